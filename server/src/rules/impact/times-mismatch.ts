/** Stated clock times (`10:08 → 11:52`) whose length neither the timeline nor the duration beside them has. */
import { contains } from '../../base/span.ts';
import type { StatedTimes } from '../../model/details.ts';
import type { ComputedMetric, Postmortem } from '../../model/postmortem.ts';
import { agrees } from '../../model/time/duration.ts';
import { DAY, MINUTE } from '../../model/time/instant.ts';

/** Only where a metric is known and nothing else on their line is doubted: one line, one finding. */
export function contradictingTimes(
  model: Postmortem,
  metric: ComputedMetric,
): readonly StatedTimes[] {
  const { metrics, statedTimes } = model;
  const readings = [metric, metrics.ttm, metrics.ttr].flatMap((each) =>
    each.length === undefined ? [] : [each],
  );
  if (readings.some(({ longest }) => longest >= DAY)) return [];
  return statedTimes.filter((times) => {
    const lengths = [...readings, ...typedOn(times, model)];
    return !lengths.some((each) => fits(times, each)) && !isLength(times, metric);
  });
}

interface Range {
  readonly shortest: number;
  readonly longest: number;
}

/** The durations typed on the line of the times. */
function typedOn({ line }: StatedTimes, { claims }: Postmortem): readonly Range[] {
  return claims.flatMap(({ kind, span, length, longest = length }) =>
    kind === 'duration' && contains(line, span) && length !== undefined && longest !== undefined
      ? [{ shortest: length, longest }]
      : [],
  );
}

/** Clocks are cut to the minute at both ends, and rough ones by more. */
function fits({ length, text }: StatedTimes, { shortest, longest }: Range): boolean {
  const step = text.includes('~') ? 10 * MINUTE : MINUTE;
  return shortest < length + step && longest > length - step;
}

/** `00:40–00:50` may be a length that is not known to the minute. */
function isLength({ times, text }: StatedTimes, metric: ComputedMetric): boolean {
  const [from, to] = [times.from, times.to].map((clock) => {
    const [hours = 0, minutes = 0] = clock.split(':').map(Number);
    return (hours * 60 + minutes) * MINUTE;
  });
  if (from === undefined || to === undefined || /[→>]|\p{L}/u.test(text)) return false;
  return agrees({ length: from, longest: to, unit: MINUTE }, metric);
}
