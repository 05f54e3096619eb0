/**
 * The syntax of the next version of a text, at the cost of what changed: the chunks that were touched are read anew, the
 * others move. The syntax of the version before is used up: its spans now stand where the new text has them.
 */
import { type Change, changeBetween } from '../base/change.ts';
import { type Lines, lineAround, linesAfter } from '../base/lines.ts';
import { detached } from '../base/words.ts';
import { type Chunk, type Page, chunksOf, isCut, move, originsOf, retire } from './chunks.ts';
import { preambleOf } from './front-matter.ts';
import type { After } from './long-block.ts';
import { linksIn, treeOf, urlsOf } from './markdown.ts';
import { type Syntax, parse, syntaxOf } from './parse.ts';

/** Equals `parse(text)`, and consumes `before`. */
export function reparse(before: Syntax, text: string): Syntax {
  const change = changeBetween(before.text, text);
  if (!change) return before;
  const { frontMatter, end: bodyStart } = preambleOf(text);
  const isInBody = change.start >= before.bodyStart && bodyStart === before.bodyStart;
  const isPlain = before.chunks.length > 0 && text[bodyStart] !== '\uFEFF';
  if (!isInBody || !isPlain) return parsedAnew(before, text);
  const lines = linesAfter(before.lines, change, text);
  const chunks = changedChunks(before, change, { text, lines });
  return chunks
    ? syntaxOf({ text, lines, frontMatter, bodyStart, thread: before.thread }, chunks)
    : parsedAnew(before, text);
}

function parsedAnew(before: Syntax, text: string): Syntax {
  retire(originsOf(before.chunks));
  return parse(text, before.thread);
}

function changedChunks(
  { chunks, lines: linesBefore }: Syntax,
  change: Change,
  { text, lines }: { readonly text: string; readonly lines: Lines },
): readonly Chunk[] | undefined {
  const links = chunks.flatMap((chunk) => chunk.links);
  const known = [...new Set(links.map(({ identifier }) => identifier))];
  const after: After = { text, lines, known, urls: urlsOf(links) };
  const by = {
    offset: change.newEnd - change.oldEnd,
    lines: lines.starts.length - linesBefore.starts.length,
  };
  const found = inLong(chunks, change, after) ?? inWindow(chunks, change, after);
  if (!found) return undefined;
  retire(found.gone);
  move(found.moving, by);
  return found.chunks;
}

interface Found {
  readonly chunks: readonly Chunk[];
  /** What stands after the change. */
  readonly moving: readonly Pick<Chunk, 'origin'>[];
  /** What has been read anew. */
  readonly gone: readonly Pick<Chunk, 'origin'>[];
}

function inLong(chunks: readonly Chunk[], change: Change, after: After): Found | undefined {
  const index = lastAt(chunks, change.start);
  const chunk = chunks[index];
  const changed = chunk?.long?.changed(change, after);
  if (!chunk || !changed) return undefined;
  const { long } = changed;
  const length = chunk.length + change.newEnd - change.oldEnd;
  const made = { ...chunk, length, long, blocks: [long.block], parts: long.groups };
  const rest = chunks.slice(index + 1);
  return {
    chunks: [...chunks.slice(0, index), made, ...rest],
    moving: [...changed.moving, ...originsOf(rest)],
    gone: changed.gone,
  };
}

/** From the chunk that may reach into the change to the first one at which everything is as it was. */
function inWindow(chunks: readonly Chunk[], change: Change, after: After): Found | undefined {
  let first = firstTouched(chunks, change, after.text);
  let last = Math.max(first, lastAt(chunks, change.oldEnd));
  for (let step = 1; ; step *= 2) {
    const made = readWindow(chunks.slice(first, last + 1), chunks[last + 1], { change, after });
    if (made === 'everything' || (made?.length === 0 && first === 0)) return undefined;
    if (made && made.length > 0) {
      const rest = chunks.slice(last + 1);
      return {
        chunks: [...chunks.slice(0, first), ...made, ...rest],
        moving: originsOf(rest),
        gone: originsOf(chunks.slice(first, last + 1)),
      };
    }
    // Nothing is left here: the blank lines belong to the chunk above.
    if (made) first -= 1;
    else last = Math.min(last + step, chunks.length - 1);
  }
}

/** A list goes on over blank lines, so the one before belongs to the window when its next line may be of it. */
function firstTouched(chunks: readonly Chunk[], change: Change, text: string): number {
  let first = lastAt(chunks, change.start);
  for (; first > 0; first -= 1) {
    const [before, chunk] = [chunks[first - 1], chunks[first]];
    const goesOn = /^\s*?[\s\-*+\d]/.test(text.slice(chunk?.origin.offset, change.newEnd + 80));
    if (chunk?.afterBlank === true && !(before?.endsInList === true && goesOn)) break;
  }
  return Math.max(first, 0);
}

interface Edited {
  readonly change: Change;
  readonly after: After;
}

/**
 * The chunks that a window of old ones has become. Undefined when what follows may have become part of it; `everything`
 * when other parts may read differently now, because a link definition came, went or changed.
 */
function readWindow(
  old: readonly Chunk[],
  next: Chunk | undefined,
  { change, after: { text: whole, lines, known, urls } }: Edited,
): readonly Chunk[] | 'everything' | undefined {
  const at = old[0]?.origin.offset ?? change.start;
  const by = change.newEnd - change.oldEnd;
  const end = (next ? next.origin.offset + by : whole.length) - at;
  const until = next ? lineAround(whole, at + end + next.lead).end : whole.length;
  const text = detached(whole.slice(at, until));
  if (text.startsWith('\uFEFF')) return 'everything';
  const { nodes, base } = treeOf(text, known);
  const own = nodes.filter((node) => base + (node.position?.start.offset ?? 0) < end);
  const page: Page = { text, nodes: own, base, start: 0, end, at, lines, urls };
  if (next) {
    const follower = nodes[own.length];
    const begins = base + (follower?.position?.start.offset ?? -1);
    if (!follower || begins !== end + next.lead) return undefined;
    if (!isCut(page, follower, own.at(-1))) return undefined;
  }
  const isSame = JSON.stringify(linksIn(own)) === JSON.stringify(old.flatMap(({ links }) => links));
  return isSame ? chunksOf(page) : 'everything';
}

/** The last chunk that begins at or before an offset; 0 when none does. */
function lastAt(chunks: readonly Chunk[], offset: number): number {
  return Math.max(
    0,
    chunks.findLastIndex(({ origin }) => origin.offset <= offset),
  );
}
