/** Rule: a quantity in Impact that is none: some users, briefly, a lot. A number in the same sentence makes it one. */
import { matchIn } from '../../base/matches.ts';
import { isQuestion } from '../../model/prose/question.ts';
import { placeIn } from '../../model/prose/sentence.ts';
import { inSentences } from '../in-sentences.ts';
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const vagueQuantity: Rule = {
  id: 'vague-quantity',
  group: 'impact',
  summary: 'Impact says some, many or briefly where a number belongs.',
  levels: { standard: 'hint', strict: 'info' },
  completeness: false,
  fix: 'none',
  since: '0.1.0',
  check,
};

const WHO =
  '(?:users?|customers?|clients?|people|tenants?|merchants?|shoppers?|visitors?|requests?|orders?|payments?|checkouts?|transactions?|sessions?|jobs?|messages?|emails?|services?|sites?|accounts?|calls?|errors?|queries|pages|sellers?|buyers?|subscribers?|devices|teams|systems|downtime|time|data|revenue|money)';
const VAGUE = new RegExp(
  String.raw`\b(?:(?:some|many|numerous|countless|several|a few|few|most|a lot of|lots of|plenty of|a number of|a handful of|a small number of|a large number of|a subset of|a portion of|a fraction of|a small percentage of|the (?:vast |great )?majority of) (?:of (?:the|our) )?(?:[\w-]+ ){0,2}?${WHO}\b|briefly\b|for a (?:short |long |little )?(?:while|time|period)\b|for some time\b|a lot\b|(?:significant|substantial|considerable|noticeable|large|huge) (?:[\w-]+ ){0,2}(?:loss|losses|number|amount|part|portion|share|drop|decrease|increase|delays?|revenue)\b)`,
  'i',
);
/** A number word counts (`one of two regions`). */
const NUMBER =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|dozens?|half|third|quarter|hundreds?|thousands?|none|all|every|no) (?!other|longer)/i;

const numbered = inSentences((sentence) => (NUMBER.test(sentence.text) ? sentence : undefined));

const vague = inSentences((sentence) => {
  if (!sentence.within.includes('impact') || sentence.entry !== undefined) return undefined;
  // "How many customers were affected?" asks for the number.
  if (isQuestion(sentence.text)) return undefined;
  const match = matchIn(VAGUE, sentence.text);
  return match ? { sentence, words: match[0], from: match.index } : undefined;
});

function* check({ model }: RuleContext): Iterable<Finding> {
  const found = vague(model);
  if (found.length === 0) return;
  const passages = new Set(numbered(model).map(({ passage }) => passage));
  for (const { sentence, words, from } of found) {
    if (passages.has(sentence.passage)) continue;
    yield {
      span: placeIn(sentence, from, from + words.length),
      message: `${quote(words)} leaves the size open: how many, or for how long?`,
    };
  }
}
