/** Which findings wait while somebody types on their line. Pure: lines in, findings out. */

/** What matters of a finding here; lines are zero-based, the last one inclusive. */
export interface Placed {
  readonly code: string;
  readonly firstLine: number;
  readonly lastLine: number;
}

/**
 * A finding waits when a caret stands on its only line and it was not there before: what a person already sees does
 * not vanish and come back with every key. Findings about more than one line are about more than what is being typed.
 * @param shown the findings of the same document that are on screen now
 */
export function heldBack<T extends Placed>(
  findings: readonly T[],
  caretLines: readonly number[],
  shown: readonly Placed[],
): readonly T[] {
  return findings.filter(
    ({ code, firstLine, lastLine }) =>
      firstLine === lastLine &&
      caretLines.includes(firstLine) &&
      !shown.some((other) => other.code === code && other.firstLine === firstLine),
  );
}
