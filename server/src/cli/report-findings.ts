/** The findings of `check` as JSON for machines and as text for people. Lines and columns count from 1. */
import { harmless, harmlessJson } from '../base/harmless.ts';
import { columnAt, lineAt, type Lines } from '../base/lines.ts';
import type { Span } from '../base/span.ts';
import { LEVELS, type Level, type Preset, type ReportedFinding } from '../rules/rule.ts';
import { columnsOf, painter, type Paint } from './terminal.ts';

export interface CheckedFile {
  readonly path: string;
  readonly checked: boolean;
  readonly preset: Preset;
  readonly text: string;
  readonly lines: Lines;
  readonly findings: readonly ReportedFinding[];
}

type Summary = Readonly<Record<Level, number>>;

export function summaryOf(files: readonly CheckedFile[]): Summary {
  const summary = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { findings } of files) for (const { level } of findings) summary[level]++;
  return summary;
}

export function findingsAsJson(files: readonly CheckedFile[]): string {
  const report = { files: files.map(fileAsJson), summary: summaryOf(files) };
  return `${harmlessJson(JSON.stringify(report, null, 2))}\n`;
}

function fileAsJson({ path, checked, preset, findings, lines }: CheckedFile): object {
  return { path, checked, preset, findings: findings.map((each) => findingAsJson(each, lines)) };
}

function findingAsJson(finding: ReportedFinding, lines: Lines): object {
  const { rule, level, message, span } = finding;
  const fixes = (finding.fixes?.() ?? []).map(({ title, kind }) => ({ title, kind }));
  const related = (finding.related ?? []).map((each) => ({
    line: lineAt(lines, each.span.start),
    message: each.message,
  }));
  return { rule, level, message, ...placeOf(lines, span), fixes, related };
}

function placeOf(lines: Lines, { start, end }: Span): object {
  return {
    line: lineAt(lines, start),
    column: columnAt(lines, start),
    endLine: lineAt(lines, end),
    endColumn: columnAt(lines, end),
  };
}

const PAINTS: Readonly<Record<Level, Paint>> = {
  error: 'red',
  warning: 'yellow',
  info: 'blue',
  hint: 'cyan',
};

export function findingsAsText(files: readonly CheckedFile[], hasColor: boolean): string {
  const paint = painter(hasColor);
  const parts: string[] = [];
  for (const file of files.filter(({ findings }) => findings.length > 0)) {
    parts.push(paint('bold', harmless(file.path)), ...file.findings.flatMap(findingLines), '');
    function findingLines(finding: ReportedFinding): readonly string[] {
      const place = `${lineAt(file.lines, finding.span.start)}:${columnAt(file.lines, finding.span.start)}`;
      const level = paint(PAINTS[finding.level], finding.level);
      const head = `  ${place}  ${level}  ${harmless(finding.message)}  ${paint('dim', finding.rule)}`;
      return [head, ...excerpt(file, finding.span).map((line) => `      ${line}`)];
    }
  }
  return [...parts, closing(files)].join('\n') + '\n';
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

function closing(files: readonly CheckedFile[]): string {
  const summary = summaryOf(files);
  const passedOver = files.filter(({ checked }) => !checked).length;
  const seen = `${counted(files.length - passedOver, 'postmortem')} checked`;
  const over = passedOver > 0 ? `, ${counted(passedOver, 'other file')} passed over` : '';
  const found = LEVELS.filter((level) => summary[level] > 0).map((level) =>
    level === 'info' ? `${summary.info} info` : counted(summary[level], level),
  );
  return `${seen}${over}: ${found.length > 0 ? found.join(', ') : 'nothing found'}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
