/** Slots of action items: what stands there, whether it answers, and where an answer is written. */
import type { Place } from '../../base/place.ts';
import type { Span } from '../../base/span.ts';
import type { Slot } from '../postmortem.ts';
import { dateOf } from '../time/calendar.ts';
import { findDate } from '../time/read-date.ts';
import type { CalendarDate } from '../time/time.ts';
import { doneIn, isNonAnswer } from '../vocabulary/answers.ts';

/** Nothing there, and no place for it unless one is given. */
export function emptySlot(place?: Place): Slot<never> {
  return { value: undefined, text: '', span: undefined, place };
}

export function wordSlot(
  text: string,
  span: Span | undefined,
  place: Place | undefined,
): Slot<string> {
  const bare = text.replace(/\s+/g, ' ').trim();
  const answers = bare !== '' && !isNonAnswer(bare);
  return {
    value: answers ? bare : undefined,
    text: bare,
    span: bare === '' ? undefined : span,
    place,
  };
}

/** `TODO` and `pending` are no answer elsewhere; here they say that it is open. */
export function statusSlot(
  text: string,
  span: Span | undefined,
  place: Place | undefined,
): Slot<string> {
  const words = wordSlot(text, span, place);
  return doneIn(words.text) === undefined ? words : { ...words, value: words.text };
}

export function dateSlot(
  text: string,
  span: Span | undefined,
  place: Place | undefined,
): Slot<CalendarDate> {
  const words = wordSlot(text, span, place);
  return { ...words, value: dayIn(words.text) };
}

function dayIn(text: string): CalendarDate | undefined {
  const found = findDate(text);
  if (found?.year === undefined || found.malformed || found.open) return undefined;
  return dateOf(found.year, found.month, found.day);
}
