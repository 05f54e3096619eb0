/** The façade: one analysis per version, nothing for what is not open, and an answer for every text there is. */
import { NOTHING_ASKED } from '../../server/src/features/compute-metrics.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeSettings, DEFAULT_SETTINGS } from '../../server/src/service/decode-settings.ts';
import { createLanguageService } from '../../server/src/service/language-service.ts';
import { SIZES, tierOf } from '../../server/src/service/tier.ts';
import { recordingHost } from '../support/host.ts';

const URI = 'file:///repo/postmortems/2026-03-05-login-outage.md';
const EXAMPLE = readFileSync('examples/postmortems/2026-03-05-login-outage.md', 'utf8');
const EVERYTHING = { fix: true, refactoring: true, fixAll: true, organize: true };

function open(text: string, uri = URI) {
  const host = recordingHost();
  const service = createLanguageService(host);
  service.put({ uri, version: 1, text });
  return { service, host, text };
}

/** Everything that can be asked about a document, at a caret. */
function askAll({ service, text }: ReturnType<typeof open>, offset: number): void {
  const settings = DEFAULT_SETTINGS;
  const caret = { start: offset, end: offset };
  for (const { span, fixes, related } of service.findings(URI, settings)) {
    for (const each of [span, ...(related ?? []).map((other) => other.span)]) {
      expect(0 <= each.start && each.start <= each.end && each.end <= text.length).toBe(true);
    }
    for (const { edits } of fixes?.() ?? []) expect(edits.length).toBeGreaterThan(0);
  }
  service.completions(URI, offset, settings);
  service.hover(URI, offset, settings);
  service.actions(URI, caret, EVERYTHING, settings);
  service.timelineView(URI, settings);
  service.metrics(URI, NOTHING_ASKED, settings);
  service.inlayHints(URI, { start: 0, end: offset }, settings);
  service.codeLenses(URI, settings);
  service.openActions(URI, settings);
  service.refactor(URI, { refactoring: 'convertToUtc' }, settings);
  service.refactor(URI, { refactoring: 'sortTimeline' }, settings);
  service.refactor(URI, { refactoring: 'insertSection', section: 'impact' }, settings);
}

describe('any text has answers and no rule fails', () => {
  const half = EXAMPLE.slice(0, EXAMPLE.indexOf('| 09:10'));
  test.each<[string, string]>([
    ['nothing', ''],
    ['a blank', ' '],
    ['the example', EXAMPLE],
    ['carriage returns', EXAMPLE.replaceAll('\n', '\r\n')],
    ['lone carriage returns', EXAMPLE.replaceAll('\n', '\r')],
    ['a byte order mark', `\ufeff${EXAMPLE}`],
    ['emoji', EXAMPLE.replaceAll(' the ', ' 👩‍🚒 ')],
    ['half a surrogate', EXAMPLE.replaceAll(' the ', ' \ud83d ')],
    ['tabs', EXAMPLE.replaceAll('  ', '\t')],
    ['a table cut in half', half],
    ['a table cut in a cell', half.slice(0, -30)],
    ['an open fence', `\`\`\`\n${EXAMPLE}`],
    ['an open comment', `<!-- ${EXAMPLE}`],
    ['open front matter', `---\n${EXAMPLE.replaceAll('---', '')}`],
    ['broken front matter', `---\npostmortem: [true\n---\n${EXAMPLE}`],
    ['only pipes', '|'.repeat(5000)],
    ['a long line', `# Incident\n\n${'word '.repeat(10_000)}`],
  ])('%s', (_, text) => {
    const opened = open(text);
    for (const part of [0, 0.3, 0.5, 0.8, 1]) askAll(opened, Math.floor(text.length * part));
    expect(opened.host.lines).toEqual([]);
  });

  test('every beginning of the example, cut at odd places', () => {
    for (let end = 0; end <= EXAMPLE.length; end += 211) {
      const opened = open(EXAMPLE.slice(0, end));
      askAll(opened, end);
      expect(opened.host.lines).toEqual([]);
    }
  });
});

