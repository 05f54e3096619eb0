/** The page: its fixed parts, and how a view, a trouble and the caret's mark change them. Holds the last view. */
import { WHOLE } from '../../server/src/features/drawing/axis.ts';
import type { TimelineView } from '../../server/src/features/timeline-view.ts';
import type { FromPreview, PreviewState, Trouble } from '../src/preview/messages.ts';
import { ChartView } from './chart-view.ts';
import { entryAtLine, indexOf, NOTHING } from './entries.ts';
import { linkHover } from './hover.ts';
import { drawHeader } from './header.ts';
import type { Kept } from './kept.ts';
import { drawList } from './list.ts';
import { partWith, type Fold } from './list-rows.ts';
import { drawNotice, troubleNotice, type Said } from './notice.ts';
import { buildParts, type Parts } from './parts.ts';
import { reach } from './reach.ts';
import { giveTabStop } from './roving.ts';
import { steady } from './steady.ts';
import { toolsFor } from './tools.ts';
import { drawToolbar } from './toolbar.ts';
import { Walk } from './walk.ts';

export interface Shown extends PreviewState {
  readonly version: number;
  readonly view: TimelineView;
}

export class Page {
  readonly #parts: Parts;
  readonly #chart: ChartView;
  readonly #walk: Walk;
  readonly #send: (message: FromPreview) => void;
  readonly #keep: (kept: Kept) => void;
  /** What was in sight when the page was last there; taken up when its document comes. */
  #before: Kept | undefined;
  #view: TimelineView = NOTHING;
  #state: PreviewState = { uri: '', locked: false };
  #current: number | undefined;
  #markedLine: number | undefined;
  /** Id of the entry to which the reader went from here, until the caret goes elsewhere. */
  #chosen: number | undefined;
  #walkAt: number | undefined;
  #first = 0;

