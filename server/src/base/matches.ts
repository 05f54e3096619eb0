/** Matches of a pattern in a text, looked for where there may be one. */
import { mayMatch } from './needles.ts';

/**
 * As `text.matchAll(pattern)`, which makes a new expression at each call: that takes longer than looking for it in a line.
 * @param pattern global, and in nobody else's use until this returns
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  if (!mayMatch(pattern, text)) return NONE;
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += stepAt(text, match.index, pattern);
  }
  return found;
}

/** True when a pattern that is neither global nor sticky matches somewhere. */
export function hasMatch(pattern: RegExp, text: string): boolean {
  return mayMatch(pattern, text) && pattern.test(text);
}

/** The first match of a pattern that is neither global nor sticky. */
export function matchIn(pattern: RegExp, text: string): RegExpExecArray | undefined {
  return mayMatch(pattern, text) ? (pattern.exec(text) ?? undefined) : undefined;
}

const NONE: readonly RegExpExecArray[] = [];

/** An expression for whole characters (`u`) steps back out of the middle of one, and would find the same for ever. */
function stepAt(text: string, index: number, { unicode }: RegExp): number {
  return unicode && (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}
