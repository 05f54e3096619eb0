/** Which moments an entry reads as: by our marker, the author's label, or a phrase; most entries are none. */
import { lazy } from '../../base/lazy.ts';
import { recently } from '../../base/recent.ts';
import { type Span, span } from '../../base/span.ts';
import { MOMENT_KINDS, type MomentKind, type MomentReading } from '../postmortem.ts';
import { type MomentLabels, namedMoment } from './labels.ts';
import { codeIn, LOOKED_AT, phraseIn, type Place, veiled } from './clauses.ts';
import { LEXICON, RESPONSES } from './lexicon.ts';
import { markersAt } from './marker.ts';
import { WORK } from './phrases/acknowledged.ts';
import { SEEN } from './phrases/detected.ts';
import { MITIGATED, SHUT_OUT, STEP } from './phrases/mitigated.ts';
import type { Phrases } from './phrases/phrases.ts';
import { CHANGE } from './phrases/started.ts';

export interface EntryWords {
  /** Plain text, without the stamp. */
  readonly text: string;
  readonly textSpan: Span;
  /** The author's label where it stands apart from the text: before the stamp, or in a column of its own. */
  readonly label: { readonly text: string; readonly span: Span } | undefined;
}

export interface Reading extends MomentReading {
  /** A label that often names something smaller; it counts no more than a phrase. */
  readonly weak: boolean;
}

/** What an entry tells beside moments; it decides where no entry tells of a moment itself. */
export interface Asides {
  /** A change that may have started things. */
  readonly change: () => boolean;
  /** A step that may have helped. */
  readonly step: () => boolean;
  /** Somebody or something is kept out, and nothing is fixed. */
  readonly shutOut: () => boolean;
  /** Somebody at work on it. */
  readonly work: () => boolean;
  /** Trouble that somebody runs into or measures. */
  readonly seen: () => boolean;
  /** What was over was not. */
  readonly relapse: () => boolean;
}

/** `source` is the document, `ours` the team's labels. In order of trust: markers, labels, phrases. */
export function momentsIn(
  entry: EntryWords,
  source: string,
  ours?: MomentLabels,
): readonly Reading[] {
  const marked = markers(entry, source);
  if (marked.length > 0) return marked;
  const labelled = labels(entry, source, ours);
  const text = readable(entry, source);
  const { phrases, response: work } = saidIn(text);
  const all = phrases
    .filter(({ kind }) => !labelled.some((each) => each.kind === kind))
    .map(({ kind, where }) => ({
      where,
      ...reading(kind, 'phrase', place(entry, where, source)),
    }));
  // What is said of the trouble where the end is told is history; one entry may tell the whole story, in order.
  const end = all.find(({ kind }) => kind === 'resolved')?.where.from ?? Infinity;
  const told = all
    .filter(
      ({ kind, where }) =>
        (kind !== 'started' && kind !== 'detected') || isBefore(text, where, end),
    )
    .map(({ where: _, ...each }) => each);
  const answered = [...labelled, ...told].some(({ kind }) => kind === 'acknowledged');
  const response = answered ? undefined : work();
  const standIn = response
    ? [reading('acknowledged', 'response', place(entry, response, source))]
    : [];
  return [...labelled, ...told, ...standIn];
}

/** How many texts are remembered: some groups of rows. */
const REMEMBERED = 64;

/** What the lexicon knows in an entry's words. */
const saidIn = recently(REMEMBERED, (text) => ({
  phrases: MOMENT_KINDS.flatMap((kind) => {
    const where = firstOf(LEXICON[kind], text);
    return where ? [{ kind, where }] : [];
  }),
  response: lazy(() => firstOf(RESPONSES, text)),
}));

export function asidesIn(entry: EntryWords, source: string): Asides {
  return asidesOf(readable(entry, source));
}

/** Each is looked for when it is asked for: few are, and that may be when the source has changed. */
const asidesOf = recently(REMEMBERED, (text): Asides => {
  const tells = (phrases: Phrases) => lazy(() => phraseIn(phrases, text) !== undefined);
  return {
    change: tells(CHANGE),
    step: tells(STEP),
    shutOut: lazy(
      () => phraseIn(SHUT_OUT, text) !== undefined && phraseIn(MITIGATED, text) === undefined,
    ),
    work: tells(WORK),
    seen: tells(SEEN),
    relapse: lazy(() => tellsRelapse(text)),
  };
});

/** What was over was not: `starts failing again`. */
export function tellsRelapse(text: string): boolean {
  return RELAPSE.test(text);
}

/** `Errors are gone, search works again` is the other way round. */
const AGAIN = String.raw`(?<!\b(?:works?|worked|working|run|runs|running|up|ok|fine|back|healthy|normal|normally|online|available|accessible|reachable|responsive|responds?|responding|succeeds?|succeeding|successfully|serves?|serving|flows?|flowing|loads?|loading|green|stable|possible|log in|logged in|sign in) )\bagain\b`;
const RELAPSE = new RegExp(
  [
    String.raw`\b(?:fail|break|broke|crash|down|error|outage|unavailable)[a-z]*\b[^.\n]{0,60}${AGAIN}`,
    String.raw`${AGAIN}[^.\n]{0,30}\b(?:fail|unavailable|crash)`,
    String.raw`\brecurr(?:ed|s)\b`,
  ].join('|'),
  'i',
);

