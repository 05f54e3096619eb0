/** The timeline as a real list: one button per entry, one of them in the tab order, the arrow keys move among them. */
import { select, type Selection } from 'd3-selection';
import type { TimelineView, ViewEntry } from '../../server/src/features/timeline-view.ts';
import { elapsedLabel } from './duration.ts';
import { dayLabel } from './scale.ts';
import { LEVEL_WORDS, MOMENT_WORDS } from './words.ts';

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

/** Arrow keys, Home and End move the focus; the entry that had it last keeps the tab stop. */
export function makeRoving(list: HTMLOListElement): void {
  list.addEventListener('keydown', (event) => {
    const buttons = [...list.querySelectorAll('button')];
    const here = buttons.findIndex((button) => button === document.activeElement);
    const next = destination(event.key, here, buttons.length);
    if (here < 0 || next === undefined) return;
    event.preventDefault();
    buttons[next]?.focus();
  });
  list.addEventListener('focusin', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button) giveTabStop(list, button);
  });
}

/** Where a key leads from item `here` of `count`; undefined for keys that do not move. */
export function destination(key: string, here: number, count: number): number | undefined {
  const last = count - 1;
  const goals: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(here + 1, last),
    ArrowUp: Math.max(here - 1, 0),
    Home: 0,
    End: last,
  };
  return goals[key];
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
    .data(({ moments }) => moments.map((moment) => MOMENT_WORDS[moment]))
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

function keepOneTabStop(list: HTMLOListElement): void {
  if (list.querySelector('button[tabindex="0"]')) return;
  const first = list.querySelector('button');
  if (first) giveTabStop(list, first);
}

function giveTabStop(list: HTMLOListElement, chosen: HTMLButtonElement): void {
  for (const button of list.querySelectorAll('button')) {
    button.tabIndex = button === chosen ? 0 : -1;
  }
}
