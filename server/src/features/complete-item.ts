/** What can be written in a bullet or behind a box, where a section asks for just that. */
import type { Postmortem, SectionKind } from '../model/postmortem.ts';
import type { CaretLine } from './caret.ts';
import { isInUtc } from './complete-cell.ts';
import type { CompletionContext, Place } from './completion.ts';
import { detectionMethods, nowUtc } from './proposals.ts';

/** Undefined when the line is no such item. */
export function itemCompletions(
  { model, now }: CompletionContext,
  line: CaretLine,
): Place | undefined {
  const words = wordsIn(line, BOX);
  if (words && isIn(model, 'detection', line.offset)) {
    return { span: words, proposals: detectionMethods(), onlyBeginnings: true };
  }
  const time = wordsIn(line, STAMP);
  const isStamp = time && model.timeline.tables.length === 0 && isInUtc(model);
  return isStamp && isIn(model, 'timeline', line.offset)
    ? { span: time, proposals: nowUtc(now), onlyBeginnings: true }
    : undefined;
}

/** A look at the line alone. */
export function mayBeItem(line: CaretLine): boolean {
  return wordsIn(line, BOX) !== undefined || wordsIn(line, STAMP) !== undefined;
}

/** Up to the caret, which stands behind them: a box with words, a bullet with the beginning of a time. */
const BOX = /^[ \t]{0,8}(?:[-*+] )?\[[ xX]\] +/;
const STAMP = /^[ \t]{0,8}[-*+] +(?=[\d:]*$)/;

/** From the marks to the end of the line, for a caret behind which nothing stands. */
function wordsIn({ text, column, span }: CaretLine, marks: RegExp): Place['span'] | undefined {
  if (text.slice(column).trim() !== '') return undefined;
  const length = marks.exec(text.slice(0, column))?.[0].length;
  return length === undefined
    ? undefined
    : { start: span.start + length, end: span.start + column };
}

function isIn({ sections }: Postmortem, kind: SectionKind, offset: number): boolean {
  return sections.some(
    ({ kind: each, bodySpan }) =>
      each === kind && bodySpan.start <= offset && offset <= bodySpan.end,
  );
}
