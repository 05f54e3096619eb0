/** Rule: a directive that silences nothing: what it was written for has been mended, or stands elsewhere. */
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import type { Unused } from '../suppress.ts';
import { removeDirective, removeName } from './remove-directive.ts';

export const unusedSuppression: Rule = {
  id: 'unused-suppression',
  group: 'suppression',
  summary: 'A directive silences nothing.',
  levels: { standard: 'info', strict: 'info' },
  completeness: false,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

function* check({ model, directives }: RuleContext): Iterable<Finding> {
  for (const unused of directives.unused()) {
    const { suppression, name } = unused;
    yield {
      span: name?.span ?? suppression.span,
      message: messageOf(unused),
      fixes: () => [
        name ? removeName(model, suppression, [name]) : removeDirective(model, suppression),
      ],
    };
  }
}

function messageOf({ suppression: { form, covers, word }, name }: Unused): string {
  if (name) return `${quote(name.text)} silences nothing here.`;
  if (form === 'end') return `${quote(word.text)} ends nothing that is silenced above it.`;
  return covers
    ? `${quote(word.text)} silences nothing here.`
    : `Nothing follows ${quote(word.text)} that it could silence.`;
}
