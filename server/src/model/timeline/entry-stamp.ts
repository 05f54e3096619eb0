/** The time of an entry as it is written, with the place of each part. */
import { contains, type Span } from '../../base/span.ts';
import { spanIn } from '../../syntax/words.ts';
import type { Stamp } from '../postmortem.ts';
import type { CalendarDate } from '../time/time.ts';
import type { Candidate } from './candidate.ts';

/** Its day stands in a cell of its own row: the rows below may have theirs from it, and are not to blame. */
export function hasOwnCell({ dateCell, span }: Candidate): boolean {
  return dateCell !== undefined && contains(span, dateCell.words.span);
}

/** `date` is the written day, settled. */
export function stampOf(candidate: Candidate, date: CalendarDate | undefined): Stamp {
  const { stamp, words, dateCell } = candidate;
  const ownCell = hasOwnCell(candidate) ? dateCell : undefined;
  const place = (part: { readonly from: number; readonly to: number } | undefined) =>
    part && spanIn(words, part.from, part.to);
  const whole = spanIn(words, stamp.from, stamp.to);
  return {
    span: whole,
    text: words.text.slice(stamp.from, stamp.to),
    clock: stamp.clock?.clock,
    clockSpan: place(stamp.clock),
    date,
    dateSpan: stamp.date ? place(stamp.date) : dateCellSpan(dateCell),
    zoneSpan: place(stamp.zone),
    approximate: stamp.approximate,
    malformed: stamp.clock?.malformed === true || (stamp.date ?? ownCell?.date)?.malformed === true,
  };
}

function dateCellSpan(cell: Candidate['dateCell']): Span | undefined {
  return cell && spanIn(cell.words, cell.date.from, cell.date.to);
}
