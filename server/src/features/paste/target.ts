/** The table or list of the timeline that takes new entries, and how an entry is written there. */
import type { Span } from '../../base/span.ts';
import { contains } from '../../base/span.ts';
import type { Entry, Postmortem } from '../../model/postmortem.ts';
import { blocksIn, type List } from '../../syntax/blocks.ts';
import { findZone } from '../../model/time/zone.ts';
import type { Zone } from '../../model/time/time.ts';
import { parse } from '../../syntax/parse.ts';
import type { Table } from '../../syntax/table.ts';
import { cellText, overlaps } from './cell-text.ts';

export interface NewEntry {
  /** `2026-03-06` where the entry has to say its day, undefined where its surroundings say it. */
  readonly day: string | undefined;
  readonly date: string;
  readonly clock: string;
  readonly words: string;
}

export interface Target {
  /** In which entries without a word about it are read. */
  readonly zone: Zone | undefined;
  /** Those in it, in order of writing. */
  readonly entries: readonly Entry[];
  /** Where a line behind an entry begins. */
  readonly endOf: (entry: Entry) => number;
  /** Where entries go that are earlier than all others. */
  readonly before: number;
  /** `before` is the start of a line, not the end of one. */
  readonly isLineStart: boolean;
  readonly lineOf: (entry: NewEntry) => string;
}

/** The one with the most entries; a table with a column for times where none has any. `raw` is not looked at. */
export function targetOf(model: Postmortem, raw: Span | undefined): Target | undefined {
  const { timeline, sections, text } = model;
  const section = timeline.section === undefined ? undefined : sections[timeline.section];
  if (!section) return undefined;
  const kept = timeline.entries.filter(({ span }) => !raw || !overlaps(span, raw));
  const targets = blocksIn(parse(text).blocks, section.bodySpan).flatMap((block) => {
    const entries = kept.filter(({ span }) => contains(block.span, span));
    if (block.type === 'table') return tableTarget(block, entries, { model, raw }) ?? [];
    return block.type === 'list' && entries.length > 0 ? listTarget(block, entries, model) : [];
  });
  return targets.sort((a, b) => b.entries.length - a.entries.length)[0];
}

function tableTarget(
  table: Table,
  entries: readonly Entry[],
  { model, raw }: { readonly model: Postmortem; readonly raw: Span | undefined },
): Target | undefined {
  const headers = table.header.cells.map(({ words }) => words.text);
  const time = columnOf(headers, /time|when|utc|clock/i);
  const event = columnOf(headers, /event|what|descri|action|detail|happen|note/i);
  const date = columnOf(headers, /^(?:date|day)$/i);
  if (time < 0 || event < 0 || time === event) return undefined;
  const rows = table.rows.filter(({ span }) => !raw || !overlaps(span, raw));
  const [first] = entries;
  return {
    zone: findZone(headers[time] ?? '')?.zone ?? model.timeline.zone?.zone,
    entries,
    endOf: ({ span }) => span.end,
    before: first?.span.start ?? rows.at(-1)?.span.end ?? table.rule.span.end,
    isLineStart: first !== undefined,
    lineOf: ({ day, date: own, clock, words }) => {
      const stamp = day === undefined || date >= 0 ? clock : `${day} ${clock}`;
      const cells = headers.map((_, column) => {
        if (column === time) return stamp;
        if (column === date) return own;
        return column === event ? cellText(words) : '';
      });
      return `|${cells.map((cell) => ` ${cell} |`).join('')}`;
    },
  };
}

function columnOf(headers: readonly string[], pattern: RegExp): number {
  return headers.findIndex((header) => pattern.test(header));
}

function listTarget(list: List, entries: readonly Entry[], { text, timeline }: Postmortem): Target {
  const itemOf = ({ span }: Entry) => list.items.find((item) => contains(item.span, span));
  const marker = list.items[0]?.marker;
  const bullet = marker && !list.ordered ? text.slice(marker.start, marker.end) : '-';
  return {
    zone: timeline.zone?.zone,
    entries,
    endOf: (entry) => {
      const { start, end } = itemOf(entry)?.span ?? entry.span;
      return start + text.slice(start, end).trimEnd().length;
    },
    before: list.span.start,
    isLineStart: true,
    lineOf: ({ day, clock, words }) =>
      `${bullet} ${day === undefined ? '' : `${day} `}${clock} ${cellText(words).replaceAll('\\|', '|')}`,
  };
}
