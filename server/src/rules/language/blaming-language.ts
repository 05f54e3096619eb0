/** Rule: a sentence in which a person is the subject of a fault. It offers a question about the system instead. */
import type { Sentence } from '../../model/prose/sentence.ts';
import { placeIn } from '../../model/prose/sentence.ts';
import { quote } from '../quote.ts';
import { causeAtPerson } from '../root-cause/cause-at-person.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';
import { type Fault, faultsIn } from './faults.ts';

export const blamingLanguage: Rule = {
  id: 'blaming-language',
  group: 'language',
  summary: 'A sentence makes a person the subject of a fault.',
  levels: { standard: 'warning', strict: 'warning' },
  completeness: false,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

/** A person at the end of the root cause is the business of `person-as-root-cause`. */
function* check({ model }: RuleContext): Iterable<Finding> {
  const elsewhere = new Set(causeAtPerson(model).map(({ sentence }) => sentence));
  for (const { sentence, fault } of faultsIn(model)) {
    if (elsewhere.has(sentence)) continue;
    const question = reframe(fault);
    const span = placeIn(sentence, fault.from, fault.to);
    yield {
      span,
      message: `${quote(model.text.slice(span.start, span.end))} judges a person. A question about the system may lead further: ${lowered(question)}`,
      fixes: () => replacement(sentence, question),
    };
  }
}

function reframe({ kind, task }: Fault): string {
  if (task !== undefined) return `What would have made it hard to miss the step to ${task}?`;
  if (kind === 'omission') return 'What would have made this hard to miss, whoever was on duty?';
  if (kind === 'deed')
    return 'What made this step possible, and which check would have stopped it?';
  return 'What made this look like the right thing to do at the time?';
}

function lowered(question: string): string {
  return question.charAt(0).toLowerCase() + question.slice(1);
}

/** An entry of the timeline tells what happened; a question cannot take its place. */
function replacement({ entry, span }: Sentence, question: string): readonly Fix[] {
  if (entry !== undefined) return [];
  const title = 'Replace the sentence by a question about the system';
  return [{ title, kind: 'suggestion', edits: [{ span, newText: question }] }];
}
