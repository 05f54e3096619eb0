/** The action items of a document: what stands under its action sections, in whichever form; what else looks like one is left alone. */
import { lineAt } from '../../base/lines.ts';
import { settled } from '../../base/moving.ts';
import { type Span, slice, span } from '../../base/span.ts';
import { heldWhile } from '../../base/thread.ts';
import type { Block, Heading, Paragraph } from '../../syntax/blocks.ts';
import { labelOf } from '../../syntax/labels.ts';
import { checkboxOf } from '../../syntax/lists.ts';
import { originsIn } from '../../syntax/origins.ts';
import type { Syntax } from '../../syntax/parse.ts';
import { type Page, perGroup } from '../../syntax/part.ts';
import type { Table } from '../../syntax/table.ts';
import { type Words, part, trimmed } from '../../syntax/words.ts';
import type { ActionItem, Actions, ActionTable, Section } from '../postmortem.ts';
import { ACTION_VERBS, NO_MORE } from '../vocabulary/action-verbs.ts';
import type { DateOrder } from '../time/written-date.ts';
import { normalName } from '../vocabulary/section-kind.ts';
import { withDueDates } from './due-order.ts';
import { groupsOf, inGroup } from './group.ts';
import { withKnownOwners } from './known-owners.ts';
import { type InlineParts, inlineParts } from './inline.ts';
import {
  detailsOf,
  doneOf,
  dueOf,
  isCategoryName,
  isDetails,
  listItems,
  ownerOf,
  priorityOf,
  statusOf,
  titleOf,
  wordsIn,
} from './list-items.ts';
import { actionTablesElsewhere } from './elsewhere.ts';
import { rowItems } from './row-items.ts';
import { ticketsIn } from './tickets.ts';

/** Read again only when a block that may hold actions, or what stands around it, is another one. */
export function readActions(
  page: Syntax,
  sections: readonly Section[],
  people: readonly string[],
  order?: DateOrder,
): Actions {
  const places = sections.flatMap((section) =>
    section.kind === 'action-items'
      ? [{ section, inside: within(page.blocks, section.bodySpan) }]
      : [],
  );
  const elsewhere = actionTablesElsewhere(page.blocks, sections);
  const blocks = places.flatMap(({ inside }) => [inside.length, ...inside]);
  const facts = [sections, people.join('\n'), order, ...blocks, ...elsewhere];
  return actionsOf(page.thread, facts, () => {
    const read = withDueDates(readAnew(page, places, elsewhere), order);
    return settled(withKnownOwners(read, people, page.text), originsIn(page));
  });
}

const actionsOf = heldWhile<Actions>();

interface Place {
  readonly section: Section;
  readonly inside: readonly Block[];
}

function readAnew(page: Syntax, places: readonly Place[], elsewhere: readonly Table[]): Actions {
  const items: ActionItem[] = [];
  const tables: ActionTable[] = [];
  for (const { section, inside } of places) {
    const before = items.length;
    let aside = false;
    const groups = groupsOf(section, inside, page);
    for (const [index, block] of inside.entries()) {
      if (block.type === 'heading') aside = ASIDE.test(normalName(block.words.text));
      if (aside) continue;
      const rows = block.type === 'table' ? rowItems(block, tables.length, page) : undefined;
      if (rows) tables.push(rows.table);
      if (goesOn(inside[index - 1])) continue;
      const found = rows?.items ?? itemsOf(block, inside.slice(index + 1), page);
      items.push(...found.map((item) => inGroup(item, groups[index])));
    }
    if (items.length === before) items.push(...headingItems(inside, page));
    if (items.length === before)
      items.push(...inside.flatMap((block) => sentenceItem(block, page)));
  }
  const rows = elsewhere.flatMap((table) => {
    const read = rowItems(table, tables.length, page);
    if (read) tables.push(read.table);
    return read?.items ?? [];
  });
  const all = rows.length === 0 ? items : [...items, ...rows].sort(inWriting);
  return { items: withoutDetails(all), tables };
}

function inWriting(a: ActionItem, b: ActionItem): number {
  return a.span.start - b.span.start;
}

/** `### Reminder: how the cache works` among the actions holds none. */
const ASIDE = /\b(?:reminders?|notes?|caveats?|rationale|background|verification|examples?)$/;

/** Where nothing is listed, two or more headings over prose: `### Faster rollback`. */
function headingItems(inside: readonly Block[], page: Page): readonly ActionItem[] {
  const headings = inside.filter((block): block is Heading => block.type === 'heading');
  const top = Math.min(...headings.map(({ level }) => level));
  const named = headings.filter(({ level, words }) => level === top && !isCategoryName(words.text));
  if (named.length < 2) return [];
  return named.map((heading) =>
    headed(
      heading,
      { words: heading.words, after: inside.slice(inside.indexOf(heading) + 1) },
      page,
    ),
  );
}

