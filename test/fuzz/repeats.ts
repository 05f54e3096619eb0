/**
 * Texts that a machine could write: a few lines, or one character, again and again. What takes more than twice as long for twice the text would
 * hold up the server for minutes where the text is long. Time is the processor's, and tried again before it counts.
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
const repeated = fc.record({
  head: fc.oneof(fc.constant<string[]>([]), lines),
  lines,
  between: fc.constantFrom('\n', '\n', '\n\n', ' '),
});

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
const run = fc.record({
  head: fc.constantFrom(...BEGINNINGS).map((beginning) => [beginning]),
  lines: fc.constantFrom(...MARKS).map((mark) => [mark]),
  between: fc.constant(''),
});

/** Characters of the shorter and of the longer text. */
const SIZES = [10_000, 40_000] as const;
/** Four times the text may take eight times as long: collecting garbage, and caches that it no longer fits into. */
const MOST = 8;
/** What takes less is not worth a word, in milliseconds. */
const QUICK = 400;

/** @returns one line for each text that takes too long for its length */
export function tryRepeats(count: number, seed: number | undefined): readonly string[] {
  const all = fc.sample(fc.oneof(repeated, run), {
    numRuns: count,
    ...(seed !== undefined && { seed }),
  });
  return all.flatMap(({ head, lines: unit, between }) => {
    const beginning = head.map((line) => line + between).join('');
    const again = unit.map((line) => line + between).join('');
    const [short, long] = SIZES.map(
      (size) => `${beginning}${again.repeat(size / again.length)}x\n`,
    );
    if (short === undefined || long === undefined || !isSlower(short, long, 1)) return [];
    return isSlower(short, long, 3)
      ? [`${JSON.stringify(beginning)} and then ${JSON.stringify(again)} again and again is slow.`]
      : [];
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
