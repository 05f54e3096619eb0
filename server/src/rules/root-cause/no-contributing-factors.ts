/** Rule: no contributing factors are listed. Template text that is left in their place is `placeholder-left`. */
import { withoutEnd } from '../../base/without-end.ts';
import type { Postmortem, Section } from '../../model/postmortem.ts';
import { saidIn } from '../../model/sections/said-in.ts';
import { scaffoldOf } from '../../model/template.ts';
import { quote } from '../quote.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';
import { suggestion } from '../suggestion.ts';
import { appendToSection } from '../structure/append-to-section.ts';
import { asking } from '../structure/scaffold.ts';
import { sectionOf } from '../where.ts';

export const noContributingFactors: Rule = {
  id: 'no-contributing-factors',
  group: 'root-cause',
  summary: 'No contributing factors are listed.',
  levels: { standard: 'off', strict: 'info' },
  completeness: true,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

function* check({ model }: RuleContext): Iterable<Finding> {
  const cause = sectionOf(model, 'root-cause');
  if (cause?.state !== 'filled') return;
  const factors = sectionOf(model, 'contributing-factors');
  if (factors) {
    const says = withoutEnd(saidIn(factors, model), /[.\s]/).trim();
    const isNone = factors.state === 'filled' && NONE.test(says);
    if (!isNone && (factors.state !== 'empty' || factors.form === 'heading')) return;
    const what = isNone ? `says only ${quote(says)}` : 'has nothing under it';
    yield {
      span: factors.headingSpan,
      message: `${quote(factors.heading)} ${what}: what made it possible, or worse?`,
    };
    return;
  }
  if (NAMED.test(saidIn(cause, model))) return;
  yield {
    span: cause.headingSpan,
    message: `${quote(cause.heading)} lists no contributing factors: what made it possible, or worse?`,
    fixes: () => inserted(model, cause),
  };
}

const NAMED = /contribut|made (?:it|the incident|things|matters) worse|aggravat/i;
const NONE = /^(?:none|nothing|n\/a|-|not applicable)$/i;

function inserted(model: Postmortem, section: Section): readonly Fix[] {
  const lines = scaffoldOf('contributing-factors');
  const edits = lines === undefined ? [] : appendToSection(model, section, asking(lines));
  return suggestion('Insert a list of contributing factors', edits);
}
