/** The chart as something to look around in: wheel, pinch, drag and clicks change the sight, and the drawing follows. */
import { select } from 'd3-selection';
import { axisOf, WHOLE, type Sight } from '../../server/src/features/drawing/axis.ts';
import { drawTimeline } from '../../server/src/features/drawing/draw.ts';
import type { Drawing, Mark, Room } from '../../server/src/features/drawing/drawing.ts';
import {
  movedBy,
  showing,
  spanning,
  toggled,
  toggledAll,
  zoomedBy,
  type Looked,
} from '../../server/src/features/drawing/look-around.ts';
import type { TimelineView } from '../../server/src/features/timeline-view.ts';
import { measureIn, showDrawing } from './chart.ts';
import { followGestures } from './gestures.ts';

const STEP = 1.6;
const STRIDE = 0.2;

export interface ChartEvents {
  /** The reader chose the entry with this id. */
  readonly chosen: (id: number) => void;
  /** The sight is another one, by the reader's doing or because the view changed. */
  readonly looked: () => void;
}

export class ChartView {
  readonly #svg: SVGSVGElement;
  readonly #frame: HTMLElement;
  readonly #events: ChartEvents;
  #view: TimelineView | undefined;
  #sight: Sight = WHOLE;
  #drawing: Drawing | undefined;
  /** Ids of the entries that are pointed out: a new drawing points them out too. */
  readonly #pointed: Record<'current' | 'hot', number | undefined> = {
    ...{ current: undefined, hot: undefined },
  };
  #scheduled = false;
  /** Height does not jump while the reader moves along. */
  #tallest = { width: 0, height: 0 };

  /** @param frame the element whose width the drawing fills; it takes the keys' focus */
  constructor(frame: HTMLElement, events: ChartEvents) {
    this.#frame = frame;
    this.#events = events;
    const svg = select(frame).append('svg').attr('aria-hidden', 'true').attr('hidden', '').node();
    if (!svg) throw new Error('The chart could not be made.');
    this.#svg = svg;
    svg.addEventListener('click', (event) => this.#clicked(event));
    svg.addEventListener('dblclick', (event) => this.#clickedTwice(event));
    followGestures(svg, {
      zoom: (factor, x) => this.#look((looked) => zoomedBy(looked, factor, x)),
      move: (pixels) => this.#look((looked) => movedBy(looked, pixels)),
      canMove: () => this.#sight.zoom > 1,
    });
    new ResizeObserver(() => this.draw()).observe(frame);
  }

  get sight(): Sight {
    return this.#sight;
  }

  get drawing(): Drawing | undefined {
    return this.#drawing;
  }

  /** @param sight where another document begins; without it the reader stays where they are */
  show(view: TimelineView, sight?: Sight): void {
    this.#view = view;
    if (sight) this.#tallest = { width: 0, height: 0 };
    this.#sight = sight ?? this.#sight;
    this.draw();
  }

  zoomIn(): void {
    this.#look((looked) => zoomedBy(looked, STEP, looked.width / 2));
  }

  zoomOut(): void {
    this.#look((looked) => zoomedBy(looked, 1 / STEP, looked.width / 2));
  }

  showAll(): void {
    this.#look(({ axis }) => ({ ...axis.sight, zoom: 1, from: undefined }));
  }

  /** @param direction 1 for later, -1 for earlier */
  move(direction: number): void {
    this.#look((looked) => movedBy(looked, direction * looked.width * STRIDE));
  }

  toggleFolds(): void {
    this.#look(toggledAll);
  }

  toggleFold(from: number): void {
    this.#look(({ axis }) => toggled(axis.sight, from));
  }

  /** Points an entry out, by its own mark or by the one that it is gathered in. */
  point(how: 'current' | 'hot', id: number | undefined): void {
    this.#pointed[how] = id;
    select(this.#svg)
      .selectChildren<SVGGElement, Mark>('g')
      .classed(how, ({ entries }) => id !== undefined && entries?.includes(id) === true);
  }

  bringIntoSight(time: number): void {
    this.#look((looked) => showing(looked, time));
  }

  /** Draws at the present width; hides the chart when nothing of the view has a place in time. */
  draw(): void {
    this.#scheduled = false;
    // What is hidden has no width.
    this.#frame.hidden = this.#view === undefined;
    const room = this.#room();
    if (!this.#view || room.width <= 0) return;
    const drawing = drawTimeline(this.#view, room, this.#sight);
    this.#drawing = drawing;
    select(this.#svg).attr('hidden', drawing ? null : '');
    this.#frame.hidden = drawing === undefined;
    if (!drawing) return;
    this.#sight = drawing.axis.sight;
    showDrawing(this.#svg, { ...drawing, height: this.#heightFor(drawing) });
    for (const how of ['current', 'hot'] as const) this.point(how, this.#pointed[how]);
    this.#events.looked();
  }

  #heightFor({ width, height, axis }: Drawing): number {
    const least = axis.sight.zoom > 1 && this.#tallest.width === width ? this.#tallest.height : 0;
    this.#tallest = { width, height: Math.max(height, least) };
    return this.#tallest.height;
  }

  #room(): Room {
    return { width: this.#frame.clientWidth, measure: measureIn(this.#svg) };
  }

  /** From now on another sight; drawn with the next frame, however many came before it. */
  #look(next: (looked: Looked) => Sight): void {
    const drawing = this.#drawing;
    if (!drawing || !this.#view) return;
    const { width } = drawing;
    // Of two steps within one frame the second goes on from the first.
    const pending = this.#scheduled ? axisOf(this.#view, width, this.#sight) : undefined;
    const looked = { view: this.#view, width, axis: pending ?? drawing.axis };
    this.#sight = next(looked);
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => this.draw());
  }

  #clicked(event: MouseEvent): void {
    const mark = markAt(event);
    if (!mark) return;
    const { kind, tone, stretch, entries } = mark;
    if (kind === 'quiet' && stretch) this.toggleFold(stretch[0]);
    else if (tone === 'many' && stretch && stretch[0] < stretch[1]) this.#span(stretch);
    else if (entries?.[0] !== undefined) this.#events.chosen(entries[0]);
  }

  #clickedTwice(event: MouseEvent): void {
    const mark = markAt(event);
    const isStretch = mark?.kind === 'phase' || mark?.kind === 'bracket';
    if (isStretch && mark.stretch) this.#span(mark.stretch);
    else if (!mark || mark.kind === 'tick' || mark.kind === 'period')
      this.#look((looked) => zoomedBy(looked, STEP, event.offsetX));
  }

  #span(stretch: readonly [number, number]): void {
    this.#look((looked) => spanning(looked, stretch));
  }
}

function markAt({ target }: Event): Mark | undefined {
  const group = target instanceof Element ? target.closest<SVGGElement>('g.mark') : null;
  return group ? select<SVGGElement, Mark>(group).datum() : undefined;
}
