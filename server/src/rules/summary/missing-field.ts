/** Rule: a field of the template that the document does not state anywhere. */
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { sectionOf, titleSpan } from '../where.ts';
import { TEMPLATE_FIELDS } from './fields.ts';
import { blankLine, insertField } from './insert-field.ts';
import { isUnwritten } from './unwritten.ts';

export const missingField: Rule = {
  id: 'missing-field',
  group: 'summary',
  summary: 'The incident id, severity, status, date or last update is not stated.',
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
    // Of an owner `document-without-owner` speaks.
    if (model.metadata[field.key] || field.key === 'owner') continue;
    const blank = blankLine(model, field);
    yield {
      span: blank ?? span,
      message: `The field ${quote(field.name)} is ${blank ? 'blank' : 'missing'}.`,
      fixes: () => {
        const edits = insertField(model, field);
        return edits.length > 0
          ? [{ title: `Insert the field ${field.name}`, kind: 'suggestion', edits }]
          : [];
      },
    };
  }
}
