/** Whether a document keeps the built-in template's outline: `auto` then means strict. */
import { slice } from '../base/span.ts';
import type { ImpactRow } from './details.ts';
import type { WrittenField } from './metadata/written-field.ts';
import type { Claim, Section, Title } from './postmortem.ts';
import { templateSections } from './template.ts';
import { normalName } from './vocabulary/section-kind.ts';

export interface Outline {
  readonly text: string;
  readonly title: Title | undefined;
  readonly sections: readonly Section[];
  readonly fields: readonly WrittenField[];
  readonly impactRows: readonly ImpactRow[];
  readonly claims: readonly Claim[];
}

/**
 * All eight headings at one level and in their order; or six of them, and something that only this template has:
 * Summary, Impact, Timeline, Root Cause, Resolution, Action Items are everybody's words.
 */
export function followsTemplate(outline: Outline): boolean {
  const order = templateSections().map(({ heading }) => normalName(heading));
  const headings = outline.sections.filter(({ form }) => form === 'heading');
  const levels = new Set(headings.map(({ level }) => level));
  const kept = [...levels].map((level) => {
    const places = headings
      .filter((heading) => heading.level === level)
      .map(({ heading }) => order.indexOf(normalName(heading)));
    return longestRise(places.filter((place) => place !== -1));
  });
  const most = Math.max(0, ...kept);
  return most === order.length || (most >= ENOUGH && isMarked(outline));
}

const ENOUGH = 6;

function isMarked(outline: Outline): boolean {
  return (
    TITLE.test(outline.title?.text ?? '') ||
    outline.fields.some((field) => isOwnLabel(field, outline.text)) ||
    outline.impactRows.filter(({ name }) => DIMENSION.test(name)).length >= 2 ||
    outline.claims.some(({ kind, span }) => isOwnLine(kind, outline.text, span.start)) ||
    outline.sections.some(
      ({ kind, bodySpan }) =>
        kind === 'resolution' && REMEDIES.test(slice(outline.text, bodySpan).slice(0, REACH)),
    )
  );
}

const TITLE = /^incident post-?mortem\s*[—–-]\s/i;
const LABEL = /^(?:incident id|date of incident|document owner|last updated)$/;
const DIMENSION =
  /^(?:duration|users ?\/ ?tenants affected|error rate|revenue impact|slo burn|downstream systems)$/i;
const LINE = /(?:time to detection\s*\(TTD\)|time to acknowledge\s*\(TTA\))[\s*_:]*$/i;
const REMEDIES = /^[\s>*_]{0,8}mitigation vs\.? fix\b/im;
const REACH = 20_000;

/** A label on the page: a front matter of other tools may have `lastUpdated`. */
function isOwnLabel({ from, whole, span }: WrittenField, text: string): boolean {
  if (from !== 'line' && from !== 'table') return false;
  const label = text.slice(whole.start, span.start).replace(/[|*_`\s]+/g, ' ');
  return LABEL.test(normalName(label));
}

function isOwnLine(kind: Claim['kind'], text: string, at: number): boolean {
  return (kind === 'ttd' || kind === 'tta') && LINE.test(text.slice(Math.max(0, at - 80), at));
}

/** The length of the longest rising subsequence. */
function longestRise(places: readonly number[]): number {
  const best: number[] = [];
  for (const [index, place] of places.entries()) {
    const before = best.slice(0, index).filter((_, other) => (places[other] ?? 0) < place);
    best.push(1 + Math.max(0, ...before));
  }
  return Math.max(0, ...best);
}
