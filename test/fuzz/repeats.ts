/**
 * Texts that a machine could write: a few lines, or one character, again and again, or bullets in bullets. What takes more
 * than twice as long for twice the text, or for bullets twice as deep, would hold up the server for minutes where there is
 * more of it. Time is the processor's, and tried again before it counts.
 */
import fc from 'fast-check';
import { decodeSettings } from '../../server/src/service/decode-settings.ts';
import { createLanguageService } from '../../server/src/service/language-service.ts';
import { recordingHost } from '../support/host.ts';

const URI = 'file:///postmortems/2026-03-05-fuzz.md';
const { settings: SETTINGS } = decodeSettings({ preset: 'strict' });

const LINES: readonly string[] = [
  ...['# a', '## Timeline', '## Action Items', 'Lessons', '===', '---', '***', '**x**'],
  ...['- b', '  - c', '- ', '1. d', '1)', '- [ ] fix @a', '- 10:00 UTC started', '- **a**: b'],
  ...['> e', '>', '> - f', '- > q', '> | a |', '- | a | b |', '> > - g'],
  ...['| a | b |', '|---|---|', '| 10:00 | x |', '|', 'a | b'],
  ...['```', '~~~', '    code', '\tz', '  c', 'a  ', '\\', ''],
  ...['<div>', '</div>', '<!-- c', '-->', '<a', '<!-- postmortem-disable -->', '<details>'],
  ...['[r]: x', '[r]', '[a](b', '![', '&amp;', '`x', '*', '*a', '_', '[', ']('],
  ...[
    'g',
    '10:00',
    '10:00 - alert',
    'Owner: b',
    '**Owner:** a',
    'TTD: 5 min',
    '2026-03-05',
    'Why?',
  ],
];
const lines = fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 3 });
const repeated = fc
  .record({
    head: fc.oneof(fc.constant<string[]>([]), lines),
    lines,
    between: fc.constantFrom('\n', '\n', '\n\n', ' '),
  })
  .map(({ head, lines, between }) => grown(joined(head, between), joined(lines, between)));

/** What a line may hold a long run of, and what it begins with. */
const MARKS = Array.from(' .,-–([])?!:"\'`*_~|/&+#@=<\\1aAé\t\u00a0');
const BEGINNINGS = [
  'The service a',
  '## Impact a',
  '**Severity:** a',
  '## Timeline\n\n- 14:00 a',
  '## Timeline\n\n| Time | Event |\n|---|---|\n| 14:00 | a',
  '## Action Items\n\n- Add a',
  '## Action Items\n\n| Action | Owner |\n|---|---|\n| a | @b',
  '## Detection\n\nTTD: 5',
];
const run = fc
  .record({ head: fc.constantFrom(...BEGINNINGS), mark: fc.constantFrom(...MARKS) })
  .map(({ head, mark }) => grown(head, mark));

/** Below these, lines in lines: `- 14:05` in `- 14:05` is an entry that has no words of its own. */
const SECTIONS = ['Timeline', 'Action Items', 'Impact', 'Root Cause'];
const stairs = fc
  .record({ section: fc.constantFrom(...SECTIONS), lines })
  .map(({ section, lines }): Pair => {
    const [short = '', long = ''] = DEPTHS.map((depth) => {
      const stair = Array.from({ length: depth }, (_, level) => {
        const line = lines[level % lines.length] ?? '';
        return `${'  '.repeat(level)}- ${line}\n`;
      }).join('');
      return `## ${section}\n\n${stair.repeat(Math.ceil(SIZES[0] / stair.length))}`;
    });
    return { name: `${section}, ${JSON.stringify(lines)} in each other`, short, long };
  });

/** Of the bullets, with as many characters in all. */
const DEPTHS = [10, 38] as const;
/** Characters of the shorter and of the longer text. */
const SIZES = [10_000, 40_000] as const;
/** Four times the text may take eight times as long: collecting garbage, and caches that it no longer fits into. */
const MOST = 8;
/** What takes less is not worth a word, in milliseconds. */
const QUICK = 400;

interface Pair {
  readonly name: string;
  readonly short: string;
  readonly long: string;
}

function joined(lines: readonly string[], between: string): string {
  return lines.map((line) => line + between).join('');
}

function grown(beginning: string, again: string): Pair {
  const [short = '', long = ''] = SIZES.map(
    (size) => `${beginning}${again.repeat(size / again.length)}x\n`,
  );
  const name = `${JSON.stringify(beginning)} and then ${JSON.stringify(again)} again and again`;
  return { name, short, long };
}

/** @returns one line for each text that takes too long for its length */
export function tryRepeats(count: number, seed: number | undefined): readonly string[] {
  const all = fc.sample(fc.oneof(repeated, run, stairs), {
    numRuns: count,
    ...(seed !== undefined && { seed }),
  });
  return all.flatMap(({ name, short, long }) => {
    if (!isSlower(short, long, 1)) return [];
    return isSlower(short, long, 3) ? [`${name} is slow.`] : [];
  });
}

function isSlower(short: string, long: string, tries: number): boolean {
  const least = (text: string) => Math.min(...Array.from({ length: tries }, () => timeFor(text)));
  const time = least(long);
  return time > QUICK && time > MOST * least(short);
}

/** Milliseconds of the processor that the first check of a text takes. */
function timeFor(text: string): number {
  const begun = process.cpuUsage();
  const service = createLanguageService(recordingHost());
  service.put({ uri: URI, version: 1, text });
  service.findings(URI, SETTINGS);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
