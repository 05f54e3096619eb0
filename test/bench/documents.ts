/** Postmortems of a wanted size, made from the clean example by adding what grows in real ones: entries and actions. */
import { readFileSync } from 'node:fs';

const example = readFileSync('examples/postmortems/2026-02-11-checkout-latency.md', 'utf8');

/** What goes on during a long incident, and is no moment of it. */
const GOING_ON = [
  'Traces show three attempts for each call to fraud scoring, with every connection in use',
  'Second shift takes over; the graphs of the night stand in the incident channel',
  'Support reads the tickets that came in since the last update and sorts them by region',
  'Vendor sends the log of its gateway, which agrees with ours to the second',
  'Cache of the product pages is compared with the database: 14 rows differ',
];
const DAY = 24 * 60;

/** A postmortem of about `size` characters, with one Timeline that goes on and one long Action Items table. */
export function documentOf(size: number): string {
  const lines = example.split('\n');
  const timeline = rowsUnder(lines, '## Timeline');
  const actions = rowsUnder(lines, '## Action Items');
  const wanted = Math.max(0, size - example.length);
  const length = (rows: readonly string[]): number => rows.join('\n').length + 1;
  const times = Math.round((wanted * 0.4) / length(actions.rows));
  lines.splice(actions.end, 0, ...Array.from({ length: times }, () => actions.rows).flat());
  const count = Math.round((wanted * 0.6) / length([rowAt(0)]));
  lines.splice(timeline.end, 0, ...Array.from({ length: count }, (_, index) => rowAt(index)));
  return lines.join('\n');
}

/** Every seven minutes from 11:37 on, over midnight. */
function rowAt(index: number): string {
  const minutes = (11 * 60 + 37 + 7 * index) % DAY;
  const two = (part: number): string => String(Math.floor(part)).padStart(2, '0');
  const event = GOING_ON[index % GOING_ON.length] ?? '';
  return `| ${two(minutes / 60)}:${two(minutes % 60)}      | ${event.padEnd(91)} |`;
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
