/** The strip in the built-in Markdown preview: above its heading and no other, asked for only where somebody looks. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Uri } from 'vscode';
import { extendMarkdownIt, type MarkdownIt } from '../../client/src/markdown/extend-markdown-it.ts';
import { Strips } from '../../client/src/markdown/strips.ts';
import type { Server } from '../../client/src/server.ts';
import { desk, EventEmitter, TabInputWebview, Uri as FakeUri } from '../support/fake-vscode.ts';

vi.mock('vscode', () => import('../support/fake-vscode.ts'));

const A = FakeUri.parse('file:///postmortems/a.md') as unknown as Uri;

describe('above the Timeline heading', () => {
  type HeadingOpen = NonNullable<MarkdownIt['renderer']['rules']['heading_open']>;
  type Call = Parameters<HeadingOpen>;
  const self: Call[4] = { renderToken: () => '<h2>' };

  /** The headings of a document by their lines, as markdown-it has them: an opening, the words, an end. */
  function rendered(
    headings: readonly (readonly [line: number, words: string])[],
    strip: { readonly line: number; readonly text: string } | undefined,
    more: { readonly before?: HeadingOpen; readonly env?: Call[3] } = {},
  ): readonly string[] {
    const tokens: Call[0] = headings.flatMap(([line, content]) => [
      { content: '', map: [line, line + 1] as const },
      { content, map: [line, line + 1] as const },
      { content: '', map: null },
    ]);
    const markdown: MarkdownIt = {
      renderer: { rules: more.before ? { heading_open: more.before } : {} },
    };
    extendMarkdownIt(markdown, () => strip && { html: '<STRIP>', heading: strip });
    const env = 'env' in more ? more.env : { currentDocument: A };
    return headings.map(
      (_heading, index) =>
        markdown.renderer.rules.heading_open?.(tokens, index * 3, {}, env, self) ?? '',
    );
  }

  const strip = { line: 8, text: 'Timeline' };

  it('stands the strip, and above no other', () => {
    expect(
      rendered(
        [
          [0, 'Outage'],
          [8, 'Timeline'],
          [20, 'Impact'],
        ],
        strip,
      ),
    ).toEqual(['<h2>', '<STRIP><h2>', '<h2>']);
  });

  it('it stands while lines are typed above, at the nearest heading of that name', () => {
    const headings = [
      [2, 'Timeline'],
      [11, '2. Timeline (UTC)'],
      [40, 'Timeline'],
    ] as const;
    expect(rendered(headings, strip)).toEqual(['<h2>', '<STRIP><h2>', '<h2>']);
  });

  it('it leaves alone what is not known, not named, or no document', () => {
    expect(rendered([[8, 'Timeline']], undefined)).toEqual(['<h2>']);
    expect(rendered([[8, 'What happened']], strip)).toEqual(['<h2>']);
    expect(rendered([[8, 'Timeline']], strip, { env: undefined })).toEqual(['<h2>']);
    expect(rendered([[8, 'Timeline']], strip, { env: {} })).toEqual(['<h2>']);
  });

  it('it lets other extensions draw the heading', () => {
    const before: HeadingOpen = () => '<h2 id="x">';
    expect(rendered([[8, 'Timeline']], strip, { before })).toEqual(['<STRIP><h2 id="x">']);
  });
});

describe('strips', () => {
  const viewChanged = new EventEmitter<string>();
  const asked: string[] = [];
  let html: string;
  let strips: Strips;

  beforeEach(() => {
    desk.reset();
    viewChanged.dispose();
    asked.length = 0;
    html = '<div>1</div>';
    const server = {
      ...{ onViewChanged: viewChanged.event, addressOf: String },
      onStarted: () => ({ dispose: () => undefined }),
      request: (_method: string, { uri }: { readonly uri: string }) => {
        asked.push(uri);
        return Promise.resolve({ html, heading: undefined });
      },
    };
    strips = new Strips(server as unknown as Server);
    desk.tabs.push({ input: new TabInputWebview('mainThreadWebview-markdown.preview') });
    return () => strips.dispose();
  });

  const settle = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));

  it('answer at once with what is known, and have the page drawn again when there is more', async () => {
    expect(strips.of(A)).toBeUndefined();
    await settle();
    expect(strips.of(A)?.html).toBe('<div>1</div>');
    expect(desk.did).toEqual(['markdown.preview.refresh']);
    expect(asked).toHaveLength(1);
  });

  it('are asked for again when the timeline is another, and nothing is drawn when the strip is the same', async () => {
    strips.of(A);
    await settle();
    viewChanged.fire(A.toString());
    viewChanged.fire(A.toString());
    viewChanged.fire('file:///other.md');
    await settle();
    expect(asked).toHaveLength(3);
    expect(desk.did).toHaveLength(1);
  });

  it('cost nothing where no Markdown preview is open', async () => {
    strips.of(A);
    await settle();
    desk.tabs.length = 0;
    desk.tabsChanged.fire();
    for (let times = 0; times < 5; times++) viewChanged.fire(A.toString());
    await settle();
    expect(asked).toHaveLength(1);
  });
});
