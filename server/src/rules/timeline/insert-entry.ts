/** Puts an entry without a time yet into the timeline, in the form of the entry beside it, and knows which entries still wait for theirs. */
import { lineAround, lineEnding } from '../../base/lines.ts';
import { at, type Span } from '../../base/span.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import { momentsIn } from '../../model/moments/read-moments.ts';
import type { Entry, MomentKind, Postmortem } from '../../model/postmortem.ts';
import { piecesOf } from '../../model/row-cells.ts';

/** What stands where the time will. */
const OPEN = '[when?]';

/** Behind the entry with this index, before the first for -1. None where the entry shows no form that can be repeated. */
export function insertEntry(model: Postmortem, after: number, words: string): readonly TextEdit[] {
  const { text, timeline } = model;
  const beside = timeline.entries[Math.max(after, 0)];
  const line = beside && lineLike(beside, words, text);
  if (!beside || line === undefined) return [];
  const end = lineEnding(text);
  return after < 0
    ? [{ span: at(lineAround(text, beside.span.start).start), newText: line + end }]
    : [{ span: at(beside.span.end), newText: end + line }];
}

function lineLike({ form, span, stamp, textSpan }: Entry, words: string, text: string) {
  const { clockSpan } = stamp;
  const isOne = form === 'row' || form === 'bullet';
  if (!isOne || !clockSpan || stamp.malformed || textSpan.start < stamp.span.end) return undefined;
  const start = lineAround(text, span.start).start;
  const time =
    text.slice(stamp.span.start, clockSpan.start).replace(/(?:~|about|around|circa|ca\.)\s*/i, '') +
    OPEN +
    (ZONE.exec(text.slice(clockSpan.end, stamp.span.end))?.[0].replaceAll('`', '') ?? '');
  return form === 'row'
    ? rowLike(text.slice(start, span.end), [
        [stamp.span.start - start, time.replace(/[*_`]/g, '')],
        [textSpan.start - start, words],
      ])
    : // A question is no code, and before a colon it would define a link.
      text.slice(start, stamp.span.start).replace(/`+/, '') +
        time +
        text
          .slice(stamp.span.end, textSpan.start)
          .replace(/`+/g, '')
          .replace(/(?<![*_])[*_]+$/, '')
          .replace(/(?<!\s)\s*[\r\n]\s*/, ' ')
          .replace(/^:/, ' –')
          .replace(/^$/, ' ') +
        words;
}

const ZONE_NAME = '(?:UTC|GMT|Z|[A-Z]{1,3}T)';
/** What closes bold around a clock, and its zone. What else stands there (an end, another zone) is another entry's. */
const ZONE = new RegExp(`^[\`*_]*(?:\\s?${ZONE_NAME}$)?`);

/** The row with two of its cells filled anew and the others blank. */
function rowLike(row: string, filled: readonly (readonly [number, string])[]): string {
  return piecesOf(row)
    .map(({ start, end }) => {
      const cell = row.slice(start, end);
      const own = filled.filter(([offset]) => start <= offset && offset <= end);
      const words = own.map(([, each]) => each).join(' ');
      return words === '' ? cell.replace(/\S/g, ' ') : ` ${words} `.padEnd(cell.length);
    })
    .join('|');
}

/** A zone, and what parts a time from its words. */
const BESIDE_TIME = new RegExp(`^(?:[*_]*\\s?${ZONE_NAME}(?![A-Za-z\\d]))?[*_)\\]]*[\\s|:–—-]*`);

export interface OpenEntry {
  readonly span: Span;
  readonly moments: readonly MomentKind[];
}

/** Lines of the timeline on which the time is still to be said: `| HH:MM | Alert fired |`, `| [when?] | Alert fired |`. */
export function openEntries(model: Postmortem): readonly OpenEntry[] {
  return model.placeholders
    .filter(({ kind, text: words, within }) => {
      return within === 'timeline' && (kind === 'time' || /^.when\b/i.test(words));
    })
    .map(({ span }) => {
      const { text } = model;
      const start =
        span.end + (BESIDE_TIME.exec(text.slice(span.end, span.end + 40))?.[0].length ?? 0);
      const words = /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '';
      const textSpan = { start, end: start + words.length };
      const read = momentsIn({ text: words, textSpan, label: undefined }, text);
      return { span, moments: read.map(({ kind }) => kind) };
    });
}
