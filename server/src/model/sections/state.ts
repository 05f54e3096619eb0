/** What the author wrote into a section: nothing, template text only, or words of their own. */
import { type Span, contains, span } from '../../base/span.ts';
import type { Section } from '../postmortem.ts';
import { isAllPlaceholder } from '../placeholders.ts';
import { isTemplateLine } from '../template-text.ts';
import type { Unit } from '../units.ts';
import type { SectionShape } from './sections.ts';

/** `units` are those of the whole document, in order. */
export function filledIn(
  shapes: readonly SectionShape[],
  units: readonly Unit[],
  text: string,
): readonly Section[] {
  const heads = shapes.filter(({ form }) => form !== 'label').map(({ headingSpan }) => headingSpan);
  return shapes.map((shape) => {
    const inside = units.filter((unit) => isWithin(unit, shape.bodySpan) && !isHead(unit, heads));
    const own = inside.filter((unit) => isAuthors(unit));
    const state = own.length > 0 ? 'filled' : inside.length > 0 ? 'placeholder' : 'empty';
    const prose = own
      .flatMap((unit) => (unit.form === 'code' ? [] : [proseOf(unit, shape, text)]))
      .join('\n');
    return { ...shape, state, prose };
  });
}

function isWithin(unit: Unit, body: Span): boolean {
  if (unit.form === 'heading' || unit.text === '') return false;
  return unit.span.end > body.start && unit.span.start < body.end;
}

/** A bold line that names a section, and a rule or a comment left as text, are nobody's words. */
function isHead(unit: Unit, heads: readonly Span[]): boolean {
  if (!/[\p{L}\p{N}…?!]|\.\.\./u.test(unit.text)) return true;
  return heads.some((head) => contains(span(unit.span.start, unit.span.end), head));
}

function isAuthors(unit: Unit): boolean {
  return !isTemplateLine(unit) && !isAllPlaceholder(unit);
}

/** Of `**Impact:** words` only the words. */
function proseOf(unit: Unit, shape: SectionShape, text: string): string {
  if (unit.span.start >= shape.bodySpan.start) return unit.text;
  return text.slice(shape.bodySpan.start, unit.span.end).trim();
}
