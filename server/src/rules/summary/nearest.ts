/** The name in a list that somebody most likely meant. */

/** The nearest by letters, when at most a third of them differ; undefined when none is near. */
export function nearest(written: string, names: readonly string[]): string | undefined {
  const word = written.trim().toLowerCase();
  const ranked = names
    .map((name) => ({ name, steps: distance(word, name.toLowerCase()) }))
    .sort((a, b) => a.steps - b.steps);
  const [best] = ranked;
  return best && best.steps <= Math.max(1, Math.floor(best.name.length / 3))
    ? best.name
    : undefined;
}

/** Insertions, deletions and replacements between two words (Levenshtein), on their first forty letters. */
function distance(a: string, b: string): number {
  const [from, to] = [a.slice(0, 40), b.slice(0, 40)];
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [row, letter] of Array.from(from).entries()) {
    const line = [row + 1];
    for (let column = 1; column <= to.length; column++) {
      const changed = (above[column - 1] ?? 0) + (letter === to[column - 1] ? 0 : 1);
      line.push(Math.min(changed, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[to.length] ?? 0;
}
