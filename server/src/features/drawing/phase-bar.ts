/** The phases as one bar: each to scale, none over another, named where its name fits. Pure. */
import { lengthWords } from '../lengths.ts';
import type { ViewPhase } from '../timeline-view.ts';
import type { Axis } from './axis.ts';
import type { Mark, Room, Shape } from './drawing.ts';
import { PHASE_WORDS } from './words.ts';

export const PHASE_HEIGHT = 26;
const EDGE = 3;
const PADDING = 8;
/** A phase of seconds in a day still shows, and a hair's breadth parts it from the next. */
const LEAST = 2;
const HAIR = 1.5;

export function drawPhases(
  phases: readonly ViewPhase[],
  axis: Axis,
  { width, measure, y }: Room & { readonly y: number },
): readonly Mark[] {
  return apart(phases).flatMap((phase) => {
    const left = axis.x(phase.from);
    const right = Math.max(axis.x(phase.to) - HAIR, left + LEAST);
    if (right < 0 || left > width) return [];
    const x = Math.max(left, -PADDING);
    const box = { x, y, width: Math.min(right, width + PADDING) - x };
    return [markOf(phase, box, { width, measure })];
  });
}

function markOf(
  { kind, from, to }: ViewPhase,
  box: { readonly x: number; readonly y: number; readonly width: number },
  { width, measure }: Room,
): Mark {
  const word = PHASE_WORDS[kind];
  const [left, right] = [Math.max(box.x, 0), Math.min(box.x + box.width, width)];
  const fits = measure(word) + 2 * PADDING <= right - left;
  const label: Shape = {
    ...{ tag: 'text', part: 'label', x: (left + right) / 2, y: box.y + PHASE_HEIGHT / 2 + 6 },
    ...{ anchor: 'middle', text: word },
  };
  return {
    key: `phase ${kind}`,
    kind: 'phase',
    tone: kind,
    title: `${word} for ${lengthWords(to - from)}`,
    stretch: [from, to],
    shapes: [
      { tag: 'rect', part: 'fill', ...box, height: PHASE_HEIGHT },
      { tag: 'rect', part: 'edge', ...box, height: EDGE },
      ...(fits ? [label] : []),
    ],
  };
}

/** Moments in an unusual order make phases that overlap: the later one then begins where the earlier one ends. */
function apart(phases: readonly ViewPhase[]): readonly ViewPhase[] {
  let end = -Infinity;
  return phases
    .toSorted((a, b) => a.from - b.from)
    .flatMap((phase) => {
      const from = Math.max(phase.from, end);
      if (phase.to <= from) return [];
      end = phase.to;
      return [{ ...phase, from }];
    });
}
