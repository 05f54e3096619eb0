/** Questions in brackets (`[when?]`) that stand in the place of an answer: what is asked there already, no rule asks again. */
import { lineAround } from '../base/lines.ts';
import { contains, type Span, touches } from '../base/span.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Level, Rule } from './rule.ts';

export interface OpenQuestions {
  /** A rule that misses something where a question asks for it. */
  readonly answersFor: (rule: Rule, finding: Span) => boolean;
  /** Whoever leaves a question knows of it: it is no louder than information. */
  readonly weigh: (level: Level, finding: Span) => Level;
}

export function openQuestions({ placeholders, sections, text }: Postmortem): OpenQuestions {
  const asked = placeholders.flatMap(({ kind, span }) => (kind === 'question' ? [span] : []));
  // Where nothing but the template and a question stands, the question is about all of it.
  const unwritten = sections.filter(
    ({ state, span }) => state !== 'filled' && asked.some((each) => contains(span, each)),
  );
  const lines = asked.map((each) => lineAround(text, each.start));
  return {
    answersFor: ({ id, group, completeness }, finding) => {
      if (asked.length === 0 || ABOUT_WORDS.has(group)) return false;
      if (id === 'placeholder-left') return false;
      const isAsked = asked.some((each) => touches(each, finding));
      // A severity is chosen from a list, so its rule says that the question is open.
      if (id === 'unknown-severity' && isAsked) return false;
      if (isAsked || unwritten.some(({ span }) => contains(span, finding))) return true;
      return completeness && lines.some((line) => contains(line, finding));
    },
    weigh: (level, finding) =>
      level !== 'hint' && asked.some((each) => contains(each, finding)) ? 'info' : level,
  };
}

const ABOUT_WORDS: ReadonlySet<Rule['group']> = new Set(['language', 'suppression']);
