/** The fields that the built-in template has at its head, and the line that each of them is there. */
import type { Metadata } from '../../model/postmortem.ts';

export interface TemplateField {
  readonly key: keyof Metadata;
  readonly name: string;
  /** What stands there until somebody knows better. */
  readonly blank: string;
}

export const OWNER: TemplateField = {
  key: 'owner',
  name: 'Document owner',
  blank: '[who?]',
};

/** In the order of the template. */
export const TEMPLATE_FIELDS: readonly TemplateField[] = [
  { key: 'incidentId', name: 'Incident ID', blank: '[which id?]' },
  { key: 'severity', name: 'Severity', blank: '[which?]' },
  { key: 'status', name: 'Status', blank: 'Draft' },
  { key: 'date', name: 'Date of incident', blank: '[when?]' },
  OWNER,
  { key: 'lastUpdated', name: 'Last updated', blank: '[when?]' },
];
