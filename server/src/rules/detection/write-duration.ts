/** Writes the duration of impact into Impact: where it is stated, as it is stated there; else beside what else is stated. */
import { lineEnding } from '../../base/lines.ts';
import { at } from '../../base/span.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import type { Claim, ComputedMetric, Postmortem } from '../../model/postmortem.ts';
import { agrees } from '../../model/time/duration.ts';
import { endOfWords } from '../last-break.ts';
import { sectionOf } from '../where.ts';
import { addLabelled } from './add-labelled.ts';
import { endsOf } from './ends.ts';
import { labelBefore } from './labelled.ts';
import { inFormOf, mannerOf } from './metric-words.ts';
import { toldInWords } from './told-in-words.ts';
import { updateClaim } from './update-claim.ts';

/** Empty when the document says so already, or has no Impact section. Lengths in sentences are left alone. */
export function writeDuration(model: Postmortem, metric: ComputedMetric): readonly TextEdit[] {
  const stated = durationsOf(model).filter((claim) => labelBefore(model, claim) !== '');
  if (stated.length > 0) {
    return stated
      .filter((claim) => isStale(model, claim, metric))
      .map((claim) => updateClaim(model, claim, metric));
  }
  if (toldInWords(model, 'duration')) return [];
  const added = addition(model, metric);
  return added ? [added] : [];
}

/** Lines that say something else than the timeline, and blanks. */
export function isStale(model: Postmortem, claim: Claim, metric: ComputedMetric): boolean {
  const { length, longest, unit, atMost } = claim;
  if (length === undefined) return true;
  const { ttm, ttr } = model.metrics;
  const readings = claim.kind === 'duration' ? [metric, ttm, ttr] : [metric];
  return !readings.some(
    (each) => each.length !== undefined && agrees({ length, longest, unit, atMost }, each),
  );
}

function durationsOf({ claims }: Postmortem): readonly Claim[] {
  return claims.filter(({ kind }) => kind === 'duration');
}

/** Beside its like; in an Impact of sentences only where none of them tells how long it was. */
function addition(model: Postmortem, metric: ComputedMetric): TextEdit | undefined {
  const section = sectionOf(model, 'impact');
  if (!section || section.form === 'label') return undefined;
  const value = inFormOf(metric, mannerOf(model)) + endsOf(model, metric);
  const beside = addLabelled(model, section, [{ label: 'Duration', value }], 'first');
  if (beside ?? durationsOf(model).length > 0) return beside;
  const eol = lineEnding(model.text);
  const place = endOfWords(model.text, section.bodySpan);
  return { span: at(place), newText: `${eol}${eol}**Duration:** ${value}` };
}
