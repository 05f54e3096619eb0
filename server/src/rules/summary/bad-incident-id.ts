/** Rule: an incident id that is not of the form INC-YYYY-NNN. */
import { contains } from '../../base/span.ts';
import { isNonAnswer } from '../../model/vocabulary/answers.ts';
import { quote } from '../quote.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';

export const badIncidentId: Rule = {
  id: 'bad-incident-id',
  group: 'summary',
  summary: 'The incident id is not of the form INC-YYYY-NNN.',
  levels: { standard: 'off', strict: 'warning' },
  completeness: false,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

function* check({ model }: RuleContext): Iterable<Finding> {
  const id = model.metadata.incidentId;
  if (!id || /\bINC-\d{4}-\d{3,6}\b/.test(id.text) || isNonAnswer(id.text)) return;
  if (model.placeholders.some(({ span }) => contains(id.span, span))) return;
  yield {
    span: id.span,
    message: `${quote(id.text)} is not of the form INC-YYYY-NNN.`,
    fixes: () =>
      rewritten(id.text).map((newText): Fix => ({
        title: `Write ${newText}`,
        kind: 'suggestion',
        edits: [{ span: id.span, newText }],
        preferred: true,
      })),
  };
}

/** `inc 2026-14` can only mean INC-2026-014. */
function rewritten(text: string): readonly string[] {
  const [, year, number] = /^\D{0,10}((?:19|20)\d\d)\D{1,2}(\d{1,6})$/.exec(text.trim()) ?? [];
  return year && number ? [`INC-${year}-${number.padStart(3, '0')}`] : [];
}
