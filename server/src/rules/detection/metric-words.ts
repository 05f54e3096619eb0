/** Metrics and moments in words. */
import type {
  Claim,
  ComputedMetric,
  MetricKind,
  MomentKind,
  Postmortem,
} from '../../model/postmortem.ts';
import { labelBefore } from './labelled.ts';
import { formatDuration } from '../../model/time/duration.ts';
import { HOUR, MINUTE, SECOND } from '../../model/time/instant.ts';
import type { Milliseconds } from '../../model/time/time.ts';

export const METRIC_NAMES: Readonly<Record<MetricKind, string>> = {
  ttd: 'TTD',
  tta: 'TTA',
  ttm: 'TTM',
  ttr: 'TTR',
  duration: 'the duration',
};

export const MOMENT_NAMES: Readonly<Record<MomentKind, string>> = {
  introduced: 'fault introduced',
  started: 'start',
  detected: 'detection',
  acknowledged: 'acknowledgement',
  declared: 'declaration',
  hypothesis: 'first hypothesis',
  'cause-found': 'cause found',
  mitigated: 'mitigation',
  resolved: 'restoration',
  'all-clear': 'all-clear',
  documented: 'postmortem begun',
};

/** The two entries of a metric as places that belong to a finding. */
export function entriesOf({ from, to, fromEntry, toEntry }: ComputedMetric, model: Postmortem) {
  const ends = [
    { moment: from, index: fromEntry },
    { moment: to, index: toEntry },
  ];
  return ends.flatMap(({ moment, index }) => {
    const entry = model.timeline.entries[index];
    const message = `Read as the ${MOMENT_NAMES[moment]}.`;
    return entry ? [{ span: entry.stamp.span, message }] : [];
  });
}

/** `14:02 to 14:09`, as the entries have it. */
export function formula({ fromEntry, toEntry }: ComputedMetric, { timeline }: Postmortem): string {
  const stamp = (index: number) => timeline.entries[index]?.stamp.text ?? '?';
  return `${stamp(fromEntry)} to ${stamp(toEntry)}`;
}

/** The manner in which an author writes lengths of time. */
export type Manner = Pick<Claim, 'text' | 'form' | 'unit' | 'length'>;

/** `00:07`, as the template asks for it. */
export const CLOCK: Manner = { text: 'HH:MM', form: 'clock', unit: MINUTE, length: undefined };

/** As the other lengths of the document are written, else as the template asks for them. */
export function mannerOf(model: Postmortem): Manner {
  // A sentence of the Summary says little about how the lines of the template are filled in.
  const counts = (claim: Claim): boolean =>
    claim.length !== undefined && !(model.followsTemplate && labelBefore(model, claim) === '');
  return model.claims.find(counts) ?? CLOCK;
}

/**
 * A computed length in the manner in which the author wrote another: `00:07`, `1h 23m`, `7 min`, `72 minutes`.
 * Where the times are uncertain it is a range: `38 to 52 min`.
 */
export function inFormOf({ length, shortest, longest }: ComputedMetric, like: Manner): string {
  const [low, high] = [shortest, longest].map((each) => oneLength(each, like));
  if (low === undefined || low === high) return oneLength(length, like);
  const manner: Manner = like.form === 'clock' ? { ...like, form: 'short', text: '0 min' } : like;
  const [from, to] = [oneLength(shortest, manner), oneLength(longest, manner)];
  // `38 min to 52 min` is `38 to 52 min`.
  const [, number, unit] = /^(\d+)([ -]?[a-z]+)$/.exec(from) ?? [];
  const isSameUnit = unit !== undefined && new RegExp(`^\\d+${unit}s?$`).test(to);
  return `${isSameUnit ? number : from} to ${to}`;
}

function oneLength(length: Milliseconds, { text, form, unit, length: before }: Manner): string {
  if (form === 'clock') return clockOf(length, text, unit);
  if (isInMinutes(text, before)) {
    const minutes = Math.round(length / MINUTE);
    return text.replace(/\d+/, String(minutes));
  }
  const words = formatDuration(length, form, Math.min(unit, finest(length)));
  return words.replace(/(?<!\d)(\d+)([smhd])/g, (_, number: string, letter: string) => {
    const unit = likeUnit(letter, text);
    // `1 hr` beside `2 hrs`
    return number + (number === '1' ? unit.replace(/(?<=[a-z])s$/, '') : unit);
  });
}

/** `0:07` stays without its zero, `00:07:30` keeps its seconds. */
function clockOf(length: Milliseconds, text: string, unit: Milliseconds): string {
  const clock = formatDuration(length, 'clock', Math.min(unit, finest(length)));
  return /^\d:/.test(text) ? clock.replace(/^0(?=\d)/, '') : clock;
}

/** Thirty seconds are no minute, and not nothing either. */
function finest(length: Milliseconds): Milliseconds {
  return length > 0 && length < MINUTE ? SECOND : MINUTE;
}

/** `95 minutes`: who writes more than an hour so counts in minutes. */
function isInMinutes(text: string, length: Milliseconds | undefined): boolean {
  return length !== undefined && length >= HOUR && /^\d+[ -]?m[a-z]*$/i.test(text);
}

/** `m` becomes ` min` beside `2 hrs` or `12 min`, and stays `m` beside `1h 5m`. */
function likeUnit(letter: string, text: string): string {
  const same = new RegExp(`\\d([ -]?)(${letter}[a-z]*)`, 'i').exec(text);
  if (same) return `${same[1] ?? ''}${same[2] ?? ''}`;
  const other = /\d([ -]?)([a-z]+)/i.exec(text);
  const name = (other?.[2] ?? '').length > 1 || other?.[1] ? LONGER[letter] : letter;
  return `${other?.[1] ?? ''}${name ?? letter}`;
}

const LONGER: Readonly<Record<string, string>> = { s: 's', m: 'min', h: 'h', d: 'd' };
