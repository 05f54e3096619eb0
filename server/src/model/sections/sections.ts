/** The sections of a document: which marks of the outline are sections, how far each reaches, and whether anyone filled it in. */
import { contains, span } from '../../base/span.ts';
import type { Section, SectionKind } from '../postmortem.ts';
import { LESSON_KINDS } from '../vocabulary/lesson-names.ts';
import { normalName } from '../vocabulary/section-kind.ts';
import type { Mark } from './outline.ts';

export type SectionShape = Omit<Section, 'state'>;

/** A longer list is no document that somebody wrote, and each is compared with all that it may stand in. */
const MOST = 1000;

export function sectionShapes(outline: readonly Mark[], text: string): readonly SectionShape[] {
  const chosen: SectionShape[] = [];
  for (const [index, mark] of outline.entries()) {
    if (chosen.length === MOST) break;
    if (!mark.named || isTitle(mark, outline)) continue;
    const until = endOf(outline, index, text.length);
    const body = text.slice(mark.bodyStart, until);
    const within = outline.filter(({ start }) => start > mark.start && start < until);
    const named = kindOf(mark, mark.named.kind, { outline, within, body });
    const isPast = named === 'action-items' && isBareActions(mark) && tellsWhatWasDone(body);
    const kind = isPast ? 'response' : named;
    if (kind === undefined) continue;
    const whole = span(mark.start, Math.max(until, mark.bodyStart));
    const parents = chosen.filter((section) => contains(section.span, whole));
    if (!belongs(mark, kind, { parents, outline, body })) continue;
    const parent = parents.at(-1);
    chosen.push({
      kind,
      heading: mark.name.text.replace(/(?<!\s)\s*:$/, ''),
      form: mark.form,
      level: mark.level,
      headingSpan: mark.name.span,
      span: whole,
      bodySpan: span(mark.bodyStart, whole.end),
      parent: parent && chosen.indexOf(parent),
    });
  }
  return chosen;
}

/** The first H1 is the title. With just a section's name it is one only above the others: `# Root cause analysis`. Nobody calls a document `# Summary`. */
export function isTitle(mark: Mark, outline: readonly Mark[]): boolean {
  if (mark.form !== 'heading' || mark.level !== 1) return false;
  if (outline.find(({ form, level }) => form === 'heading' && level === 1) !== mark) return false;
  if (!mark.named?.whole) return true;
  return standsAbove(mark, outline) && normalName(mark.name.text) !== 'summary';
}

/** The only H1, over headings of other sections. A section there ends where they begin. */
function standsAbove(mark: Mark, outline: readonly Mark[]): boolean {
  if (mark.form !== 'heading' || mark.level !== 1) return false;
  const tops = outline.filter(({ form, level }) => form === 'heading' && level === 1);
  return tops.length === 1 && outline.some((other) => isOtherSection(other, mark));
}

function isOtherSection({ form, named }: Mark, mark: Mark): boolean {
  return form === 'heading' && named?.whole === true && named !== mark.named;
}

function endOf(outline: readonly Mark[], index: number, end: number): number {
  const mark = outline[index];
  if (!mark) return end;
  if (mark.end !== undefined) return mark.end;
  const labels = tellsInLabels(outline, index);
  const isOver = standsAbove(mark, outline);
  const next = outline
    .slice(index + 1)
    .find(
      (other) =>
        ends(mark, other) ||
        (labels && isToldLabel(other)) ||
        (isOver && isOtherSection(other, mark)),
    );
  return next ? next.start : end;
}

/** `**Timeline** (UTC)` among `**Summary:** …` and `**Impact:** …`: all of them are sections alike. */
function tellsInLabels(outline: readonly Mark[], index: number): boolean {
  const mark = outline[index];
  if (mark?.form !== 'bold-line' || mark.named?.kind !== 'timeline') return false;
  const from = outline.findLastIndex(({ form }, each) => each < index && form === 'heading');
  const above = outline.slice(from + 1, index);
  return above.some(isToldLabel) && above.every(({ form }) => form === 'label');
}

