/** `--format pretty`: for people, each finding with its line of the text and carets under the words it is about. */
import { harmless } from '../../base/harmless.ts';
import { columnAt, lineAt } from '../../base/lines.ts';
import type { Span } from '../../base/span.ts';
import type { Level } from '../../rules/rule.ts';
import { columnsOf, linked, painter, type Paint } from '../terminal.ts';
import {
  counted,
  summaryOf,
  summaryWords,
  type CheckedFile,
  type Report,
  type ToldFinding,
} from './report.ts';

const PAINTS: Readonly<Record<Level, Paint>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'cyan',
};

export function asPretty(report: Report): string {
  const { files, hasColor } = report;
  const paint = painter(hasColor);
  const parts: string[] = [];
  for (const file of files.filter(({ findings }) => findings.length > 0)) {
    const lines = file.findings.flatMap((finding) => findingLines(finding, file, report));
    parts.push(paint('bold', harmless(file.path)), ...lines, '');
  }
  // A terminal with colours has the pages behind the names of the rules.
  const pages = hasColor ? [] : pageLines(report);
  return [...parts, ...pages, closing(files)].join('\n') + '\n';
}

function findingLines(
  { span, level, message, rule, related }: ToldFinding,
  file: CheckedFile,
  { hasColor, pageOf }: Report,
): readonly string[] {
  const paint = painter(hasColor);
  const { lines } = file;
  const place = `${lineAt(lines, span.start)}:${columnAt(lines, span.start)}`;
  const name = linked(paint('dim', rule), hasColor ? pageOf(rule) : undefined);
  return [
    `  ${place}  ${paint(PAINTS[level], level)}  ${harmless(message)}  ${name}`,
    ...excerpt(file, span).map((line) => `      ${line}`),
    ...(related ?? []).map((each) => {
      const line = `line ${lineAt(lines, each.span.start)}: ${harmless(each.message)}`;
      return paint('dim', `      ${line}`);
    }),
  ];
}

const WINDOW = 100;

/** The source line around the finding with carets under it; long lines are cut on both sides. */
function excerpt({ text, lines }: CheckedFile, span: Span): readonly string[] {
  const start = lines.starts[lineAt(lines, span.start) - 1] ?? 0;
  const line = /^[^\r\n]*/.exec(text.slice(start, start + 100_000))?.[0] ?? '';
  if (line.trim() === '') return [];
  const column = span.start - start;
  const from = column > WINDOW - 20 ? column - 20 : 0;
  const shown = line.slice(from, from + WINDOW);
  const before = harmless(shown.slice(0, column - from));
  const marked = harmless(shown.slice(column - from, span.end - start - from));
  const carets = '^'.repeat(Math.max(columnsOf(marked), 1));
  return [harmless(shown).trimEnd(), ' '.repeat(columnsOf(before)) + carets];
}

function pageLines({ files, pageOf }: Report): readonly string[] {
  const rules = new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const lines = [...rules].sort().flatMap((rule) => {
    const page = pageOf(rule);
    return page === undefined ? [] : [`  ${rule.padEnd(24)}  ${page}`];
  });
  return lines.length > 0 ? ['About these rules:', ...lines, ''] : [];
}

function closing(files: readonly CheckedFile[]): string {
  const passedOver = files.filter(({ checked }) => !checked).length;
  const seen = `${counted(files.length - passedOver, 'postmortem')} checked`;
  const over = passedOver > 0 ? `, ${counted(passedOver, 'other file')} passed over` : '';
  return `${seen}${over}: ${summaryWords(summaryOf(files)) || 'nothing found'}.`;
}
