/** `--format json`: the form that other programs rely on. */
import { harmlessJson } from '../../base/harmless.ts';
import { lineAt, type Lines } from '../../base/lines.ts';
import { regionOf, summaryOf, type CheckedFile, type Report, type ToldFinding } from './report.ts';

export function asJson({ files }: Report): string {
  const report = { files: files.map(fileAsJson), summary: summaryOf(files) };
  return `${harmlessJson(JSON.stringify(report, null, 2))}\n`;
}

function fileAsJson({ path, checked, preset, findings, lines }: CheckedFile): object {
  return { path, checked, preset, findings: findings.map((each) => findingAsJson(each, lines)) };
}

function findingAsJson(finding: ToldFinding, lines: Lines): object {
  const { rule, level, message, span } = finding;
  const fixes = finding.fixes.map(({ title, kind }) => ({ title, kind }));
  const related = (finding.related ?? []).map((each) => ({
    line: lineAt(lines, each.span.start),
    message: each.message,
  }));
  return { rule, level, message, ...regionOf(lines, span), fixes, related };
}