  constructor(
    root: HTMLElement,
    host: {
      readonly send: (message: FromPreview) => void;
      readonly keep: (kept: Kept) => void;
      readonly kept: Kept | undefined;
    },
  ) {
    this.#send = host.send;
    this.#keep = host.keep;
    this.#before = host.kept;
    this.#parts = buildParts(root);
    this.#chart = new ChartView(this.#parts.chart, {
      chosen: (id) => this.#choose(id),
      looked: () => this.#looked(),
    });
    this.#walk = new Walk(this.#parts.walk, {
      step: (by) => this.#walkTo((this.#walkAt ?? 0) + by),
      end: () => this.#endWalk(),
      reveal: () => this.#reveal(this.#walkAt, false),
    });
    document.addEventListener('keydown', (event) => this.#pressed(event));
    linkHover(this.#parts, (id) => this.#chart.point('hot', id));
    addEventListener('scroll', () => this.#remember(), { passive: true });
  }

  show({ version, view, ...state }: Shown): void {
    const turned = state.uri !== this.#state.uri;
    this.#state = state;
    this.#parts.root.dataset['version'] = String(version);
    if (turned) this.#turn();
    this.#take(view, turned);
    drawHeader(this.#parts.header, view);
    this.#say(view.notice);
    this.#chart.show(this.#view, turned ? (this.#before?.sight ?? WHOLE) : undefined);
    if (!this.#chart.drawing) this.#looked();
    this.#mark(this.#markedLine);
    if (this.#walkAt !== undefined) this.#walkTo(this.#walkAt);
    if (turned) scrollTo(0, this.#before?.scroll ?? 0);
    this.#before = undefined;
  }

  explain(state: PreviewState, trouble: Trouble): void {
    this.show({ ...state, version: 0, view: NOTHING });
    this.#say(troubleNotice(trouble));
  }

  /** The caret stands on this line, or on none that matters. */
  mark(line: number | undefined): void {
    this.#chosen = undefined;
    this.#mark(line);
  }

  /** Marks the entry in which the line lies, and brings it into sight unless the reader is in the list. */
  #mark(line: number | undefined): void {
    const entry = entryAtLine(this.#view, line);
    const moved = line !== this.#markedLine;
    this.#markedLine = line;
    this.#setCurrent(entry?.id, moved);
    if (moved && entry && this.#walkAt !== undefined) this.#showWalk(indexOf(this.#view, entry.id));
  }

  /** The walk stays at its entry while others come and go, and the mark at the one that the reader chose. */
  #take(next: TimelineView, turned: boolean): void {
    const view = turned ? next : steady(this.#view.entries, next);
    const walked = turned ? undefined : this.#view.entries[this.#walkAt ?? -1]?.id;
    if (walked !== undefined && indexOf(view, walked) >= 0) this.#walkAt = indexOf(view, walked);
    const chosen = view.entries[indexOf(view, this.#chosen)];
    if (chosen) this.#markedLine = chosen.line;
    this.#view = view;
  }

  /** Another document begins at its top, without the mark of the one before; or where it was left. */
  #turn(): void {
    if (this.#before?.uri !== this.#state.uri) this.#before = undefined;
    this.#markedLine = undefined;
    this.#chosen = undefined;
    this.#first = 0;
    this.#walkAt = undefined;
    this.#walk.hide();
    if (this.#before?.walk !== undefined) this.#walkAt = this.#before.walk;
  }

  #setCurrent(id: number | undefined, moved: boolean): void {
    this.#current = id;
    if (id !== undefined) this.#bringPart(indexOf(this.#view, id));
    this.#chart.point('current', id);
    for (const item of this.#parts.list.querySelectorAll('li.entry')) {
      const isCurrent = item.getAttribute('data-entry') === String(id);
      item.classList.toggle('current', isCurrent);
      const button = item.querySelector('button');
      if (!isCurrent) button?.removeAttribute('aria-current');
      if (!isCurrent || !button) continue;
      button.setAttribute('aria-current', 'true');
      if (!moved || this.#parts.list.contains(document.activeElement)) continue;
      giveTabStop(this.#parts.list, button);
      reach(item);
    }
  }

  /** The list shows the part in which an entry lies. */
  #bringPart(index: number): void {
    const first = partWith(index, this.#first);
    if (first === this.#first) return;
    this.#first = first;
    this.#drawList();
  }

  /** The chart is drawn: what depends on its folds and zoom follows. */
  #looked(): void {
    this.#drawList();
    drawToolbar(this.#parts.toolbar, toolsFor(this.#toolState(), this.#toolActions));
    this.#remember();
  }

  #drawList(): void {
    const { list } = this.#parts;
    this.#first = Math.min(this.#first, Math.max(0, this.#view.entries.length - 1));
    drawList(
      list,
      { view: this.#view, folds: this.#folds(), first: this.#first },
      {
        chosen: (id) => this.#choose(id),
        folded: (from) => this.#chart.toggleFold(from),
        turned: (first) => this.#turnTo(first),
      },
    );
    for (const item of list.querySelectorAll('li.entry'))
      item.classList.toggle('current', item.getAttribute('data-entry') === String(this.#current));
  }

  /** Another part of a long list; the focus goes to its beginning. */
  #turnTo(first: number): void {
    const forward = first > this.#first;
    this.#first = first;
    this.#drawList();
    const buttons = [...this.#parts.list.querySelectorAll<HTMLButtonElement>('li.entry button')];
    (forward ? buttons[0] : buttons.at(-1))?.focus();
  }

  #folds(): readonly Fold[] {
    const pieces = this.#chart.drawing?.axis.pieces ?? [];
    return pieces.flatMap(({ quiet, folded }) => (quiet ? [{ ...quiet, folded }] : []));
  }

  #choose(id: number): void {
    this.#setCurrent(id, false);
    this.#reveal(indexOf(this.#view, id), false);
  }

  #reveal(index: number | undefined, along: boolean): void {
    const entry = this.#view.entries[index ?? -1];
    if (!entry) return;
    this.#markedLine = entry.line;
    this.#chosen = entry.id;
    this.#send({ type: 'reveal', line: entry.line, along });
  }

  /** The reader goes on; the text goes along. */
  #walkTo(wanted: number): void {
    const last = this.#view.entries.length - 1;
    if (last < 0) return;
    const index = Math.min(Math.max(wanted, 0), last);
    const moved = index !== this.#walkAt;
    this.#showWalk(index);
    if (moved) this.#reveal(index, true);
  }

  #showWalk(index: number): void {
    const entry = this.#view.entries[index];
    if (!entry) return;
    this.#walkAt = index;
    this.#parts.root.classList.add('walking');
    this.#walk.show(this.#view, index);
    this.#setCurrent(entry.id, false);
    if (entry.at !== undefined) this.#chart.bringIntoSight(entry.at);
    this.#remember();
  }

  #endWalk(): void {
    this.#walkAt = undefined;
    this.#parts.root.classList.remove('walking');
    this.#walk.hide();
    const button = this.#parts.list.querySelector<HTMLButtonElement>('li.current button');
    (button ?? this.#parts.chart).focus();
    this.#remember();
  }

  #say(said: Said | undefined): void {
    drawNotice(this.#parts.notice, said, (action) => this.#send({ type: 'run', action }));
  }

  #pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const act = this.#keys.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
    if (!act) return;
    event.preventDefault();
    act();
  }

  readonly #toolActions = {
    zoomIn: () => this.#chart.zoomIn(),
    zoomOut: () => this.#chart.zoomOut(),
    showAll: () => this.#chart.showAll(),
    toggleFolds: () => this.#chart.toggleFolds(),
    walk: () => this.#walkTo(Math.max(0, indexOf(this.#view, this.#current))),
    run: (action: Extract<FromPreview, { type: 'run' }>['action']) =>
      this.#send({ type: 'run', action }),
  };

  readonly #keys = new Map<string, () => void>([
    ['+', this.#toolActions.zoomIn],
    ['=', this.#toolActions.zoomIn],
    ['-', this.#toolActions.zoomOut],
    ['0', this.#toolActions.showAll],
    ['f', this.#toolActions.toggleFolds],
    ['w', this.#toolActions.walk],
    ['ArrowLeft', () => this.#chart.move(-1)],
    ['ArrowRight', () => this.#chart.move(1)],
  ]);

  #toolState(): Parameters<typeof toolsFor>[0] {
    const axis = this.#chart.drawing?.axis;
    const folds = this.#folds();
    return {
      zoom: axis?.sight.zoom ?? 1,
      largestZoom: axis?.largestZoom ?? 1,
      hasChart: axis !== undefined,
      hasEntries: this.#view.entries.length > 0,
      canFold: folds.length > 0,
      isFolded: folds.some(({ folded }) => folded),
      locked: this.#state.locked,
    };
  }

  #remember(): void {
    // Nothing is known yet: what was kept is still the best there is.
    if (this.#state.uri === '') return;
    const { sight } = this.#chart;
    this.#keep({ ...this.#state, sight, scroll: Math.round(scrollY), walk: this.#walkAt });
  }
}
