/** Rule: the root cause, or the last why, ends at a person or at "human error". The question after it is about the system. */
import { at } from '../../base/span.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { placeIn, type Sentence } from '../../model/prose/sentence.ts';
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { causeAtPerson } from './cause-at-person.ts';

export const personAsRootCause: Rule = {
  id: 'person-as-root-cause',
  group: 'root-cause',
  summary: 'The root cause, or the last why, ends at a person.',
  levels: { standard: 'warning', strict: 'warning' },
  completeness: false,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

const QUESTION = 'What system, alert or process would have caught it?';

function* check({ model }: RuleContext): Iterable<Finding> {
  const found = causeAtPerson(model);
  for (const { sentence, from, to, where } of found) {
    if (goesOn(sentence, model.prose)) continue;
    const span = placeIn(sentence, from, to);
    const words = quote(model.text.slice(span.start, span.end));
    yield {
      span,
      message: `${where === 'why' ? 'The last why' : 'The root cause'} ends at a person (${words}). ${QUESTION}`,
      fixes: () => [
        {
          title: `Ask after it: ${QUESTION.slice(0, -1)}`,
          kind: 'suggestion',
          edits: [{ span: at(sentence.span.end), newText: `${stop(sentence)} ${QUESTION}` }],
          preferred: true,
        },
      ],
    };
  }
}

/** A question, or one behind it in the same paragraph, asks on: the search does not end there. */
function goesOn(sentence: Sentence, prose: Postmortem['prose']): boolean {
  const part = prose.find((sentences) => sentences.includes(sentence)) ?? [];
  return part.some(
    ({ passage, text, span }) =>
      passage === sentence.passage && span.start >= sentence.span.start && text.endsWith('?'),
  );
}

function stop({ text }: Sentence): string {
  return /[.!?]\W{0,3}$/.test(text) ? '' : '.';
}
