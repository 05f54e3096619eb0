/** Wheel, pinch and drag on the chart. The plain wheel stays the page's: a chart that catches it is in the way of reading. */

export interface Gestures {
  /** By a factor, around a pixel from the left edge. */
  readonly zoom: (factor: number, x: number) => void;
  /** By pixels; positive ones show what is later. */
  readonly move: (pixels: number) => void;
  readonly canMove: () => boolean;
}

/** A drag begins beyond this distance; below it is a click. */
const SLACK = 4;
/** Of one event of the wheel, in doublings: a mouse sends large steps, a touch pad small ones. */
const MOST_PER_EVENT = 0.4;
const PER_LINE = 16;

export function followGestures(svg: SVGSVGElement, gestures: Gestures): void {
  svg.addEventListener('wheel', (event) => followWheel(event, gestures), { passive: false });
  followPointers(svg, gestures);
}

/** Ctrl or ⌘ and the wheel zooms, as does a pinch (which comes as such); sideways, or with shift, it moves. */
function followWheel(event: WheelEvent, { zoom, move, canMove }: Gestures): void {
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : PER_LINE;
  const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    const doublings = Math.max(-MOST_PER_EVENT, Math.min(MOST_PER_EVENT, -dy * 0.01));
    zoom(2 ** doublings, event.offsetX);
    return;
  }
  const sideways = event.shiftKey && dx === 0 ? dy : dx;
  if (!canMove() || Math.abs(sideways) <= (event.shiftKey ? 0 : Math.abs(dy))) return;
  event.preventDefault();
  move(sideways);
}

/** One pointer drags; two, on a touch screen, pinch. */
function followPointers(svg: SVGSVGElement, gestures: Gestures): void {
  const pointers = new Map<number, { x: number; y: number }>();
  let dragged = 0;
  svg.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    if (pointers.size === 0) dragged = 0;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  svg.addEventListener('pointermove', (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    const left = svg.getBoundingClientRect().left;
    if (other)
      gestures.zoom(apart(now, other) / apart(before, other), (now.x + other.x) / 2 - left);
    else dragged = drag(svg, event, { gestures, dragged, by: before.x - now.x });
    pointers.set(event.pointerId, now);
  });
  const release = (event: PointerEvent): void => {
    pointers.delete(event.pointerId);
    svg.classList.remove('dragged');
  };
  for (const type of ['pointerup', 'pointercancel'] as const) svg.addEventListener(type, release);
  // What ends a drag is no click.
  svg.addEventListener(
    'click',
    (event) => {
      if (dragged > SLACK) event.stopImmediatePropagation();
    },
    { capture: true },
  );
}

/** How far the pointer has been dragged by now. */
function drag(
  svg: SVGSVGElement,
  { pointerId }: PointerEvent,
  {
    gestures,
    dragged,
    by,
  }: { readonly gestures: Gestures; readonly dragged: number; readonly by: number },
): number {
  if (!gestures.canMove()) return 0;
  const distance = dragged + Math.abs(by);
  if (distance > SLACK) {
    svg.setPointerCapture(pointerId);
    svg.classList.add('dragged');
    gestures.move(by);
  }
  return distance;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function apart(a: Point, b: Point): number {
  return Math.max(1, Math.hypot(a.x - b.x, a.y - b.y));
}
