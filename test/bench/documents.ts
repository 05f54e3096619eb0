/** Postmortems of a wanted size, made from the clean example by repeating what grows in real ones: rows and actions. */
import { readFileSync } from 'node:fs';

const example = readFileSync('examples/postmortems/2026-02-11-checkout-latency.md', 'utf8');

/** A postmortem of about `size` characters, with one Timeline and one Action Items table. */
export function documentOf(size: number): string {
  const lines = example.split('\n');
  const timeline = rowsUnder(lines, '## Timeline');
  const actions = rowsUnder(lines, '## Action Items');
  const wanted = Math.max(0, size - example.length);
  const fill = (rows: readonly string[], share: number): string[] => {
    const length = rows.join('\n').length + 1;
    return Array.from({ length: Math.round((wanted * share) / length) }, () => rows).flat();
  };
  lines.splice(actions.end, 0, ...fill(actions.rows, 0.4));
  lines.splice(timeline.end, 0, ...fill(timeline.rows, 0.6));
  return lines.join('\n');
}

function rowsUnder(lines: readonly string[], heading: string): { rows: string[]; end: number } {
  const start =
    lines.findIndex((line, i) => i > lines.indexOf(heading) && /^\|\s*:?-/.test(line)) + 1;
  let end = start;
  while (lines[end]?.startsWith('|')) end += 1;
  return { rows: lines.slice(start, end), end };
}

/** A YAML document of about `size` characters. */
export function yamlOf(size: number): string {
  const item = (i: number): string =>
    `  - time: "14:0${i % 10}"\n    event: the queue grew and the alert fired ${i}\n    owner: ana\n`;
  let text = 'title: the postmortem\nsummary: it broke\ntimeline:\n';
  for (let i = 0; text.length < size; i++) text += item(i);
  return text;
}
