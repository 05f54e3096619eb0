/** The keys of front matter that are read, and their values, so that what is taken over is valid YAML or TOML. */
import { span, type Span } from '../base/span.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { DISABLE_KEY } from '../model/vocabulary/directives.ts';
import { fieldKeyOf } from '../model/vocabulary/field-names.ts';
import type { CaretLine } from './caret.ts';
import { valuesOf } from './complete-field.ts';
import type { CompletionContext, Place } from './completion.ts';
import type { Proposal } from './proposals.ts';

/** For a line within front matter; undefined where neither a key nor a value of ours can stand. */
export function frontMatterPlace(context: CompletionContext, line: CaretLine): Place | undefined {
  return keyPlace(context.model, line) ?? valuePlace(context, line);
}

/** A look at the line, for before the text is read: the text begins with a fence, and the line may hold a key. */
export function mayBeKey(text: string, line: CaretLine): boolean {
  return OPENING.test(text) && (KEY.test(line.text) || VALUE.test(line.text));
}

const OPENING = /^\uFEFF?(?:---|\+\+\+)[ \t]*[\r\n]/;
const KEY = /^([\w-]*)[ \t]*([:=]?)/;
/** The key with its sign, the key, blanks with an opening quote, and what follows. */
const VALUE = /^(([\w-]+)[ \t]*[:=])([ \t]*["']?)([^"'#]*)/;

function keyPlace(model: Postmortem, { span: whole, text, column }: CaretLine): Place | undefined {
  const [head = '', key = '', sign = ''] = KEY.exec(text) ?? [];
  const isKey = column <= key.length && (sign !== '' || head.length === text.length);
  if (!isKey) return undefined;
  const others = keysOutside(model, whole.start);
  const between = model.frontMatter?.format === 'toml' ? ' = ' : ': ';
  const proposals = KEYS.filter(({ label }) => !others.has(meaningOf(label))).map((each) =>
    sign === '' ? { ...each, insert: each.label + between } : each,
  );
  return {
    span: span(whole.start, whole.start + key.length),
    proposals,
    onlyBeginnings: true,
  };
}

/** What the other lines of the front matter state already. */
function keysOutside({ frontMatter, text }: Postmortem, lineStart: number): ReadonlySet<string> {
  const { start, end } = frontMatter?.body ?? { start: 0, end: 0 };
  const lines = [...text.slice(start, end).matchAll(/^([\w-]+)[ \t]*[:=]/gm)];
  return new Set(
    lines.filter(({ index }) => start + index !== lineStart).map(([, key = '']) => meaningOf(key)),
  );
}

function meaningOf(key: string): string {
  return fieldKeyOf(key) ?? key.toLowerCase();
}

function valuePlace(context: CompletionContext, line: CaretLine): Place | undefined {
  const written = writtenValue(line);
  const key = written?.key.replaceAll(/[_-]/g, ' ').toLowerCase() ?? '';
  const known = SWITCHES.get(key) ?? valuesOf(context, key, line.offset);
  if (!written || !known) return undefined;
  const isToml = context.model.frontMatter?.format === 'toml';
  const gap = written.isTight && !isToml ? ' ' : '';
  const unquoted = (each: Proposal) => ({ ...each, insert: gap + bare(each.label, isToml) });
  const proposals = written.isQuoted ? known.proposals : known.proposals.map(unquoted);
  return { ...known, span: written.span, proposals };
}

interface WrittenValue {
  readonly key: string;
  /** Inside of the quotes, if there are any. */
  readonly span: Span;
  readonly isQuoted: boolean;
  /** The caret is right behind the colon, where YAML wants a blank. */
  readonly isTight: boolean;
}

/** The value in which the caret stands; undefined before the sign and behind a closing quote. */
function writtenValue({ text, column, span: line }: CaretLine): WrittenValue | undefined {
  const [, head = '', key = '', before = '', words = ''] = VALUE.exec(text) ?? [];
  if (head === '' || column < head.length) return undefined;
  const from = head.length + before.length;
  const isQuoted = /["']$/.test(before);
  if (isQuoted && (column < from || column > from + words.length)) return undefined;
  const isBlank = words.trim() === '' && !isQuoted;
  const start = isBlank ? column : Math.min(column, from);
  const end = isBlank ? column : Math.max(column, from + words.trimEnd().length);
  const at = span(line.start + start, line.start + end);
  return { key, span: at, isQuoted, isTight: column === head.length };
}

/** YAML takes most words as they are, TOML only numbers, dates and truths. */
function bare(label: string, isToml: boolean): string {
  const stands = isToml ? /^(?:true|false|[\d-]+)$/ : /^[\p{L}\p{N}](?:[^:#"]|:(?! ))*$/u;
  return stands.test(label) ? label : `"${label.replace(/["\\]/g, String.raw`\$&`)}"`;
}

function proposal(label: string, detail: string): Proposal {
  return { kind: 'value', label, detail };
}

const SWITCHES: ReadonlyMap<string, Omit<Place, 'span'>> = new Map([
  [
    'postmortem',
    {
      proposals: [
        proposal('true', 'this file is checked, whatever it looks like'),
        proposal('false', 'this file is not checked'),
      ],
    },
  ],
  [
    'type',
    {
      proposals: [proposal('postmortem', 'this file is checked, whatever it looks like')],
      onlyBeginnings: true,
    },
  ],
]);

const KEYS: readonly Proposal[] = [
  proposal('postmortem', 'whether this file is checked: true or false'),
  proposal('type', 'what this file is: postmortem'),
  proposal(DISABLE_KEY, 'rules that are silent in this file'),
  proposal('title', 'what the incident is called, where no heading says it'),
  proposal('incident-id', 'the id of the incident'),
  proposal('severity', 'how bad it was'),
  proposal('status', 'how far the document is'),
  proposal('date', 'the day of the incident'),
  proposal('start', 'when it began'),
  proposal('end', 'when it was over'),
  proposal('owner', 'who keeps the document'),
  proposal('authors', 'who wrote it'),
  proposal('incident-commander', 'who led the response'),
  proposal('responders', 'who took part'),
  proposal('service', 'what was affected'),
  proposal('detected-by', 'who or what noticed'),
  proposal('time-zone', 'the zone of the times without one'),
  proposal('last-updated', 'the day of the last change'),
  proposal('review-date', 'the day of the review'),
];
