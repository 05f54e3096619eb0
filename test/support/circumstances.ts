/** What a check of a rule depends on besides the text, with what holds when a case does not say. */
import type { CalendarDate } from '../../server/src/model/time/time.ts';
import { RULES } from '../../server/src/rules/catalogue.ts';
import type { LevelSettings } from '../../server/src/rules/levels.ts';
import type { Preset, ReportedFinding, Rule, Team } from '../../server/src/rules/rule.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { read } from './read.ts';

export interface Circumstances {
  readonly preset: Preset;
  readonly strictness: LevelSettings['strictness'];
  readonly today: CalendarDate | undefined;
  readonly isIgnored?: boolean | undefined;
  /** The name of the document's file. */
  readonly file?: string | undefined;
  readonly team: Team;
}

export const TEAM: Team = {
  severities: ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4', 'SEV-5'],
  statuses: [
    'Draft',
    'In progress',
    'In review',
    'Reviewed',
    'Approved',
    'Mitigated',
    'Resolved',
    'Published',
    'Final',
    'Closed',
  ],
  priorities: ['P0', 'P1', 'P2', 'P3', 'P4'],
  actionStatuses: ['Open', 'In progress', 'Blocked', 'Done', "Won't do"],
  actionDueDays: { P0: 7, P1: 14, P2: 30, P3: 90, P4: 180 },
  incidentId: 'INC-YYYY-NNN',
  fewestSentences: 2,
  mostSentences: 4,
  gapMinutes: 30,
  whys: 5,
  draftDays: 1,
  reviewDays: 7,
};

type Given = Partial<Omit<Circumstances, 'team'>> & { readonly team?: Partial<Team> };

/** What one rule finds; a rule that throws makes the test fail. */
export function findings(rule: Rule, text: string, given: Given = {}): readonly ReportedFinding[] {
  // What is said about directives depends on what all the others say.
  const rules = rule.group === 'suppression' ? RULES : [rule];
  return findingsOfAll(rules, text, given).filter((finding) => finding.rule === rule.id);
}

export function findingsOfAll(
  rules: readonly Rule[],
  text: string,
  { preset = 'strict', strictness = 'byStatus', today, isIgnored, file, team }: Given = {},
): readonly ReportedFinding[] {
  const context = { model: read(text, file), preset, strictness, today, isIgnored, levels: {} };
  return runRules({ ...context, team: { ...TEAM, ...team } }, { rules, onError: rethrow });
}

function rethrow(rule: string, error: unknown): never {
  throw new Error(`${rule} threw`, { cause: error });
}
