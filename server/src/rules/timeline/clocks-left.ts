/** Clocks that stay as they are when times are converted to UTC, though they were written in the zone that goes. */
import { contains, type Span, span } from '../../base/span.ts';
import { matchesOf } from '../../base/matches.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import type { Entry, Postmortem } from '../../model/postmortem.ts';
import { isUtc } from '../../model/time/zone.ts';
import { cellsOf } from '../../model/row-cells.ts';

/** Without a zone of its own behind it, and no part of a longer number. */
const CLOCK =
  /(?<![\w:.,+–-])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\w:%])(?!\s*[([]?(?:[A-Z]{0,4}T\b|UTC\b|GMT\b|[+-]\d))/g;
/** On a line with such words it is a length: `TTD: 00:17`. */
const LENGTH = /\b(?:TT[ADMR]|MTT[A-Z]|time to|duration|lasted|elapsed)\b/i;
/** So many characters of its line are looked at, on each side. */
const BESIDE = 200;
/** A column whose times belong to those of the entries. */
const END = /^[*_\s]*(?:end(?:ed|s)?|until|till?|to|finish(?:ed)?|stop(?:ped)?)\b/i;

/** True when a clock in the words of the timeline, or wherever its declaration holds, would be read in UTC afterwards. */
export function leavesClocks(model: Postmortem, edits: readonly TextEdit[]): boolean {
  const { entries, zone } = model.timeline;
  const own = homeOf(model);
  const zones = [zone, ...entries.map((entry) => entry.zone)];
  const isWide = zones.some((each) => each && !isUtc(each.zone) && !contains(own, each.span));
  const done = [...edits.map((edit) => edit.span), ...entries.map(({ stamp }) => stamp.span)];
  const text = without(model.text, done);
  return hasClock(isWide ? text : text.slice(own.start, own.end));
}

/** The section of the timeline; all of a text without one, of which any list with times is the timeline. */
function homeOf({ text, timeline, sections }: Postmortem): Span {
  return sections[timeline.section ?? -1]?.span ?? span(0, text.length);
}

/** The same for the words of one entry. */
export function leavesClocksIn({ textSpan }: Entry, { text }: Postmortem): boolean {
  return hasClock(text.slice(textSpan.start, textSpan.end));
}

/** True when a column of ends (`End`, `Until`) would stay: beside converted times it would be wrong. */
export function leavesEnds(model: Postmortem): boolean {
  const { start, end } = homeOf(model);
  const lines = model.text.slice(start, end).split(/\r?\n/);
  return lines.some((line, index) => {
    const column = cellsOf(line).findIndex((cell) => END.test(cell));
    if (column === -1 || !isDelimiter(lines[index + 1] ?? '')) return false;
    const rows = lines.slice(index + 2, endOfTable(lines, index + 2));
    return rows.some((row) => isBareClock(cellsOf(row)[column] ?? ''));
  });
}

function endOfTable(lines: readonly string[], from: number): number {
  let end = from;
  while (lines[end]?.includes('|')) end += 1;
  return end;
}

function isDelimiter(line: string): boolean {
  return line.includes('-') && /^[\s|:-]+$/.test(line);
}

function isBareClock(cell: string): boolean {
  return /^[\s~*]*\d{1,2}:\d\d(?::\d\d)?[\s*]*$/.test(cell);
}

/** The text with blanks in these places. */
function without(text: string, places: readonly Span[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    pieces.push(text.slice(at, from), ' '.repeat(end - from));
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

function hasClock(text: string): boolean {
  return matchesOf(CLOCK, text).some(({ index, 0: found }) => {
    const before =
      text
        .slice(Math.max(0, index - BESIDE), index)
        .split('\n')
        .at(-1) ?? '';
    const after = text.slice(index, index + found.length + BESIDE).split('\n', 1)[0] ?? '';
    return !LENGTH.test(before + after);
  });
}
