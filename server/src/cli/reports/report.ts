/** What the formats of `check` are made from. Lines and columns count from 1, columns in UTF-16 units. */
import { columnAt, lineAt, type Lines } from '../../base/lines.ts';
import type { Span } from '../../base/span.ts';
import {
  LEVELS,
  type Fix,
  type Level,
  type Preset,
  type ReportedFinding,
} from '../../rules/rule.ts';

export interface Report {
  readonly files: readonly CheckedFile[];
  /** Findings of these levels make the exit code 1. */
  readonly failing: readonly Level[];
  readonly hasColor: boolean;
  readonly version: string;
  readonly uriOf: (path: string) => string;
  /** Address of the page of a rule; undefined where it is not installed. */
  readonly pageOf: (rule: string) => string | undefined;
}

export interface CheckedFile {
  readonly path: string;
  readonly checked: boolean;
  readonly preset: Preset;
  readonly text: string;
  readonly lines: Lines;
  readonly findings: readonly ToldFinding[];
}

/** A finding as plain data, with the fixes that it offers where the format tells them. */
export interface ToldFinding extends Omit<ReportedFinding, 'fixes'> {
  readonly fixes: readonly Fix[];
}

export type Summary = Readonly<Record<Level, number>>;

export function summaryOf(files: readonly CheckedFile[]): Summary {
  const summary = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { findings } of files) for (const { level } of findings) summary[level]++;
  return summary;
}

/** `1 error, 2 warnings`; empty when there is none. */
export function summaryWords(summary: Summary): string {
  return LEVELS.filter((level) => summary[level] > 0)
    .map((level) => (level === 'info' ? `${summary.info} info` : counted(summary[level], level)))
    .join(', ');
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function regionOf(lines: Lines, { start, end }: Span): Region {
  return {
    line: lineAt(lines, start),
    column: columnAt(lines, start),
    endLine: lineAt(lines, end),
    endColumn: columnAt(lines, end),
  };
}
