/** Rule: words that are true only for those who know how it ended: obviously, of course, in hindsight. */
import { matchIn } from '../../base/matches.ts';
import { placeIn } from '../../model/prose/sentence.ts';
import { subjectsOf } from '../../model/prose/subjects.ts';
import { quote } from '../quote.ts';
import { inSentences } from '../in-sentences.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { isExempt } from './faults.ts';
import { ALWAYS, deedFor, WORDS } from './hindsight-words.ts';

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

/** Who speaks of rules or plans does not look back. */
const PAST =
  /\b(?:was|were|had|did|didn['’]t|should|could|would|knew|forgot|missed|overlooked|ignored|needed|\w{3,}ed)\b/i;
/** Whoever begins so tells the reader what was to be known; of what will be, it promises. */
const OPENING = /^\W*(?:of course|obviously)\b(?![^.;]*\b(?:will|can|may|might)\b)/i;

const lookingBack = inSentences((sentence, deed: RegExp) => {
  if (isExempt(sentence)) return undefined;
  const { text } = sentence;
  const match = matchIn(WORDS, text);
  const looksBack = match && (ALWAYS.test(match[0]) || PAST.test(text) || OPENING.test(text));
  if (looksBack && !/\b(?:not|and,?|will) $/i.test(text.slice(0, match.index)))
    return { sentence, words: match[0].trim(), from: match.index };
  const told = matchIn(deed, text);
  if (!told) return undefined;
  return { sentence, words: 'simply', from: told.index + told[0].search(/simply/i) };
});

function* check({ model }: RuleContext): Iterable<Finding> {
  for (const { sentence, words, from } of lookingBack(model, deedFor(subjectsOf(model.people)))) {
    const to = from + words.length;
    yield {
      span: placeIn(sentence, from, to),
      message: `${quote(sentence.text.slice(from, to))} speaks from the end of the story. What could be seen at the time?`,
    };
  }
}
