/** The two times beside a stated length: `(14:02 → 14:49 UTC)`, `, from 14:02 to 14:49`. They say what the length is from. */
import type { ComputedMetric, Postmortem } from '../../model/postmortem.ts';
import { clockText, DAY, localTime, MINUTE } from '../../model/time/instant.ts';
import { timesAt, type WrittenTimes } from '../../model/time/written-times.ts';
import { UTC } from '../../model/time/zone.ts';

/** `(start → end in UTC)` of the template: still to be filled in. */
const TEMPLATE = /^\s*\(start (?:→|->|to) end(?: in UTC)?\)/i;

interface Beside {
  readonly length: number;
  readonly words: string;
}

/** What follows a length and tells its ends, and what it should say; undefined where nothing does. */
export function endsBeside(
  model: Postmortem,
  metric: ComputedMetric,
  end: number,
): Beside | undefined {
  const rest = model.text.slice(end, end + 80).replace(/[\r\n][^]*/, '');
  const blank = TEMPLATE.exec(rest)?.[0];
  if (blank !== undefined) return { length: blank.length, words: endsOf(model, metric) };
  const times = timesAt(rest);
  if (!times) return undefined;
  const words = inPlaceOf(times, model, metric);
  const { before, from, between, to, zone } = times;
  const length = [before, from, between, to, zone].join('').length;
  if (words !== undefined) return { length, words: before + words };
  // Better no times than those of another length.
  const around = /^[ \t]*\([^()]*\)/.exec(rest)?.[0];
  return around === undefined ? undefined : { length: around.length, words: '' };
}

/** The times of the entries in this form; undefined in a zone that the timeline does not have, and where clocks alone do not tell. */
export function inPlaceOf(
  { between, zone }: WrittenTimes,
  model: Postmortem,
  metric: ComputedMetric,
): string | undefined {
  if (metric.longest >= DAY) return undefined;
  const isUtc = /\b(?:UTC|Z)\b/.test(between + zone);
  const isOwn = zone === '' || zone.endsWith(zoneOf(model, metric) ?? '?');
  if (!isUtc && !isOwn) return undefined;
  const clocks = clocksOf(model, metric, isUtc ? 'utc' : 'own');
  return clocks && clocks.join(between) + zone;
}

/** ` (14:02 → 14:49 UTC)`; as written where the zone is not known; nothing where clocks alone do not tell. */
export function endsOf(model: Postmortem, metric: ComputedMetric): string {
  if (metric.longest >= DAY) return '';
  const utc = clocksOf(model, metric, 'utc');
  const clocks = utc ?? clocksOf(model, metric, 'own');
  return clocks ? ` (${clocks.join(' → ')}${utc ? ' UTC' : ''})` : '';
}

/** Undefined unless both are known. What is uncertain is marked so. */
function clocksOf(
  { timeline }: Postmortem,
  { fromEntry, toEntry }: ComputedMetric,
  which: 'utc' | 'own',
): readonly [string, string] | undefined {
  const [from, to] = [fromEntry, toEntry].map((index) => {
    const entry = timeline.entries[index];
    const { instant, stamp } = entry ?? {};
    const clock = which === 'own' ? stamp?.clock : instant && localTime(instant.at, UTC)?.clock;
    const isRough =
      stamp?.approximate === true || (instant && instant.latest - instant.earliest > MINUTE);
    return clock && `${isRough ? '~' : ''}${clockText({ ...clock, second: undefined })}`;
  });
  return from !== undefined && to !== undefined ? [from, to] : undefined;
}

function zoneOf({ timeline }: Postmortem, { fromEntry }: ComputedMetric): string | undefined {
  return timeline.entries[fromEntry]?.zone?.zone.name;
}
