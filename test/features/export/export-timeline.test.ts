/** The timeline as files: each says what the text says, stands alone, and holds no finding. */
import { expect, test } from 'vitest';
import { timelineView } from '../../../server/src/features/build-timeline-view.ts';
import {
  exportTimeline,
  type ExportFormat,
} from '../../../server/src/features/export/export-timeline.ts';
import { stripAbove } from '../../../server/src/features/export/strip.ts';
import { OUTAGE, read } from '../documents.ts';

function exported(text: string, format: ExportFormat, theme: 'light' | 'dark' = 'light'): string {
  const answer = exportTimeline(timelineView(read(text), []), { format, theme });
  return 'text' in answer ? answer.text : `none: ${answer.reason}`;
}

const NO_TIMES = '# Incident Postmortem — X\n\n## Timeline\n\nNothing yet.\n';
const NO_DAY =
  '# Incident Postmortem — X\n\n## Timeline\n\n- 14:00 it broke\n- 14:10 it was mended\n';

test('the picture has the title, the phases with their lengths, the metrics and the moments', () => {
  const svg = exported(OUTAGE, 'svg');
  expect(svg).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns=/);
  for (const words of [
    'Incident Postmortem — Login',
    'Undetected 7 min',
    'TTD 7 min',
    '>Detected 14:07<',
  ])
    expect(svg).toContain(words);
  expect(svg).toContain('<desc>TTD 7 min (started 14:00 → detected 14:07).');
});

test('the picture brings its own colors, light or dark, and asks for nothing', () => {
  const [light, dark] = [exported(OUTAGE, 'svg'), exported(OUTAGE, 'svg', 'dark')];
  expect(light).toContain('fill="#ffffff"');
  expect(dark).toContain('fill="#1e1f22"');
  expect(light.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
    /var\(|class=|href|url\(|<style|<script|https?:/,
  );
});

test('the page has every entry with its day, its time since the start and its moment', () => {
  const html = exported(OUTAGE, 'html');
  expect(html).toContain('content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"');
  expect(html).toContain('<th colspan="4" scope="rowgroup">2026-03-05</th>');
  expect(html).toMatch(/<td class="time">14:07<\/td><td class="time muted">\+7 min<\/td>/);
  expect(html).toContain('<td>Detected</td>');
  expect(html.match(/<h1>/g)).toHaveLength(1);
});

test('Mermaid has a bar for each phase and a milestone for each entry, in UTC', () => {
  const text = exported(OUTAGE, 'mermaid');
  expect(text).toContain('  Undetected :2026-03-05 14:00:00, 2026-03-05 14:07:00\n');
  expect(text.match(/:milestone, /g)).toHaveLength(timelineView(read(OUTAGE), []).entries.length);
});

test('what Mermaid gives a meaning is written with look-alikes, and long words are cut', () => {
  const text = exported(OUTAGE.replace('Login', 'A: b; c # d %% e {f} \\<g\\> \\`h\\`'), 'mermaid');
  expect(text).toContain('title Incident Postmortem — A∶ b, c ＃ d ％％ e (f) ‹g› ˋhˋ (UTC)');
  const long = exported(OUTAGE.replace('Login', 'x'.repeat(300)), 'mermaid');
  expect(Math.max(...long.split('\n').map((line) => line.length))).toBeLessThan(140);
});

test('picture and Mermaid tell the time by the document’s clock', () => {
  const away = OUTAGE.replace('All times in UTC.', 'All times in CET.').replace('(UTC)', '(CET)');
  expect(exported(away, 'mermaid')).toContain('(CET)\n');
  expect(exported(away, 'mermaid')).toContain(
    '14∶07 Detected∶ sign-ins fail :milestone, 2026-03-05 14:07:00',
  );
  expect(exported(away, 'svg')).toContain('Thu 5 March 2026 · 6 entries · times in CET');
});

test('JSON is the view', () => {
  expect(JSON.parse(exported(OUTAGE, 'json'))).toMatchObject({
    title: 'Incident Postmortem — Login',
  });
});

test('without entries there is no file but a reason; without a day the page still has its table', () => {
  for (const format of ['svg', 'html', 'mermaid', 'json'] as const)
    expect(exported(NO_TIMES, format)).toMatch(/^none: \S.*\.$/);
  expect(exported(NO_DAY, 'html')).toContain('<td dir="auto">it broke</td>');
});

test('findings are nobody else’s business', () => {
  const finding = {
    rule: 'r',
    level: 'error' as const,
    message: 'Secret.',
    span: { start: 0, end: 9999 },
  };
  const view = timelineView(read(OUTAGE), [finding]);
  const bare = timelineView(read(OUTAGE), []);
  const wish = { format: 'svg', theme: 'light' } as const;
  expect(exportTimeline(view, wish)).toEqual(exportTimeline(bare, wish));
});

test('the strip has a bar for each phase, its metrics, and the heading above which it belongs', () => {
  const { html, heading } = stripAbove(read(OUTAGE));
  expect(heading?.text).toBe('Timeline');
  expect(OUTAGE.split('\n')[heading?.line ?? -1]).toBe('## Timeline');
  expect(html?.match(/<rect class="postmortem-phase postmortem-undetected"/g)).toHaveLength(1);
  expect(html).toContain('<strong>TTD 7 min</strong>');
  expect(stripAbove(read(NO_TIMES)).html).toBeUndefined();
});
