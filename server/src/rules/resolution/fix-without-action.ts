/** Rule: a permanent fix that is told and that no action item tracks. One that is done needs none. */
import { ticketsIn } from '../../model/actions/tickets.ts';
import { placeIn } from '../../model/prose/sentence.ts';
import { isNonAnswer } from '../../model/vocabulary/answers.ts';
import { addAction } from '../action-items/add-action.ts';
import { coverage } from '../action-items/covered.ts';
import { inSentences } from '../in-sentences.ts';
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { written } from '../written.ts';
import { isSameRemedy } from './same-remedy.ts';

export const fixWithoutAction: Rule = {
  id: 'fix-without-action',
  group: 'resolution',
  summary: 'A permanent fix is told, and no action item tracks it.',
  levels: { standard: 'off', strict: 'info' },
  completeness: false,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

const LABEL = /^permanent (?:fix|solution|remediation)\b[^:]{0,60}:\s*/i;
const labelled = inSentences((sentence) => {
  const label = sentence.within.includes('resolution') && LABEL.exec(sentence.text)?.[0];
  // Of a label with nothing behind it `mitigation-as-fix` speaks.
  return label && label !== sentence.text ? { sentence, label } : undefined;
});
const DONE =
  /\b(?:done|shipped|deployed|merged|released|rolled out|completed|in place|already|landed|live since|same (?:as|fix)|not needed|(?:none|nothing)(?: \w+)? (?:needed|required|necessary)|tracked)\b/i;

function* check({ model }: RuleContext): Iterable<Finding> {
  // Of a fix that is the mitigation `mitigation-as-fix` speaks.
  if (model.actions.items.length === 0 || isSameRemedy(model.remedies)) return;
  const isCovered = coverage(model);
  for (const { sentence, label } of labelled(model)) {
    const where = placeIn(sentence, label.length, sentence.text.length);
    const source = written(model.text, where);
    if (source.length < 4 || isNonAnswer(source) || DONE.test(source) || isCovered(source))
      continue;
    // What has a ticket has an owner there.
    if (ticketsIn(source, []).length > 0) continue;
    yield {
      span: where,
      message: `The permanent fix ${quote(source.replace(/\.$/, ''))} has no action item, so nobody owns it.`,
      fixes: () => addAction(model, source),
    };
  }
}
