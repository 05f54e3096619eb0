/** Runs rules over a document. A rule that throws is reported and the others go on: findings never depend on each other. */
import { isSuppressed } from './suppress.ts';
import { levelOf, type LevelSettings } from './levels.ts';
import type { Finding, ReportedFinding, Rule, RuleContext } from './rule.ts';

export interface RunOptions {
  readonly rules: readonly Rule[];
  /** Told about a rule that threw; what it had found until then is left out. */
  readonly onError?: (rule: string, error: unknown) => void;
}

/**
 * What the rules find, by place in the text, with the level that holds in this document.
 * A template owes no content, so completeness rules are silent there.
 */
export function runRules(
  context: RuleContext & LevelSettings,
  { rules, onError }: RunOptions,
): readonly ReportedFinding[] {
  const { model, preset } = context;
  const reported: ReportedFinding[] = [];
  for (const rule of rules) {
    const level = levelOf(rule, preset, model, context);
    if (level === 'off' || (rule.completeness && model.kind === 'template')) continue;
    for (const finding of findingsOf(rule, context, onError)) {
      if (isSuppressed(rule.id, finding.span, model.suppressions)) continue;
      reported.push({ ...finding, rule: rule.id, level });
    }
  }
  return reported.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function findingsOf(
  rule: Rule,
  context: RuleContext,
  onError: RunOptions['onError'],
): readonly Finding[] {
  try {
    return [...rule.check(context)];
  } catch (error) {
    onError?.(rule.id, error);
    return [];
  }
}
