/** Regular expressions applied at one offset: the small step that hand-written readers are made of. */

/** What a sticky (`y`) pattern matches exactly at an offset. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