/** A paragraph that begins with the name of a section and goes on with what it tells. */
function isToldLabel({ form, named, alone, inItem }: Mark): boolean {
  return form === 'label' && !inItem && !alone && named !== undefined;
}

/**
 * A heading ends at the next of its own or a higher level. `## 23:27` in a timeline is an entry whose level slipped.
 * A label ends at any other mark, a bold line at any heading and at the next bold line that is no part of it; one with a
 * colon also at the next paragraph that begins with the name of another section.
 */
function ends(mark: Mark, other: Mark): boolean {
  if (other.stamp && mark.named?.kind === 'timeline') return false;
  if (other.form === 'heading') return mark.form !== 'heading' || other.level <= mark.level;
  if (mark.form === 'heading' || other.stamp) return false;
  if (mark.form === 'label') return true;
  if (isPartOf(mark, other)) return false;
  return other.form === 'bold-line' || (mark.colon && isToldLabel(other));
}

/** `**What went well?**` below `**Lessons Learned**`; a question or a label (`**Detection gaps:**`) below the bold line of its kind. */
function isPartOf(mark: Mark, { form, named, name, colon }: Mark): boolean {
  const kind = mark.named?.kind;
  if (kind === undefined || !named) return false;
  if (kind === named.kind)
    return form === 'label' || (!mark.colon && (colon || name.text.endsWith('?')));
  return PARTS[kind]?.includes(named.kind) === true;
}

interface Inside {
  readonly outline: readonly Mark[];
  /** The marks below the heading. */
  readonly within: readonly Mark[];
  readonly body: string;
}

const STAMPED =
  /^\s*(?:[-*+–—]\s+)?[*_`[~]{0,3}(?:\d{4}-\d{2}-\d{2}[ T,]{1,2})?\d{1,2}[:.]\d{2}(?!\d)/;

function mayTellTimes(mark: Mark, kind: SectionKind, others: readonly Mark[]): boolean {
  if (kind === 'background') return mark.form === 'label';
  return kind === 'summary' && others.every(({ named }) => named?.kind !== 'timeline');
}

/** `- **Context**:` over nothing but times is what happened when; so is `What happened` where nothing is called a timeline. */
function tellsTimes(body: string): boolean {
  const lines = body
    .slice(0, 20_000)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const stamped = lines.filter((line) => STAMPED.test(line)).length;
  return stamped >= 3 && stamped * 2 >= lines.length;
}

function isBareActions({ name }: Mark): boolean {
  return /^actions?$/.test(normalName(name.text));
}

/** `## Actions` over bullets that all say what somebody did: `Checked the logs`, `Restarted the hub`. A box or an owner makes them plans. */
function tellsWhatWasDone(body: string): boolean {
  const bullets = [...body.slice(0, 20_000).matchAll(/^ {0,3}(?:[-*+]|\d{1,2}[.)])[ \t](.*)$/gm)];
  return bullets.length >= 2 && bullets.every(([, text = '']) => WAS_DONE.test(text.trimStart()));
}

/** A table with owners and days, or bullets that all have a box or a ticket. */
function tellsPlans(body: string): boolean {
  const lines = body.slice(0, 20_000).split('\n');
  if (lines.some((line) => OWNERS.test(line) && DAYS.test(line))) return true;
  const bullets = lines.filter((line) => /^ {0,3}[-*+] /.test(line));
  return (
    bullets.length > 0 &&
    bullets.every((line) => /^\s*[-*+] (?:\[[ xX]\]|[^\n]{0,300}\b[A-Z]{2,10}-\d)/.test(line))
  );
}

const OWNERS = /^\s*\|[^\n]{0,300}\b(?:owner|assignee|responsible)\b/i;
const DAYS = /\|[\s*]*(?:due|target|eta|deadline|by when|when)\b/i;

