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
  const headings = outline(model);
  const repeated = [...byName(headings).values()].filter(({ length }) => length > 1);
  if (repeated.length === 0) return;
  const parts = partsOf(model, headings);
  for (const alike of repeated) {
    const firsts = new Map<number | undefined, Section>();
    for (const section of alike) {
      const part = partOf(section, parts);
      const first = firsts.get(part);
      if (!first) {
        firsts.set(part, section);
        continue;
      }
      yield {
        span: section.headingSpan,
        message: `${quote(section.heading)} is the second section of this kind.`,
        related: [{ span: first.headingSpan, message: 'The first one is here.' }],
      };
    }
  }
}

/** Headings of the document's own level: parts of a section, and reports within a report, may repeat. */
function outline({ sections }: Postmortem): readonly Section[] {
  const headings = sections.filter(({ form }) => form === 'heading');
  const level = Math.min(...headings.map((heading) => heading.level));
  return headings.filter((heading) => heading.level === level);
}

/** Headings of a higher level. */
function partsOf(
  { passages, text }: Postmortem,
  [first]: readonly Section[],
): readonly { readonly span: Span }[] {
  const level = first?.level ?? 0;
  return passages.filter(
    ({ form, span }) => form === 'heading' && levelOf(slice(text, span)) < level,
  );
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

/** `Root Cause` and `Root Cause (addendum)` are one, but not `Immediate actions` and `Long-term actions`. */
function byName(headings: readonly Section[]): ReadonlyMap<string, readonly Section[]> {
  const all = new Map<string, Section[]>();
  for (const section of headings) {
    const name = `${section.kind} ${withoutSequel(normalName(section.heading))}`;
    const alike = all.get(name);
    if (alike) alike.push(section);
    else all.set(name, [section]);
  }
  return all;
}

function withoutSequel(name: string): string {
  return name.replace(
    /(?<![\s:,–—-])[\s:,–—-]+(?:addendum|continued|cont(?:['’]?d)?\.?|again|updated?|revised|bis|part \w+|ii|2)$/,
    '',
  );
}
