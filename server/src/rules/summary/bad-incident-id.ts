/** Rule: an incident id that is not written in the team's form. */
import { contains } from '../../base/span.ts';
import { idForm } from '../../model/incident-id.ts';
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
  options: ['incidentId'],
  since: '0.1.0',
  check,
};

function* check({ model, team }: RuleContext): Iterable<Finding> {
  const id = model.metadata.incidentId;
  const form = idForm(team.incidentId);
  if (!id || form.isIn(id.text) || isNonAnswer(id.text)) return;
  if (model.placeholders.some(({ span }) => contains(id.span, span))) return;
  const mended = form.mended(id.text);
  yield {
    span: id.span,
    message: `${quote(id.text)} is not of the form ${team.incidentId}.`,
    fixes: () => (mended === undefined ? [] : [write(mended, id.span)]),
  };
}

function write(newText: string, span: Finding['span']): Fix {
  const edits = [{ span, newText }];
  return { title: `Write ${newText}`, kind: 'suggestion', edits, preferred: true };
}
