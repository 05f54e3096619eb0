/** The edits that people make, each at its place in a document of `documents.ts`. */

export interface Edit {
  /** Zero-based. */
  readonly line: number;
  readonly character: number;
  readonly text: string;
  /** How many characters of the line it takes away; none when absent. */
  readonly removed?: number;
}

const BLOCK = `
The second deploy went out before the first had settled, and nobody saw the graph.

- It was a Friday.
- The alert went to a channel that nobody reads at night.
- The rollback needed a person who was asleep.

> Who is on call for the queue?

`.repeat(3);

export function editsOf(text: string): Readonly<Record<string, Edit>> {
  const lines = text.split('\n');
  const row = (heading: string): number => {
    const head = lines.indexOf(heading);
    const rule = lines.findIndex((line, i) => i > head && /^\|\s*:?-/.test(line));
    let end = rule + 1;
    while (lines[end]?.startsWith('|')) end += 1;
    return Math.floor((rule + end) / 2);
  };
  const prose = lines.indexOf('## Root Cause') + 2;
  const entry = row('## Timeline');
  const inCell = (line: number) => (lines[line]?.indexOf('|', 2) ?? 0) + 6;
  const action = row('## Action Items');
  return {
    'a letter in prose': { line: prose, character: 18, text: 'x' },
    'a letter in a timeline cell': { line: entry, character: inCell(entry), text: 'x' },
    'a letter in an action cell': { line: action, character: inCell(action), text: 'x' },
    'a new row': { line: entry, character: 0, text: `${lines[entry] ?? ''}\n` },
    'a pasted block': { line: prose, character: 0, text: BLOCK },
  };
}
