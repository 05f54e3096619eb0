/** Questions and labels that a section asks, each with the words that answer it: whys, mitigation and permanent fix, ways of detection. */
import { lazy } from '../base/lazy.ts';
import { perObject } from '../base/per-object.ts';
import { firstWhere } from '../base/search.ts';
import { contains, span, type Span } from '../base/span.ts';
import { type Block, eachBlock } from '../syntax/blocks.ts';
import type { Syntax } from '../syntax/parse.ts';
import type { Part } from '../syntax/part.ts';
import { checkboxOf } from '../syntax/lists.ts';
import { isAllPlaceholder } from './placeholders.ts';
import type { DetectionMethod, Remedy, Why } from './details.ts';
import type { Postmortem, Section } from './postmortem.ts';
import { type Unit, unitsOfPart } from './units.ts';
import { isNonAnswer } from './vocabulary/answers.ts';

export interface AnswerSources {
  readonly syntax: Syntax;
  readonly sections: readonly Section[];
}

/** A question, or a number: `Why it took so long` begins a story. */
const WHY =
  /^(?:\d{1,2}[.)]\s{0,3})?(?:the )?(?:\w+ )?why(?:\s?#?\d|\s?:|\b[^?]{0,200}\?)|^[^?\n]{1,200}[.!]\s{1,3}why\?/i;

const isWhy = perObject(({ text }: Unit) => WHY.test(text));

/** `1. **Why did users see errors?** …` under a root cause; the answer may follow below. */
export function readWhys(sources: AnswerSources): readonly Why[] {
  const inside = within(sources, ['root-cause', 'contributing-factors', 'trigger']);
  const heads = sources.sections.filter(({ form }) => form === 'heading');
  const isHead = (unit: Unit) => heads.some((head) => contains(unit.span, head.headingSpan));
  const found = asked(inside, sources, isWhy).filter(({ unit }) => !isHead(unit));
  return found.map(({ unit, answer }) => ({
    span: unit.span,
    answer,
    answered: answer !== '',
    form: unit.form === 'item' ? 'item' : 'line',
  }));
}

const MITIGATION =
  /^(?:(?:immediate|short[- ]term|temporary|interim|initial) )?(?:mitigations?|workarounds?|fix|stop-?gap)\b(?! vs)(?! (?:and|\/|or) )/i;
const PERMANENT =
  /^(?:(?:permanent|long[- ]term|lasting|real|proper|final|definitive|durable|structural) (?:fix(?:es)?|solutions?|remediation)|remediation|follow-up fix)\b/i;
const TEMPORARY_FIX = /^(?:immediate|short[- ]term|temporary|interim|initial) fix\b/i;

const isRemedy = perObject(({ text }: Unit) => MITIGATION.test(text) || PERMANENT.test(text));

/** `- *Mitigation (applied during incident):* …` and `- *Permanent fix (…):* …` under Resolution. */
export function readRemedies(sources: AnswerSources): Postmortem['remedies'] {
  const inside = within(sources, ['resolution', 'response']);
  const found = asked(inside, sources, isRemedy).filter(({ unit }) => isLabel(unit));
  const remedy = (pattern: RegExp): Remedy | undefined => {
    const hit = found.find(({ unit }) => pattern.test(unit.text));
    return hit && { span: hit.unit.span, text: hit.answer };
  };
  const isBareFix = (unit: Unit) => /^fix\b/i.test(unit.text);
  const mitigation = found.find(
    ({ unit }) => (MITIGATION.test(unit.text) && !isBareFix(unit)) || TEMPORARY_FIX.test(unit.text),
  );
  return {
    mitigation: mitigation && { span: mitigation.unit.span, text: mitigation.answer },
    permanent: remedy(PERMANENT) ?? remedy(/^fix\b/i),
  };
}

/** Lines and items with a box under Detection. */
export function readMethods({ syntax, sections }: AnswerSources): readonly DetectionMethod[] {
  const parts = sections.filter(({ kind }) => kind === 'detection').map((each) => each.span);
  const methods: DetectionMethod[] = [];
  for (const block of eachBlock(syntax.blocks)) {
    if (!parts.some((part) => contains(part, block.span))) continue;
    if (block.type === 'paragraph') {
      for (const line of block.lines) {
        const box = checkboxOf(line);
        if (!box) continue;
        const text = line.text.slice(box.length).trim();
        methods.push({ ...box.checkbox, text, whole: line.span });
      }
    } else if (block.type === 'list') {
      for (const { checkbox, words } of block.items) {
        if (!checkbox) continue;
        const whole = span(checkbox.span.start, Math.max(checkbox.span.end, words.span.end));
        methods.push({ ...checkbox, text: words.text.trim(), whole });
      }
    }
  }
  return methods;
}

function within({ syntax, sections }: AnswerSources, kinds: readonly Section['kind'][]) {
  const places = sections.filter(({ kind }) => kinds.includes(kind)).map((each) => each.span);
  return partsAt(syntax.parts, places).flatMap((part) => {
    const units = unitsOfPart(part, syntax);
    const [start, end] = [units[0]?.span.start ?? 0, units.at(-1)?.span.end ?? 0];
    const near = places.filter((place) => place.start <= end && place.end >= start);
    return near.length === 0
      ? []
      : units.filter((unit) => near.some((place) => contains(place, unit.span)));
  });
}

/** The parts that come near any of some places. */
function partsAt(parts: readonly Part[], places: readonly Span[]): readonly Part[] {
  const from = Math.min(...places.map(({ start }) => start));
  const to = Math.max(...places.map(({ end }) => end));
  const endOf = (part: Part | undefined): number => (part ? part.origin.offset + part.length : 0);
  const first = firstWhere(parts.length, (index) => endOf(parts[index]) >= from);
  const end = firstWhere(parts.length, (index) => (parts[index]?.origin.offset ?? 0) > to);
  return parts
    .slice(first, end)
    .filter(({ origin: { offset }, length }) =>
      places.some((place) => place.start <= offset + length && place.end >= offset),
    );
}

interface Asked {
  readonly unit: Unit;
  readonly answer: string;
}

/** Units that begin so, with what follows each of them up to the next, the next heading, or the end of its item. */
function asked(
  units: readonly Unit[],
  { syntax, sections }: AnswerSources,
  isStart: (unit: Unit) => boolean,
) {
  const items = lazy(() => itemSpans(syntax.blocks));
  const heads = sections.map(({ headingSpan }) => headingSpan);
  return units.flatMap((unit, index): readonly Asked[] => {
    if (unit.form === 'code' || !isStart(unit)) return [];
    const own = heads.find((head) => contains(unit.span, head));
    const item = items().findLast((each) => contains(each, unit.span));
    const answer = [isAllPlaceholder(unit) ? '' : answerIn(unit)];
    for (const next of units.slice(index + 1)) {
      const isOther = heads.some((head) => head !== own && contains(next.span, head));
      const isBelow = item !== undefined && next.span.start >= item.end;
      if (next.form === 'heading' || isStart(next) || isBelow || isOther) break;
      if (!isAllPlaceholder(next) && next.form !== 'code') answer.push(next.text);
    }
    const text = answer.join(' ').trim();
    return [{ unit, answer: isNonAnswer(text) ? '' : text }];
  });
}

function itemSpans(blocks: readonly Block[]): readonly Span[] {
  const spans: Span[] = [];
  for (const block of eachBlock(blocks)) {
    if (block.type === 'list') spans.push(...block.items.map((item) => item.span));
  }
  return spans;
}

/** After the question mark, else after the first colon or dash. */
function answerIn({ text, form }: Unit): string {
  if (form === 'heading' || form === 'cell') return '';
  const mark = text.indexOf('?');
  const end = mark >= 0 ? mark : text.search(/:\s|:$|\s[–—→-]\s|[,.] because\b/i);
  const words = end < 0 ? '' : text.slice(end + 1).replace(/^[\s*:–—→-]+/, '');
  return /^(?:\.\.\.|…)$/.test(words) || isNonAnswer(words) ? '' : words;
}

/** Short words before a colon, a heading or a cell: not a sentence that happens to begin so. */
function isLabel({ form, text }: Unit): boolean {
  return form === 'heading' || (form === 'cell' && text.length < 60) || /^[^:.]{3,70}:/.test(text);
}
