/** Where the search for the cause ends at a person: in the last why that was answered, or in what is said to be the cause. */
import { lazy } from '../../base/lazy.ts';
import { perObject } from '../../base/per-object.ts';
import type { Person } from '../../model/details.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import type { Sentence } from '../../model/prose/sentence.ts';
import { subjectsOf } from '../../model/prose/subjects.ts';
import { answeredWhys } from '../../model/prose/whys.ts';
import { ALONE, ASIDE, faultReader } from '../language/faults.ts';

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
  /(?:deployed|pushed|merged|ran|applied|deleted|dropped|removed|changed|edited|typed|executed|approved|released|shipped|restarted|disabled|enabled|configured|introduced|wrote|copied|pasted|clicked|thought|assumed|believed|decided|wanted|expected|did(?: not|n['’]t)|misconfigured|rushed|skipped|hurried)\b/;
/** Nothing but people is called so before a deed. */
const READERS = '(?:[Tt]he|[Aa]n?) (?:reviewer|author|approver|committer)s?';
const CAUSE =
  /\b(?:(?:root |main |primary |underlying )?cause(?: of [^.;:]{1,60})?(?: (?:is|was)|:)|(?:outage|incident|failure|problem|issue|this|it|all)(?: \w+)? (?:was|is) (?:caused by|due to|down to|the result of))/i;

/** `… deleted it, because the console does not show that it is in use`: the search goes on behind the person. */
const REASON = /\b(?:because|since|due to|as (?:it|no|nothing|the|there))\b/i;

/** `Someone ran an attack on our service.` */
const STRANGER = /^\W{0,3}some(?:one|body)\b/i;

/** Two rules ask. */
export function causeAtPerson({ people, prose }: Postmortem): readonly PersonAsCause[] {
  return searchFor(people)(prose);
}

const searchFor = perObject((people: readonly Person[]) => {
  const reader = readerFor(people);
  return perObject((prose: Postmortem['prose']) => causesIn(prose.flatMap(ofRootCause), reader));
});

/** What is said of a sentence is kept as long as the sentence is the same. */
interface Reader {
  readonly faultIn: ReturnType<typeof faultReader>;
  readonly deedIn: (sentence: Sentence) => TextRange | undefined;
  readonly statedIn: (sentence: Sentence) => TextRange | undefined;
}

type TextRange = Pick<PersonAsCause, 'from' | 'to'>;

function readerFor(people: readonly Person[]): Reader {
  const { others, weak } = subjectsOf(people);
  const deed = lazy(
    () =>
      new RegExp(`^\\W{0,3}(?:[Bb]ecause )?(?:${others}|${READERS})${ASIDE} ${DEEDS.source}`, 'u'),
  );
  const stated = lazy(
    () =>
      new RegExp(
        `${CAUSE.source} (?:an? |the )?(?:simple )?(?:${others}${ALONE}|${weak}(?= who\\b))`,
        'iu',
      ),
  );
  return {
    faultIn: perObject(faultReader(people)),
    // Who may be meant is a large pattern, and tried only where something is said of it.
    deedIn: perObject(({ text }: Sentence) =>
      DEEDS.test(text) ? rangeOf(deed().exec(text)) : undefined,
    ),
    statedIn: perObject(({ text }: Sentence) =>
      CAUSE.test(text) ? rangeOf(stated().exec(text)) : undefined,
    ),
  };
}

const ofRootCause = perObject((part: readonly Sentence[]) =>
  part.filter(({ within }) => within.includes('root-cause')),
);

function causesIn(prose: readonly Sentence[], reader: Reader): readonly PersonAsCause[] {
  const answers = answeredWhys(prose).map(({ answer }) => answer);
  const answering = new Set(answers.flat());
  // What made it worse is not where the search ends.
  const others = prose.filter(
    (sentence) => !answering.has(sentence) && sentence.within[0] !== 'contributing-factors',
  );
  // Where nothing else is said, the only sentence is the cause; a question behind it says nothing.
  const isAll =
    answers.length === 0 && others.filter(({ text }) => !text.endsWith('?')).length === 1;
  return [
    ...atPerson(answers.at(-1) ?? [], 'why', (sentence, isLast) => {
      // What somebody did is no more than a step, where another sentence follows.
      return reader.faultIn(sentence) ?? (isLast ? reader.deedIn(sentence) : undefined);
    }),
    ...atPerson(others, 'cause', (sentence) => {
      const fault = reader.faultIn(sentence);
      if (fault && (isAll || fault.kind === 'error' || CAUSE.test(sentence.text))) return fault;
      const isDeed = isAll && !STRANGER.test(sentence.text);
      return reader.statedIn(sentence) ?? (isDeed ? reader.deedIn(sentence) : undefined);
    }),
  ];
}

function atPerson(
  sentences: readonly Sentence[],
  where: PersonAsCause['where'],
  find: (sentence: Sentence, isLast: boolean) => TextRange | undefined,
): readonly PersonAsCause[] {
  return sentences.flatMap((sentence, index) => {
    const range = find(sentence, index === sentences.length - 1);
    if (!range || REASON.test(sentence.text.slice(range.to))) return [];
    return [{ sentence, from: range.from, to: range.to, where }];
  });
}

function rangeOf(match: RegExpExecArray | null): TextRange | undefined {
  return match ? { from: match.index, to: match.index + match[0].length } : undefined;
}
