/** Words of the document inside a message: on one line, and no longer than one can take in. */
const LONGEST = 60;

export function quote(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ');
  return line.length > LONGEST ? `"${line.slice(0, LONGEST - 1).trimEnd()}…"` : `"${line}"`;
}

/** `1 entry`, `3 entries`. */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `an owner`, `a due date`. */
export function withArticle(name: string): string {
  return `${/^[aeio]/i.test(name) ? 'an' : 'a'} ${name}`;
}

/** `TTD`, `TTD and TTA`, `TTD, TTA and TTR`. */
export function list(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