describe('documents', () => {
  test('that are not open have no answers', () => {
    const service = createLanguageService(recordingHost());
    expect(service.findings(URI, DEFAULT_SETTINGS)).toEqual([]);
    expect(service.checked(URI, DEFAULT_SETTINGS)).toBeUndefined();
    expect(service.timelineView(URI, DEFAULT_SETTINGS)).toBeUndefined();
    expect(service.isDue(URI, DEFAULT_SETTINGS)).toBe(false);
    expect(service.isLive(URI)).toBe(false);
    const { edits, reason } = service.refactor(
      URI,
      { refactoring: 'sortTimeline' },
      DEFAULT_SETTINGS,
    );
    expect([edits, reason]).toEqual([[], expect.stringMatching(/not open/)]);
  });

  test('are gone once dropped', () => {
    const { service } = open(EXAMPLE);
    service.drop(URI);
    expect(service.analysis(URI)).toBeUndefined();
    expect(service.findings(URI, DEFAULT_SETTINGS)).toEqual([]);
  });

  test('are read and checked once per version and settings', () => {
    const { service } = open(EXAMPLE);
    const first = service.findings(URI, DEFAULT_SETTINGS);
    expect(service.findings(URI, DEFAULT_SETTINGS)).toBe(first);
    const { settings } = decodeSettings({ rules: { 'non-utc-time': 'off' } });
    const model = service.analysis(URI)?.model(DEFAULT_SETTINGS);
    expect(service.findings(URI, settings)).not.toBe(first);
    expect(service.analysis(URI)?.model(settings)).toBe(model);
    service.put({ uri: URI, version: 2, text: EXAMPLE });
    expect(service.findings(URI, DEFAULT_SETTINGS)).not.toBe(first);
  });

  test('have serials that never repeat, and know their first version', () => {
    const { service } = open('a');
    const serials = [service.analysis(URI)?.serial];
    expect(service.analysis(URI)?.isFirst).toBe(true);
    service.put({ uri: URI, version: 2, text: 'b' });
    expect(service.analysis(URI)?.isFirst).toBe(false);
    serials.push(service.analysis(URI)?.serial);
    service.drop(URI);
    service.put({ uri: URI, version: 1, text: 'c' });
    serials.push(service.analysis(URI)?.serial);
    expect(new Set(serials).size).toBe(3);
  });
});

test('a blank typed between words reads nothing', () => {
  const { service } = open(EXAMPLE);
  service.completions(URI, EXAMPLE.indexOf('nobody could'), DEFAULT_SETTINGS);
  expect(service.analysis(URI)?.isRead()).toBe(false);
});

test('where metrics are counted from is a setting', () => {
  const tta = (json: unknown): number | undefined => {
    const { settings } = decodeSettings(json);
    const { service } = open(EXAMPLE);
    service.timelineView(URI, DEFAULT_SETTINGS);
    const report = service
      .metrics(URI, NOTHING_ASKED, settings)
      ?.reports.find(({ kind }) => kind === 'tta');
    return report?.seconds === undefined ? undefined : report.seconds / 60;
  };
  expect(tta({})).toBe(8);
  expect(tta({ metrics: { ttaFrom: 'started' } })).toBe(25);
});

