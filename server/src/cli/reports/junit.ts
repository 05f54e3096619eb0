/** `--format junit`: one suite for each file, one case for each finding; what is below `--max-level` does not fail. */
import { harmless } from '../../base/harmless.ts';
import { regionOf, type CheckedFile, type Report, type ToldFinding } from './report.ts';

export function asJunit({ files, failing }: Report): string {
  const suites = files
    .filter(({ checked }) => checked)
    .map((file) => suiteOf(file, (finding) => failing.includes(finding.level)));
  const tests = sum(suites.map((suite) => suite.tests));
  const failures = sum(suites.map((suite) => suite.failures));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'postmortem', tests, failures, errors: 0 })}>`,
    ...suites.flatMap(({ lines }) => lines),
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteOf(file: CheckedFile, fails: (finding: ToldFinding) => boolean) {
  const { path, findings } = file;
  // A suite without a case looks like one that did not run.
  const tests = Math.max(findings.length, 1);
  const failures = findings.filter(fails).length;
  const clean = [`    <testcase${attributes({ name: 'nothing found', classname: path })}/>`];
  const cases = findings.flatMap((each) => caseOf(each, file, fails(each)));
  const lines = [
    `  <testsuite${attributes({ name: path, tests, failures, errors: 0 })}>`,
    ...(findings.length > 0 ? cases : clean),
    '  </testsuite>',
  ];
  return { tests, failures, lines };
}

function caseOf(
  { rule, level, message, span }: ToldFinding,
  { path, lines }: CheckedFile,
  isFailure: boolean,
): readonly string[] {
  const { line, column } = regionOf(lines, span);
  const where = escaped(`${path}:${line}:${column}: ${level}: ${message}`);
  return [
    `    <testcase${attributes({ name: `${rule} (line ${line})`, classname: path })}>`,
    isFailure
      ? `      <failure${attributes({ type: level, message })}>${where}</failure>`
      : `      <system-out>${where}</system-out>`,
    '    </testcase>',
  ];
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Control characters are written out, for XML has no place for them; nor has it one for U+FFFE and U+FFFF. */
function escaped(text: string): string {
  return harmless(text)
    .replace(/[\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
