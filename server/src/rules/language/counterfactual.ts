/** Rule: what a person should, could or would have done: an event that did not happen. */
import { placeIn } from '../../model/prose/sentence.ts';
import { subjectsOf } from '../../model/prose/subjects.ts';
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { faultReader, isExempt } from './faults.ts';

export const counterfactual: Rule = {
  id: 'counterfactual',
  group: 'language',
  summary: 'A sentence tells what a person should, could or would have done.',
  levels: { standard: 'info', strict: 'info' },
  completeness: false,
  fix: 'none',
  since: '0.1.0',
  check,
};

const IRREGULAR =
  'been|done|seen|known|had|made|gone|run|set|put|caught|taken|found|kept|left|read|thought|told|sent|built|chosen|spent|lost|shown|understood|written|brought|given|begun|held';
/** `should have checked`, not `should have alerting`. */
const INSTEAD = String.raw`(?:should|could|would|ought to)(?:n['’]t| not)?(?: (?:\w+ly|also|at least|just|never|all))? (?:have|['’]ve) (?:(?:\w+ly|also|at least|just|never|already) )?(?:${IRREGULAR}|\w{2,}ed)\b`;

/** What users would have seen measures the impact; `they` are mostly things. */
const CROWD = /\b(?:users?|they|people|contributors?)\b/i;

function* check({ model }: RuleContext): Iterable<Finding> {
  const { others, ours, weak } = subjectsOf(model.people);
  const pattern = new RegExp(`(?:${others}|${ours}|${weak})(?: \\w+ly)? ${INSTEAD}`, 'u');
  const faultIn = faultReader(model.people);
  for (const sentence of model.prose) {
    const match = isExempt(sentence) ? null : pattern.exec(sentence.text);
    if (!match || CROWD.test(match[0]) || sentence.text.endsWith('?')) continue;
    if (faultIn(sentence)) continue;
    const span = placeIn(sentence, match.index, match.index + match[0].length);
    yield {
      span,
      message: `${quote(model.text.slice(span.start, span.end))} tells what did not happen. What was known at that moment, and what would have shown more?`,
    };
  }
}
