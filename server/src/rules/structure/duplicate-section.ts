/** Rule: the same section twice. Two names for one kind may be on purpose (`Executive summary` beside `Summary`). */
import { type Span, slice } from '../../base/span.ts';
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
  const seen: Placed[] = [];
  for (const { section, part } of outline(model)) {
    const first = seen.find((each) => each.part === part && isSame(each.section, section))?.section;
    if (!first) {
      seen.push({ section, part });
      continue;
    }
    yield {
      span: section.headingSpan,
      message: `${quote(section.heading)} is the second section of this kind.`,
      related: [{ span: first.headingSpan, message: 'The first one is here.' }],
    };
  }
}

interface Placed {
  readonly section: Section;
  /** Where the heading over it stands, if one does. */
  readonly part: number | undefined;
}

/** Headings of the document's own level: parts of a section, and reports within a report, may repeat. */
function outline({ sections, passages, text }: Postmortem): readonly Placed[] {
  const headings = sections.filter(({ form }) => form === 'heading');
  const level = Math.min(...headings.map((heading) => heading.level));
  const parts = passages.filter(
    ({ form, span }) => form === 'heading' && levelOf(slice(text, span)) < level,
  );
  return headings
    .filter((heading) => heading.level === level)
    .map((section) => ({ section, part: partOf(section, parts) }));
}

/** `## Incident 2` over `### Impact`: what each of several incidents tells is told once for each. */
function partOf(
  { headingSpan }: Section,
  parts: readonly { readonly span: Span }[],
): number | undefined {
  return parts.findLast(({ span }) => span.start < headingSpan.start)?.span.start;
}

function levelOf(heading: string): number {
  const marks = /^#+/.exec(heading)?.[0].length;
  return marks ?? (/=[ \t]*$/.test(heading) ? 1 : 2);
}

/** `Root Cause` and `Root Cause (addendum)`, but not `Immediate actions` and `Long-term actions`. */
function isSame(first: Section, second: Section): boolean {
  if (first.kind !== second.kind) return false;
  return withoutSequel(normalName(first.heading)) === withoutSequel(normalName(second.heading));
}

function withoutSequel(name: string): string {
  return name.replace(
    /(?<![\s:,–—-])[\s:,–—-]+(?:addendum|continued|cont(?:['’]?d)?\.?|again|updated?|revised|bis|part \w+|ii|2)$/,
    '',
  );
}
