/** Rule: the same section twice. Two names for one kind may be on purpose (`Executive summary` beside `Summary`). */
import type { Postmortem, Section } from '../../model/postmortem.ts';
import { normalName } from '../../model/vocabulary/section-kind.ts';
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const duplicateSection: Rule = {
  id: 'duplicate-section',
  group: 'structure',
  summary: 'A section is there twice.',
  levels: { standard: 'warning', strict: 'warning' },
  completeness: false,
  fix: 'none',
  since: '0.1.0',
  check,
};

function* check({ model }: RuleContext): Iterable<Finding> {
  const seen: Section[] = [];
  for (const section of outline(model)) {
    const first = seen.find((each) => isSame(each, section));
    if (!first) {
      seen.push(section);
      continue;
    }
    yield {
      span: section.headingSpan,
      message: `${quote(section.heading)} is the second section of this kind.`,
      related: [{ span: first.headingSpan, message: 'The first one is here.' }],
    };
  }
}

/** Headings of the document's own level: parts of a section, and reports within a report, may repeat. */
function outline({ sections }: Postmortem): readonly Section[] {
  const headings = sections.filter(
    ({ form, parent }) => form === 'heading' && parent === undefined,
  );
  const level = Math.min(...headings.map((heading) => heading.level));
  return headings.filter((heading) => heading.level === level);
}

/** `Root Cause` and `Root Cause (addendum)`, but not `Immediate actions` and `Long-term actions`. */
function isSame(first: Section, second: Section): boolean {
  if (first.kind !== second.kind) return false;
  const [a, b] = [normalName(first.heading), normalName(second.heading)];
  return a === b || withoutSequel(a) === withoutSequel(b);
}

function withoutSequel(name: string): string {
  return name.replace(
    /[\s:,–—-]+(?:addendum|continued|cont(?:['’]?d)?\.?|again|update[d]?|revised|bis|part \w+|ii|2)$/,
    '',
  );
}
