/** Writes the duration of impact into Impact: where it is stated, as it is stated there; else beside what else is stated. */
import { lineEnding } from '../../base/lines.ts';
import { at } from '../../base/span.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import type { Claim, ComputedMetric, Postmortem } from '../../model/postmortem.ts';
import { clockText, DAY, localTime } from '../../model/time/instant.ts';
import { agrees } from '../../model/time/duration.ts';
import { UTC } from '../../model/time/zone.ts';
import { sectionOf } from '../where.ts';
import { addLabelled } from './add-labelled.ts';
import { inCell } from './in-cell.ts';
import { labelBefore } from './labelled.ts';
import { inFormOf, mannerOf } from './metric-words.ts';

/** Empty when the document says so already, or has no Impact section. Lengths in sentences are left alone. */
export function writeDuration(model: Postmortem, metric: ComputedMetric): readonly TextEdit[] {
  const stated = durationsOf(model).filter((claim) => labelBefore(model, claim) !== '');
  if (stated.length > 0) {
    return stated
      .filter((claim) => isStale(model, claim, metric))
      .map((claim) => updated(model, claim, metric));
  }
  const added = addition(model, metric);
  return added ? [added] : [];
}

/** Lines that say something else than the timeline, and blanks. */
export function isStale(model: Postmortem, claim: Claim, metric: ComputedMetric): boolean {
  const { length, longest, unit } = claim;
  if (length === undefined) return true;
  const { ttm, ttr } = model.metrics;
  const readings = claim.kind === 'duration' ? [metric, ttm, ttr] : [metric];
  return !readings.some(
    (each) => each.length !== undefined && agrees({ length, longest, unit }, each),
  );
}

function durationsOf({ claims }: Postmortem): readonly Claim[] {
  return claims.filter(({ kind }) => kind === 'duration');
}

/** `(start → end in UTC)` of the template, and the two times that somebody wrote there. */
const ENDS =
  /^\s*\((?:start (?:→|->|to) end(?: in UTC)?|~?\d{1,2}:\d{2}(?: UTC)?\s?(?:→|->|–|—|-|to)\s?~?\d{1,2}:\d{2}(?: (?:in )?UTC)?)\)/i;

function updated(model: Postmortem, claim: Claim, metric: ComputedMetric): TextEdit {
  const { start, end } = claim.span;
  const tail = ENDS.exec(model.text.slice(end, end + 60))?.[0] ?? '';
  const ends = tail === '' ? '' : endsOf(model, metric);
  const span = { start, end: end + tail.length };
  return inCell(model.text, { span, newText: inFormOf(metric, claim) + ends });
}

/** ` (14:02 → 14:49 UTC)`; as written where the zone is not known; nothing where clocks alone do not tell. */
function endsOf({ timeline }: Postmortem, metric: ComputedMetric): string {
  const ends = [metric.fromEntry, metric.toEntry].flatMap((index) => timeline.entries[index] ?? []);
  const utc = ends.flatMap(({ instant }) => {
    const local = instant && localTime(instant.at, UTC);
    return local ? [clockText({ ...local.clock, second: undefined })] : [];
  });
  const own = ends.flatMap(({ stamp }) => (stamp.clock ? [clockText(stamp.clock)] : []));
  const [clocks, zone] = utc.length === ends.length ? [utc, ' UTC'] : [own, ''];
  const isPlain = metric.longest < DAY && clocks.length === 2;
  return isPlain ? ` (${clocks.join(' → ')}${zone})` : '';
}

/** Beside its like; in an Impact of sentences only where none of them tells how long it was. */
function addition(model: Postmortem, metric: ComputedMetric): TextEdit | undefined {
  const section = sectionOf(model, 'impact');
  if (!section || section.form === 'label') return undefined;
  const value = inFormOf(metric, mannerOf(model)) + endsOf(model, metric);
  const beside = addLabelled(model, section, [{ label: 'Duration', value }], 'first');
  if (beside ?? durationsOf(model).length > 0) return beside;
  const { start, end } = section.bodySpan;
  const body = model.text.slice(start, end);
  const words = body.replace(/\s+(?:-{3,}|\*{3,}|_{3,})\s*$/, '').trimEnd();
  const eol = lineEnding(model.text);
  return { span: at(start + words.length), newText: `${eol}${eol}**Duration:** ${value}` };
}
