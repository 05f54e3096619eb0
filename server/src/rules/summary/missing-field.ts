/** Rule: a field of the template that the document does not state anywhere. */
import type { Postmortem } from '../../model/postmortem.ts';
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { sectionOf, titleSpan } from '../where.ts';
import { TEMPLATE_FIELDS } from './fields.ts';
import { insertField } from './insert-field.ts';

export const missingField: Rule = {
  id: 'missing-field',
  group: 'summary',
  summary: 'The incident id, severity, status, date, document owner or last update is not stated.',
  levels: { standard: 'off', strict: 'warning' },
  completeness: true,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

function* check({ model }: RuleContext): Iterable<Finding> {
  const span = sectionOf(model, 'summary')?.headingSpan ?? titleSpan(model);
  if (!span || isUnwritten(model)) return;
  for (const field of TEMPLATE_FIELDS) {
    if (model.metadata[field.key]) continue;
    yield {
      span,
      message: `The field ${quote(field.name)} is missing.`,
      fixes: () => {
        const edits = insertField(model, field);
        return edits.length > 0
          ? [{ title: `Insert the field ${field.name}`, kind: 'suggestion', edits }]
          : [];
      },
    };
  }
}

/** Without a Summary, or with an empty one, that is what is missing. */
function isUnwritten(model: Postmortem): boolean {
  if (TEMPLATE_FIELDS.some(({ key }) => model.metadata[key])) return false;
  return sectionOf(model, 'summary')?.state !== 'filled';
}
