/** Rule: Resolution does not tell what stopped the incident from what will keep it from coming back. */
import type { Section } from '../../model/postmortem.ts';
import { TEMPLATE } from '../../model/template.ts';
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { appendToSection } from '../structure/append-to-section.ts';
import { sectionOf } from '../where.ts';

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
  const empty = [mitigation, permanent].filter((remedy) => remedy?.text === '');
  for (const remedy of empty) {
    if (!remedy) continue;
    const what = remedy === mitigation ? 'the mitigation' : 'the permanent fix';
    yield { span: remedy.span, message: `This line does not say what ${what} is.` };
  }
  if (empty.length > 0) return;
  if (mitigation && permanent) {
    if (same(mitigation.text) !== same(permanent.text)) return;
    yield {
      span: permanent.span,
      message: `The permanent fix is the same as the mitigation: ${quote(permanent.text)}.`,
      related: [{ span: mitigation.span, message: 'The mitigation is here.' }],
    };
    return;
  }
  if (tellsApart(section)) return;
  yield {
    span: section.headingSpan,
    message: `${quote(section.heading)} does not tell the mitigation from the permanent fix${
      mitigation ? ': what is the permanent fix?' : permanent ? ': what was the mitigation?' : '.'
    }`,
    fixes: () =>
      mitigation || permanent
        ? []
        : [
            {
              title: 'Insert the lines for mitigation and permanent fix',
              kind: 'suggestion',
              edits: appendToSection(model, section, scaffold()),
            },
          ],
  };
}

function same(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const STOPPED =
  /mitigat|workaround|work-around|temporar|stop-?gap|interim|roll(?:ed|ing)?[ -]?back|revert|short[- ]term|hotfix|failover|failed over/i;
const LASTING =
  /permanent|long[- ]term|lasting|durable|structural|proper fix|real fix|root[- ]cause fix|will be fixed|follow[- ]up|action item/i;

function tellsApart({ prose }: Section): boolean {
  return STOPPED.test(prose) && LASTING.test(prose);
}

function scaffold(): string {
  return /^\*\*Mitigation vs\. fix[^]*?(?=\n\n)/m.exec(TEMPLATE)?.[0] ?? '';
}
