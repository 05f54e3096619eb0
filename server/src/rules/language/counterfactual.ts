/** Rule: what a person should, could or would have done: an event that did not happen. */
import { latest } from '../../base/latest.ts';
import { placeIn } from '../../model/prose/sentence.ts';
import { subjectsOf } from '../../model/prose/subjects.ts';
import { quote } from '../quote.ts';
import { inSentences } from '../in-sentences.ts';
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
  'been|done|seen|known|had|made|gone|run|set|put|caught|taken|found|kept|left|read|thought|told|sent|built|chosen|spent|lost|shown|understood|written|brought|given|begun|held|frozen|drawn|spoken|broken|split|shut|cut|got|gotten|become|come|grown|led|met|paid|said|felt|heard|won';
/** `should have checked`, not `should have alerting`. */
const INSTEAD = String.raw`(?:should|could|would|ought to)(?:n['’]t| not)?(?: (?:\w+ly|also|at least|just|never|all))?(?: have|['’]ve) (?:(?:\w+ly|also|at least|just|never|already) )?(?:${IRREGULAR}|\w{2,}ed)\b`;

/** What users would have seen measures the impact; `they` are mostly things. */
const CROWD = /\b(?:users?|they|people|contributors?)\b/i;

/** Who may be meant is a large pattern, and tried only where such words stand. */
const SIGN = /should|could|would|ought to|\b[Ii]f\b/;
const patternFor = latest((source: string) => new RegExp(source, 'u'));

const insteadIn = inSentences(
  (sentence, pattern: RegExp, faultIn: ReturnType<typeof faultReader>) => {
    if (isExempt(sentence) || !SIGN.test(sentence.text)) return undefined;
    const match = pattern.exec(sentence.text);
    if (!match || CROWD.test(match[0]) || sentence.text.endsWith('?')) return undefined;
    if (faultIn(sentence)) return undefined;
    return { sentence, from: match.index, to: match.index + match[0].length };
  },
);

function* check({ model }: RuleContext): Iterable<Finding> {
  const { others, ours, weak } = subjectsOf(model.people);
  // `If the engineer had looked`: an `if we had` more often speaks of what is missing.
  const pattern = patternFor(
    `(?:${others}|${ours}|${weak})(?: \\w+ly)? ${INSTEAD}|\\b[Ii]f ${others} had(?:n['’]t| not| only)? (?:${IRREGULAR}|\\w{2,}ed)\\b`,
  );
  for (const { sentence, from, to } of insteadIn(model, pattern, faultReader(model.people))) {
    const span = placeIn(sentence, from, to);
    yield {
      span,
      message: `${quote(model.text.slice(span.start, span.end))} tells what did not happen. What was known at that moment, and what would have shown more?`,
    };
  }
}
