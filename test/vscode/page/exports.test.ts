/** What leaves the editor, in a browser that would run anything: pictures hold together, and hostile words stay words. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { timelineView } from '../../../server/src/features/build-timeline-view.ts';
import {
  exportTimeline,
  type ExportFormat,
} from '../../../server/src/features/export/export-timeline.ts';
import { stripAbove } from '../../../server/src/features/export/strip.ts';
import type { TimelineView } from '../../../server/src/features/timeline-view.ts';
import { readPostmortem } from '../../../server/src/model/read.ts';
import { incident } from '../../features/drawing/view.ts';
import { OUTAGE } from '../../features/documents.ts';
import { root } from '../../host/paths.ts';
import { launchBrowser } from '../../host/workbench.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { measureTexts } from './texts.ts';

const HOUR = 3_600_000;

describe('Exports', () => {
  let chrome: Browser;
  let page: Page;
  /** What the page asked for beyond itself, and what it ran. */
  const harm: string[] = [];

  before(async () => {
    chrome = await launchBrowser();
    page = await chrome.newPage();
    await page.exposeFunction('hostile', () => harm.push('ran'));
    page.on('request', (request) => harm.push(request.url()));
    page.on('dialog', (dialog) => void dialog.dismiss());
  });

  after(() => chrome.close());

  for (const [count, length] of [
    [2, 5000],
    [8, HOUR],
    [40, 6 * HOUR],
    [300, 21 * 24 * HOUR],
  ] as const)
    it(`draws ${count} entries without laying words over words`, async () => {
      await page.setContent(fileOf(incident(count, length), 'svg').replace(/^<\?xml.*\n/, ''));
      const { covered, outside, smallest } = await measureTexts(page);
      deepEqual([covered, outside], [[], []]);
      ok(smallest >= 12, `${smallest} px`);
    });

  it('is a picture for everything that shows pictures, at any title', async () => {
    const view = { ...incident(8, HOUR), title: 'A title of many words '.repeat(30) };
    const svg = fileOf(view, 'svg');
    const width = await page.evaluate(async (text) => {
      const image = new Image();
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
      await image.decode();
      return image.naturalWidth;
    }, svg);
    equal(width, 1200);
    await page.setContent(svg.replace(/^<\?xml.*\n/, ''));
    deepEqual((await measureTexts(page)).outside, []);
  });

  it('is Mermaid text that Mermaid understands, and draws', async () => {
    await page.setContent('<p>Mermaid</p>');
    await page.addScriptTag({
      path: join(root, 'node_modules/@mermaid-js/tiny/dist/mermaid.tiny.js'),
    });
    const drawn = await page.evaluate(
      async (text) => {
        const { mermaid } = globalThis as unknown as { readonly mermaid: Mermaid };
        mermaid.initialize({ startOnLoad: false });
        const { svg } = await mermaid.render('drawn', text);
        return svg;
      },
      fileOf(viewOf(OUTAGE), 'mermaid'),
    );
    for (const words of ['Undetected', 'sign-ins fail', 'Incident Postmortem — Login'])
      ok(drawn.includes(words), words);
    const texts = HOSTILE.flatMap(({ name, text }) => {
      const file = exportTimeline(viewOf(text), { format: 'mermaid', theme: 'light' });
      return 'text' in file ? [{ name, text: file.text }] : [];
    });
    ok(texts.length > 40, `${texts.length} texts`);
    const refused = await page.evaluate(async (all) => {
      const { mermaid } = globalThis as unknown as { readonly mermaid: Mermaid };
      const problems: string[] = [];
      for (const { name, text } of all) {
        await mermaid
          .parse(text)
          .catch((error: unknown) => problems.push(`${name}: ${String(error)}`));
      }
      return problems;
    }, texts);
    deepEqual(refused, []);
  });

  for (const { name, text } of HOSTILE)
    it(`keeps words that mean harm as words: ${name}`, async () => {
      const view = viewOf(text);
      const strip = stripAbove(readPostmortem(text, { uri: 'file:///x.md' })).html ?? '';
      for (const format of ['svg', 'html'] as const) {
        const file = exportTimeline(view, { format, theme: 'light' });
        if (!('text' in file)) continue;
        if (format === 'svg') equal(await problemOf(page, file.text), '');
        await page.setContent(file.text.replace(/^<\?xml.*\n/, ''));
        deepEqual(await foreign(page), [], format);
      }
      await page.setContent(`<h1>Page</h1>${strip}<h2>Timeline</h2>`);
      deepEqual(await foreign(page), [], 'strip');
      deepEqual(harm.splice(0), []);
    });
});

interface Mermaid {
  initialize(config: object): void;
  render(id: string, text: string): Promise<{ readonly svg: string }>;
  parse(text: string): Promise<unknown>;
}

function viewOf(text: string): TimelineView {
  return timelineView(readPostmortem(text, { uri: 'file:///x.md' }), []);
}

function fileOf(view: TimelineView, format: ExportFormat): string {
  const file = exportTimeline(view, { format, theme: 'light' });
  if ('reason' in file) throw new Error(file.reason);
  return file.text;
}

/** Why a text is no XML; empty when it is. */
function problemOf(page: Page, xml: string): Promise<string> {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    return parsed.querySelector('parsererror')?.textContent ?? '';
  }, xml);
}

/** Elements and attributes that none of our exports has. */
function foreign(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    ([tags, names]) =>
      Array.from(document.querySelectorAll('*')).flatMap((element) => [
        ...(tags.includes(element.tagName.toLowerCase()) ? [] : [element.tagName]),
        ...element
          .getAttributeNames()
          .filter((name) => /^on|href|src|action|style/.test(name) || !names.includes(name)),
      ]),
    [TAGS, ATTRIBUTES] as const,
  );
}

const TAGS =
  'html head meta title style body main h1 h2 p div dl dt dd figure table thead tbody tr th td ul li strong span svg desc g rect line circle path text'.split(
    ' ',
  );
const ATTRIBUTES = (
  'lang charset http-equiv content name class colspan scope dir title role aria-label xmlns viewBox width height ' +
  'font-family font-size font-weight transform fill fill-opacity stroke stroke-width stroke-opacity stroke-linejoin stroke-dasharray ' +
  'paint-order x y x1 x2 y1 y2 cx cy r rx d text-anchor'
).split(' ');
