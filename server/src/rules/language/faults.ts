/** Sentences in which a person is the subject of a fault. The subject decides; a word alone never does. */
import { latest } from '../../base/latest.ts';
import { lazy } from '../../base/lazy.ts';
import { hasMatch, matchesOf } from '../../base/matches.ts';
import { recently } from '../../base/recent.ts';
import type { Person } from '../../model/details.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { isQuestion } from '../../model/prose/question.ts';
import type { Sentence } from '../../model/prose/sentence.ts';
import { type Subjects, subjectsOf, TEAM } from '../../model/prose/subjects.ts';
import { inSentences } from '../in-sentences.ts';
import * as words from './fault-words.ts';
import * as more from './more-fault-words.ts';

export interface Fault {
  /** Range in the sentence's text: the subject and its verb. */
  readonly from: number;
  readonly to: number;
  /** `error`: "human error"; `judgement`: "careless"; `omission`: what was left undone; `deed`: what was done wrong. */
  readonly kind: 'error' | 'judgement' | 'omission' | 'deed';
  /** What was to be done (`update the config`), where the sentence says so. */
  readonly task: string | undefined;
}

/** What the person before it does: `creating the change`, `running terraform`; an `onboarding service` is no deed. */
const DOING = String.raw`(?:\w+ing (?:the|an?|this|that|these|those|all|both|his|her|their|its|our)|running|executing|deleting|deploying|pushing|merging|applying|making|using|performing|working|looking|investigating|debugging|responding)\b`;

/** ` (on call)`, `, on call that night,` or ` creating the change` between a subject and its verb. */
export const ASIDE = String.raw`(?: \([^()]{1,40}\)|, [^,.;]{1,50},| (?:${DOING}|on|in|from|of|at|who) (?:[\w-]+ ){0,4}[\w-]+)?`;

/** Behind a person of whom nothing more is said: `caused by the developer`, and not by `the developer portal` or `the engineer's laptop`. */
export const ALONE = String.raw`(?=\W*$|[.,;:!?)\]"”…–—]| [(–—-]|['’]s? (?:decision|choice|action|judge?ment|assumption)s?\b| (?:${DOING}|(?:accidentally|mistakenly|inadvertently|erroneously|wrongly|manually|who|that|which|whose|on|in|at|of|from|during|when|while|after|before|because|by|for|with|without|again|alone|today|yesterday|not|being|having|had|has|was|were|is|made|introduced|led|(?:and|or|but) (?:the|an?|our|then|who))\b))`;
const HELPERS = String.raw`(?:(?:who|had|has|have|having|then|also|simply|just|again|apparently|must|may|might|crucially,|,) ){0,3}`;

/** `The engineer pulled the cable and …` */
const AND = String.raw`[^.!?:]{1,160}\b(?:and|but),? (?:\w+, )?`;

/** After `ignored by`: roles of people that software has not, and the team. */
const READERS = String.raw`(?:the|an?|our) (?:reviewer|author|maintainer|approver|manager)s?\b`;

/** Exempt by design: what-ifs are what these two questions ask for. */
export function isExempt({ within }: Sentence): boolean {
  return within.includes('lucky') || within.includes('differently');
}

/** Of a paragraph in which somebody types, all sentences but one say what they said. */
const REMEMBERED = 128;

/** A reader of faults for the people of one document: the same one as long as they are the same. */
export function faultReader(people: readonly Person[]): (sentence: Sentence) => Fault | undefined {
  return readerFor(subjectsOf(people));
}

const readerFor = latest(
  (subjects: Subjects) => {
    const readings = readingsFor(subjects);
    const readerOf = (isEntry: boolean) =>
      recently(REMEMBERED, (text): Fault | undefined => {
        const asks = isQuestion(text);
        for (const { kind, sign, pattern, where } of readings) {
          if (asks && kind !== 'judgement') continue;
          if ((where === 'entry' && !isEntry) || (sign && !hasMatch(sign, text))) continue;
          const found = first(text, pattern(), kind);
          if (found) return found;
        }
        return undefined;
      });
    const [inEntry, elsewhere] = [readerOf(true), readerOf(false)];
    return (sentence: Sentence): Fault | undefined => {
      if (isExempt(sentence)) return undefined;
      return (sentence.entry === undefined ? elsewhere : inEntry)(sentence.text);
    };
  },
  (a, b) => a.others === b.others && a.ours === b.ours && a.weak === b.weak,
);

