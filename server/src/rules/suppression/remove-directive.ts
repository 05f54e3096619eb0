/** Takes a directive, or some of its names, out of a text, and with it the line that it leaves empty. */
import { matchAt } from '../../base/match.ts';
import { span, type Span } from '../../base/span.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import type { Suppression, WrittenName } from '../../model/directives.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { quote } from '../quote.ts';
import type { Fix } from '../rule.ts';

export function removeDirective({ text }: Postmortem, suppression: Suppression): Fix {
  const places =
    suppression.form === 'front-matter'
      ? [frontMatterLines(text, suppression.span)]
      : [suppression.span, ...(suppression.end ? [suppression.end] : [])].map((place) =>
          commentWithBlanks(text, place),
        );
  return {
    title: `Remove ${suppression.word.text}`,
    kind: 'suggestion',
    edits: places.map((place): TextEdit => ({ span: place, newText: '' })),
  };
}

/** The directive goes too when none of its names would be left: without a name it would silence everything. */
export function removeName(
  model: Postmortem,
  suppression: Suppression,
  gone: readonly WrittenName[],
): Fix {
  const names = suppression.names ?? [];
  const [first] = gone;
  if (!first || gone.length === names.length) return removeDirective(model, suppression);
  const title = `Remove ${gone.length === 1 ? quote(first.text) : 'these words'} from the directive`;
  const from = names.indexOf(first);
  const [before, last, after] = [names[from - 1], gone.at(-1), names[from + gone.length]];
  const outer = (name: WrittenName | undefined): Span => withQuotes(model.text, name ?? first);
  // With what parts it from its neighbour: a comma, a blank, the dash of a YAML list.
  const place = after
    ? span(outer(first).start, outer(after).start)
    : span(outer(before).end, outer(last).end);
  return { title, kind: 'suggestion', edits: [{ span: place, newText: '' }] };
}

function withQuotes(text: string, { span: { start, end } }: WrittenName): Span {
  const mark = text.charAt(start - 1);
  const isQuoted = (mark === '"' || mark === "'") && text.charAt(end) === mark;
  return isQuoted ? span(start - 1, end + 1) : span(start, end);
}

/** A comment alone on its lines takes them along, and one of two blank lines around it. */
function commentWithBlanks(text: string, place: Span): Span {
  const start = beforeBlanks(text, place.start);
  const end = afterLine(text, place.end);
  const opensLine = isLineStart(text, start);
  if (!opensLine) return span(start, place.end);
  if (end === undefined) return span(place.start, afterBlanks(text, place.end));
  const next = afterLine(text, end);
  return span(start, isBelowBlank(text, start) && next !== undefined ? next : end);
}

/** The lines of a key; all of the front matter where nothing else stands in it, for two fences alone are none. */
function frontMatterLines(text: string, place: Span): Span {
  const start = beforeBlanks(text, place.start);
  const written = place.start + text.slice(place.start, place.end).trimEnd().length;
  const end = written + (matchAt(REST, text, written)?.[0].length ?? 0);
  const opening = text.slice(0, start);
  const close = matchAt(CLOSING, text, end);
  const isAlone = OPENING.test(opening) && close !== undefined;
  return isAlone ? span(beginning(text), end + close[0].length) : span(start, end);
}

const REST = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
const OPENING = /^\uFEFF?(?:---|\+\+\+)[ \t]*(?:\r\n|\r|\n)$/;
/** With the blank line that follows. */
const CLOSING = /(?:---|\+\+\+)[ \t]*(?:\r\n|\r|\n|$)(?:[ \t]*(?:\r\n|\r|\n))?/y;
const LINE_END = /[ \t]*(?:\r\n|\r|\n|$)/y;

function beforeBlanks(text: string, offset: number): number {
  let start = offset;
  while (/[ \t]/.test(text.charAt(start - 1))) start--;
  return start;
}

function afterBlanks(text: string, offset: number): number {
  return offset + (matchAt(/[ \t]*/y, text, offset)?.[0].length ?? 0);
}

/** Where the next line starts, when only blanks are left on this one. */
function afterLine(text: string, offset: number): number | undefined {
  const found = matchAt(LINE_END, text, offset);
  return found && found[0] !== '' ? offset + found[0].length : undefined;
}

function isLineStart(text: string, offset: number): boolean {
  return offset === beginning(text) || /[\r\n]/.test(text.charAt(offset - 1));
}

function isBelowBlank(text: string, lineStart: number): boolean {
  if (lineStart === beginning(text)) return true;
  const ending = text.endsWith('\r\n', lineStart) ? 2 : 1;
  return isLineStart(text, beforeBlanks(text, lineStart - ending));
}

/** Behind the byte order mark. */
function beginning(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}
