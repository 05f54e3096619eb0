/** What people write into the line of an action: ` — @ana, P1, due 2026-10-01, #123`, `OWNER: ana (DONE)`, `[Rick]`, `@ana to …`. */
import { withoutEnd } from '../../base/without-end.ts';
import { isNonAnswer, isStatus } from '../vocabulary/answers.ts';
import { findDate } from '../time/read-date.ts';
import { ACTION_VERBS } from '../vocabulary/action-verbs.ts';
import { HANDLE, actorAt } from './actor.ts';

export interface Piece {
  readonly text: string;
  /** Range in the line's text. */
  readonly from: number;
  readonly to: number;
}

export interface InlineParts {
  /** What is to be done, without the rest. */
  readonly title: Piece;
  readonly owner: Piece | undefined;
  readonly due: Piece | undefined;
  readonly priority: Piece | undefined;
  readonly status: Piece | undefined;
}

type Kind = 'owner' | 'due' | 'priority' | 'status' | 'ticket' | 'type' | 'name';
type Found = Piece & { readonly kind: Kind };
/** `start` is where its label begins. */
type Labelled = Found & { readonly start: number };

const HANDLES = new RegExp(String.raw`^${HANDLE}(?:(?:\s*(?:&|and|\/|\+|,)\s*|\s+)${HANDLE})*$`);
/** As some editors write whom they mention. */
const NAMED_HANDLE = /^@\p{Lu}[\p{L}'’-]{1,30} \p{Lu}[\p{L}'’.-]{0,30}$/u;
const TEAM = new RegExp(
  String.raw`^(?!(?:${ACTION_VERBS}|tell|the|our) )(?:[\p{L}\d][\p{L}\d&/-]* ){1,2}team$`,
  'iu',
);
/** `Owner: Platform team. Due: May`, `Owner: Cy - by May`: what comes next is no part of what stands before it. */
const NEXT_PART = String.raw`\.\s+\p{L}[\p{L} ]{1,20}[:：]|\s--?\s|\s(?:due(?: date)?|deadline|eta|owner|assignee|tickets?|issue|jira|status|state|priority)[:：]\s`;
const OWNER_WORDS =
  'owners?|assignees?|assigned to|assigned|responsible|dri|lead|担当者?|責任者|eier|ansvarlig|verantwortlich|responsable|responsável';
const OWNER_LABEL = new RegExp(
  String.raw`(?<![\p{L}])(?:${OWNER_WORDS})\s*[:：]\s*(?!//)((?:(?!${NEXT_PART})[^,;|()\n—–]){1,60})`,
  'iu',
);
const DUE_WORDS =
  'due(?: date| by| on)?|deadline|eta|(?:estimated|expected|planned) completion(?: date)?|target(?: date)?|期限|frist|fällig|échéance|fecha límite|prazo';
const DUE_LABEL = new RegExp(
  String.raw`(?<![\p{L}]|\b(?:longo|curto|médio) )(?:${DUE_WORDS})\s*[:：]\s*((?:(?!${NEXT_PART})[^,;|()\n—–]){1,40}(?:, \d{4}(?![-/.\d]))?)`,
  'iu',
);
const STATUS_LABEL = new RegExp(
  String.raw`(?<![\p{L}])(?:status|state)\s*[:：]\s*((?:(?!${NEXT_PART})[^,;|()\n—–]){1,30})`,
  'iu',
);
const PRIORITY_LEAD = /^(?:prio(?:rity)?|優先度)\s*[:：]\s*/i;
const STATUS_LEAD = /^(?:status|state)\s*[:：]\s*/i;
const PRIORITY =
  /^(?:p[0-4]|prio(?:rity)?(?:\s*:\s*|\s+)\S+|(?:critical|high|medium|low)(?: prio(?:rity)?)?|優先度\s*[:：]\s*\S+)$/i;
const TICKET =
  /^(?:(?:see|tracked (?:in|by|as|at)|tracking|issue|ticket|pr|jira)(?:\s*:)?\s*)?(?:(?:[\w.-]+\/[\w.-]+)?#\d+|[A-Z][A-Z\d]+-\d+|https?:\S+)$/i;
/** A label as GitLab writes it. */
const LABEL = /^~(?:[\w:-]{1,60}|"[^"\n]{1,60}")$/;
const NAME =
  /^(?:\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,2}|(?:the )?[\p{L}-]+(?: [\p{L}-]+)? team|team [\p{L}-]+|\p{Script=Han}{1,4}(?:[ 　]\p{Script=Han}{1,3})?(?:さん|氏)?|[\p{L}\d]{1,12}チーム)$/u;
