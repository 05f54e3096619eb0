/** Typed durations that claim to be a metric: `**Time to detection (TTD):** 00:07 …`, the Duration of Impact, `lasted 47 minutes`. */
import { at, contains, type Span, span } from '../base/span.ts';
import { type Block, blocksIn, eachBlock, type Paragraph, type Quote } from '../syntax/blocks.ts';
import { inAllParts } from '../syntax/in-parts.ts';
import type { Syntax } from '../syntax/parse.ts';
import { perBlock, perPart } from '../syntax/part.ts';
import type { Cell, Table } from '../syntax/table.ts';
import { labelOf } from '../syntax/labels.ts';
import { type Words, part, spanIn, trimmed } from '../syntax/words.ts';
import { kindOf } from './claim-names.ts';
import type { FrontMatterEntry } from './metadata/front-matter.ts';
import type { Claim, MetricKind, Section } from './postmortem.ts';
import { type Duration, findDuration, findRange } from './time/duration.ts';
import { MINUTE } from './time/instant.ts';
import { stampAt } from './time/stamp.ts';
import { lengthsTold, troubleFor } from './told-lengths.ts';
import { isNonAnswer } from './vocabulary/answers.ts';

const REACH = 60;
const LONGEST = 4000;

/** In order of writing. Claims stand in front matter, fields, tables and the sections that tell the whole story. */
export function readClaims(
  syntax: Syntax,
  sections: readonly Section[],
  frontMatter: readonly FrontMatterEntry[] = [],
): readonly Claim[] {
  const claims: Claim[] = frontMatter.flatMap((entry) => inFrontMatter(entry, syntax.text));
  const start = sections[0]?.span.start ?? syntax.text.length;
  for (const found of foundIn(syntax)) {
    const index = sections.findLastIndex(
      ({ span }) => span.start <= found.span.start && found.span.end <= span.end,
    );
    const section = index === -1 ? undefined : index;
    const isIntro = section === undefined && found.span.end <= start;
    if (
      isIntro ||
      (!found.quoted && fits(found, section === undefined ? undefined : sections[section]))
    ) {
      claims.push({ ...strip(found), section });
    }
  }
  claims.push(...toldOnce(claims, syntax, sections));
  return claims.sort((a, b) => a.span.start - b.span.start);
}

/** What counts only where nothing else says it. */
function toldOnce(
  claims: readonly Claim[],
  syntax: Syntax,
  sections: readonly Section[],
): readonly Claim[] {
  const parts = claimsOfParts(syntax, sections).filter(
    ({ kind }, _, all) =>
      all.filter((other) => other.kind === kind).length === 1 &&
      !claims.some((claim) => claim.kind === kind),
  );
  if (parts.some(({ kind }) => kind === 'duration')) return parts;
  const told = firstTold(syntax, sections);
  const isNew = !claims.some(
    ({ span: own }) => told && own.start <= told.span.end && told.span.start <= own.end,
  );
  return told && isNew ? [...parts, told] : parts;
}

/** `**Duration:** 21:45 to 23:28 (103 minutes)`, `**MTTD:** 5 min` on a line of its own below Timeline; several are of parts. */
function claimsOfParts(syntax: Syntax, sections: readonly Section[]): readonly Claim[] {
  return sections.flatMap(({ kind, bodySpan }, section) => {
    if (kind !== 'timeline') return [];
    const lines = blocksIn(syntax.blocks, bodySpan).flatMap((block) =>
      block.type === 'paragraph' ? block.lines : [],
    );
    return lines.flatMap((line) =>
      labelOf(line)?.bold === true
        ? [...inLine(line)]
            .filter((found) => !found.prose)
            .map((found) => ({ ...strip(found), section }))
        : [],
    );
  });
}

