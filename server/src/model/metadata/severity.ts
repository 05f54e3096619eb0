/** Severities in the many schemes that teams use, on one scale: 1 is worst. */
import type { SeverityReading } from '../postmortem.ts';

const NUMBERED = /\bsev(?:erity)?[\s:_-]*([0-9])\b|(?:^|[\s(/|])s-?([0-9])\b/gi;
const PRIORITY = /\bp-?([0-9])\b/gi;
const NAMED: readonly (readonly [RegExp, number])[] = [
  [/\b(?:critical|catastrophic|blocker|kritisk|kritisch|critique|cr[ií]tic[oa])\b|重大|致命/gi, 1],
  [/\b(?:high|major|høy|hoch|élevée?|alt[oa]|severe)\b|高/gi, 2],
  [/\b(?:medium|moderate|middels|mittel|moyenne?|medi[oa]|média)\b|中/gi, 3],
  [/\bminor\b/gi, 3],
  [/\b(?:low|lav|niedrig|faible|baj[oa]|baix[oa]|trivial)\b|低|軽微/gi, 4],
];

/** `SEV-1 / SEV-2 / SEV-3` and `High | Medium | Low` are menus: nothing is chosen. */
export function readSeverity(text: string): SeverityReading {
  const ranks = ranksIn(text);
  const menu = ranks.length > 1 && offersChoice(text);
  return { rank: menu ? undefined : ranks[0], menu };
}

/** `SEV-2, raised from SEV-3` and `SEV-2 (was SEV-1)` are answers. */
function offersChoice(text: string): boolean {
  if (/[(—–:]/.test(text)) return false;
  return (
    /[/|]|\bor\b/i.test(text) ||
    /^[^,\s]+(?:\s?\d)?(?:\s*,\s*[^,\s]+(?:\s?\d)?)+$/.test(text.trim())
  );
}

/** Where both stand, P is the priority and SEV the severity. */
function ranksIn(text: string): readonly number[] {
  const numbered = numbersOf(text, NUMBERED);
  if (numbered.length > 0) return numbered;
  const priorities = numbersOf(text, PRIORITY);
  if (priorities.length > 0) return priorities;
  const bare = /^\s*([0-9])\b(?![.:/-]?\d)/.exec(text)?.[1];
  if (bare !== undefined) return [rankOf(bare)];
  return NAMED.flatMap(([pattern, rank]) =>
    [...text.matchAll(pattern)].map(({ index }) => ({ index, rank })),
  )
    .sort((a, b) => a.index - b.index)
    .map(({ rank }) => rank);
}

function numbersOf(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)].map(([, a, b]) => rankOf(a ?? b ?? ''));
}

/** SEV-0 is as bad as it gets. */
function rankOf(digit: string): number {
  return Math.max(1, Number(digit));
}
