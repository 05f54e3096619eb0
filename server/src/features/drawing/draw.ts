/**
 * The whole drawing: a view, a width and a sight become positioned shapes. Pure, so that the preview, the exports and
 * the tests have the same picture; what it looks like (colours, fonts) is theirs, from `kind`, `tone` and `part`.
 */
import type { TimelineView } from '../timeline-view.ts';
import { axisOf, WHOLE, type Axis, type Sight } from './axis.ts';
import { drawBrackets } from './brackets.ts';
import { drawDots, placeDots } from './dots.ts';
import type { Drawing, Room } from './drawing.ts';
import { drawFlags, FLAG_HEIGHT, type When } from './flags.ts';
import { drawPhases, PHASE_HEIGHT } from './phase-bar.ts';
import { drawQuiet } from './quiet-marks.ts';
import { drawTicks } from './ticks.ts';

const LONG = 2 * 24 * 3_600_000;

/** Undefined when nothing of the view has a place in time. */
export function drawTimeline(
  view: TimelineView,
  room: Room,
  sight: Sight = WHOLE,
): Drawing | undefined {
  const axis = axisOf(view, room.width, sight);
  if (!axis) return undefined;
  const brackets = drawBrackets(view.brackets, axis, room);
  const barY = brackets.height + (brackets.height ? 8 : 2);
  const phases = drawPhases(view.phases, axis, { ...room, y: barY });
  const dotY = barY + (view.phases.length ? PHASE_HEIGHT + 16 : 10);
  const dots = placeDots(view.entries, axis, { ...room, top: dotY });
  const lowest = Math.max(dotY, ...dots.map(({ y }) => y));
  const flags = drawFlags(dots, { ...room, y: lowest + 24, when: whenOf(view, axis) });
  const timeY = lowest + 28 + flags.rows * FLAG_HEIGHT;
  const dayY = timeY + (view.dated ? 18 : 0);
  const quiet = drawQuiet(axis, { ...room, top: barY - 3, bottom: lowest + 9, timeY, dotY });
  const ticks = drawTicks(axis, room, {
    ...{ top: 0, timeY, dayY, taken: quiet.taken, offset: view.offset, dated: view.dated },
  });
  const marks = [ticks, flags.marks, phases, quiet.marks, brackets.marks, drawDots(dots, axis)];
  return { width: room.width, height: dayY + 6, marks: marks.flat(), axis };
}

function whenOf({ offset, dated }: TimelineView, { pieces }: Axis): When {
  const length = (pieces.at(-1)?.to ?? 0) - (pieces[0]?.from ?? 0);
  return { offset, isLong: dated && length > LONG };
}
