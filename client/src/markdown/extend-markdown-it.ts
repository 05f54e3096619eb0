/** Puts the strip of a document above its Timeline heading when the built-in preview renders it. Only reads what is known. */
import type { Uri } from 'vscode';
import type { TimelineStripAnswer } from '../../../server/src/lsp/protocol.ts';

/** What we need of markdown-it, whose types the extension does not depend on. */
interface Token {
  readonly content: string;
  readonly map: readonly [number, number] | null;
}
type Call = [
  tokens: readonly Token[],
  index: number,
  options: unknown,
  env: { readonly currentDocument?: Uri } | undefined,
  self: { renderToken(tokens: readonly Token[], index: number, options: unknown): string },
];
export interface MarkdownIt {
  readonly renderer: { readonly rules: { heading_open?: (...call: Call) => string } };
}

/** @param stripOf what is known of a document; asked while a page is rendered, so it must answer at once */
export function extendMarkdownIt<M extends MarkdownIt>(
  markdown: M,
  stripOf: (uri: Uri) => TimelineStripAnswer | undefined,
): M {
  const { rules } = markdown.renderer;
  const before = rules.heading_open;
  rules.heading_open = (...call) => {
    const [tokens, index, options, env, self] = call;
    const heading = before ? before(...call) : self.renderToken(tokens, index, options);
    const strip = env?.currentDocument && stripOf(env.currentDocument);
    if (!strip?.html || !strip.heading || !isNamed(tokens, index, strip.heading.text))
      return heading;
    return index === indexOf(tokens, strip.heading) ? `${strip.html}${heading}` : heading;
  };
  return markdown;
}

/** Of the headings with these words the nearest to the line: what is typed above moves it before we know. */
function indexOf(
  tokens: readonly Token[],
  { line, text }: NonNullable<TimelineStripAnswer['heading']>,
): number | undefined {
  let nearest: { index: number; distance: number } | undefined;
  tokens.forEach(({ map }, index) => {
    if (!map || !isNamed(tokens, index, text)) return;
    const distance = Math.abs(map[0] - line);
    if (!nearest || distance < nearest.distance) nearest = { index, distance };
  });
  return nearest?.index;
}

/** The words of a heading are the token after it. */
function isNamed(tokens: readonly Token[], index: number, text: string): boolean {
  return tokens[index + 1]?.content.includes(text) === true;
}
