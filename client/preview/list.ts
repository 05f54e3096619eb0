/** The timeline as a real list: one button per entry, one of them in the tab order, the arrow keys move among them. */
import { select, type Selection } from 'd3-selection';
import type { TimelineView, ViewEntry } from '../../server/src/features/timeline-view.ts';
import { elapsedLabel } from './duration.ts';
import { keepOneTabStop } from './roving.ts';
import { dayLabel } from './scale.ts';
import { MOMENT_LABELS } from '../../server/src/model/moments/marker.ts';
import { LEVEL_WORDS } from './words.ts';

type Item = Selection<HTMLLIElement, ViewEntry, HTMLOListElement, unknown>;

/** Updates the list to the view. Elements stay the same as long as their entries do, and with them focus and scroll. */
export function drawList(
  list: HTMLOListElement,
  view: TimelineView,
  reveal: (line: number) => void,
): void {
  const days = dayStarts(view.entries);
  const items = select(list)
    .selectChildren<HTMLLIElement, ViewEntry>('li')
    .data(view.entries, ({ id }) => id)
    .join((enter) => enter.append('li').call(create));
  items
    .attr('class', (entry) => phaseOf(entry, view))
    .attr('data-entry', ({ id }) => id)
    .attr('data-entry-line', ({ line }) => line);
  items.select<HTMLElement>('.day').each(function (entry) {
    this.textContent = days.get(entry.id) ?? '';
    this.hidden = !days.has(entry.id);
  });
  items.select('button').on('click', (_event, { line }) => reveal(line));
  items.select('.stamp').text(({ stamp }) => stamp);
  items
    .select('.elapsed')
    .text(({ elapsed }) => (elapsed === undefined ? '' : elapsedLabel(elapsed)));
  items.select('.words').text(({ text }) => text);
  drawMoments(items);
  drawFindings(items);
  keepOneTabStop(list);
}

function create(item: Selection<HTMLLIElement, ViewEntry, HTMLOListElement, unknown>): void {
  item.append('p').attr('class', 'day');
  const button = item.append('button').attr('type', 'button').attr('tabindex', -1);
  button.append('span').attr('class', 'stamp');
  button.append('span').attr('class', 'elapsed');
  const body = button.append('span').attr('class', 'body');
  body.append('span').attr('class', 'words');
  body.append('span').attr('class', 'moments');
  body.append('span').attr('class', 'findings');
}

function drawMoments(items: Item): void {
  items
    .select('.moments')
    .selectChildren<HTMLSpanElement, string>('span')
    .data(({ moments }) => moments.map((moment) => MOMENT_LABELS[moment]))
    .join('span')
    .text((word) => word);
}

function drawFindings(items: Item): void {
  const findings = items
    .select('.findings')
    .selectChildren<HTMLSpanElement, ViewEntry['findings'][number]>('span')
    .data((entry) => entry.findings)
    .join((enter) => {
      const finding = enter.append('span');
      finding.append('span').attr('class', 'unseen');
      finding.append('span');
      return finding;
    });
  findings.attr('class', ({ level }) => `finding ${level}`);
  findings.select('.unseen').text(({ level }) => `${LEVEL_WORDS[level]}: `);
  findings.select('span:not(.unseen)').text(({ message }) => message);
}

/** The label of the day before the first entry of each day; none when all happens on one day. */
function dayStarts(entries: readonly ViewEntry[]): ReadonlyMap<number, string> {
  const starts = new Map<number, string>();
  let day: string | undefined;
  for (const entry of entries) {
    if (entry.day === undefined || entry.day === day) continue;
    day = entry.day;
    starts.set(entry.id, `${dayLabel(day)} ${day.slice(0, 4)}`);
  }
  return starts.size > 1 ? starts : new Map();
}

function phaseOf({ at }: ViewEntry, view: TimelineView): string | null {
  if (at === undefined) return null;
  const phase = view.phases.find(({ from, to }) => from <= at && at < to);
  return phase ? `in ${phase.kind}` : null;
}
