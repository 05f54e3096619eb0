/** Rule: Resolution does not tell what stopped the incident from what will keep it from coming back. */
import { contains, type Span } from '../../base/span.ts';
import type { Remedy } from '../../model/details.ts';
import type { Postmortem, Section } from '../../model/postmortem.ts';
import { saidIn } from '../../model/sections/said-in.ts';
import { TEMPLATE } from '../../model/template.ts';
import { quote } from '../quote.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';
import { suggestion } from '../suggestion.ts';
import { appendToSection } from '../structure/append-to-section.ts';
import { sectionOf } from '../where.ts';
import { isSameRemedy } from './same-remedy.ts';

export const mitigationAsFix: Rule = {
  id: 'mitigation-as-fix',
  group: 'resolution',
  summary: 'Mitigation and permanent fix are not told apart, one is missing, or both are the same.',
  levels: { standard: 'off', strict: 'warning' },
  completeness: false,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

function* check({ model }: RuleContext): Iterable<Finding> {
  const section = sectionOf(model, 'resolution');
  if (model.kind === 'template' || section?.state !== 'filled') return;
  const { mitigation, permanent } = model.remedies;
  const empty = [
    ...unsaid(mitigation, 'the mitigation'),
    ...unsaid(permanent, 'the permanent fix'),
  ];
  yield* empty;
  if (empty.length > 0) return;
  if (mitigation && permanent) {
    if (!isSameRemedy(model.remedies)) return;
    yield {
      span: permanent.span,
      message: `The permanent fix is the same as the mitigation: ${quote(permanent.text)}.`,
      related: [{ span: mitigation.span, message: 'The mitigation is here.' }],
    };
  } else yield* untold(section, model);
}

function* unsaid(remedy: Remedy | undefined, what: string): Iterable<Finding> {
  if (remedy?.text !== '') return;
  yield { span: remedy.span, message: `This line does not say what ${what} is.` };
}

function* untold(section: Section, model: Postmortem): Iterable<Finding> {
  const { mitigation, permanent } = model.remedies;
  const asked = askedIn(section, model.text);
  // What a fence swallows is there: `broken-table` says so.
  if (model.faults.some(({ kind, span }) => kind === 'open-fence' && contains(section.span, span)))
    return;
  if (!asked && tellsApart(saidIn(section, model))) return;
  const which = mitigation
    ? ': what is the permanent fix?'
    : permanent
      ? ': what was the mitigation?'
      : '.';
  yield {
    span: asked ?? section.headingSpan,
    message: `${quote(section.heading)} does not tell the mitigation from the permanent fix${which}`,
    // Below a label in a list, lines in bold would be a section of their own.
    fixes: () =>
      mitigation || permanent || asked || section.form !== 'heading'
        ? []
        : scaffolded(section, model),
  };
}

function scaffolded(section: Section, model: Postmortem): readonly Fix[] {
  const title = 'Insert the lines for mitigation and permanent fix';
  return suggestion(title, appendToSection(model, section, scaffold()));
}

/** The template's own question, which wants both lines. */
function askedIn({ bodySpan }: Section, text: string): Span | undefined {
  const asked = /mitigation vs\.? (?:permanent )?fix\b[^:*\n]{0,30}/i.exec(
    text.slice(bodySpan.start, bodySpan.end),
  );
  const start = bodySpan.start + (asked?.index ?? 0);
  return asked ? { start, end: start + asked[0].trimEnd().length } : undefined;
}

const STOPPED =
  /mitigat|workaround|work-around|temporar|stop-?gap|interim|roll(?:ed|ing)?[ -]?back|revert|short[- ]term|hotfix|failover|failed over/i;
const LASTING =
  /permanent|long[- ]term|lasting|durable|structural|proper fix|real fix|root[- ]cause fix|will be fixed|follow[- ]up|action item/i;

function tellsApart(prose: string): boolean {
  return STOPPED.test(prose) && LASTING.test(prose);
}

/** The template's lines, each with a question of its own. */
function scaffold(): string {
  const lines = /^\*\*Mitigation vs\. fix[^]*?(?=\n\n)/m.exec(TEMPLATE)?.[0] ?? '';
  return lines
    .replace('...', '[what stopped it?]')
    .replace('...', '[what keeps it from coming back?]');
}