describe('size and the setting run decide when a version is due', () => {
  const [live, most] = [SIZES.live.characters, SIZES.save.characters];
  const padded = (size: number): string => EXAMPLE.padEnd(size, `\n${'words '.repeat(20)}`);

  test.each([
    ['small', EXAMPLE, {}, true],
    ['small, on save', EXAMPLE, { run: 'onSave' }, false],
    ['at the limit', padded(live), {}, true],
    ['above the limit', padded(live + 1), {}, false],
  ])('%s', (_, text, json, whileTyping) => {
    const { settings } = decodeSettings(json);
    const { service } = open(text);
    expect(service.isDue(URI, settings)).toBe(true);
    service.put({ uri: URI, version: 2, text });
    expect(service.isDue(URI, settings)).toBe(whileTyping);
    service.saved(URI);
    expect(service.isDue(URI, settings)).toBe(true);
  });

  test('nobody reads a larger text unasked, but a command does', () => {
    const { service } = open(padded(live + 1));
    service.put({ uri: URI, version: 2, text: padded(live + 1) });
    const offset = EXAMPLE.indexOf('SEV-1');
    expect(service.isLive(URI)).toBe(false);
    expect(service.completions(URI, offset, DEFAULT_SETTINGS)).toEqual([]);
    expect(service.analysis(URI)?.isRead()).toBe(false);
    expect(service.timelineView(URI, DEFAULT_SETTINGS)?.entries.length).toBeGreaterThan(0);
    expect(service.completions(URI, offset, DEFAULT_SETTINGS)).not.toEqual([]);
  });

  test.each(['\n', '\r\n', '\r'])('short lines that end with %j count as well', (ending) => {
    const { live, save } = SIZES;
    const own = EXAMPLE.split('\n');
    const short = (lines: number): string =>
      own.join(ending) + ending.repeat(lines - own.length + 1);
    expect(tierOf(short(live.lines))).toBe('live');
    expect(tierOf(short(live.lines + 1))).toBe('onSave');
    expect(tierOf(short(save.lines))).toBe('onSave');
    expect(tierOf(short(save.lines + 1))).toBe('tooLarge');
  });

  test('of a document of countless lines the beginning says what it is', () => {
    const { service } = open(EXAMPLE + '- a\n'.repeat(100_000));
    expect(service.checked(URI, DEFAULT_SETTINGS)?.kind).toBe('postmortem');
    expect(service.findings(URI, DEFAULT_SETTINGS).map(({ message }) => message)).toEqual([
      expect.stringMatching(/has 100,\d{3} lines\. Postmortems above 20,000 lines are not checked/),
    ]);
  });

  test('too large a text gets one note, at its first line', () => {
    const { service } = open(padded(most + 1));
    const [note, ...others] = service.findings(URI, DEFAULT_SETTINGS);
    expect(others).toEqual([]);
    expect(note).toMatchObject({ level: 'info', span: { start: 0, end: EXAMPLE.indexOf('\n') } });
    expect(service.timelineView(URI, DEFAULT_SETTINGS)).toBeUndefined();
    expect(service.metrics(URI, NOTHING_ASKED, DEFAULT_SETTINGS)).toBeUndefined();
  });
});

describe('the ladder', () => {
  test.each<[string, string, string, 'on' | 'offer' | 'off']>([
    ['a postmortem by name and content', URI, EXAMPLE, 'on'],
    ['one that says no', URI, `---\npostmortem: false\n---\n${EXAMPLE}`, 'off'],
    ['one that says yes', 'untitled:Untitled-1', '---\npostmortem: true\n---\n\n# X\n', 'on'],
    ['something binary', URI, `${EXAMPLE}\0`, 'off'],
    ['a README', 'file:///repo/postmortems/README.md', '# Postmortems\n\nHow we write.\n', 'off'],
  ])('%s', (_, uri, text, decision) => {
    const { service } = open(text, uri);
    expect(service.checked(uri, DEFAULT_SETTINGS)).toMatchObject({ decision });
    if (decision === 'on') return;
    expect(service.findings(uri, DEFAULT_SETTINGS)).toEqual([]);
    expect(service.completions(uri, 0, DEFAULT_SETTINGS)).toEqual([]);
    expect(service.hover(uri, 2, DEFAULT_SETTINGS)).toBeUndefined();
  });

  test('follows the setting for files', () => {
    const { settings } = decodeSettings({ files: ['**/reviews/*.md'] });
    const text =
      '# Search was slow\n\n**Severity:** SEV-2\n\n## Impact\n\nMany.\n\n## Root Cause\n\nDisk.\n';
    const uri = 'file:///repo/reviews/search.md';
    expect(open(text, uri).service.checked(uri, DEFAULT_SETTINGS)?.decision).not.toBe('on');
    expect(open(text, uri).service.checked(uri, settings)?.decision).toBe('on');
  });
});

test.each([
  ['auto', 'strict'],
  ['standard', 'standard'],
  ['strict', 'strict'],
])('preset %s means %s for the template outline', (preset, expected) => {
  const { settings } = decodeSettings({ preset });
  expect(open(EXAMPLE).service.checked(URI, settings)?.preset).toBe(expected);
});

// What looks at a run from each of its characters would need minutes for each of these.
test.each(['.', ' ', '?', '–', '*'])(
  'sixty thousand times %j are read in a moment',
  { timeout: 20_000 },
  (mark) => {
    const run = `a${mark.repeat(60_000)}b`;
    const { service } = open(
      `# Incident: Search\n\n## Action Items\n\n- [ ] Add ${run}\n\n## Detection\n\nTTD: 5 ${run}\n`,
    );
    expect(service.findings(URI, DEFAULT_SETTINGS).length).toBeGreaterThan(0);
  },
);
