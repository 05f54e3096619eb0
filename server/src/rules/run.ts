/** Runs rules over a document. A rule that throws is reported and the others go on: findings never depend on each other. */
import { levelOf, type LevelSettings } from './levels.ts';
import type { Finding, ReportedFinding, Rule, RuleContext } from './rule.ts';
import { silenceOf, type Silence } from './suppress.ts';

export interface RunOptions {
  readonly rules: readonly Rule[];
  /** Told about a rule that threw; what it had found until then is left out. */
  readonly onError?: (rule: string, error: unknown) => void;
}

/** What a run is about: all that a rule sees, except what the run itself finds out. */
export type RunContext = Omit<RuleContext, 'directives'> & LevelSettings;

/**
 * What the rules find, by place in the text, with the level that holds in this document.
 * A template owes no content, so completeness rules are silent there. Rules about directives come last: they are about
 * what the others said.
 */
export function runRules(
  context: RunContext,
  { rules, onError }: RunOptions,
): readonly ReportedFinding[] {
  const { model, preset } = context;
  const silence = silenceOf(model.suppressions);
  const ordinary = rules.filter(({ group }) => group !== 'suppression');
  const ids = ordinary.map(({ id }) => id);
  const directives = { rules: ids, unused: () => silence.unused(ids) };
  const reported: ReportedFinding[] = [];
  for (const rule of [...ordinary, ...rules.filter(({ group }) => group === 'suppression')]) {
    const level = levelOf(rule, preset, model, context);
    if (level === 'off' || (rule.completeness && model.kind === 'template')) continue;
    for (const finding of findingsOf(rule, { ...context, directives }, silence, onError)) {
      if (!isSilenced(rule, finding, context, silence))
        reported.push({ ...finding, rule: rule.id, level });
    }
  }
  return reported.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** A directive for all rules does not cover what is said about directives, least of all about itself. */
function isSilenced(
  { id, group }: Rule,
  { span }: Finding,
  { model }: RunContext,
  silence: Silence,
): boolean {
  if (group !== 'suppression') return silence.covers(id, span);
  const naming = model.suppressions.filter(({ names }) => names?.some(({ text }) => text === id));
  return silenceOf(naming).covers(id, span);
}

function findingsOf(
  rule: Rule,
  context: RuleContext & LevelSettings,
  silence: Silence,
  onError: RunOptions['onError'],
): readonly Finding[] {
  const day = { isMissed: false };
  const watched: RuleContext = {
    ...context,
    get today() {
      day.isMissed ||= context.today === undefined;
      return context.today;
    },
  };
  try {
    const found = [...rule.check(watched)];
    if (!day.isMissed) silence.heard(rule.id);
    return found;
  } catch (error) {
    onError?.(rule.id, error);
    return [];
  }
}
