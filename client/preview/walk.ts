/** Walk: one entry at a time in large type, for the meeting. Keys, buttons and a presenter's remote lead on and back. */
import { select } from 'd3-selection';
import { dayLabel } from '../../server/src/features/facts-line.ts';
import { MOMENT_LABELS } from '../../server/src/model/moments/marker.ts';
import type { TimelineView, ViewEntry } from '../../server/src/features/timeline-view.ts';
import { elapsedLabel } from './duration.ts';
import { drawFindings } from './findings.ts';
import { phaseAt } from './phase-at.ts';
import { PHASE_WORDS } from '../../server/src/features/drawing/words.ts';
import { says } from './says.ts';
import { drawToolbar, ICONS } from './toolbar.ts';

export interface WalkEvents {
  readonly step: (by: number) => void;
  readonly end: () => void;
  readonly reveal: () => void;
}

export class Walk {
  readonly element: HTMLElement;
  readonly #tools: HTMLElement;
  readonly #card: HTMLElement;
  readonly #events: WalkEvents;

  constructor(parent: HTMLElement, events: WalkEvents) {
    this.#events = events;
    const section = select(parent).append('section').attr('class', 'walk');
    section.attr('aria-label', 'Walk through the timeline').attr('tabindex', -1);
    section.attr('hidden', '');
    const card = section.append('div').attr('class', 'card').attr('aria-live', 'polite');
    for (const part of ['when', 'words', 'marks', 'findings'])
      card.append(part === 'findings' ? 'div' : 'p').attr('class', part);
    const when = card.select('.when');
    for (const part of ['clock', 'elapsed', 'day']) when.append('span').attr('class', part);
    const tools = section.append('div').attr('class', 'toolbar').attr('role', 'group');
    tools.attr('aria-label', 'Walk');
    this.element = must(section.node());
    this.#card = must(card.node());
    this.#tools = must(tools.node());
    this.element.addEventListener('keydown', (event) => this.#pressed(event));
  }

  show(view: TimelineView, index: number): void {
    const entry = view.entries[index];
    if (!entry) return;
    const count = view.entries.length;
    drawCard(this.#card, view, entry);
    const { step, end } = this.#events;
    const last = count - 1;
    drawToolbar(this.#tools, [
      [
        {
          ...{ id: 'previous', label: 'Previous entry', key: '←', icon: ICONS.previous },
          ...{ run: () => step(-1), disabled: index === 0 },
        },
        {
          ...{ id: 'next', label: 'Next entry', key: '→', icon: ICONS.next },
          ...{ words: `${index + 1} of ${count}`, run: () => step(1), disabled: index === last },
        },
      ],
      [{ id: 'end', label: 'End the walk', key: 'Esc', icon: ICONS.end, run: end }],
    ]);
    if (this.element.hidden) {
      this.element.hidden = false;
      this.element.focus({ preventScroll: true });
    }
  }

  hide(): void {
    this.element.hidden = true;
  }

  #pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onButton = event.target instanceof HTMLButtonElement;
    const step =
      onButton && (event.key === 'Enter' || event.key === ' ') ? undefined : stepOf(event);
    if (step !== undefined) this.#events.step(step);
    else if (event.key === 'Escape') this.#events.end();
    else if (event.key === 'Enter' && !onButton) this.#events.reveal();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

/** How many entries on a key leads; presenters' remotes send PageUp and PageDown. */
function stepOf({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
      return 1;
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
      return -1;
    case ' ':
      return shiftKey ? -1 : 1;
    case 'Home':
      return -Infinity;
    case 'End':
      return Infinity;
    default:
      return undefined;
  }
}

function drawCard(card: HTMLElement, view: TimelineView, entry: ViewEntry): void {
  const root = select(card);
  const phase = phaseAt(view, entry);
  root.attr('class', phase ? `card in ${phase}` : 'card');
  const { clock, elapsed, day, text } = entry;
  root.select('.clock').each(says(clock));
  root.select('.elapsed').each(says(elapsed === undefined ? '' : elapsedLabel(elapsed)));
  root.select('.day').each(says(day === undefined ? '' : dayLabel(day)));
  root.select('.words').each(says(text));
  const words = entry.moments.map((moment) => MOMENT_LABELS[moment]);
  const tags = [...words, ...(phase ? [PHASE_WORDS[phase]] : [])];
  root
    .select('.marks')
    .selectChildren<HTMLSpanElement, string>('span')
    .data(tags)
    .join('span')
    .attr('class', (_word, index) => (index < words.length ? 'moment' : 'phase'))
    .each(says<string>((word) => word));
  drawFindings(root.select<HTMLElement>('.findings').datum(entry));
}

function must<T>(node: T | null): T {
  if (node === null) throw new Error('The walk could not be built.');
  return node;
}
