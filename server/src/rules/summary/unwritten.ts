/** Whether the head of the document was never written: then a Summary is what is missing, and not each of its fields. */
import type { Postmortem } from '../../model/postmortem.ts';
import { sectionOf } from '../where.ts';
import { TEMPLATE_FIELDS } from './fields.ts';

/** Without a Summary, or with an empty one. */
export function isUnwritten(model: Postmortem): boolean {
  if (TEMPLATE_FIELDS.some(({ key }) => model.metadata[key])) return false;
  return sectionOf(model, 'summary')?.state !== 'filled';
}
