/** Puts messages into the timeline as entries, each where its time belongs, in the form of the entries that are there. */
import { lineEnding } from '../../base/lines.ts';
import { at, span, type Span } from '../../base/span.ts';
import { applyEdits, inOrder, type TextEdit } from '../../base/text-edit.ts';
import type { Entry, Postmortem } from '../../model/postmortem.ts';
import { readPostmortem } from '../../model/read.ts';
import { isoDate, sameDate } from '../../model/time/calendar.ts';
import { clockText, sinceMidnight, type LocalTime } from '../../model/time/instant.ts';
import type { CalendarDate, Clock } from '../../model/time/time.ts';
import { isUtc } from '../../model/time/zone.ts';
import { cellText, overlaps } from './cell-text.ts';
import { dayOf, type Settled } from './settle-messages.ts';
import type { Target } from './target.ts';

export interface Where {
  /** Undefined where the timeline has nothing that takes entries: a table is begun then. */
  readonly target: Target | undefined;
  /** The lines that become entries, where they stand in the document; undefined when they are not in it yet. */
  readonly raw: Span | undefined;
  /** Where a table is begun. */
  readonly place: number;
}

/** Undefined where the timeline would not be read as it should afterwards. */
export function insertEntries(
  model: Postmortem,
  messages: readonly Settled[],
  { target, raw, place }: Where,
): readonly TextEdit[] | undefined {
  const removal = raw
    ? [{ span: withBlankLine(wholeLines(raw, model.text), model.text), newText: '' }]
    : [];
  for (const isDated of [false, true]) {
    const edits = target
      ? [...removal, ...insertions(model, target, { messages, isDated })]
      : begun(model, { messages, isDated }, raw ?? at(place));
    if (isRead(model, messages, { edits, raw })) return inOrder(edits);
  }
  return undefined;
}

interface Wish {
  readonly messages: readonly Settled[];
  /** Each says its day. */
  readonly isDated: boolean;
}

function insertions(
  model: Postmortem,
  target: Target,
  { messages, isDated }: Wish,
): readonly TextEdit[] {
  const eol = lineEnding(model.text);
  const zone = target.zone && isUtc(target.zone) ? '' : ' UTC';
  const groups = new Map<Entry | undefined, { above: Above; readonly lines: string[] }>();
  for (const { at: instant, utc, text: words } of messages) {
    const anchor = target.entries.findLast((entry) => (entry.instant?.at ?? Infinity) <= instant);
    const group = groups.get(anchor) ?? { above: aboveFirst(anchor, target, model), lines: [] };
    const day = isDated || !runsOn(group.above, utc) ? isoDate(utc.date) : undefined;
    const clock = clockText(utc.clock) + zone;
    group.lines.push(target.lineOf({ day, date: isoDate(utc.date), clock, words }));
    group.above = utc;
    groups.set(anchor, group);
  }
  return [...groups].map(([anchor, { lines }]) => {
    const isLineStart = anchor === undefined && target.isLineStart;
    const newText = lines.map((line) => (isLineStart ? line + eol : eol + line)).join('');
    return { span: at(anchor ? target.endOf(anchor) : target.before), newText };
  });
}

interface Above {
  readonly date: CalendarDate | undefined;
  readonly clock: Clock | undefined;
}

/** What stands above the first entry of a group, and so gives it its day. */
function aboveFirst(anchor: Entry | undefined, { entries }: Target, model: Postmortem): Above {
  if (anchor) return { date: anchor.date, clock: anchor.stamp.clock };
  return { date: entries[0]?.date ?? dayOf(model), clock: undefined };
}

/** True where an entry below another needs no day of its own. */
function runsOn({ date, clock }: Above, below: LocalTime): boolean {
  if (!sameDate(date, below.date)) return false;
  return clock === undefined || sinceMidnight(clock) <= sinceMidnight(below.clock);
}

/** A table of its own, with a blank line on both sides. */
function begun(
  { text }: Postmortem,
  { messages, isDated }: Wish,
  place: Span,
): readonly TextEdit[] {
  const eol = lineEnding(text);
  let above: CalendarDate | undefined;
  const rows = messages.map(({ utc, text: words }) => {
    const isSaid = isDated || (above !== undefined && !sameDate(above, utc.date));
    above = utc.date;
    return `| ${isSaid ? `${isoDate(utc.date)} ` : ''}${clockText(utc.clock)} | ${cellText(words)} |`;
  });
  const table = ['| Time (UTC) | Event |', '|------------|-------|', ...rows].join(eol);
  const whole = wholeLines(place, text);
  const before = /(?:^|\n[ \t]*\r?\n)$/.test(text.slice(0, whole.start)) ? '' : eol;
  const after = /^(?:\r|\n|$)/.test(text.slice(whole.end)) ? '' : eol;
  return [{ span: whole, newText: `${before}${table}${eol}${after}` }];
}

/** What was there says what it said, and each message is an entry at its time. */
function isRead(
  { text, timeline }: Postmortem,
  messages: readonly Settled[],
  { edits, raw }: { readonly edits: readonly TextEdit[]; readonly raw: Span | undefined },
): boolean {
  const kept = timeline.entries.filter((entry) => !raw || !overlaps(entry.span, raw));
  const read = readPostmortem(applyEdits(text, inOrder(edits)), { uri: '' }).timeline.entries;
  const expected = [
    ...kept.map((entry) => keyOf(entry.instant?.at, entry.stamp.clock)),
    ...messages.map(({ at: instant, utc }) => keyOf(instant, utc.clock)),
  ].sort();
  const undated = read.some(({ instant }) => !instant) && !kept.some(({ instant }) => !instant);
  const found = read.map((entry) => keyOf(entry.instant?.at, entry.stamp.clock)).sort();
  return undated
    ? found.length === expected.length
    : found.every((key, index) => key === expected[index]) && found.length === expected.length;
}

function keyOf(instant: number | undefined, clock: Clock | undefined): string {
  if (instant !== undefined) return String(instant);
  return clock ? clockText(clock) : '';
}

/** Of the blank lines on both sides of what goes, one goes too. */
function withBlankLine({ start, end }: Span, text: string): Span {
  const isFree = /(?:^|\n[ \t]*\r?\n)$/.test(text.slice(0, start));
  const below = /^[ \t]*(?:\r\n|\n)/.exec(text.slice(end))?.[0].length ?? 0;
  return span(start, isFree ? end + below : end);
}

/** With the end of the last line. */
function wholeLines({ start, end }: Span, text: string): Span {
  const from = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  if (start === end) return at(from);
  const rest = /[\r\n]$/.test(text.slice(from, end)) ? '' : text.slice(end);
  const ending = /^[^\r\n]*(?:\r\n|\r|\n)?/.exec(rest)?.[0].length ?? 0;
  return span(from, end + ending);
}
