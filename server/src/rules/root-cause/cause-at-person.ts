/** Where the search for the cause ends at a person: in the last why that was answered, or in what is said to be the cause. */
import type { Postmortem } from '../../model/postmortem.ts';
import type { Sentence } from '../../model/prose/sentence.ts';
import { subjectsOf } from '../../model/prose/subjects.ts';
import { answeredWhys } from '../../model/prose/whys.ts';
import { ASIDE, faultReader } from '../language/faults.ts';

export interface PersonAsCause {
  readonly sentence: Sentence;
  /** Range in the sentence's text. */
  readonly from: number;
  readonly to: number;
  /** What the sentence is: the answer to the last why, or the stated cause. */
  readonly where: 'why' | 'cause';
}

/** What people do to systems. Said of a person in the last answer, nothing about the system comes after it. */
const DEEDS =
  "(?:deployed|pushed|merged|ran|applied|deleted|dropped|removed|changed|edited|typed|executed|approved|released|shipped|restarted|disabled|enabled|configured|introduced|wrote|copied|pasted|clicked|thought|assumed|believed|decided|wanted|expected|did(?: not|n['’]t)|misconfigured|rushed|skipped|hurried)";
/** Nothing but people is called so before a deed. */
const READERS = '(?:[Tt]he|[Aa]n?) (?:reviewer|author|approver|committer)s?';
const CAUSE = String.raw`\b(?:(?:root |main |primary |underlying )?cause(?: of [^.;:]{1,60})?(?: (?:is|was)|:)|(?:outage|incident|failure|problem|issue|this|it|all)(?: \w+)? (?:was|is) (?:caused by|due to|down to|the result of))`;

export function causeAtPerson(model: Postmortem): readonly PersonAsCause[] {
  const { others, weak } = subjectsOf(model.people);
  const faultIn = faultReader(model.people);
  const whys = answeredWhys(model.prose);
  const deed = new RegExp(
    `^\\W{0,3}(?:[Bb]ecause )?(?:${others}|${READERS})${ASIDE} ${DEEDS}\\b`,
    'u',
  );
  const stated = new RegExp(
    `${CAUSE} (?:an? |the )?(?:simple )?(?:${others}|${weak}(?= who\\b))`,
    'iu',
  );
  const found: PersonAsCause[] = [];
  for (const sentence of whys.at(-1)?.answer ?? []) {
    const range = faultIn(sentence) ?? rangeOf(deed.exec(sentence.text));
    if (range) found.push({ sentence, from: range.from, to: range.to, where: 'why' });
  }
  const answers = new Set(whys.flatMap(({ answer }) => answer));
  for (const sentence of model.prose) {
    if (answers.has(sentence) || !tellsCause(sentence)) continue;
    const fault = faultIn(sentence);
    const isCause =
      fault?.kind === 'error' || (fault && new RegExp(CAUSE, 'iu').test(sentence.text));
    const range = isCause ? fault : rangeOf(stated.exec(sentence.text));
    if (range) found.push({ sentence, from: range.from, to: range.to, where: 'cause' });
  }
  return found;
}

/** What made it worse is not where the search ends. */
function tellsCause({ within }: Sentence): boolean {
  return within.includes('root-cause') && within[0] !== 'contributing-factors';
}

function rangeOf(match: RegExpExecArray | null): { from: number; to: number } | undefined {
  return match ? { from: match.index, to: match.index + match[0].length } : undefined;
}
