/** Words cut out of a larger text. */

/** The same characters on their own: a slice would keep the whole text that it was cut from in memory. */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
