/** Rule: a Timeline section in which no entry can be found. */
import type { Postmortem, Section } from '../../model/postmortem.ts';
import { saidIn } from '../../model/sections/said-in.ts';
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { fillSection } from '../structure/fill-section.ts';
import { asking } from '../structure/scaffold.ts';
import { holdsUnreadTable, sectionOf } from '../where.ts';

export const emptyTimeline: Rule = {
  id: 'empty-timeline',
  group: 'timeline',
  summary: 'The Timeline has no entries.',
  levels: { standard: 'warning', strict: 'error' },
  completeness: true,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

const STATES = {
  placeholder: "has only the template's rows",
  empty: 'has no entries',
  filled: 'has no entry with a time',
} as const;

function* check({ model, preset }: RuleContext): Iterable<Finding> {
  const section = sectionOf(model, 'timeline');
  if (!section || section.form === 'label' || model.timeline.entries.length > 0) return;
  if (holdsUnreadTable(section, model)) return;
  if (preset === 'standard' && tellsElsewise(section, model)) return;
  yield {
    span: section.headingSpan,
    message: `${quote(section.heading)} ${STATES[section.state]}: what happened when?`,
    fixes: () => {
      const edits = section.state === 'empty' ? fillSection(model, section, asking) : [];
      const title = 'Insert rows for a timeline';
      return edits.length > 0 ? [{ title, kind: 'suggestion', edits }] : [];
    },
  };
}

/** Days in prose, or a link to where the timeline is kept: it says what happened when, if not in a form that is read. */
function tellsElsewise(section: Section, model: Postmortem): boolean {
  const { bodySpan } = section;
  const body = model.text.slice(bodySpan.start, bodySpan.end).trim();
  const isLink = /https?:\/\//.test(body) && !body.includes('\n');
  return isLink || DAY.test(saidIn(section, model));
}

const DAY =
  /\b(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
