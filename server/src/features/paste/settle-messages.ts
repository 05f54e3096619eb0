/** The messages of a log as points in time. What they leave open, the document says; nothing is assumed that it does not. */
import { incidentDay } from '../../model/incident-day.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { plusDays, startOfDay } from '../../model/time/calendar.ts';
import { localTime, locate, sinceMidnight, type LocalTime } from '../../model/time/instant.ts';
import type { CalendarDate, Milliseconds, Zone } from '../../model/time/time.ts';
import { orderOf, settleDate, type DateOrder } from '../../model/time/written-date.ts';
import { UTC } from '../../model/time/zone.ts';
import { midnightsTo } from '../../model/timeline/inherited-day.ts';
import type { Message } from './read-log.ts';

export interface Settled {
  readonly at: Milliseconds;
  readonly utc: LocalTime;
  readonly text: string;
}

export interface SettledLog {
  /** In order of time. */
  readonly messages: readonly Settled[];
  /** The zone of the document that held for clocks without one. */
  readonly assumed: Zone | undefined;
}

/**
 * Undefined when a day or a zone stays open.
 * @param zone of the timeline, for clocks that say none
 */
export function settle(
  model: Postmortem,
  messages: readonly Message[],
  zone: Zone | undefined,
): SettledLog | undefined {
  const around: Around = {
    near: dayOf(model),
    order: orderOf(messages.flatMap(({ date }) => date ?? [])),
  };
  const settled: Settled[] = [];
  let above: LocalTime | undefined;
  for (const message of messages) {
    const local = localOf(message, above, around);
    const own = message.zone ?? zone;
    const next = local && own && settledAt(local, own, message.text);
    if (!next) return undefined;
    settled.push(next);
    above = local;
  }
  const isAssumed = messages.some((message) => message.zone === undefined);
  return {
    messages: settled.sort((a, b) => a.at - b.at),
    assumed: isAssumed ? zone : undefined,
  };
}

interface Around {
  readonly near: CalendarDate | undefined;
  readonly order: DateOrder | undefined;
}

function localOf(
  { date: written, clock }: Message,
  above: LocalTime | undefined,
  { near, order }: Around,
): LocalTime | undefined {
  const date = written ? settleDate(written, { order, near }) : goingOn(above, clock, near);
  return date && { date, clock };
}

function settledAt(local: LocalTime, zone: Zone, text: string): Settled | undefined {
  const at = locate(local, zone)?.at;
  const utc = at === undefined ? undefined : localTime(at, UTC);
  if (at === undefined || !utc) return undefined;
  // Seconds that are written stay, `:00` too.
  const second = local.clock.second === undefined ? undefined : (utc.clock.second ?? 0);
  return { at, utc: { ...utc, clock: { ...utc.clock, second } }, text };
}

/** A clock far behind the one above it is of the next day. */
function goingOn(
  above: LocalTime | undefined,
  clock: LocalTime['clock'],
  near: CalendarDate | undefined,
): CalendarDate | undefined {
  if (!above) return near;
  const isNext = midnightsTo(clock, sinceMidnight(above.clock)) > 0;
  return isNext ? plusDays(above.date, 1) : above.date;
}

/** The day with which the timeline begins, else the incident's. */
export function dayOf(model: Postmortem): CalendarDate | undefined {
  const days = model.timeline.entries.flatMap(({ date }) => date ?? []);
  const [first] = [...days].sort((a, b) => startOfDay(a) - startOfDay(b));
  return first ?? incidentDay(model);
}