/** Every fault of a document with its sentence. */
export function faultsIn(
  model: Postmortem,
): readonly { readonly sentence: Sentence; readonly fault: Fault }[] {
  return faultsBy(model, faultReader(model.people));
}

const faultsBy = inSentences((sentence, read: ReturnType<typeof faultReader>) => {
  const fault = read(sentence);
  return fault && { sentence, fault };
});

/** Who may be meant is a large pattern: it is built and tried only where the words of the fault stand (`sign`). */
interface Reading {
  readonly kind: Fault['kind'];
  readonly sign?: RegExp;
  readonly pattern: () => RegExp;
  readonly where?: 'entry';
}

function readingsFor({ others, ours, weak }: Subjects): readonly Reading[] {
  const anyone = `(?:${others}|${ours}|${weak})`;
  const third = `(?:${others}|${weak})`;
  const sure = `(?:${others}|${ours})`;
  const reading = (kind: Fault['kind'], sign: string, pattern: string): Reading => ({
    kind,
    // What was missed or ignored is a long list, and the verb is sign enough.
    sign: new RegExp(sign.replaceAll(` ${more.PASSED}`, '')),
    pattern: lazy(() => new RegExp(pattern, 'gu')),
  });
  const said = (kind: Fault['kind'], subject: string, verb: string): Reading =>
    reading(kind, ` ${verb}`, `${subject}${ASIDE} ${HELPERS}${verb}`);
  const by = (kind: Fault['kind'], words: string, subject: string): Reading =>
    reading(kind, words, `${words} ${subject}${ALONE}`);
  const whole = (kind: Fault['kind'], pattern: RegExp): Reading => ({
    kind,
    pattern: () => pattern,
  });
  return [
    whole('error', words.ERROR),
    said('omission', anyone, words.HUMAN),
    reading('omission', ` ${words.HUMAN}`, `${third}${ASIDE} ${HELPERS}${AND}${words.HUMAN}`),
    said('omission', sure, words.FAILED),
    said('omission', weak, words.FAILED_DUTY),
    said('omission', others, words.DID_NOT),
    said('omission', others, more.PAST),
    { ...said('omission', others, more.PRESENT), where: 'entry' },
    said('omission', weak, more.HEEDLESS),
    by('omission', more.DONE_BY, `(?:${others}|${TEAM}|${READERS})`),
    reading('omission', more.LACKING, `${more.DUE_TO} ${others}${more.LACKING}`),
    by('omission', more.LACK_OF, `(?:${others}|${TEAM}|${READERS})`),
    by('judgement', words.LAID_AT, TEAM),
    reading('judgement', TEAM, `${TEAM}(?:${words.OWN}|${words.AT_FAULT})`),
    whole('error', more.OF_KIND),
    reading('omission', words.STRANGER_DEED, words.STRANGER),
    reading('omission', words.READER, words.READER),
    said('deed', others, words.GUILT),
    said('deed', third, words.SLIP),
    by('deed', words.BY, others),
    reading('deed', words.OWN, `${others}${words.OWN}`),
    whole('judgement', words.JUDGED),
  ];
}

function first(text: string, pattern: RegExp, kind: Fault['kind']): Fault | undefined {
  for (const { index, 0: found } of matchesOf(pattern, text)) {
    const to = index + found.length;
    const before = text.slice(Math.max(0, index - 90), index);
    if (words.DENIED.test(before) || words.DENIED_AFTER.test(text.slice(to, to + 60))) continue;
    return { from: index, to, kind, task: taskIn(found, text.slice(to), kind) };
  }
  return undefined;
}

/** Of `forgot to update the config, which …` what was to be done. */
function taskIn(found: string, after: string, kind: Fault['kind']): string | undefined {
  if (kind !== 'omission') return undefined;
  const rest = found.endsWith(' to') ? after : /^ to\b/.test(after) ? after.slice(3) : '';
  const task = /^ [\p{L}\d '’@#%/-]{3,80}(?=[,.;:()–—]|$)/u.exec(rest)?.[0].trim();
  const own = task?.split(SUBCLAUSE, 1)[0];
  return own?.includes(' ') ? own : undefined;
}

const SUBCLAUSE = / (?:before|after|when|while|because|so|and|which|that|until|since|as) /;
