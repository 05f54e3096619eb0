/** Who can be the subject of a sentence about a fault: people, as patterns to build rules on. Software is never one. */
import { perObject } from '../../base/per-object.ts';
import type { Person } from '../details.ts';

export interface Subjects {
  /** Certainly people: `@ana`, `Ana Lima`, `the on-call engineer`, `she`. */
  readonly others: string;
  /** The writer and the writer's side: `I`, `we`, `our team`. */
  readonly ours: string;
  /** People only where the verb is one that only people do: `the operator`, `a user`, a single name. */
  readonly weak: string;
}

const HANDLE = String.raw`(?<![\w@/.])@[A-Za-z\d][\w-]*(?:[./][\w-]+)*`;
const ROLE =
  '(?:engineers?|developers?|devs?|programmers?|scientists?|architects?|on-?call persons?|on-?callers?|sysadmins?|admins?|administrators?|SREs?|DBAs?|responders?|technicians?|contractors?|colleagues?|co-?workers?|employees?|interns?|trainees?|analysts?|testers?|consultants?|freelancers?|new hires?|team ?mates?|team members?|incident commander|support agents?|someone|somebody)';
/** Up to three words between the article and the role: `the on-call`, `a new payments`, `one of our`. */
const BEFORE = String.raw`(?:(?:[Tt]he|[Aa]n?|[Oo]ne of (?:the|our)|[Oo]ur|[Aa]nother) (?:[\w-]+ ){0,3})`;
/** Only these words: `the Postgres operator` and `a secret manager` are software. */
const BEFORE_WEAK = String.raw`(?:[Tt]he|[Aa]n?|[Oo]ne of (?:the|our)|[Oo]ur|[Aa]nother) (?:(?:on-call|human|new|responding|first|second|external|responsible|database) ){0,2}`;
const WEAK_ROLE =
  '(?:operators?|users?|authors?|reviewers?|maintainers?|contributors?|committers?|approvers?|managers?|leads?|team leads?)';
export const TEAM = String.raw`(?:[Tt]he|[Oo]ur) (?:[\w-]+ ){0,2}teams?`;

/** The patterns for one document, without groups that capture. */
export const subjectsOf = perObject((people: readonly Person[]): Subjects => {
  const { full, single } = namesOf(people);
  return {
    others: either([
      HANDLE,
      ...full,
      String.raw`\b${BEFORE}${ROLE}`,
      String.raw`\b(?:[Oo]n-?call )?(?:[Ee]ngineers?|[Dd]evelopers?|[Oo]n-?call)(?: (?:\d{1,2}|[A-Z])(?![\p{L}\d]))?`,
      String.raw`\b[Ss]upport (?:agents?|staff)`,
      String.raw`\b(?:[Hh]e|[Ss]he)\b`,
      String.raw`\b(?:[Ss]omeone|[Ss]omebody)`,
    ]),
    ours: either([String.raw`\bI\b(?!\/)`, String.raw`\b[Ww]e\b`, String.raw`\b${TEAM}`]),
    weak: either([
      ...single,
      String.raw`\b${BEFORE_WEAK}${WEAK_ROLE}`,
      String.raw`\b(?:Reviewer|Approver)s?`,
      String.raw`\b[Tt]hey\b`,
      String.raw`\b[Pp]eople\b`,
    ]),
  };
});

const MOST_NAMES = 40;
/** Words of teams and things that stand where a name was asked for. */
const NO_PERSON =
  /\b(?:teams?|squad|ops|devops|engineering|engineers?|developers?|platform|infra\w*|backend|frontend|security|support|payments?|data|core|on-?call|sre|lead|group|services?|search|identity|product|network|storage|systems?|operators?|owner|bot|agent|claude|gpt|copilot|codex|ai)\b/i;

function namesOf(people: readonly Person[]): { full: string[]; single: string[] } {
  const full = new Set<string>();
  const single = new Set<string>();
  for (const { name, role } of people) {
    // `Ana Lima, Payments` and `[Ana Lima, Payments]` name a person and what she belongs to.
    const own = name.replace(/^\[/, '').replace(/(?<!\s)\s*[(,\]][^]*/, '');
    const words = own.split(/\s+/);
    if (NO_PERSON.test(own)) continue;
    // `@luis` is Luis where he is written as a name.
    const [, letters] = /^@([a-z]{3,12})$/.exec(name) ?? [];
    // Whoever leads or is given work is a person; of what is only mentioned, some are packages and bots.
    const named = role === 'mention' ? single : full;
    if (letters !== undefined) named.add(letters.charAt(0).toUpperCase() + letters.slice(1));
    if (name.startsWith('@')) continue;
    if (!words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word))) continue;
    const [first = ''] = words;
    if (first.length < 3) continue;
    if (words.length > 1 && words.length < 4) full.add(words.join(' ')).add(first);
    else if (words.length === 1) single.add(first);
  }
  const pattern = (names: Set<string>) =>
    [...names].slice(0, MOST_NAMES).map((name) => String.raw`\b${escaped(name)}(?![\p{L}\d])`);
  return { full: pattern(full), single: pattern(single) };
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function either(patterns: readonly string[]): string {
  return `(?:${patterns.join('|')})`;
}
