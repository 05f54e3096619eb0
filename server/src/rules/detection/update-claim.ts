/** Writes a computed length where another one, or a blank, is stated: in its form, with the two times beside it. */
import type { TextEdit } from '../../base/text-edit.ts';
import type { Claim, ComputedMetric, Postmortem } from '../../model/postmortem.ts';
import { endsBeside } from './ends.ts';
import { inCell } from './in-cell.ts';
import { inFormOf, type Manner, mannerOf } from './metric-words.ts';

export function updateClaim(model: Postmortem, claim: Claim, metric: ComputedMetric): TextEdit {
  const { start, end } = claim.span;
  const ends = endsBeside(model, metric, end);
  const words = inFormOf(metric, mannerFor(model, claim)) + (ends?.words ?? '');
  const span = { start, end: end + (ends?.length ?? 0) };
  return inCell(model.text, { span, newText: gapBefore(claim, model) + words });
}

/** `TBD` says nothing about the manner in which lengths are written; `HH:MM` does. */
export function mannerFor(model: Postmortem, claim: Claim): Manner {
  const isOpen = claim.length === undefined && !/^hh:mm/i.test(claim.text);
  return isOpen ? mannerOf(model) : claim;
}

/** After a label with nothing behind it, the value needs a blank. */
function gapBefore({ span }: Claim, { text }: Postmortem): string {
  return span.start === span.end && /\S$/.test(text.slice(0, span.start)) ? ' ' : '';
}
