/** Rule: words that are true only for those who know how it ended: obviously, of course, in hindsight. */
import { placeIn } from '../../model/prose/sentence.ts';
import { quote } from '../quote.ts';
import { inSentences } from '../in-sentences.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { isExempt } from './faults.ts';

export const hindsight: Rule = {
  id: 'hindsight',
  group: 'language',
  summary:
    'A word is true only for those who know how it ended: obviously, of course, in hindsight.',
  levels: { standard: 'off', strict: 'hint' },
  completeness: false,
  fix: 'none',
  since: '0.1.0',
  check,
};

const WORDS =
  /\b(?:(?:in|with) hindsight|in retrospect|needless to say|(?:everyone|everybody) knew|looking back(?! (?:at|over|through))|as we (?:now|all) know|(?:is|was) obvious now|(?<!very )obviously|of course|simply (?=(?:forgot|missed|overlooked|ignored|needed|had to|a matter|a case)\b|(?:did not|didn['’]t) (?:check|look|test|verify|notice|read|know|think|follow)\b))/i;
/** Who speaks of rules or plans does not look back. */
const PAST =
  /\b(?:was|were|had|did|didn['’]t|should|could|would|knew|forgot|missed|overlooked|ignored|needed|\w{3,}ed)\b/i;

/** These look back whatever follows. */
const ALWAYS = /hindsight|retrospect|looking back|we (?:now|all) know|obvious now/i;

const lookingBack = inSentences((sentence) => {
  const match = isExempt(sentence) ? null : WORDS.exec(sentence.text);
  if (!match || !(ALWAYS.test(match[0]) || PAST.test(sentence.text))) return undefined;
  if (/\b(?:not|and,?|will) $/i.test(sentence.text.slice(0, match.index))) return undefined;
  return { sentence, words: match[0].trim(), from: match.index };
});

function* check({ model }: RuleContext): Iterable<Finding> {
  for (const { sentence, words, from } of lookingBack(model)) {
    yield {
      span: placeIn(sentence, from, from + words.length),
      message: `${quote(words)} speaks from the end of the story. What could be seen at the time?`,
    };
  }
}
