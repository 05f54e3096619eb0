/** Zooming, moving and folding: from one sight of an axis to the next. Pure. */
import type { TimelineView } from '../timeline-view.ts';
import { axisOf, within, type Axis, type Sight } from './axis.ts';

/** What a reader looks at: the axis is made anew for every sight. */
export interface Looked {
  readonly view: TimelineView;
  readonly width: number;
  readonly axis: Axis;
}

/** Zooms by a factor; the time at pixel `x` stays where it is. */
export function zoomedBy({ view, width, axis }: Looked, factor: number, x: number): Sight {
  const { sight, largestZoom, edges } = axis;
  const zoom = within(sight.zoom * factor, 1, largestZoom);
  const anchor = axis.time(x);
  const unmoved = axisOf(view, width, { ...sight, zoom, from: undefined });
  if (!unmoved || zoom === 1) return { ...sight, zoom: 1, from: undefined };
  return { ...sight, zoom, from: unmoved.time(unmoved.x(anchor) - x + edges[0]) };
}

/** Moves along time by some pixels; positive ones show what is later. */
export function movedBy({ axis }: Looked, pixels: number): Sight {
  return { ...axis.sight, from: axis.time(axis.edges[0] + pixels) };
}

/** Brings a time into sight, moving no more than needed. */
export function showing(looked: Looked, time: number): Sight {
  const { axis } = looked;
  const [left, right] = axis.edges;
  const x = axis.x(time);
  if (x >= left && x <= right) return axis.sight;
  return movedBy(looked, x - (left + right) / 2);
}

/** Makes a stretch of time fill most of the width. */
export function spanning(looked: Looked, [from, to]: readonly [number, number]): Sight {
  const { axis } = looked;
  const [left, right] = axis.edges;
  const reach = Math.max(axis.x(to) - axis.x(from), 1);
  const middle = (axis.x(from) + axis.x(to)) / 2;
  const zoomed = zoomedBy(looked, ((right - left) * MOST) / reach, middle);
  const next = axisOf(looked.view, looked.width, zoomed);
  if (!next) return zoomed;
  const offset = (next.x(from) + next.x(to)) / 2 - (left + right) / 2;
  return movedBy({ ...looked, axis: next }, offset);
}

const MOST = 0.6;

/** Folds the quiet stretch that begins at this time, or unfolds it. */
export function toggled(sight: Sight, from: number): Sight {
  const others = sight.toggled.filter((each) => each !== from);
  const isNew = others.length === sight.toggled.length;
  return { ...sight, toggled: isNew ? [...others, from] : others };
}

/** Unfolds every quiet stretch if one is folded, else folds them all. */
export function toggledAll({ axis }: Looked): Sight {
  const quiet = axis.pieces.filter((piece) => piece.quiet);
  const fold = !quiet.some(({ folded }) => folded);
  const against = quiet.filter((piece) => piece.quiet?.long !== fold);
  return { ...axis.sight, toggled: against.map(({ from }) => from) };
}
