/** The timeline as one HTML file: picture, metrics and every entry as a table. It loads nothing and runs nothing. */
import { withoutTwins } from '../drawing/brackets.ts';
import { MOMENT_LABELS } from '../../model/moments/marker.ts';
import type { TimelineView, ViewEntry } from '../timeline-view.ts';
import { element, type Markup } from './markup.ts';
import { PALETTES, type Palette } from './palette.ts';
import { factsLine } from '../facts-line.ts';
import { elapsedWords } from './say.ts';
import { FONT, timelineSvg, type Picture } from './svg.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

export function timelineHtml(view: TimelineView, picture: Picture): string {
  const palette = PALETTES[picture.theme];
  const head = element(
    'head',
    {},
    empty('meta', { charset: 'utf-8' }),
    empty('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    empty('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, view.title),
    { markup: `<style>${styles(palette, picture)}</style>` },
  );
  const chart = timelineSvg(view, { ...picture, isUntitled: true });
  const main = element(
    'main',
    {},
    element('h1', {}, view.title),
    element('p', { class: 'muted' }, factsLine(view)),
    metricsOf(view),
    chart && element('figure', {}, chart),
    tableOf(view.entries),
  );
  const page = element('html', { lang: 'en' }, head, element('body', {}, main));
  return `<!DOCTYPE html>\n${page.markup}\n`;
}

/** Elements that HTML never closes. */
function empty(tag: 'meta', attributes: Readonly<Record<string, string>>): Markup {
  const { markup } = element(tag, attributes);
  return { markup: markup.replace(`</${tag}>`, '') };
}

function metricsOf({ brackets }: TimelineView): Markup | undefined {
  const shown = withoutTwins(brackets);
  if (shown.length === 0) return undefined;
  const terms = shown.map(({ label, formula }) =>
    element('div', {}, element('dt', {}, label), element('dd', { class: 'muted' }, formula)),
  );
  return element('dl', {}, ...terms);
}

function tableOf(entries: readonly ViewEntry[]): Markup {
  const heads = ['Time', 'Since start', 'What happened', 'Moment'];
  const head = element('tr', {}, ...heads.map((name) => element('th', { scope: 'col' }, name)));
  return element(
    'table',
    {},
    element('thead', {}, head),
    element('tbody', {}, ...entries.flatMap((entry, index) => rowsOf(entry, entries[index - 1]))),
  );
}

/** A row, and before the first of a day the day. */
function rowsOf(entry: ViewEntry, before: ViewEntry | undefined): readonly Markup[] {
  const { day, clock, text, moments } = entry;
  const isNewDay = day !== undefined && day !== before?.day;
  const dayRow = element('tr', {}, element('th', { colspan: 4, scope: 'rowgroup' }, day ?? ''));
  const row = element(
    'tr',
    {},
    element('td', { class: 'time' }, clock),
    element('td', { class: 'time muted' }, elapsedWords(entry)),
    element('td', { dir: 'auto' }, text),
    element('td', {}, moments.map((kind) => MOMENT_LABELS[kind]).join(', ')),
  );
  return isNewDay ? [dayRow, row] : [row];
}

function styles({ page, ink, muted, hairline }: Palette, { theme, width }: Picture): string {
  return [
    `:root{color-scheme:${theme}}`,
    `body{margin:0;background:${page};color:${ink};font:15px/1.5 ${FONT}}`,
    `main{max-width:${width}px;margin:0 auto;padding:32px}`,
    `h1{margin:0;font-size:28px;line-height:1.25;overflow-wrap:anywhere}`,
    `.muted{color:${muted}}p{margin:4px 0 0}`,
    `dl{display:flex;flex-wrap:wrap;gap:16px 32px;margin:24px 0 0}`,
    `dt{font-size:20px;font-weight:600}dd{margin:0}`,
    `figure{margin:32px 0;overflow-x:auto}`,
    `table{width:100%;border-collapse:collapse}`,
    `th,td{padding:6px 12px 6px 0;border-bottom:1px solid ${hairline};text-align:start;vertical-align:top;overflow-wrap:anywhere}`,
    `.time{white-space:nowrap;font-variant-numeric:tabular-nums}`,
    `@media print{figure,tr{break-inside:avoid}}`,
  ].join('');
}
