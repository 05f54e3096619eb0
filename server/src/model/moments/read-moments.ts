/** Which moments an entry reads as: by our marker, the author's label, or a phrase; most entries are none. */
import { type Span, span } from '../../base/span.ts';
import { MOMENT_KINDS, type MomentKind, type MomentReading } from '../postmortem.ts';
import { type MomentLabels, namedMoment } from './labels.ts';
import { CHANGE, LEXICON, type Phrases, RESPONSE, STEP } from './lexicon.ts';
import { markersAt } from './marker.ts';

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

/** How much of an entry is looked at: a moment is told in its first sentences. */
const LOOKED_AT = 600;

/** `source` is the document, `ours` the team's labels. In order of trust: markers, labels, phrases. */
export function momentsIn(
  entry: EntryWords,
  source: string,
  ours?: MomentLabels,
): readonly Reading[] {
  const marked = markers(entry, source);
  if (marked.length > 0) return marked;
  const labelled = labels(entry, source, ours);
  const all = MOMENT_KINDS.filter((kind) => !labelled.some((each) => each.kind === kind)).flatMap(
    (kind) => phrased(kind, 'phrase', entry, source) ?? [],
  );
  // What an entry about the end says of the trouble is history.
  const isEnd = all.some(({ kind }) => kind === 'resolved');
  const told = all.filter(({ kind }) => !isEnd || (kind !== 'started' && kind !== 'detected'));
  const answered = [...labelled, ...told].some(({ kind }) => kind === 'acknowledged');
  const response = answered ? undefined : phraseOf(RESPONSE, entry.text);
  const standIn =
    response === undefined
      ? []
      : [reading('acknowledged', 'response', place(entry, response, source))];
  return [...labelled, ...told, ...standIn];
}

/** True when an entry tells of a change that may have started things. */
export function tellsChange(text: string): boolean {
  return phraseOf(CHANGE, text) !== undefined;
}

/** True when an entry tells of a step that may have helped. */
export function tellsStep(text: string): boolean {
  return phraseOf(STEP, text) !== undefined;
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
    const named = namedMoment(words, ours);
    if (!named || found.some(({ kind }) => kind === named.kind)) return;
    found.push({ ...reading(named.kind, 'label', where), weak: named.weak });
  };
  if (entry.label) add(entry.label.text, entry.label.span);
  const text = entry.text.slice(0, LOOKED_AT);
  const first = /^[^\p{L}]{0,6}([\p{L}][^:：—–\n.]{1,50}?)\s*(?:[:：—–]|\s-\s|[\])>]|$)/u.exec(
    text,
  )?.[1];
  if (first !== undefined) add(first, place(entry, first, source));
  for (const [whole, words] of text.matchAll(/[([<]([^()[\]<>]{3,40})[)\]>]/g)) {
    if (words !== undefined && IN_PARENTHESES.test(words)) add(words, place(entry, whole, source));
  }
  return found;
}

/** What an author adds to an entry to say what it was: `(detection time)`, `(trigger)`, `(mitigation applied)`. */
const IN_PARENTHESES =
  /time\b|start|end|begin|^(?:trigger(?:ing event)?|(?:first )?detect(?:ion|ed)|acknowledg(?:e?ment|ed)|mitigat(?:ion|ed)(?: applied)?|(?:fully )?(?:resolv|restor)ed|resolution|(?:full |service )?(?:restoration|recovery))$/i;

function phrased(
  kind: MomentKind,
  how: 'phrase',
  entry: EntryWords,
  source: string,
): Reading | undefined {
  const words = phraseOf(LEXICON[kind], entry.text);
  return words === undefined ? undefined : reading(kind, how, place(entry, words, source));
}

/** The words of a clause that say it, when nothing in the clause disarms them. */
function phraseOf({ says, unless, withBut }: Phrases, text: string): string | undefined {
  for (const clause of clausesOf(text, withBut === true ? SENTENCES : CLAUSES)) {
    for (const pattern of says) {
      const found = pattern.exec(clause);
      if (found && !unless.test(clause)) return found[0];
    }
  }
  return undefined;
}

const SENTENCES = /(?<=[.!?;])\s+|\s[—–]\s/;
const CLAUSES = /(?<=[.!?;])\s+|\s[—–]\s|,\s+(?:but|however|although)\s+/;

function clausesOf(text: string, ends: RegExp): readonly string[] {
  return text
    .slice(0, LOOKED_AT)
    .split(ends)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

function reading(kind: MomentKind, how: Reading['how'], where: Span): Reading {
  return { kind, how, span: where, weak: false };
}

/** Where words of the plain text stand in the source; the whole text when marks lie between them. */
function place({ textSpan }: EntryWords, words: string, source: string): Span {
  const at = source.slice(textSpan.start, textSpan.end).indexOf(words);
  if (at === -1) return textSpan;
  return span(textSpan.start + at, textSpan.start + at + words.length);
}
