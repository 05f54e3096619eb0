/** Severities in the many schemes that teams use, on one scale: 1 is worst. */
import type { SeverityReading } from '../postmortem.ts';

const NUMBERED = /\bsev(?:erity)?[\s:_-]*([0-9])\b|(?:^|[\s(/|])s-?([0-9])\b/gi;
const PRIORITY = /\bp-?([0-9])\b/gi;
const NAMED: readonly (readonly [RegExp, number])[] = [
  [
    word(
      'critical|catastrophic|blocker|bloquante?|kritisk|kritisch|critique|cr[ií]tic[oa]',
      '重大|致命',
    ),
    1,
  ],
  [
    word(
      'high|major|majeure?|høy|hög|alvorlig|hoch|schwer|élevée?|haute|alt[oa]|grave|severe',
      '高',
    ),
    2,
  ],
  [word('medium|moderate|middels|medel|mittel|moyenne?|medi[oa]|média', '中'), 3],
  [word('minor|mineure?'), 3],
  [word('low|lav|låg|niedrig|gering|faible|basse|baj[oa]|baix[oa]|leve|trivial', '低|軽微'), 4],
];

/** `élevée` begins with no letter of ASCII. */
function word(names: string, others?: string): RegExp {
  const whole = String.raw`(?<!\p{L})(?:${names})(?!\p{L})`;
  return new RegExp(others === undefined ? whole : `${whole}|${others}`, 'giu');
}

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