const TAGS =
  /^(?:repair|detect(?:ion)?|prevent(?:ion)?|mitigat(?:e|ion)|process|improve(?:ment)?|fix|docs?|monitoring|todo|wip|link|here|prs?|mrs?|issues?|tickets?|pull request|x|検知|検出|予防|再発防止|監視|緩和|改善|対応|必須|任意|[短中長]期|高|中|低)$/i;

export function inlineParts(text: string): InlineParts {
  const late = lastDue(text);
  if (late) return { ...partsOf(text.slice(0, late.start), true), due: late };
  const whole = partsOf(text, false);
  const inner = whole.due ? undefined : beforeTail(text, whole);
  if (!inner) return whole;
  return {
    title: inner.title,
    owner: whole.owner ?? inner.owner,
    due: inner.due,
    priority: whole.priority ?? inner.priority,
    status: whole.status ?? inner.status,
  };
}

/** `Add an alert by 2026-09-21 (#12)`: the day stands before what else is told. */
function beforeTail(text: string, { title }: InlineParts): InlineParts | undefined {
  const before = text.slice(0, title.to);
  return lastDue(before) && inlineParts(before);
}

/** `dated`: a day stands behind the text. */
function partsOf(text: string, dated: boolean): InlineParts {
  const lead = leadOf(text);
  const tail = tailOf(text, lead.to, dated);
  const labelled = labelsIn(text);
  const all: readonly Found[] = [
    ...labelled,
    ...tail.found,
    ...lead.found,
    ...actorOf(text, lead.to),
  ];
  const of = (kind: Kind): Piece | undefined => all.find((found) => found.kind === kind);
  const cut = Math.min(tail.from, ...labelled.map(({ start }) => start));
  return {
    title: piece(text, lead.to, cut > lead.to ? cut : text.length),
    owner: of('owner') ?? of('name'),
    due: of('due'),
    priority: of('priority'),
    status: of('status'),
  };
}

/** `Add an alert by 2026-09-21`, `Add an alert — @ana by 1 May 2026`: a day with its year, and nothing behind it. */
function lastDue(text: string): (Piece & { readonly start: number }) | undefined {
  const word = [...text.matchAll(/(?<=\s)by\s+(?=\S)/gi)].at(-1);
  if (!word) return undefined;
  const from = word.index + word[0].length;
  const day = findDate(text.slice(from, from + 40));
  if (day?.from !== 0 || day.year === undefined) return undefined;
  if (!/^[\s.]*$/.test(text.slice(from + day.to))) return undefined;
  const start = withoutEnd(text.slice(0, word.index), /[\s,;—–-]/).length;
  return { start, ...piece(text, from, from + day.to) };
}

/** `[P1] `, `**HIGH** `, `TODO: `, `✅ ` before the action. */
function leadOf(text: string): { found: readonly Found[]; to: number } {
  const found: Found[] = [];
  let to = 0;
  const tag =
    /^\s*(?:\[?(P[0-4])\]?(?=[\s:—–-])|\[?(HIGH|MEDIUM|LOW|CRITICAL)\]?(?=[\s:—–-])|\[?(DONE|TODO|WIP|IN PROGRESS|COMPLETED?|Done|Todo|Completed)\]?(?=\s*[:\]—–-])|([✅☑✔❌🔄⏳🚧⬜🔲📋]))\uFE0F?[\s:\]—–-]*/u;
  for (let round = 0; round < 3; round++) {
    const match = tag.exec(text.slice(to, to + 40));
    if (!match) break;
    const word = match[1] ?? match[2] ?? match[3] ?? match[4] ?? '';
    const from = to + match[0].indexOf(word);
    const kind = (match[1] ?? match[2]) ? 'priority' : 'status';
    found.push({ kind, ...piece(text, from, from + word.length) });
    to += match[0].length;
  }
  return to < text.length ? { found, to } : { found, to: 0 };
}

