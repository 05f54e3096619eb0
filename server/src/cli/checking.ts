/** One document checked: plain data in, plain data out, so that another thread can do it. */
import { linesOf } from '../base/lines.ts';
import { type Span, span } from '../base/span.ts';
import type { CalendarDate, Milliseconds } from '../model/time/time.ts';
import type { Fix, ReportedFinding } from '../rules/rule.ts';
import type { Settings } from '../service/settings.ts';
import { fixed, type Fixed } from './fix.ts';
import type { CheckedFile, ToldFinding } from './reports/report.ts';
import { serviceOf } from './service.ts';

export interface Job {
  readonly uri: string;
  readonly path: string;
  readonly text: string;
  readonly settings: Settings;
  /** Apply the safe fixes first, and report what is left. */
  readonly mends: boolean;
  /** The report wants the fixes that are offered. */
  readonly tellsFixes: boolean;
  readonly today: CalendarDate | undefined;
  readonly now: Milliseconds;
}

export interface Checked {
  /** With the text as it is once the fixes are applied. */
  readonly file: CheckedFile;
  /** How many findings of each rule were fixed. */
  readonly counts: Fixed['counts'];
  /** What is to be said on standard error. */
  readonly said: readonly string[];
}

export function checked({ uri, path, settings, ...job }: Job): Checked {
  const said: string[] = [];
  const service = serviceOf({ err: (line) => void said.push(line), now: job.now }, job.today);
  service.put({ uri, version: 0, text: job.text });
  const { text, counts }: Fixed = job.mends
    ? fixed(service, uri, settings)
    : { text: job.text, counts: new Map() };
  const answer = service.checked(uri, settings);
  const file: CheckedFile = {
    path,
    checked: answer?.decision === 'on',
    preset: answer?.preset ?? 'standard',
    text,
    lines: linesOf(text),
    findings: service.findings(uri, settings).map((finding) => told(finding, job.tellsFixes)),
  };
  return { file, counts, said };
}

function told({ fixes, ...finding }: ReportedFinding, tellsFixes: boolean): ToldFinding {
  const related = finding.related?.map((each) => ({ ...each, span: plain(each.span) }));
  return {
    ...finding,
    span: plain(finding.span),
    ...(related && { related }),
    fixes: tellsFixes ? (fixes?.() ?? []).map(plainFix) : [],
  };
}

function plainFix(fix: Fix): Fix {
  return { ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: plain(edit.span) })) };
}

/** Of a span that moves, where it stands. */
function plain({ start, end }: Span): Span {
  return span(start, end);
}
