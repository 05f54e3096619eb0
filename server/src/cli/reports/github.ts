/** `--format github`: workflow commands, which GitHub shows at the lines of a pull request. */
import { harmless } from '../../base/harmless.ts';
import type { Level } from '../../rules/rule.ts';
import { regionOf, type CheckedFile, type Report, type ToldFinding } from './report.ts';

const COMMANDS: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

export function asGithub({ files }: Report): string {
  const lines = files.flatMap((file) => file.findings.map((each) => commandOf(each, file)));
  return lines.map((line) => `${line}\n`).join('');
}

function commandOf(
  { rule, level, message, span }: ToldFinding,
  { path, lines }: CheckedFile,
): string {
  const { line, column, endLine, endColumn } = regionOf(lines, span);
  const properties = {
    file: path,
    line,
    endLine,
    // Columns of two lines have nothing to do with each other, and GitHub refuses them.
    ...(line === endLine && { col: column, endColumn }),
    title: rule,
  };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `::${COMMANDS[level]} ${written.join(',')}::${data(message)}`;
}

/** Control characters are written out before, so that no text of a document begins a command of its own. */
function data(text: string): string {
  return harmless(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(value: string | number): string {
  return data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
