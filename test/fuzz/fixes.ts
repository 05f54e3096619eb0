/** Every fix that is offered on a document, applied: its finding goes, and nothing that weighs comes elsewhere. Safe ones move no time. */
import { columnAt, lineAt, linesOf } from '../../server/src/base/lines.ts';
import { applyEdits, type TextEdit } from '../../server/src/base/text-edit.ts';
import type { ReportedFinding } from '../../server/src/rules/rule.ts';
import { decodeSettings } from '../../server/src/service/decode-settings.ts';
import {
  createLanguageService,
  type LanguageService,
} from '../../server/src/service/language-service.ts';
import { brings } from '../support/brings.ts';
import { recordingHost } from '../support/host.ts';

export interface FixRun {
  readonly applied: number;
  /** What does not hold, in words. */
  readonly problems: readonly string[];
}

const { settings: SETTINGS } = decodeSettings({ preset: 'strict' });
/** So many fixes of each rule are tried in each document. */
const MOST = 3;

export function tryFixes(path: string, text: string): FixRun {
  const host = recordingHost();
  const service = createLanguageService(host);
  const uri = `file:///${path}`;
  let version = 0;
  const findingsIn = (next: string): readonly ReportedFinding[] => {
    service.put({ uri, version: ++version, text: next });
    return service.findings(uri, SETTINGS);
  };
  const found = findingsIn(text);
  const before = found.map(said);
  const times = timesIn(service, uri);
  // A version is used up when the next one is read, and its spans move: all that is needed of it is taken first.
  const tries = offered(found).map(({ finding, title, edits }) => ({
    ...{ finding, after: applyEdits(text, edits) },
    place: `${path}:${placeOf(finding, text)} ${finding.rule}, "${title}"`,
  }));
  const once = applyEdits(text, safeEdits(service, uri));
  const problems = tries.flatMap(({ finding, place, after }) => {
    const then = findingsIn(after);
    const wrong = problemsOf({ finding, before, then, text, after });
    return wrong.map((each) => `${place}: ${each}`);
  });
  findingsIn(once);
  const left = timesIn(service, uri);
  if (times.some((time) => countOf(time, left) < countOf(time, times)))
    problems.push(`${path}: safe fixes move a time`);
  if (applyEdits(once, safeEdits(service, uri)) !== once)
    problems.push(`${path}: safe fixes twice are not once`);
  return {
    applied: tries.length + 1,
    problems: [...problems, ...host.lines.map((line) => `${path}: ${line}`)],
  };
}

function offered(found: readonly ReportedFinding[]) {
  const counts = new Map<string, number>();
  return found.flatMap((finding) => {
    const count = (counts.get(finding.rule) ?? 0) + 1;
    counts.set(finding.rule, count);
    const fixes = count > MOST ? [] : (finding.fixes?.() ?? []);
    return fixes.map(({ title, edits }) => ({ finding, title, edits }));
  });
}

interface Try {
  readonly finding: ReportedFinding;
  readonly before: readonly string[];
  readonly then: readonly ReportedFinding[];
  readonly text: string;
  readonly after: string;
}

function problemsOf({ finding, before, then, text, after }: Try): readonly string[] {
  if (after === text) return ['changes nothing'];
  const left = then.map(said);
  const stays = countOf(said(finding), left) >= countOf(said(finding), before);
  const come = then.filter((each) => {
    const weighs = each.level === 'error' || each.level === 'warning';
    const isMore = ruleCount(each.rule, left) > ruleCount(each.rule, before);
    return weighs && isMore && !before.includes(said(each)) && !brings(finding.rule, each.rule);
  });
  return [...(stays ? ['the finding stays'] : []), ...come.map((each) => `brings ${said(each)}`)];
}

function safeEdits(service: LanguageService, uri: string): readonly TextEdit[] {
  const wish = { fix: false, refactoring: false, fixAll: true, organize: false };
  return service.actions(uri, { start: 0, end: 0 }, wish, SETTINGS)[0]?.edits ?? [];
}

/** When the entries were, as far as that is known. */
function timesIn(service: LanguageService, uri: string): readonly string[] {
  const entries = service.analysis(uri)?.model(SETTINGS).timeline.entries ?? [];
  return entries.flatMap(({ instant }) => (instant ? [String(instant.at)] : []));
}

function said({ rule, message }: ReportedFinding): string {
  return `${rule}: ${message}`;
}

function countOf(one: string, all: readonly string[]): number {
  return all.filter((each) => each === one).length;
}

function ruleCount(rule: string, all: readonly string[]): number {
  return all.filter((each) => each.startsWith(`${rule}: `)).length;
}

function placeOf({ span }: ReportedFinding, text: string): string {
  const lines = linesOf(text);
  return `${lineAt(lines, span.start)}:${columnAt(lines, span.start)}`;
}