/** `duration: ~30m` */
function inFrontMatter({ key, span: where }: FrontMatterEntry, text: string): readonly Claim[] {
  const kind = kindOf(key.replace(/[_-]+/g, ' ').replace(/([a-z])([A-Z])/g, '$1 $2'));
  const words = text.slice(where.start, where.end).slice(0, LONGEST);
  const found =
    kind && !startsRange(words, /^["']?/.exec(words)?.[0].length ?? 0)
      ? findDuration(words)
      : undefined;
  if (!kind || !found || found.bound) return [];
  const place = span(where.start + found.from, where.start + found.to);
  const own = { text: words.slice(found.from, found.to), span: place, ...shape(found) };
  return [{ kind, ...own, longest: undefined, section: undefined }];
}

const foundIn = inAllParts(
  perPart(({ blocks }) => [
    ...[...eachBlock(blocks, isQuote)].flatMap((block) => told(block, false)),
    // The facts at the top may be set as a quote.
    ...blocks.flatMap((quote) =>
      isQuote(quote) ? quote.blocks.flatMap((each) => told(each, true)) : [],
    ),
  ]),
);
const isQuote = (block: Block): block is Quote => block.type === 'quote';
const told = (block: Block, quoted: boolean) =>
  [...claimsIn(block)]
    .filter(({ prose }) => !quoted || !prose)
    .map((found) => ({ ...found, quoted }));

/**
 * The first length of trouble in the Summary, else in what stands above all sections; later ones may be of a part.
 * Only where no other length is claimed before it.
 */
function firstTold({ blocks, text }: Syntax, sections: readonly Section[]): Claim | undefined {
  const index = sections.findIndex(({ kind, form }) => kind === 'summary' && form === 'heading');
  const summary = sections[index];
  const place = summary?.span ?? span(0, sections[0]?.span.start ?? text.length);
  const section = summary && index;
  for (const block of eachBlock(blocksIn(blocks, place), isQuote)) {
    if (block.type !== 'paragraph' || !contains(place, block.span)) continue;
    const told = toldIn(block, undefined);
    if (told) return told.claim && { ...told.claim, section };
  }
  return undefined;
}

/** The claim with which a paragraph tells a length first: none where it is no length of trouble. */
const toldIn = perBlock(({ lines }: Paragraph) => {
  for (const line of lines) {
    if ([...inLine(line)].length > 0) return { claim: undefined };
    const after = troubleFor(line.text.slice(0, LONGEST));
    const claim = after === undefined ? undefined : claimed('duration', line, after);
    if (claim && claim.at === after) return { claim: strip({ ...claim, prose: true }) };
  }
  return undefined;
});

interface FoundClaim extends Omit<Claim, 'section'> {
  readonly prose: boolean;
}

/** Prose claims count where the incident as a whole is told; a phase in the timeline may last as long as it likes. */
function fits({ kind, prose, text, length }: FoundClaim, section?: Section): boolean {
  if (prose) return tellsAll(kind, section);
  // `| Duration | - |` of a test run is no place for the duration of the incident.
  const isBlank = kind === 'duration' && length === undefined && isNonAnswer(text);
  if (isBlank && section && section.kind !== 'summary') return section.kind === 'impact';
  return section?.kind !== 'action-items' && section?.kind !== 'timeline';
}

function tellsAll(kind: MetricKind, section?: Section): boolean {
  const isDetection = kind !== 'duration' && section?.kind === 'detection';
  return isDetection || section?.kind === 'summary' || section?.kind === 'impact';
}

function strip(found: FoundClaim): Omit<Claim, 'section'> {
  const { kind, text, span, length, longest, unit, form, atMost } = found;
  return { kind, text, span, length, longest, unit, form, ...(atMost && { atMost }) };
}

function* claimsIn(block: Block): Generator<FoundClaim> {
  if (block.type === 'table') yield* inTable(block);
  else if (block.type === 'paragraph') for (const line of block.lines) yield* inLine(line);
  else if (block.type === 'list') {
    for (const item of block.items) for (const line of item.lines) yield* inLine(line);
  }
}

/** `| TTD | 7 min |` in rows; `| TTD | TTA |` above one row of values. */
function* inTable({ header, rows, isWhole }: Table): Generator<FoundClaim> {
  for (const { cells } of rows) {
    const [name, value] = cells;
    yield* inCell(name && kindOf(name.words.text), value);
  }
  const named = header.cells.map(({ words }) => kindOf(words.text));
  const [only, another] = rows;
  if (!isWhole || !only || another || named.filter((kind) => kind !== undefined).length < 2) return;
  for (const [column, kind] of named.entries()) yield* inCell(kind, only.cells[column]);
}

function* inCell(kind: MetricKind | undefined, cell: Cell | undefined): Generator<FoundClaim> {
  if (!kind || !cell || cell.missing) return;
  const claim = claimed(kind, cell.words, 0) ?? unanswered(kind, cell.words, cell.span);
  if (claim) yield { ...claim, prose: false };
}

function* inLine(whole: Words): Generator<FoundClaim> {
  for (const line of claimsBeside(whole)) yield* inPiece(line);
}

/** `**TTD:** 1h 05m · **TTR:** 3h 20m` */
function claimsBeside(line: Words): readonly Words[] {
  const starts = line.marks
    .filter(({ kind, from }) => kind === 'strong' && /[|·•;,]\s*$/.test(line.text.slice(0, from)))
    .map(({ from }) => from)
    .filter((from) => kindOf(line.text.slice(from)) !== undefined);
  return [0, ...starts].map((from, index) => {
    const raw = line.text.slice(from, starts[index] ?? line.text.length);
    return trimmed(part(line, from, from + raw.replace(/[\s|·•;,]{1,9}$/, '').length));
  });
}

function* inPiece(line: Words): Generator<FoundClaim> {
  const label = labelOf(line);
  const kind = label?.colon === true ? kindOf(label.name.text) : undefined;
  const claim =
    kind && label && (claimed(kind, label.rest, 0) ?? unanswered(kind, label.rest, line.span));
  if (claim) yield { ...claim, prose: false };
  else yield* inProse(line);
}

/** `**Time to detection (TTD):** TBD`: the place is there, and its answer is not. */
function unanswered(
  kind: MetricKind,
  words: Words,
  place: Span,
): Omit<FoundClaim, 'prose'> | undefined {
  if (kind === 'ttm' || kind === 'ttr') return undefined;
  // `TBD from alert to engineer ack`: what the template says after the value stays.
  const text = words.text.replace(/(?<!\s)\s+(?:from\b|\().*$/s, '');
  // `Downtime: none`: that there was none is an answer.
  if (!isNonAnswer(text) || (kind === 'duration' && NONE.test(text))) return undefined;
  // Behind the marks of a label that has nothing behind it.
  const span = text === '' ? at(place.end) : spanIn(words, 0, text.length);
  const unknown = { length: undefined, longest: undefined };
  return { kind, text, span, ...unknown, unit: MINUTE, form: 'clock' };
}

const NONE = /^(?:[-–—]|none|no ?one|n\/?a|not applicable|null)\.?$/i;

function* inProse(line: Words): Generator<FoundClaim> {
  for (const { name, after, said, atMost } of lengthsTold(line.text.slice(0, LONGEST))) {
    const kind = name === undefined ? 'duration' : kindOf(name);
    const claim = kind && claimed(kind, line, after, atMost);
    // The length follows at once: `lasted 47 minutes`.
    if (claim?.at === after) yield { ...claim, prose: said, ...(atMost && { atMost }) };
  }
}

/** The first length in the words; a time of day that begins a range is none. */
function claimed(
  kind: MetricKind,
  words: Words,
  from: number,
  bounded = false,
): (Omit<FoundClaim, 'prose'> & { at: number }) | undefined {
  const text = words.text.slice(0, from + REACH + 40);
  const found = lengthIn(text, from);
  if (!found || (found.bound && !bounded) || found.from > from + REACH) return undefined;
  // `(during support hours)`: not the time that passed.
  if (
    /^[\s(]{0,3}(?:\w+ ){0,2}(?:support|business|working|office) hours\b/i.test(
      text.slice(found.to),
    )
  )
    return undefined;
  if (kind !== 'ttd' && kind !== 'tta' && SINCE_NOTICED.test(text.slice(found.to)))
    return undefined;
  const range = findRange(text, found);
  const { from: start, to: end } = range ?? found;
  return {
    kind,
    text: text.slice(start, end),
    span: spanIn(words, start, end),
    ...shape(found),
    ...(range && { length: range.shortest }),
    longest: range?.longest,
    at: start,
  };
}

/** `MTTR: 7 minutes after detection`: not counted from where we count. */
const SINCE_NOTICED =
  /^\s(?:after|from|since)(?: the)?(?: (?:first|initial))? (?:detection|discovery|alert|page|report|acknowledge?ment|escalation|declaration)\b/i;

/** `from 10:00 AM to 2:00 PM (4 hours)`: the first that is no time of day. */
function lengthIn(text: string, from: number): Duration | undefined {
  const found = findDuration(text, from, !startsRange(text, from));
  const isTime = found?.form === 'clock' && found.length !== undefined;
  return isTime && startsRange(text, found.from) ? findDuration(text, from, false) : found;
}

/** `14:02 → 14:49`, `14:02 UTC` and `2:02 pm` are times of day; `00:47` alone is a length. */
function startsRange(text: string, from: number): boolean {
  const stamp = stampAt(text, from);
  return (
    stamp !== undefined &&
    (stamp.end !== undefined ||
      stamp.zone !== undefined ||
      stamp.date !== undefined ||
      stamp.clock?.half === true)
  );
}

function shape({ length, unit, form }: Duration): Pick<Claim, 'length' | 'unit' | 'form'> {
  return { length, unit, form };
}
