/** Pasted chat and log lines become entries of the timeline, in UTC and in place. */
import { lineAt } from '../../base/lines.ts';
import { span, type Span } from '../../base/span.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import type { Entry, Postmortem } from '../../model/postmortem.ts';
import { MINUTE } from '../../model/time/instant.ts';
import { count } from '../../rules/quote.ts';
import { isInFence } from '../caret.ts';
import { isInTimeline } from '../in-timeline.ts';
import { overlaps } from './cell-text.ts';
import { insertEntries, type Where } from './insert-entries.ts';
import { readLog } from './read-log.ts';
import { settle, type Settled } from './settle-messages.ts';
import { targetOf } from './target.ts';

export interface PastedEntries {
  /** `Turn 12 lines into 9 entries of the timeline, clocks read as PST` */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Undefined outside the timeline, and for words that are no log. */
export function pastedEntries(
  model: Postmortem,
  raw: string,
  place: number,
): PastedEntries | undefined {
  if (!isInTimeline(model, place) || isInFence(model, place)) return undefined;
  return entriesFrom(model, raw, { raw: undefined, place });
}

/** For lines that were pasted as they are: those of the selection, or those around the caret. At most one answer. */
export function entriesFromSelection(model: Postmortem, selection: Span): readonly PastedEntries[] {
  if (!isInTimeline(model, selection.start) || isInFence(model, selection.start)) return [];
  const lines = linesAround(model, selection);
  const raw = model.text.slice(lines.start, lines.end);
  if (raw.split('\n').some((line) => FORMED.test(line))) return [];
  const found = entriesFrom(model, raw, { raw: lines, place: lines.start });
  return found ? [found] : [];
}

/** Has the form of an entry, a heading, a quote or a fence, so it is something already. */
const FORMED = /^\s*(?:[|>#]|[-*+]\s|```|~~~)/;

/** Whole lines; around a caret, up to the next one on both sides that is blank or has a form of its own. */
function linesAround({ text, lines: { starts } }: Postmortem, { start, end }: Span): Span {
  const lineOf = (line: number): string => text.slice(starts[line - 1], starts[line]);
  const isFree = (line: number): boolean =>
    line >= 1 && line <= starts.length && lineOf(line).trim() !== '' && !FORMED.test(lineOf(line));
  let first = lineAt({ starts }, start);
  let last = lineAt({ starts }, Math.max(start, end - 1));
  if (start === end) {
    while (isFree(first) && isFree(first - 1)) first--;
    while (isFree(last) && isFree(last + 1)) last++;
  }
  const from = starts[first - 1] ?? 0;
  return span(from, from + text.slice(from, starts[last]).trimEnd().length);
}

function entriesFrom(
  model: Postmortem,
  words: string,
  { raw, place }: Omit<Where, 'target'>,
): PastedEntries | undefined {
  const messages = readLog(words);
  if (messages.length === 0) return undefined;
  const target = targetOf(model, raw);
  const log = settle(model, messages, target?.zone ?? model.timeline.zone?.zone);
  const fresh = log?.messages.filter((message) => !isThere(model.timeline.entries, message, raw));
  if (!log || !fresh || fresh.length === 0) return undefined;
  const edits = insertEntries(model, fresh, { target, raw, place });
  if (!edits) return undefined;
  const zone = log.assumed ? `, clocks read as ${log.assumed.name}` : '';
  const lines = words.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').length;
  const what = count(fresh.length, 'entry', 'entries');
  return {
    title: `Turn ${count(lines, 'line', 'lines')} into ${what} of the timeline${zone}`,
    edits,
  };
}

/** The same words within the same minute are told once. */
function isThere(entries: readonly Entry[], { at, text }: Settled, raw: Span | undefined): boolean {
  const plain = (words: string): string =>
    words
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase();
  return entries.some(
    ({ instant, text: told, span: own }) =>
      !(raw && overlaps(own, raw)) &&
      instant !== undefined &&
      Math.abs(instant.at - at) < MINUTE &&
      plain(told) === plain(text),
  );
}
