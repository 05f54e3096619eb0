/** The timeline as a real list: one button per entry and per quiet stretch, one of them in the tab order; a part at a time. */
import { select, type Selection } from 'd3-selection';
import { MOMENT_LABELS } from '../../server/src/model/moments/marker.ts';
import type { TimelineView } from '../../server/src/features/timeline-view.ts';
import { elapsedLabel } from './duration.ts';
import { drawFindings } from './findings.ts';
import { rowsOf, type EntryRow, type Fold, type Row } from './list-rows.ts';
import { phaseAt } from './phase-at.ts';
import { keepOneTabStop } from './roving.ts';
import { says } from './says.ts';

export interface Listed {
  readonly view: TimelineView;
  readonly folds: readonly Fold[];
  /** Index of the first entry of the part that is shown. */
  readonly first: number;
}

export interface ListEvents {
  readonly chosen: (id: number) => void;
  readonly folded: (from: number) => void;
  /** The reader wants the part that begins with this entry. */
  readonly turned: (first: number) => void;
}

type Item = Selection<HTMLLIElement, unknown, null, undefined>;

/** Updates the list. Elements stay the same as long as their rows do, and with them focus and scroll. */
export function drawList(list: HTMLOListElement, listed: Listed, events: ListEvents): void {
  const rows = rowsOf(listed.view.entries, listed.folds, listed.first);
  select(list)
    .selectChildren<HTMLLIElement, Row>('li')
    .data(rows, ({ key }) => key)
    .join((enter) => enter.append('li').each(create))
    .order()
    .each(function (row) {
      drawRow(select<HTMLLIElement, unknown>(this), row, { view: listed.view, events });
    });
  keepOneTabStop(list);
}

function create(this: HTMLLIElement, { kind }: Row): void {
  const item = select(this).attr('class', kind);
  if (kind === 'day') return;
  const button = item.append('button').attr('type', 'button').attr('tabindex', -1);
  if (kind !== 'entry') return;
  button.append('span').attr('class', 'clock');
  button.append('span').attr('class', 'elapsed');
  const body = button.append('span').attr('class', 'body');
  for (const part of ['words', 'moments', 'findings']) body.append('span').attr('class', part);
}

interface Context {
  readonly view: TimelineView;
  readonly events: ListEvents;
}

function drawRow(item: Item, row: Row, context: Context): void {
  const { folded, turned } = context.events;
  const button = item.select('button');
  switch (row.kind) {
    case 'entry':
      drawEntry(item, row, context);
      break;
    case 'quiet':
      button.attr('aria-label', `${row.words}: ${row.folded ? 'unfold' : 'fold'} it in the chart`);
      button.each(says(`${row.words} · ${row.folded ? 'unfold' : 'fold'}`));
      button.on('click', () => folded(row.from));
      break;
    case 'turn':
      button.each(says(row.words)).on('click', () => turned(row.first));
      break;
    case 'day':
      item.each(says(row.words));
  }
}

function drawEntry(item: Item, { entry, place, count }: EntryRow, { view, events }: Context): void {
  const { id, line, clock, elapsed, text, moments } = entry;
  const phase = phaseAt(view, entry);
  item.attr('data-entry', id).attr('data-entry-line', line);
  item.attr('aria-posinset', place).attr('aria-setsize', count);
  // Not of the item: its own say what is current and what is under the pointer.
  item
    .select('button')
    .attr('class', phase ?? null)
    .on('click', () => events.chosen(id));
  item.select('.clock').each(says(clock));
  item.select('.elapsed').each(says(elapsed === undefined ? '' : elapsedLabel(elapsed)));
  item.select('.words').each(says(text));
  item
    .select('.moments')
    .selectChildren<HTMLSpanElement, string>('span')
    .data(moments.map((moment) => MOMENT_LABELS[moment]))
    .join('span')
    .each(says<string>((word) => word));
  drawFindings(item.select<HTMLElement>('.findings').datum(entry));
}
