/** Reports of Stryker: what they say, and what is left to try of them. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Report {
  readonly files: Readonly<Record<string, Reported>>;
}

interface Reported {
  readonly source: string;
  readonly mutants: readonly Mutant[];
}

interface Mutant {
  readonly status: string;
  readonly replacement?: string;
  readonly location: { readonly start: Position; readonly end: Position };
}

interface Position {
  readonly line: number;
  readonly column: number;
}

export function readReport(path: string): Report | undefined {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report) : undefined;
}

/** The files of a folder that are not as they were reported, and of the others the lines with changes that nobody noticed. */
export function leftOf({ files }: Report, folder: string, only: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => only === '*' || name === `${only}.ts`)
    .map((name) => join(folder, name))
    .flatMap((file) => {
      const before = files[file];
      if (before?.source !== readFileSync(file, 'utf8')) return file;
      const lines = before.mutants
        .filter(isMissed)
        .map(({ location: { start, end } }) => `${file}:${start.line}-${end.line}`);
      return [...new Set(lines)];
    });
}

/** Puts what was not tried again beside what was. */
export function keepRest(path: string, before: Report): void {
  const report = readReport(path) ?? { files: {} };
  const kept = Object.entries(before.files).flatMap(([file, { source, mutants }]) => {
    if (!existsSync(file) || readFileSync(file, 'utf8') !== source) return [];
    const tried = report.files[file]?.mutants ?? [];
    const keys = new Set(tried.map(keyOf));
    const rest = mutants.filter((mutant) => !keys.has(keyOf(mutant)));
    return [[file, { source, mutants: [...tried, ...rest] }] as const];
  });
  const files = { ...report.files, ...Object.fromEntries(kept) };
  writeFileSync(path, JSON.stringify({ ...report, files }));
}

function keyOf({ location, replacement }: Mutant): string {
  return JSON.stringify([location.start, location.end, replacement]);
}

/** One line for each change that nobody noticed. */
export function missedIn({ files }: Report): readonly string[] {
  return Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.filter(isMissed).map(({ location, replacement }) => {
      const { line, column } = location.start;
      return `${file}:${line}:${column} ${at(location, source)} → ${replacement ?? ''}`;
    }),
  );
}

function at({ start, end }: Mutant['location'], source: string): string {
  const [first = ''] = source.split('\n').slice(start.line - 1);
  return start.line === end.line
    ? first.slice(start.column - 1, end.column - 1)
    : `${first.slice(start.column - 1)} …`;
}

function isMissed({ status }: Mutant): boolean {
  return status === 'Survived' || status === 'NoCoverage';
}

/** Two cells of a table. */
export function scoreOf({ files }: Report): string {
  const mutants = Object.values(files).flatMap((file) => file.mutants);
  const noticed = mutants.filter(
    ({ status }) => status === 'Killed' || status === 'Timeout',
  ).length;
  const all = noticed + mutants.filter(isMissed).length;
  return `${noticed} of ${all} | ${((100 * noticed) / all).toFixed(1)} %`;
}
