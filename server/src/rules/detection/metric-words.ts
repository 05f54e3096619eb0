/** Metrics and moments in words. */
import type {
  Claim,
  ComputedMetric,
  MetricKind,
  MomentKind,
  Postmortem,
} from '../../model/postmortem.ts';
import { formatDuration } from '../../model/time/duration.ts';
import { MINUTE } from '../../model/time/instant.ts';

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

/** A computed length in the form in which the author wrote another: `00:07`, `1h 23m`, `7 min`, `7 minutes`. */
export function inFormOf(metric: ComputedMetric, { text, form, unit }: Claim): string {
  const words = formatDuration(metric.length, form, Math.min(unit, MINUTE));
  return form === 'short'
    ? words.replace(
        /(\d)([smhd])/g,
        (_, digit: string, letter: string) => digit + likeUnit(letter, text),
      )
    : words;
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