/** The separator from which on everything is metadata; the whole line when there is none. */
function tailOf(
  text: string,
  start: number,
  dated: boolean,
): { found: readonly Found[]; from: number } {
  const separators = [
    ...text.matchAll(
      /(?<!\s)\s+(?:(?:[—–→]|--?>?)\s+|(?=@[\w/-]+(?:\.[\w/-]+){0,3}(?:\s+(?:\[[^()[\]]{1,40}\]|~[\w:-]{1,60}|~"[^"\n]{1,60}")){0,3}[\s.]*$)|(?=@\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’.-]{0,30})?(?: @[^@\n]{1,40})?$)|(?=due (?:on |by )?\S))|(?:(?<!\s)\s+)?[([（](?=[^()[\]（）]{1,120}[)\]）](?:\s*[([（][^()[\]（）]{1,120}[)\]）]){0,2}(?:(?:\s+(?:[—–→]|--?>?)|,)\s+@[\w/-]+(?:\.[\w-]+){0,3})?[\s.。✅☑✔❌🔄⏳🚧\uFE0F]*$)|[,;|·]\s+|[、，]/gu,
    ),
  ]
    .filter(({ index }) => index > start)
    .slice(-8);
  for (const { index, 0: separator } of separators) {
    const isLed = /[—–→-]/.test(separator);
    const found = segmentsOf(text, index + separator.length, { dated, isLed });
    if (found) return { found, from: index };
  }
  return { found: [], from: text.length };
}

const SEAM_BEFORE = /^[\s,;|·()[\]（）、，—–→.-]+/u;
const SEAM_BEHIND =
  /(?<![\s,;|·()[\]（）、，—–→.。✅☑✔🔄⏳🚧\uFE0F])[\s,;|·()[\]（）、，—–→.。✅☑✔🔄⏳🚧\uFE0F]+$/u;

/**
 * The pieces after a separator, or undefined when one of them is a part of the sentence. Behind a dash, an owner and a day
 * are no sentence: what follows them is a remark (` — @ana, due 2026-10-01, with a test`).
 */
function segmentsOf(
  text: string,
  start: number,
  { dated, isLed }: { readonly dated: boolean; readonly isLed: boolean },
): readonly Found[] | undefined {
  const found: Found[] = [];
  let from = start;
  for (const raw of text
    .slice(start)
    .split(/(,(?! \d{4}(?![-/.\d]))|[;|·()[\]（）、，]|\s[—–→]\s|\s--?>?\s|\s(?=[@~]|due\s))/)) {
    const bare = raw.replace(SEAM_BEFORE, '').replace(SEAM_BEHIND, '');
    if (bare !== '') {
      const at = from + raw.indexOf(bare);
      // `(Samira, TBD)`, `(Samira, this week)`: who will do it is known, the day is not.
      const isWho = /^(?:name|owner)$/.test(found.at(-1)?.kind ?? '');
      const isOpen = isWho && (isNonAnswer(bare) || SOME_DAY.test(bare));
      const kind = isOpen ? { kind: 'due' as const, from: 0 } : kindOf(bare);
      if (kind === undefined) {
        const told = found.map((each) => each.kind);
        return isLed && told.includes('owner') && told.includes('due') ? found : undefined;
      }
      found.push({ kind: kind.kind, ...piece(text, at + kind.from, at + bare.length) });
    }
    from += raw.length;
  }
  const sure = dated || found.some(({ kind }) => kind !== 'name' && kind !== 'type');
  return sure ? found : undefined;
}

const OWNER_LEAD = new RegExp(String.raw`^(?:(?:${OWNER_WORDS})(?:\s*[:：])?|by)\s+(?=\S)`, 'iu');
const UNTIL = String.raw`by|before|until|bis(?: zum| spätestens)?|avant(?: le)?|d['’]ici (?:le|au)|antes del?|hasta(?: el)?|até`;
const DUE_LEAD = new RegExp(
  String.raw`^(?:(?:${DUE_WORDS})(?:\s*[:：])?|${UNTIL})\s+(?=\S)(?!(?:dates?|to)\b)`,
  'iu',
);
const UNTIL_LEAD = new RegExp(String.raw`^(?:${UNTIL})\s`, 'iu');
/** A time without a day, which only a due date is told by. */
const SOME_DAY =
  /^(?:(?:the )?end of|mid-?|early|late|next|this|eo[dwmqy]\b|q[1-4]\b|(?:mon|tues|wednes|thurs|fri)day\b)[\w ]{0,24}$/i;

interface Segment {
  readonly kind: Kind;
  readonly from: number;
}

/** What a piece of the tail is; `from` skips its label. */
function kindOf(segment: string): Segment | undefined {
  return dueIn(segment) ?? ownerIn(segment) ?? plainKind(segment);
}

/** `due Friday`, `2026-10-01`, `by 2026-10-01`, `by end of May`; `by` needs a date. */
function dueIn(segment: string): Segment | undefined {
  // `@March 10, 2026`, as some editors write a day.
  const from = endOf(DUE_LEAD, segment) || (/^@\p{Lu}\p{L}{2,9}\.? \d/u.test(segment) ? 1 : 0);
  const sure = from > 0 && (!UNTIL_LEAD.test(segment) || SOME_DAY.test(segment.slice(from)));
  return sure || isDate(segment.slice(from)) ? { kind: 'due', from } : undefined;
}

/** `@ana`, `@Ana Roe`, `owner ana`, `by @ana`, `Search team`; `by` needs a handle. */
function ownerIn(segment: string): Segment | undefined {
  const from = endOf(OWNER_LEAD, segment);
  const sure = from > 0 && !/^by/i.test(segment);
  const who = segment.slice(from);
  return sure || HANDLES.test(who) || NAMED_HANDLE.test(who) || (from === 0 && TEAM.test(who))
    ? { kind: 'owner', from }
    : undefined;
}

function plainKind(segment: string): Segment | undefined {
  if (PRIORITY.test(segment)) return { kind: 'priority', from: endOf(PRIORITY_LEAD, segment) };
  if (TICKET.test(segment)) return { kind: 'ticket', from: 0 };
  if (LABEL.test(segment)) return { kind: 'type', from: 0 };
  const status = endOf(STATUS_LEAD, segment);
  if (isStatus(segment.slice(status))) return { kind: 'status', from: status };
  if (TAGS.test(segment)) return { kind: 'type', from: 0 };
  // `Mei + Viktor`
  const isWho = segment
    .split(/(?<!\s)\s*[+&]\s*|(?<!\s)\s+and\s+/)
    .every((each) => NAME.test(each));
  return isWho ? { kind: 'name', from: 0 } : undefined;
}

/** A person or a team, and no status, priority or tag. */
export function isName(text: string): boolean {
  return plainKind(text)?.kind === 'name' && !isNonAnswer(text);
}

function endOf(lead: RegExp, segment: string): number {
  return lead.exec(segment)?.[0].length ?? 0;
}

function isDate(text: string): boolean {
  const found = text.length <= 40 ? findDate(text) : undefined;
  return found?.from === 0 && /^\W{0,2}$/.test(text.slice(found.to));
}

function labelsIn(text: string): readonly Labelled[] {
  const labelled = (pattern: RegExp, kind: Kind): readonly Labelled[] => {
    const match = pattern.exec(text);
    const value = withoutEnd(match?.[1] ?? '', /[\s.]/);
    if (!match || value === '') return [];
    const from = match.index + match[0].lastIndexOf(match[1] ?? '');
    const before = text.slice(0, match.index);
    const start = before.length - (/(?<![\s—–,;|(-])[\s—–,;|(-]*$/.exec(before)?.[0].length ?? 0);
    return [{ kind, start, ...piece(text, from, from + value.length) }];
  };
  const told = labelled(STATUS_LABEL, 'status').filter((found) => isStatus(found.text));
  return [...labelled(OWNER_LABEL, 'owner'), ...labelled(DUE_LABEL, 'due'), ...told];
}

/** `https://… ~"priority::2" @ana add …`: the ticket and its labels before whoever has it. */
const REFERENCES = /^(?:(?:https?:\S{1,300}|~"[^"\n]{1,60}"|~[\w:-]{1,60})\s+){1,6}/;

/** `@ana to add …`, `[Rick] …`, `Ed to create …`; at the end `… [Rick]`. */
function actorOf(text: string, start: number): readonly Found[] {
  const first = actorAt(text, start + (REFERENCES.exec(text.slice(start))?.[0].length ?? 0));
  const name = first && text.slice(first.from, first.to);
  if (first && name !== undefined && !TAGS.test(name))
    return [{ kind: 'owner', ...piece(text, first.from, first.to) }];
  const last =
    /\[(\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{0,30}){0,2})\][\s.✅☑✔🔄⏳🚧\uFE0F]*$/u.exec(
      text,
    );
  if (!last?.[1] || TAGS.test(last[1])) return [];
  return [{ kind: 'owner', ...piece(text, last.index + 1, last.index + 1 + last[1].length) }];
}

function piece(text: string, from: number, to: number): Piece {
  const raw = text.slice(from, to);
  const lead = raw.length - raw.trimStart().length;
  const bare = raw.trim();
  return { text: bare, from: from + lead, to: from + lead + bare.length };
}