/** `1. More alerts, for example on:` — the list after it is what it goes on with. */
function goesOn(previous: Block | undefined): boolean {
  const last = previous?.type === 'list' ? previous.items.at(-1) : undefined;
  return last?.blocks.length === 0 && last.words.text.endsWith(':');
}

/** Where nothing is listed, paragraphs that begin as an order does: "Add an alert for …". */
function sentenceItem(block: Block, page: Page): readonly ActionItem[] {
  if (block.type !== 'paragraph' || !ORDER.test(block.words.text)) return [];
  return [itemFrom(block.words, { form: 'paragraph', span: block.span, body: [] }, page)];
}

const ORDER = new RegExp(`^(?:${ACTION_VERBS})${NO_MORE}`, 'i');

/** The blocks that begin in a span; of a list that begins before it, what is nested there. */
function within(blocks: readonly Block[], body: Span): readonly Block[] {
  return blocks.flatMap((block) => {
    if (block.span.end <= body.start || block.span.start >= body.end) return [];
    if (block.span.start >= body.start) return [block];
    if (block.type === 'list') return block.items.flatMap((item) => within(item.blocks, body));
    return block.type === 'paragraph' ? [tailOf(block, body)] : [];
  });
}

/** The lines of a paragraph that follow a label in it. */
function tailOf(paragraph: Paragraph, body: Span): Paragraph {
  const lines = paragraph.lines.filter(
    ({ span: line }) => line.end > body.start && line.start < body.end,
  );
  return { ...paragraph, lines, span: span(body.start, paragraph.span.end) };
}

const itemsOfGroup = perGroup(listItems);

function itemsOf(block: Block, after: readonly Block[], page: Page): readonly ActionItem[] {
  if (block.type === 'list')
    return block.groups.flatMap((items) => itemsOfGroup(items, page, block.ordered));
  if (block.type === 'heading') return headingItem(block, after, page);
  return block.type === 'paragraph' ? block.lines.flatMap((line) => lineItem(line, page)) : [];
}

/** A heading per action: numbered, tagged, owned, or over nothing but its details; names of groups are none. */
function headingItem(heading: Heading, after: readonly Block[], page: Page): readonly ActionItem[] {
  const raw = heading.words;
  if (isCategoryName(raw.text)) return [];
  if (!/^\s*\d{1,2}[.)]|@\w|\[\w+\]\s*$/.test(raw.text) && !isDetails(after[0])) return [];
  const numbering = /^\s*\d{1,2}[.)]\s*/.exec(raw.text)?.[0].length ?? 0;
  const words = trimmed(part(raw, numbering, raw.text.length));
  return [headed(heading, { words, after }, page)];
}

/** The action that a heading names, with all up to the next heading. */
function headed(
  heading: Heading,
  { words, after }: { readonly words: Words; readonly after: readonly Block[] },
  page: Page,
): ActionItem {
  const next = after.findIndex((block) => block.type === 'heading');
  const body = next === -1 ? after : after.slice(0, next);
  const end = body.at(-1)?.span.end ?? heading.span.end;
  return itemFrom(words, { form: 'heading', span: span(heading.span.start, end), body }, page);
}

/** `**TODO**: …`, `[ ] …` as plain lines, and lines that name their owner. */
function lineItem(line: Words, page: Page): readonly ActionItem[] {
  const box = checkboxOf(line);
  const label = labelOf(line);
  const marked =
    box !== undefined ||
    (label !== undefined && /^(?:todo|done|wip|action)$/i.test(label.name.text));
  const parts = inlineParts(line.text);
  if (!marked && !(parts.owner && /^@|OWNER/.test(line.text.slice(parts.owner.from - 10))))
    return [];
  const words = box ? trimmed(part(line, box.length, line.text.length)) : line;
  const item = itemFrom(words, { form: 'paragraph', span: line.span, body: [] }, page);
  return [box ? { ...item, done: box.checkbox.checked } : item];
}

interface Shape {
  readonly form: ActionItem['form'];
  readonly span: Span;
  readonly body: readonly Block[];
}

function itemFrom(words: Words, { form, span: whole, body }: Shape, page: Page): ActionItem {
  const parts: InlineParts = inlineParts(words.text);
  const below = detailsOf(body);
  return {
    form,
    span: whole,
    line: lineAt(page.lines, whole.start),
    ...titleOf(words, parts),
    owner: ownerOf(words, parts, below),
    due: dueOf(words, parts, below),
    priority: priorityOf(words, parts, below),
    status: statusOf(words, parts, below),
    done: doneOf(words.text, parts, below),
    tickets: ticketsIn(slice(page.text, whole), [words, ...wordsIn(body)]),
    table: undefined,
  };
}

/** Bullets under an action's own heading are its details. */
function withoutDetails(items: readonly ActionItem[]): readonly ActionItem[] {
  const headings = items.filter(({ form }) => form === 'heading');
  return items.filter(
    (item) =>
      item.form === 'heading' ||
      !headings.some(
        ({ span: whole }) => whole.start < item.span.start && item.span.end <= whole.end,
      ),
  );
}