const WAS_DONE =
  /^(?![^]*(?:@\w|\b(?:owner|due|deadline|assignee|todo)\b))[*_]{0,2}(?:(?:we|the team|team|i) )?(?:(?!(?:need|feed|exceed|speed|proceed|succeed|embed|seed|shed)\b)\w{2,}ed|began|bought|brought|built|came|caught|chose|cut|did|found|gave|got|held|kept|led|left|made|met|ran|rebuilt|reran|saw|sent|shut|spoke|spun|took|turned|wrote)\b/i;

/** Names that mean one thing in one document and another in the next. */
function kindOf(
  mark: Mark,
  kind: SectionKind,
  { outline, within, body }: Inside,
): SectionKind | undefined {
  const others = outline.filter((other) => other !== mark);
  if (mayTellTimes(mark, kind, others) && tellsTimes(body)) return 'timeline';
  const name = normalName(mark.name.text);
  if (kind === 'resolution' && /^remediations?$/.test(name)) {
    // What was done; what is to be done where Resolution is there too.
    const kinds = new Set(others.map(({ named }) => named?.kind));
    const below = within.filter(({ form }) => form === 'heading').map(({ named }) => named?.kind);
    const planned = below.filter((each) => each === 'action-items').length >= 2;
    const second = kinds.has('resolution') && !kinds.has('action-items');
    return planned || second || tellsPlans(body) ? 'action-items' : kind;
  }
  // "Technical details" is the cause only where nothing is called so.
  const vague =
    kind === 'root-cause' && /^(?:technical )?(?:details|analysis|findings)$/.test(name);
  if (!vague || !others.some(({ named }) => named?.kind === kind)) return kind;
  const isClosed = within.every(({ named }) => named === undefined);
  return name === 'technical details' && isClosed ? 'supporting' : undefined;
}

/** What a section told in bold lines may be divided into. */
const PARTS: Readonly<Partial<Record<SectionKind, readonly SectionKind[]>>> = {
  lessons: LESSON_KINDS,
  response: ['detection', 'resolution'],
};

/** Under these, names of other sections are categories of items. */
const CLOSED: readonly SectionKind[] = ['action-items', 'supporting'];

/** What a bold line or a label may be a section of its own below; elsewhere `**Problem:** …` is a way of telling. */
const BELOW: Readonly<Partial<Record<SectionKind, readonly SectionKind[]>>> = {
  ...PARTS,
  'root-cause': ['trigger', 'contributing-factors'],
  lessons: [...LESSON_KINDS, 'action-items'],
  impact: [],
  detection: [],
  resolution: [],
  trigger: [],
  'contributing-factors': [],
};

function isDetail(kind: SectionKind, parents: readonly SectionShape[]): boolean {
  const parent = parents.findLast(({ form }) => form === 'heading');
  const below = parent && BELOW[parent.kind];
  return below !== undefined && !below.includes(kind);
}

interface Surroundings {
  readonly parents: readonly SectionShape[];
  readonly outline: readonly Mark[];
  readonly body: string;
}

function belongs(mark: Mark, kind: SectionKind, { parents, outline, body }: Surroundings): boolean {
  if (parents.some((parent) => parent.kind === kind)) return false;
  if (parents.some((parent) => CLOSED.includes(parent.kind))) return false;
  if (parents.some((parent) => parent.kind === 'timeline') && isPhase(mark, body)) return false;
  if (parents.some((parent) => LESSON_KINDS.includes(parent.kind)) && kind !== 'action-items')
    return false;
  // A summary of the lessons is not that of the incident.
  if (kind === 'summary' && parents.some((parent) => parent.kind === 'lessons')) return false;
  if (mark.form !== 'heading' && isDetail(kind, parents)) return false;
  if (mark.form !== 'label' || mark.alone) return true;
  // `**Impact:** High` near the top is a field where Impact has a heading of its own.
  return !outline.some((other) => other.form !== 'label' && other.named?.kind === kind);
}

/** Under Timeline, a heading over times is a phase of the incident, and a label starts an entry. */
function isPhase(mark: Mark, body: string): boolean {
  return mark.form !== 'heading' || /\d{1,2}:\d{2}/.test(body.slice(0, 5000));
}
