/** Rule: template text that is still there and that no other rule speaks about. */
import { contains, type Span } from '../../base/span.ts';
import type { Placeholder } from '../../model/details.ts';
import type { Claim, Postmortem } from '../../model/postmortem.ts';
import { statable } from '../detection/statable.ts';
import { unansweredLessons } from '../lessons/lessons.ts';
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { unwritten } from './empty-section.ts';

export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  group: 'structure',
  summary: 'Text of the template, or a note such as TBD, is still in the document.',
  levels: { standard: 'info', strict: 'warning' },
  completeness: true,
  fix: 'none',
  since: '0.1.0',
  check,
};

function* check({ model, preset }: RuleContext): Iterable<Finding> {
  if (model.placeholders.length === 0) return;
  const spoken = [...spokenFor(model), ...(preset === 'strict' ? spokenForStrictly(model) : [])];
  for (const placeholder of model.placeholders) {
    const { span, text } = placeholder;
    if (staysTrue(placeholder, model)) continue;
    const isAsked = placeholder.kind === 'question' && !isOfSeverity(placeholder, model);
    if (!isAsked && spoken.some((part) => contains(part, span))) continue;
    yield { span, message: messageOf(text, placeholder.kind) };
  }
}

/** `unknown-severity` has the answers to choose from. */
function isOfSeverity({ span }: Placeholder, { metadata }: Postmortem): boolean {
  return metadata.severity !== undefined && contains(metadata.severity.span, span);
}

function messageOf(text: string, kind: Placeholder['kind']): string {
  if (kind === 'question') return `${quote(text)} is an open question.`;
  return kind === 'tbd'
    ? `${quote(text)} still waits for an answer.`
    : `${quote(text)} is still the template's text.`;
}

/** The places about which a more specific rule speaks. */
function spokenFor(model: Postmortem): readonly Span[] {
  const { metadata, actions, claims } = model;
  return [
    ...unwritten(model).map(({ span }) => span),
    ...(metadata.severity ? [metadata.severity.span] : []),
    ...actions.items.flatMap(({ owner, due }) => [owner.span ?? [], due.span ?? []].flat()),
    ...(metadata.owner ? [metadata.owner.span] : []),
    ...model.whys.filter(({ answered }) => !answered).map(({ span }) => span),
    ...claims.filter((claim) => isSpokenFor(claim, model)).map(({ span }) => span),
  ];
}

/** A duration that is `TBD` is this rule's: only its blank in the template is another's. */
function isSpokenFor({ kind, text }: Claim, model: Postmortem): boolean {
  return statable(model, kind) !== undefined && (kind !== 'duration' || /^hh:mm/i.test(text));
}

/** Those whose rules are off under `standard`. */
function spokenForStrictly(model: Postmortem): readonly Span[] {
  const { mitigation, permanent } = model.remedies;
  return [
    ...unansweredLessons(model).map(({ span }) => span),
    ...[mitigation, permanent].flatMap((remedy) => (remedy?.text === '' ? [remedy.span] : [])),
  ];
}

/** How to write a timeline and what an action item needs is as true at the end as it was at the start. */
function staysTrue({ kind, section }: Placeholder, { sections }: Postmortem): boolean {
  const within = section === undefined ? undefined : sections[section]?.kind;
  return kind === 'guidance' && (within === 'timeline' || within === 'action-items');
}
