/** Runs rules over a document. A rule that throws is reported and the others go on: findings never depend on each other. */
import { type Looking, lookingAnew } from './kept-findings.ts';
import { levelOf, type LevelSettings } from './levels.ts';
import { openQuestions } from './open-questions.ts';
import type { Finding, ReportedFinding, Rule, RuleContext } from './rule.ts';
import { silenceOf, type Silence } from './suppress.ts';

export interface RunOptions {
  readonly rules: readonly Rule[];
  /** Told about a rule that threw; what it had found until then is left out. */
  readonly onError?: (rule: string, error: unknown) => void;
  /** How a rule comes to its findings; by looking, where nothing is known of an earlier version. */
  readonly looking?: Looking;
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
  { rules, onError, looking = lookingAnew }: RunOptions,
): readonly ReportedFinding[] {
  const { model, preset } = context;
  const silence = silenceOf(model.suppressions);
  const questions = openQuestions(model);
  const ordinary = rules.filter(({ group }) => group !== 'suppression');
  const ids = ordinary.map(({ id }) => id);
  const seen = { ...context, directives: { rules: ids, unused: () => silence.unused(ids) } };
  const [look, lookAtDirectives] = [looking(seen), lookingAnew(seen)];
  const reported: ReportedFinding[] = [];
  for (const rule of [...ordinary, ...rules.filter(({ group }) => group === 'suppression')]) {
    const level = levelOf(rule, preset, model, context);
    if (level === 'off' || (rule.completeness && model.kind === 'template')) continue;
    const by = rule.group === 'suppression' ? lookAtDirectives : look;
    for (const finding of findingsOf(rule, by, silence, onError)) {
      if (isSilenced(rule, finding, context, silence)) continue;
      if (questions.answersFor(rule, finding.span)) continue;
      reported.push({ ...finding, rule: rule.id, level: questions.weigh(level, finding.span) });
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
  look: ReturnType<Looking>,
  silence: Silence,
  onError: RunOptions['onError'],
): readonly Finding[] {
  try {
    const { findings, missedDay } = look(rule);
    if (!missedDay) silence.heard(rule.id);
    return findings;
  } catch (error) {
    onError?.(rule.id, error);
    return [];
  }
}
