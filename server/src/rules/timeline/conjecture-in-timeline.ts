/** Rule: an entry of the timeline that guesses. A hypothesis that is called one is a fact: somebody had it. */
import { lazy } from '../../base/lazy.ts';
import { placeIn, type Sentence } from '../../model/prose/sentence.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { subjectsOf } from '../../model/prose/subjects.ts';
import { inSentences } from '../in-sentences.ts';
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const conjectureInTimeline: Rule = {
  id: 'conjecture-in-timeline',
  group: 'timeline',
  summary: 'An entry of the timeline guesses: probably, must have, should have.',
  levels: { standard: 'off', strict: 'hint' },
  completeness: false,
  fix: 'none',
  since: '0.1.0',
  check,
};

const DONE = '(?:been |\\w+ed\\b|\\w+en\\b|gone\\b|had\\b|run\\b|lost\\b|made\\b|hung\\b|died\\b)';
const GUESS = new RegExp(
  String.raw`\b(?:probably|presumably|supposedly|apparently|seemingly|maybe|perhaps|most likely|(?<!\b(?:more|less|not|the|a) )likely(?= (?:caused|triggered|due|because|from|\w+ed)\b)|(?:must|may|might|(?:alerts?|alarms?|monitor\w*|pages?|this|that|it) should)(?: not)? have ${DONE}|it (?:seems|seemed)\b(?! to be\b)|(?:seem|appear)(?:s|ed)? to have (?:only |\w+ly )?${DONE}|(?:it|this|that|which) look(?:s|ed) like\b)`,
  'i',
);
/** Without a subject, as notes are taken. */
const NOTED = /\bLook(?:s|ed) like\b/;
const HYPOTHESIS =
  /\b(?:hypothes\w+|theor(?:y|ies)|suspect\w*|believ\w+|think\w*|thought|assum\w+|guess\w*|question|consider\w*|report\w*|suggest\w*|mention\w*|understand|how|whether|possib\w+)\b/i;

const guesses = inSentences((sentence) => {
  if (sentence.entry === undefined) return undefined;
  const match = GUESS.exec(sentence.text) ?? NOTED.exec(sentence.text);
  return match ? { sentence, words: match[0].trim(), from: match.index } : undefined;
});

function* check({ model }: RuleContext): Iterable<Finding> {
  const person = lazy(() => new RegExp(`${subjectsOf(model.people).others} should`, 'u'));
  for (const { sentence, words, from } of guesses(model)) {
    // What a person should have done is `counterfactual`.
    if (isHypothesis(sentence, model) || person().test(sentence.text)) continue;
    yield {
      span: placeIn(sentence, from, from + words.length),
      message: `${quote(words)} is a guess among facts. Which log or record shows it?`,
    };
  }
}

function isHypothesis({ entry, text }: Sentence, { timeline }: Postmortem): boolean {
  const moments = entry === undefined ? [] : (timeline.entries[entry]?.moments ?? []);
  return moments.some(({ kind }) => kind === 'hypothesis') || HYPOTHESIS.test(text);
}