/** In a sentence of its own before it. */
function isBefore(text: string, { to }: Place, end: number): boolean {
  return end === Infinity || (to < end && /[.!?]\s/.test(text.slice(to, end)));
}

function readable({ text, textSpan }: EntryWords, source: string): string {
  return veiled(text, codeIn(source, textSpan));
}

function firstOf(all: readonly Phrases[], text: string): Place | undefined {
  for (const phrases of all) {
    const found = phraseIn(phrases, text);
    if (found) return found;
  }
  return undefined;
}

function markers({ textSpan }: EntryWords, source: string): readonly Reading[] {
  // The marks stand just before the first word, which is where the text's span begins or a little after.
  const start =
    source.slice(Math.max(0, textSpan.start - 2), textSpan.start) === '**'
      ? textSpan.start - 2
      : textSpan.start;
  return markersAt(source.slice(start, start + 200)).map(({ kind, from, to }) =>
    reading(kind, 'marker', span(start + from, start + to)),
  );
}

/** `Detection: …`, `Detected — …`, `[Outage start] …`, `… (detection time)`, `| Detection |` in a column of its own. */
function labels(
  entry: EntryWords,
  source: string,
  ours: MomentLabels | undefined,
): readonly Reading[] {
  const found: Reading[] = [];
  const add = (words: string, where: Span) => {
    const named = isCause(words, entry.text) ? CAUSE : namedMoment(words, ours);
    if (!named || found.some(({ kind }) => kind === named.kind)) return;
    found.push({ ...reading(named.kind, 'label', where), weak: named.weak });
  };
  if (entry.label) add(entry.label.text, entry.label.span);
  const text = entry.text.slice(0, LOOKED_AT);
  const at = (words: string) => {
    const from = text.indexOf(words);
    return place(entry, { from, to: from + words.length }, source);
  };
  // `60 % restored` is not all of it.
  const first =
    /^(?!\W{0,6}\d{1,3}(?:[.,]\d+)? ?%)[^\p{L}]{0,6}([\p{L}][^:：—–\n.]{1,50}?)\s*(?:[:：—–]|\s-\s|[\])>]|$)/u.exec(
      text,
    )?.[1];
  if (first !== undefined) add(first, at(first));
  const end = boldAtEnd(entry, source);
  if (end !== undefined) add(end, at(end));
  const line = lineBeforeBreak(entry, source);
  if (line !== undefined) add(line.replace(/<[^<>]*>/g, ''), headOf(entry.textSpan, line));
  for (const [whole, words] of text.matchAll(/[([<]([^()[\]<>]{3,40})[)\]>]/g)) {
    if (words !== undefined && IN_PARENTHESES.test(words)) add(words, at(whole));
  }
  return found;
}

/** `Identified - The issue has been identified and a fix is being implemented.` */
function isCause(label: string, text: string): boolean {
  return /^\W*identified\W*$/i.test(label) && /\bidentified and (?:a|the) fix\b/i.test(text);
}

const CAUSE = { kind: 'cause-found', weak: true } as const;

/** `**Detected**<br>pager rang`: what stands on the first line of a cell. */
function lineBeforeBreak({ textSpan }: EntryWords, source: string): string | undefined {
  const [line, below] = source.slice(textSpan.start, textSpan.start + 160).split(/<br\b/i, 2);
  return below === undefined ? undefined : line;
}

/** `Issuance stopped. **Mitigation.**` */
function boldAtEnd({ textSpan }: EntryWords, source: string): string | undefined {
  // The span of the words may end before the marks.
  const end = source.slice(Math.max(textSpan.start, textSpan.end - 60), textSpan.end + 2);
  return /(\*\*|__)([^*_\n]{3,40})\1[\s.|]*$/.exec(end)?.[2];
}

function headOf({ start }: Span, { length }: string): Span {
  return span(start, start + length);
}

/** What an author adds to an entry to say what it was: `(detection time)`, `(trigger)`, `(mitigation applied)`. */
const IN_PARENTHESES =
  /time\b|start|end|begin|^(?:trigger(?:ing event)?|(?:first )?detect(?:ion|ed)|acknowledg(?:e?ment|ed)|mitigat(?:ion|ed)(?: applied)?|(?:fully )?(?:resolv|restor)ed|resolution|(?:full |service )?(?:restoration|recovery))$/i;

function reading(kind: MomentKind, how: Reading['how'], where: Span): Reading {
  return { kind, how, span: where, weak: false };
}

/** Where words of the plain text stand in the source; the whole text when marks lie between them. */
function place({ text, textSpan }: EntryWords, { from, to }: Place, source: string): Span {
  const words = text.slice(from, to);
  const at = source.slice(textSpan.start, textSpan.end).indexOf(words);
  if (at === -1) return textSpan;
  return span(textSpan.start + at, textSpan.start + at + words.length);
}
