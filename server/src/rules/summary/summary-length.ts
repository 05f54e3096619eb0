/** Rule: a Summary that is no two to four sentences. */
import { contains } from '../../base/span.ts';
import type { BodyPiece } from '../../model/details.ts';
import { piecesIn } from '../../model/sections/said-in.ts';
import { count, quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { sectionOf } from '../where.ts';

export const summaryLength: Rule = {
  id: 'summary-length',
  group: 'summary',
  summary: 'The Summary has fewer than two or more than four sentences.',
  levels: { standard: 'off', strict: 'info' },
  completeness: false,
  fix: 'none',
  options: ['fewestSentences', 'mostSentences'],
  since: '0.1.0',
  check,
};

function* check({ model, team }: RuleContext): Iterable<Finding> {
  const section = sectionOf(model, 'summary');
  if (section?.state !== 'filled' || model.kind === 'template') return;
  const sentences = piecesIn(section, model)
    .map(({ text }, index, all) => {
      const own = sentencesIn(text);
      return own > 0 && leadsInto(all[index + 1], text) ? own - 1 : own;
    })
    .reduce((sum, each) => sum + each, 0);
  // Where the sentences should be stands the template's blank, and that is another finding.
  if (sentences === 0 && model.placeholders.some(({ span }) => contains(section.bodySpan, span)))
    return;
  if (sentences >= team.fewestSentences && sentences <= team.mostSentences) return;
  yield {
    span: section.headingSpan,
    message: `${quote(section.heading)} has ${count(sentences, 'sentence', 'sentences')}: ${wanted(team)} can be read at a glance.`,
  };
}

/** `Two things broke:` begins the sentences that the bullets below go on with. */
function leadsInto(next: BodyPiece | undefined, text: string): boolean {
  return next?.isItem === true && text.endsWith(':');
}

/** `two to four`, `3 to 12` */
function wanted({ fewestSentences, mostSentences }: RuleContext['team']): string {
  const words = [fewestSentences, mostSentences].map((each) => SMALL[each] ?? String(each));
  return fewestSentences === mostSentences ? words.slice(1).join('') : words.join(' to ');
}

const SMALL = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** `Severity: SEV-2` */
const FIELD = /^\p{Lu}[\p{L} /]{1,30}:(?:\s|$)/u;

/** `Downtime: 25 minutes. Customers could not pay.`: a label, and a sentence behind it. */
const GOES_ON = /[.!?]\s+\p{Lu}/u;

/** Fields are none; a last sentence may lack its stop. One may begin with `p99` or `iOS`. */
function sentencesIn(prose: string): number {
  const lines = prose.split('\n').filter((line) => !FIELD.test(line) || GOES_ON.test(line));
  const words = lines.join(' ').trim();
  if (words === '') return 0;
  const plain = words.replace(/\b(?:e\.g|i\.e|approx|ca|vs|etc|No|[ap]\.m)\./g, ' ');
  const stops =
    plain.match(/[.!?]["”’')\]]*(?=\s+["“‘'(`@[]*(?:\p{Ll}{1,9})?[\p{Lu}\p{N}])|[。！？]/gu)
      ?.length ?? 0;
  return stops + (/[。！？]$/.test(plain) ? 0 : 1);
}
