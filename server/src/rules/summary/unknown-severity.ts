/** Rule: a severity that the team's scheme does not have, or the template's menu with nothing chosen. */
import type { Field, SeverityReading } from '../../model/postmortem.ts';
import { list, quote } from '../quote.ts';
import type { Finding, Fix, Preset, Rule, RuleContext } from '../rule.ts';

export const unknownSeverity: Rule = {
  id: 'unknown-severity',
  group: 'summary',
  summary: 'The severity is none of the team’s, or nobody has chosen one from the menu yet.',
  levels: { standard: 'warning', strict: 'error' },
  completeness: false,
  fix: 'suggestion',
  options: ['severities'],
  since: '0.1.0',
  check,
};

function* check({ model, preset, team }: RuleContext): Iterable<Finding> {
  const { severity } = model.metadata;
  if (!severity || model.kind === 'template') return;
  const { menu } = severity.value;
  if (!menu && isKnown(severity, team.severities, preset)) return;
  yield {
    span: severity.span,
    message: messageOf(severity, team.severities),
    fixes: () => team.severities.map((name) => choose(name, severity)),
  };
}

function messageOf({ text, value }: Field<SeverityReading>, scheme: readonly string[]): string {
  if (value.menu) return `Severity is still the menu ${quote(text)}: choose one.`;
  if (/^\[[^\]]*\?\]$/.test(text))
    return `${quote(text)} is an open question: choose the severity.`;
  return `Severity ${quote(text)} is none of ${list(scheme)}.`;
}

/**
 * `sev 2`, `S2` and `SEV-2 (all of checkout)` are SEV-2. Words for ranks (`Critical`) belong to another scheme than
 * numbers do: `standard` lets them stand, as long as the scheme has a level of that rank.
 */
function isKnown(
  { text, value }: Field<SeverityReading>,
  scheme: readonly string[],
  preset: Preset,
): boolean {
  const written = bare(text);
  if (scheme.some((name) => startsWith(written, bare(name)))) return true;
  const { rank } = value;
  const level = rank === undefined ? undefined : scheme[rank - 1];
  if (level === undefined) return false;
  return (
    preset === 'standard' || (written.includes(String(rank)) && bare(level).endsWith(String(rank)))
  );
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{Letter}\p{Number}]/gu, '');
}

/** `sev1customersaffected` starts with `sev1`, `sev12` does not. */
function startsWith(written: string, name: string): boolean {
  return name !== '' && written.startsWith(name) && !/^\d/.test(written.slice(name.length));
}

function choose(name: string, severity: Field<SeverityReading>): Fix {
  return {
    title: `Set the severity to ${name}`,
    kind: 'suggestion',
    edits: [{ span: severity.span, newText: name }],
  };
}
