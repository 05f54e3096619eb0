/** One line of a timeline: an entry that begins with its stamp, a fact that ends with one, a day, or none of these. */
import type { Words } from '../../syntax/words.ts';
import { findDate, dateAt } from '../time/read-date.ts';
import { type StampReading, stampAt } from '../time/stamp.ts';
import { findZone } from '../time/zone.ts';
import type { WrittenDate } from '../time/written-date.ts';
import { type MomentLabels, namedMoment } from '../moments/labels.ts';

export type LineReading =
  | { readonly type: 'entry'; readonly stamp: StampReading }
  /** `First detected: 2026-03-05 11:01`; `name` is the end of the words before the stamp. */
  | { readonly type: 'fact'; readonly stamp: StampReading; readonly name: number }
  | { readonly type: 'day'; readonly date: WrittenDate };

/** `– 15:53: …` in a list is an entry that Markdown folded into the one before. */
const DASH = /^[–—‒•]\s+/;
const LONGEST_FACT = 70;
const LONGEST_DAY = 110;
const LONGEST_ZONE = 40;

export interface LineOptions {
  /** Stamps of a looser form count: their neighbours have it too. */
  readonly loose?: boolean;
  /** The team's own labels of moments. */
  readonly labels?: MomentLabels | undefined;
  /** `First fix: 2026-03-05 11:01` is a fact whatever it is called: its neighbours are facts too. */
  readonly anyLabel?: boolean;
}

export function readLine(
  { text }: Pick<Words, 'text'>,
  options: LineOptions = {},
): LineReading | undefined {
  const start = DASH.exec(text)?.[0].length ?? (text.startsWith('|') ? 1 : 0);
  const stamp = stampAt(text, start, options.loose);
  if (!stamp) return unstamped(text, options);
  if (!stamp.clock && stamp.date && stamp.relative === undefined && isBare(text, stamp)) {
    return { type: 'day', date: stamp.date };
  }
  return { type: 'entry', stamp };
}

/** A line that begins with words. */
function unstamped(text: string, { labels, anyLabel }: LineOptions): LineReading | undefined {
  return (
    spokenIn(text) ??
    factOf(text, labels) ??
    (anyLabel === true ? datedFact(text) : undefined) ??
    dayIn(text)
  );
}

/** `ana [14:02]: the site is down`, as it is copied from a chat. */
function spokenIn(text: string): LineReading | undefined {
  const who = SPEAKER.exec(text.slice(0, LONGEST_FACT))?.[0];
  const stamp = who === undefined ? undefined : stampAt(text, who.length);
  if (!stamp?.clock || !/\]:\s*$/.test(text.slice(who?.length, stamp.rest))) return undefined;
  return { type: 'entry', stamp };
}

const SPEAKER =
  /^@?[\p{L}][\p{L}\d._'’-]{0,30}(?: [\p{L}][\p{L}\d._'’-]{0,30}){0,3}(?: \[APP\])? (?=\[\d)/u;

/** True when a line begins with a dash that Markdown does not take for a bullet, and a stamp. */
export function isPseudoBullet(text: string): boolean {
  const dash = DASH.exec(text);
  return dash !== null && stampAt(text, dash[0].length) !== undefined;
}

/** Nothing but a day: `2026-03-05`, `Thursday, 5 March 2026:`, `5 March 2026 (PST)`, `2026-03-05, UTC`, `2026-03-05, times in UTC`. */
function isBare(text: string, stamp: StampReading): boolean {
  const rest = text.slice(stamp.rest).trim();
  if (rest === '' || /^\([^()]{0,40}\)\s*:?$/.test(rest)) return true;
  const zone = rest.length < LONGEST_ZONE ? findZone(rest) : undefined;
  return (
    zone !== undefined &&
    TIMES_IN.test(rest.slice(0, zone.from)) &&
    /^\s*:?$/.test(rest.slice(zone.to))
  );
}

/** `2026-03-05, all times in UTC` */
const TIMES_IN =
  /^(?:(?:all(?:e)? )?(?:times?|timestamps|tijden|tider|zeiten|uhrzeiten|horas|horários|heures|orari) (?:(?:are )?in|are|en|em|i) )?$/i;

/**
 * Label first, then the stamp: after a colon with words of its own, without one at the end of the line.
 * A marker may stand before the label: `**Detected:** First seen 2026-03-05 11:01`.
 */
function factOf(text: string, labels: MomentLabels | undefined, from = 0): LineReading | undefined {
  const head = text.slice(from, from + LONGEST_FACT + 30);
  const label = /^[^:：\n]{2,60}(?=[:：]\s)/.exec(head)?.[0];
  if (label === undefined) return factAtEnd(text, labels, from);
  if (!namedMoment(label, labels)) return undefined;
  const after = from + label.length + 2;
  const stamp = stampAt(text, after);
  if (stamp && hasTime(stamp)) return { type: 'fact', stamp, name: from + label.length };
  return from === 0 ? factOf(text, labels, after) : undefined;
}

/** A label that names no moment, and a day with a time straight after it. */
export function datedFact(text: string): LineReading | undefined {
  const label = /^[^:：\n]{2,60}(?=[:：]\s)/.exec(text.slice(0, LONGEST_FACT))?.[0];
  const stamp = label === undefined ? undefined : stampAt(text, label.length + 2);
  if (!stamp?.clock || !stamp.date || label === undefined) return undefined;
  return { type: 'fact', stamp, name: label.length };
}

function factAtEnd(
  text: string,
  labels: MomentLabels | undefined,
  from: number,
): LineReading | undefined {
  const head = text.slice(from, from + LONGEST_FACT + 30);
  for (const { index } of head.matchAll(/(?<=[\p{L})] )(?=[~\d]|\p{L}{3,9}\.? \d)/gu)) {
    const stamp = stampAt(text, from + index);
    const label = head.slice(0, index).trimEnd();
    if (!stamp || !hasTime(stamp) || LEADS_ON.test(label)) continue;
    const rest = text.slice(stamp.rest, stamp.rest + 90);
    const whole = /^[\s.]*$/.test(rest.slice(0, 3)) || REMARK.test(rest);
    const name = from + label.length;
    return whole && namedMoment(label, labels) ? { type: 'fact', stamp, name } : undefined;
  }
  return undefined;
}

/** `First detected 2026-03-05 (time not known)` */
const REMARK = /^\([^()\n]{1,80}\)[ .]*(?:\n|$)/;

/** `The fix was deployed at 14:02` is a sentence. */
const LEADS_ON = /\b(?:at|on|since|until|from|to|by|in|of|and)$/i;

function hasTime({ clock, date }: StampReading): boolean {
  return clock !== undefined || date !== undefined;
}

/** `**Date: 2026-03-05**`, `All times in PST, on February 5th 2019`, `Timeline for 17 September 2018:`. */
function dayIn(text: string): LineReading | undefined {
  if (text.length > LONGEST_DAY || text.includes('\n')) return undefined;
  const labelled = /^(?:date|day(?: \d{1,2})?|dato|datum|fecha)\s*[:：(–—-]\s*/i.exec(text);
  const date = labelled
    ? dateAt(text, labelled[0].length)
    : /\btimes?\b|:\s*(?:\([^()]*\))?$/i.test(text.trimEnd())
      ? findDate(text)
      : undefined;
  return date && !date.malformed ? { type: 'day', date } : undefined;
}
