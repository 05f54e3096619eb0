/** What is known about the time of an entry: in which zones it is what, how far from the start, and why it is read so. */
import type { Entry, Postmortem } from '../model/postmortem.ts';
import { isoDate } from '../model/time/calendar.ts';
import { clockText, localTime, MINUTE } from '../model/time/instant.ts';
import type { Instant, Zone } from '../model/time/time.ts';
import { isUtc, offsetAt } from '../model/time/zone.ts';
import { MOMENT_NAMES } from '../rules/detection/metric-words.ts';
import { chosenMoments, howRead, lostMoments } from './chosen-moments.ts';
import { utcClock, utcWords } from './lengths.ts';
import { originOf, sinceOrigin } from './origin.ts';

/** One paragraph each; plain text. */
export function entryParagraphs(
  model: Postmortem,
  entry: Entry,
  readerZone: Zone | undefined,
): readonly string[] {
  const { instant } = entry;
  const origin = originOf(model);
  const since = origin && sinceOrigin(entry, origin);
  return [
    ...(instant ? clocks(entry, instant, readerZone) : [whyUnknown(entry)]),
    ...(since === undefined ? [] : [`${since}.`]),
    ...readings(model, entry),
    ...sources(entry),
  ];
}

/** In UTC; then what clocks showed there, and here, where that is something else. */
function clocks(
  { zone }: Entry,
  instant: Instant,
  readerZone: Zone | undefined,
): readonly string[] {
  const there = zone && !isUtc(zone.zone) ? inZone(instant, zone.zone) : undefined;
  const isOwn = readerZone && offsetOf(readerZone, instant) === offsetOf(zone?.zone, instant);
  const here = readerZone && !isUtc(readerZone) && !isOwn ? inZone(instant, readerZone) : undefined;
  return [
    utcWords(instant),
    ...(there === undefined ? [] : [there]),
    ...(here === undefined ? [] : [`${here}, your own time zone`]),
    ...(isUncertain(instant) ? [interval(instant)] : []),
  ];
}

function offsetOf(zone: Zone | undefined, { at }: Instant): number | undefined {
  return zone && offsetAt(zone, at);
}

function inZone({ at }: Instant, zone: Zone): string | undefined {
  const local = localTime(at, zone);
  return local && `${isoDate(local.date)} ${clockText(local.clock)} ${zone.name}`;
}

function isUncertain({ earliest, latest }: Instant): boolean {
  return latest - earliest > MINUTE;
}

function interval({ earliest, latest }: Instant): string {
  return `Somewhere between ${utcClock(earliest)} and ${utcClock(latest)} UTC.`;
}

/** What the entry is, and what it is not although its words say so. */
function readings(model: Postmortem, entry: Entry): readonly string[] {
  const { entries } = model.timeline;
  const index = entries.indexOf(entry);
  const lost = lostMoments(model, index).map(({ kind, why, winner }) => {
    const line = entries[winner]?.line ?? 0;
    return `Could be the ${MOMENT_NAMES[kind]}, but line ${line} is: ${why}.`;
  });
  return [...chosenMoments(model, index).map((moment) => howRead(model, moment)), ...lost];
}

function sources({ date, dateFrom, zone, dst }: Entry): readonly string[] {
  return [
    ...(date && dateFrom && dateFrom !== 'entry' ? [`${DATE_FROM[dateFrom]}.`] : []),
    ...(zone && zone.from !== 'entry' ? [`${zone.zone.name}: stated in the ${zone.from}.`] : []),
    ...(dst ? [DST[dst]] : []),
  ];
}

const DATE_FROM: Readonly<Record<Exclude<NonNullable<Entry['dateFrom']>, 'entry'>, string>> = {
  line: 'The day is from the line above',
  heading: 'The day is from the heading above',
  section: 'The day is from the heading of the section',
  metadata: 'The day is the date of the incident',
  title: 'The day is from the title',
  prose: 'The day is from the first words of the document',
  file: 'The day is from the name of the file',
  midnight: 'The next day: the clock went past midnight',
};

const DST: Readonly<Record<NonNullable<Entry['dst']>, string>> = {
  repeated: 'Clocks showed this time twice that day, when summer time ended. The first is taken.',
  skipped: 'Clocks never showed this time that day, when summer time began.',
};

function whyUnknown({ stamp, date, zone }: Entry): string {
  if (stamp.malformed) return 'This is no time that a clock can show.';
  if (!zone) return 'No time zone is stated, so this has no place in time yet.';
  if (!date) return 'No day is stated, so this has no place in time yet.';
  return `${zone.zone.name} is the name of more than one time zone, so this has no place in time yet.`;
}
