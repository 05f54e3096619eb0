/** What the reader would have to work out beside an entry: time since the start, a new day, the moment it was read as. */
import type { Span } from '../base/span.ts';
import type { TextEdit } from '../base/text-edit.ts';
import { MOMENT_LABELS } from '../model/moments/marker.ts';
import { isKeyMoment } from '../model/moments/key-moments.ts';
import type { Entry, MomentKind, Postmortem } from '../model/postmortem.ts';
import { daysBetween, isoDate } from '../model/time/calendar.ts';
import { chosenMoments, howRead } from './chosen-moments.ts';
import { lengthWords } from './lengths.ts';
import { markMoment } from './mark-moment.ts';
import { originOf, sinceOrigin, type Origin } from './origin.ts';

export interface Hint {
  readonly kind: HintKind;
  readonly offset: number;
  readonly label: string;
  /** Plain text, which may quote the document. */
  readonly tooltip: string;
  /** Write what the hint says; empty where it is only to be read. */
  readonly edits: readonly TextEdit[];
}

export type HintKind = 'elapsed' | 'midnight' | 'moments';

/** Which kinds a person wants to see. */
export type HintChoice = Readonly<Record<HintKind, boolean>>;

/** In order of writing; only what stands in `within`. */
export function inlayHints(model: Postmortem, within: Span, choice: HintChoice): readonly Hint[] {
  const { entries } = model.timeline;
  const origin = choice.elapsed ? originOf(model) : undefined;
  return entries.flatMap((entry, index) => {
    if (entry.span.end < within.start || entry.span.start > within.end) return [];
    const before = entries[index - 1];
    const hints = [
      ...(choice.midnight ? midnight(model, entry, before) : []),
      ...(origin ? elapsed(model, index, origin) : []),
      ...(choice.moments ? moments(model, entry, index) : []),
    ];
    return hints.filter(({ offset }) => within.start <= offset && offset <= within.end);
  });
}

/** `+1 d` where the clock has gone past midnight and the entry does not say which day it is. */
function midnight(
  model: Postmortem,
  { date, stamp }: Entry,
  before: Entry | undefined,
): readonly Hint[] {
  const [first] = model.timeline.entries;
  if (!date || !before?.date || !first?.date || stamp.date) return [];
  if (daysBetween(before.date, date) <= 0) return [];
  const label = `+${daysBetween(first.date, date)} d`;
  const tooltip = `${isoDate(date)}: the clock went past midnight.`;
  return [{ offset: behindStamp(model, stamp), kind: 'midnight', label, tooltip, edits: [] }];
}

/** Nothing where it would say the same as above, nor beside the start itself. */
function elapsed(model: Postmortem, index: number, origin: Origin): readonly Hint[] {
  const { entries } = model.timeline;
  const entry = entries[index];
  const label = elapsedLabel(entries, index, origin);
  if (!entry || label === undefined || elapsedLabel(entries, index - 1, origin) === label) {
    return [];
  }
  const tooltip = `${sinceOrigin(index, origin)}.`;
  return [{ offset: placeIn(model, entry), kind: 'elapsed', label, tooltip, edits: [] }];
}

/** Undefined where there is nothing to say: no time, no time since, or a stamp that says so itself (`T+12m`). */
function elapsedLabel(
  entries: readonly Entry[],
  index: number,
  { at, places }: Origin,
): string | undefined {
  const [entry, place] = [entries[index], places[index]];
  const isRelative = !entry?.stamp.clock && !entry?.stamp.date;
  if (!entry || !place || entry.form === 'fact' || isRelative) return undefined;
  const length = place.at - at;
  if (length === 0) return undefined;
  return length < 0 ? lengthWords(length) : `+${lengthWords(length)}`;
}

/** Those that metrics are made of; nothing where a marker, or the entry's first word, says it already. */
function moments(model: Postmortem, entry: Entry, index: number): readonly Hint[] {
  return chosenMoments(model, index)
    .filter(({ kind, how }) => isKeyMoment(kind) && how !== 'marker' && !saysSo(entry, kind))
    .map((moment) => ({
      kind: 'moments',
      offset: placeIn(model, entry),
      label: MOMENT_LABELS[moment.kind],
      tooltip: howRead(model, moment),
      edits: markMoment(model, { line: entry.line, moment: moment.kind }).edits,
    }));
}

function saysSo({ text }: Entry, kind: MomentKind): boolean {
  return text.toLowerCase().startsWith(MOMENT_LABELS[kind].toLowerCase());
}

/** Beside the time; in a table behind the words, so that its columns stay below each other. */
function placeIn(model: Postmortem, { form, stamp, textSpan }: Entry): number {
  return form === 'row' ? textSpan.end : behindStamp(model, stamp);
}

/** Behind the marks that close around it, too: `**14:02**`, `[14:02]`. */
function behindStamp({ text }: Postmortem, { span: { end } }: Entry['stamp']): number {
  return end + (/^[*_`)\]]{1,4}/.exec(text.slice(end, end + 4))?.[0].length ?? 0);
}
