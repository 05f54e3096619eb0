/** One kind of section and the names it goes by, ready to be matched against normalised words. */
import type { SectionKind } from '../postmortem.ts';
import { plainLetters } from './plain-letters.ts';

export interface SectionNames {
  readonly kind: SectionKind;
  /** Matches a whole name, already normalised (lower case, no numbering, emoji, brackets or stops). */
  readonly whole: RegExp;
  /** Matches the beginning or a telling part of a longer name. */
  readonly part?: RegExp;
}

/** Words that may stand before any name: `Incident Timeline`, `Our response`. */
const LEAD =
  '(?:(?:the|our|an?|incident|issue|outage|event|problem|brief|quick|high[- ]level|detailed|full|initial|preliminary|updated|technical|final) )*';

export function whole(...names: readonly string[]): RegExp {
  return new RegExp(plainLetters(`^${LEAD}(?:${names.join('|')})$`), 'u');
}
