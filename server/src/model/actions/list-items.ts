/** Action items in bullets, task lists and numbered lists, with what is nested in them as their details. */
import { lineAt } from '../../base/lines.ts';
import { at, slice } from '../../base/span.ts';
import { withoutEnd } from '../../base/without-end.ts';
import { type Block, type List, type ListItem, ownLines } from '../../syntax/blocks.ts';
import { labelOf } from '../../syntax/labels.ts';
import type { Page } from '../../syntax/part.ts';
import { type Words, part, spanIn, trimmed } from '../../syntax/words.ts';
import type { ActionItem, Slot } from '../postmortem.ts';
import { doneIn, isNonAnswer, isStatus } from '../vocabulary/answers.ts';
import { normalName, sectionKindOf } from '../vocabulary/section-kind.ts';
import { HANDLE } from './actor.ts';
import { saysDone } from './group.ts';
import { type InlineParts, type Piece, inlineParts, isName } from './inline.ts';
import { dateSlot, emptySlot, statusSlot, wordSlot } from './slots.ts';
import { ticketsIn } from './tickets.ts';

/** `Short term:`, `Prevent`, `Process`, `P1` over the items themselves. */
const CATEGORY =
  /^(?:(?:immediate|short|medium|mid|long|longer|near)(?:[- ]?term)?|immediately|now|soon|later|next (?:week|month|quarter|sprint)|this (?:week|month|quarter|sprint)|today|tomorrow|prevent(?:ion|ative|ive)?|detect(?:ion)?|mitigat(?:e|ion)|process(?:es)?|repair|fix(?:es)?|technical|documentation|docs|monitoring|alerting|training|tooling|testing|infrastructure|communication|other|misc|general|done|open|completed?|pending|in progress|todo|planned|p[0-4]|(?:critical|high|medium|low)(?: priority)?|what'?s next|actions?|follow-?ups?)$/;

export function listItems(
  items: readonly ListItem[],
  page: Page,
  ordered: boolean,
): readonly ActionItem[] {
  return items.flatMap((item) => {
    const nested = item.blocks.filter((block): block is List => block.type === 'list');
    if (nested.length > 0 && (isCategory(item) || leadsIn(item))) {
      const items = nested.flatMap((inner) => listItems(inner.items, page, inner.ordered));
      const isDone = saysDone(item.words.text);
      return isDone ? items.map((each) => ({ ...each, done: each.done ?? true })) : items;
    }
    const found = listItem(item, ordered, page);
    return found ? [found] : [];
  });
}

/** True for a name over items: of a time to do them, a kind, a section. */
export function isCategoryName(text: string): boolean {
  const name = normalName(text);
  return (
    CATEGORY.test(name) ||
    CATEGORY.test(
      name.replace(
        /(?: (?:corrective|preventi(?:ve|tative)|remedial))? (?:actions?|improvements?|fixes|items|changes|measures|tasks|steps)(?: taken)?$/,
        '',
      ),
    ) ||
    sectionKindOf(text)?.whole === true
  );
}

function isCategory(item: ListItem): boolean {
  return item.checkbox === undefined && (item.words.text === '' || isCategoryName(item.words.text));
}

/** `When this happens again:` is what the items below it begin with; `Improve the monitoring:` and `Code review:` are items with details. */
function leadsIn({ checkbox, words }: ListItem): boolean {
  if (checkbox || !CLAUSE.test(words.text)) return false;
  const { owner, due } = inlineParts(words.text);
  return !owner && !due && !/#\d|https?:|[A-Z]{2}-\d/.test(words.text);
}

const CLAUSE =
  /^(?:(?:in|if|when|whenever|after|before|during|while|until|once|from|for|to|on|as|so|next time|going forward|here|the following|some|other|additionally)\b|we (?:will|should|must|need|want|have|plan))(?:\s+\S+){3,30}:\s*$/i;

/** `@ana mentioned that …` tells of the talk; nobody is asked for anything. */
const TELLS =
  /^(?:@[\w-]+|\p{Lu}[\p{L}'’-]+) (?:also )?(?:mentioned|noted|said|reported|remarked|pointed out|explained|observed|noticed|commented)\b/u;

function listItem(item: ListItem, ordered: boolean, page: Page): ActionItem | undefined {
  const parts = withMarkedOwner(item.words, inlineParts(item.words.text));
  if (isNonAnswer(parts.title.text) || isNothing(parts.title.text)) return undefined;
  if (!item.checkbox && TELLS.test(item.words.text)) return undefined;
  const box = item.checkbox;
  const below = detailsOf(item.blocks);
  const status = box
    ? {
        ...wordSlot(box.checked ? 'Done' : 'Open', box.span, undefined),
        text: slice(page.text, box.span),
      }
    : statusOf(item.words, parts, below);
  const wholes = [item.words, ...wordsIn(item.blocks)];
  return {
    form: box ? 'task' : ordered ? 'number' : 'bullet',
    span: item.span,
    line: lineAt(page.lines, item.span.start),
    ...titleOf(item.words, parts),
    owner: ownerOf(item.words, parts, below),
    due: dueOf(item.words, parts, below),
    priority: priorityOf(item.words, parts, below),
    status,
    done: box?.checked ?? doneOf(item.words.text, parts, below),
    tickets: ticketsIn(slice(page.text, item.span), wholes),
    table: undefined,
  };
}

/** `Add an alert: **Ana**, due 2026-10-01`: a name that is set off at the end of what is to be done. */
function withMarkedOwner({ text, marks }: Words, parts: InlineParts): InlineParts {
  const { title, owner, due } = parts;
  if (owner || !due) return parts;
  const mark = marks.find(({ kind, to }) => kind === 'strong' && to === title.to);
  if (!mark) return parts;
  const before = text.slice(title.from, mark.from);
  const name = text.slice(mark.from, mark.to);
  if (!isName(name) || !/[:：—–]\s*$/.test(before)) return parts;
  const to = title.from + withoutEnd(before, /[\s:：—–]/).length;
  return {
    ...parts,
    title: { text: text.slice(title.from, to), from: title.from, to },
    owner: { text: name, from: mark.from, to: mark.to },
  };
}

/** `- None`, `- No action items` */
function isNothing(text: string): boolean {
  return /^(?:none(?: (?:yet|needed|required|identified|at this time))?|no (?:further |new |open )?(?:actions?|action items?|follow-?ups?)(?: \w+){0,3}|nothing)\.?$/i.test(
    text,
  );
}

export function titleOf(
  words: Words,
  { title }: InlineParts,
): Pick<ActionItem, 'title' | 'titleSpan'> {
  return {
    title: title.text.replace(/~~/g, '').replace(/\s+/g, ' ').trim(),
    titleSpan: spanIn(words, title.from, title.to),
  };
}

const STRUCK = /^~~[^]*~~[\s.]*$/;

/** `- [N/A] Raise the limit`, `- [-] …`: a box that says that nobody will. */
const DROPPED = /^\[(?:n\/?a|-)\]\s/i;

export function doneOf(text: string, parts: InlineParts, below: Details): boolean | undefined {
  if (DROPPED.test(text)) return true;
  if (STRUCK.test(text) || STRUCK.test(parts.title.text)) return true;
  // `~~Add an alert~~ done`
  const [, remark] = /^~~[^~]{1,300}~~[\s:—–-]+(\S.{0,80})$/.exec(text) ?? [];
  if (remark !== undefined && isStatus(remark)) return doneIn(remark);
  const status = parts.status?.text ?? below.status?.text;
  if (status !== undefined) return doneIn(status);
  // `… ✅` at the end
  return /[✅☑✔]\uFE0F?[\s.]*$/u.test(text) ? true : undefined;
}

/** `Owner: ana` on a line of its own below the item. */
export type Details = Readonly<Partial<Record<'owner' | 'due' | 'priority' | 'status', Words>>>;

export function detailsOf(blocks: readonly Block[]): Details {
  const details: { -readonly [K in keyof Details]: Details[K] } = {};
  for (const field of blocks.flatMap(ownLines).flatMap(fieldsIn)) {
    const label = labelOf(field);
    const kind = label && detailNamed(label.name.text);
    if (label && label.rest.text !== '' && kind && kind !== 'ticket') details[kind] ??= label.rest;
  }
  return details;
}

/** Nothing but `Owner: …`, `Due: …`, each on its line or one after the other. */
export function isDetails(block: Block | undefined): boolean {
  if (!block || Object.keys(detailsOf([block])).length === 0) return false;
  const fields = ownLines(block).flatMap(fieldsIn);
  return fields.every((field) => detailNamed(labelOf(field)?.name.text ?? ''));
}

/** `Owner: @ana, Due: 2026-10-01` */
function fieldsIn(line: Words): readonly Words[] {
  const cuts = [...line.text.matchAll(NEXT_FIELD)].map(({ index }) => index);
  return [0, ...cuts].map((from, at) =>
    trimmed(part(line, from === 0 ? 0 : from + 1, cuts[at] ?? line.text.length)),
  );
}

const NEXT_FIELD = /[,;|](?=\s+\p{L}[\p{L} ]{1,20}[:：]\s)/gu;

function detailNamed(text: string): keyof Details | 'ticket' | undefined {
  const name = normalName(text);
  return DETAILS.find(([, pattern]) => pattern.test(name))?.[0];
}

const DETAILS: readonly (readonly [keyof Details | 'ticket', RegExp])[] = [
  ['owner', /^(?:owners?|assignees?|assigned to|responsible|dri|担当者?|eier|ansvarlig)$/],
  ['due', /^(?:due(?: date)?|deadline|eta|target(?: date)?|期限|frist)$/],
  ['priority', /^(?:priority|prio)$/],
  ['status', /^(?:status|state)$/],
  ['ticket', /^(?:tickets?|issues?|tracking|tracked in|jira|links?|prs?)$/],
];

export function ownerOf(words: Words, { owner }: InlineParts, below: Details): Slot<string> {
  const told = owner ?? mentionAtHead(words);
  if (told) return slotOf(words, told);
  if (below.owner) return replaced(below.owner);
  return emptySlot({ span: at(words.span.end), before: ' — ', after: '', width: 0 });
}

/** `**@ana** better alerts`: what is set off so is no word of a sentence. */
function mentionAtHead({ text, marks }: Words): Piece | undefined {
  const mark = marks.find(({ kind, from }) => kind === 'strong' && from === 0);
  const name = mark && WHOLE_HANDLE.exec(text.slice(0, mark.to))?.[0];
  return name === undefined ? undefined : { text: name, from: 0, to: name.length };
}

const WHOLE_HANDLE = new RegExp(String.raw`^${HANDLE}(?=:?$)`);

export function dueOf(words: Words, { due }: InlineParts, below: Details): ActionItem['due'] {
  if (due) {
    const span = spanIn(words, due.from, due.to);
    return dateSlot(due.text, span, { span, before: '', after: '', width: 0 });
  }
  if (below.due) {
    const { span, text } = below.due;
    return dateSlot(text, span, { span, before: '', after: '', width: 0 });
  }
  return emptySlot({ span: at(words.span.end), before: ', due ', after: '', width: 0 });
}

export function priorityOf(words: Words, { priority }: InlineParts, below: Details): Slot<string> {
  return !priority && below.priority ? replaced(below.priority) : slotOf(words, priority);
}

export function statusOf(
  words: Words,
  { status: found }: InlineParts,
  below: Details,
): Slot<string> {
  const told = found
    ? { text: found.text, span: spanIn(words, found.from, found.to) }
    : below.status;
  if (!told) return emptySlot();
  const { text, span } = told;
  return statusSlot(text, span, { span, before: '', after: '', width: 0 });
}

function slotOf(words: Words, found: Piece | undefined): Slot<string> {
  if (!found) return emptySlot();
  const span = spanIn(words, found.from, found.to);
  return wordSlot(found.text, span, { span, before: '', after: '', width: 0 });
}

function replaced(words: Words): Slot<string> {
  return wordSlot(words.text, words.span, { span: words.span, before: '', after: '', width: 0 });
}

export function wordsIn(blocks: readonly Block[]): readonly Words[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph' || block.type === 'heading') return [block.words];
    return block.type === 'list'
      ? block.items.flatMap((item) => [item.words, ...wordsIn(item.blocks)])
      : [];
  });
}
