/** The sections of the built-in template that a document has nowhere, in the template's order. */
import type { Postmortem } from '../model/postmortem.ts';
import { templateSections, type TemplateSection } from '../model/template.ts';

export function missingSections({ sections }: Postmortem): readonly TemplateSection[] {
  return templateSections().filter(({ kind }) => !sections.some((each) => each.kind === kind));
}
