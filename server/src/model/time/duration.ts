/** Lengths of time as people write them: read, written in the same form, and compared within their own rounding. */
import { matchAt } from '../../base/match.ts';
import type { Milliseconds } from './time.ts';

/** `clock`: `01:23`; `short`: `1h 23m`; `words`: `1 hour 23 minutes`. */
export type DurationForm = 'clock' | 'short' | 'words';

export interface Duration {
  /** Undefined for a placeholder (`HH:MM`). */
  readonly length: Milliseconds | undefined;
  /** The unit it was rounded to. */
  readonly unit: Milliseconds;
  readonly form: DurationForm;
  /** A bound (`less than 10 minutes`, `over 2 hours`) is no claim of a length. */
  readonly bound: boolean;
  readonly from: number;
  readonly to: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

const UNITS = (
  [
    ['seconds?|secs?|sekunder|sekunden|s|秒間?', SECOND],
    ['minutes?|mins?|minutter|minuten|minutos|m|分間?', MINUTE],
    ['hours?|hrs?|timer?|stunden?|std\\.?|heures?|horas?|h|時間', HOUR],
    ['days?|dager?|tage?|jours?|d[ií]as?|d|日間', DAY],
    ['weeks?|wks?|w', WEEK],
  ] as const
).map(([words, size]) => ({ words, size, isOne: new RegExp(`^(?:${words})$`, 'i') }));
const NUMBERS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const BELOW_TWENTY = [...NUMBERS.keys()].slice(1).join('|');
const NUMBER_WORDS = `(?:${TENS.join('|')})(?:[- ](?:${BELOW_TWENTY}))?|${BELOW_TWENTY}`;
const ARTICLES = new Set(['a', 'an', 'half an', 'half a']);

const UNIT_WORDS = UNITS.map(({ words }) => words).join('|');
/** Words of English where no digit stands before them: `at one time`, `a timer`, `a tag`. */
const NO_UNIT = String.raw`(?<=[a-z][\s-]?)(?:timer?|tag)\b`;
const AMOUNT = String.raw`\d{1,6}(?:[.,]\d{1,3})?|half an?|an?|${NUMBER_WORDS}`;
const PART = new RegExp(
  String.raw`(${AMOUNT})( and a half)?[\s-]?(?!${NO_UNIT})(${UNIT_WORDS})(?![a-zß-ÿ])( and a half\b)?`,
  'giy',
);
/** A number that begins, or the second one of a range: `2-3 minutes`. */
const START = new RegExp(
  String.raw`(?:(?<![\w.,:/時-])|(?<=(?<![\w.,:/-])\d{1,3}-))(?:\d|half an? |an? |(?:${NUMBER_WORDS})[ -])`,
  'gi',
);
const JOINT = /,? (?:and|und|og|et|y|e) |, |\s{0,2}/iy;
const BARE_MINUTES =
  /(?<=\dh)[0-5]\d(?!\w|[:.,]\d)|(?<=\d ?h) [0-5]\d(?=[^\S\n]?(?:$|[.,;)|](?!\d)))/iy;
const CLOCK = /(\d{1,5}):([0-5]\d)(?::([0-5]\d))?(?!\d|:\d)/y;
const PLACEHOLDER = /(?<![A-Za-z])(?:HH:MM(?::SS)?|hh:mm(?::ss)?)(?![A-Za-z])/;
const BOUND =
  /(?:(?<!(?:just|slightly|little|bit) )(?:less than|more than|over|under)|at least|at most|up to|within|no more than|[<>≤≥])\s*$/i;
const ROUGH =
  /(?:~|≈|≒|約|およそ|about|around|approx(?:\.|imately)?|roughly|circa|ca\.?|almost|nearly|(?:just|slightly|little|bit) (?:over|under|short of|less than|more than))\)?\s*$/i;

/** The first length of time in a text, from an offset on. `clocks` says whether `01:23` can be one here. */
export function findDuration(text: string, after = 0, clocks = true): Duration | undefined {
  const worded = wordedDuration(text, after);
  const clock = clocks ? clockDuration(text, after) : undefined;
  if (!worded || !clock) return worded ?? clock;
  return worded.from < clock.from ? worded : clock;
}

/** `38 to 52 min`, `1 h to 1 h 20 min`: both ends, and where they begin and end; undefined for a single length. */
export function findRange(text: string, found: Duration): Range | undefined {
  const { length } = found;
  if (length === undefined) return undefined;
  return fromNumber(text, { ...found, length }) ?? toSecond(text, { ...found, length });
}

interface Range {
  readonly from: number;
  readonly to: number;
  readonly shortest: Milliseconds;
  readonly longest: Milliseconds;
}

type Known = Duration & { readonly length: Milliseconds };

/** `38 to 52 min`: the number before has the unit of the length. */
function fromNumber(text: string, { from, to, length, form }: Known): Range | undefined {
  const before = text.slice(Math.max(0, from - 16), from);
  const head = /(?<![\w.,:/-])(\d{1,6}(?:[.,]\d{1,3})?)\s?(?:–|—|-|to)\s?$/.exec(before);
  if (!head || form === 'clock') return undefined;
  const shortest = amountOf(head[1] ?? '') * unitOf(matchAt(PART, text, from)?.[3] ?? '');
  if (shortest >= length) return undefined;
  return { from: from - head[0].length, to, shortest, longest: length };
}

/** `1 h to 1 h 20 min`, `1h-2h` */
function toSecond(text: string, { from, to, length }: Known): Range | undefined {
  const joint = /^\s?(?:–|—|-|to)\s?/.exec(text.slice(to, to + 5))?.[0];
  if (joint === undefined) return undefined;
  const second = partsFrom(text, to + joint.length);
  if (!second || second.length <= length) return undefined;
  return { from, to: second.to, shortest: length, longest: second.length };
}

/** A length in a form of writing, rounded to the unit: `00:07`, `1h 23m`, `1 hour 23 minutes`. */
export function formatDuration(
  length: Milliseconds,
  form: DurationForm,
  unit: Milliseconds = MINUTE,
): string {
  const sign = length < 0 ? '-' : '';
  const size = Math.abs(length);
  if (form === 'clock') {
    const step = unit < MINUTE ? SECOND : MINUTE;
    const whole = Math.round(size / step) * step;
    const seconds = unit < MINUTE ? `:${two((whole % MINUTE) / SECOND)}` : '';
    return `${sign}${two(Math.floor(whole / HOUR))}:${two(Math.floor((whole % HOUR) / MINUTE))}${seconds}`;
  }
  const smallest = Math.max(SECOND, SIZES.filter((each) => each <= unit).at(-1) ?? SECOND);
  const rest = Math.round(size / smallest) * smallest;
  const parts = split(rest, smallest).map(([count, each]) =>
    form === 'short' ? `${count}${SHORT[each] ?? ''}` : worded(count, each),
  );
  return sign + parts.join(' ');
}

/**
 * True when a claimed length, rounded or truncated to its own unit, is one of the lengths from `shortest` to `longest`.
 * Times are written to the minute, so a finer unit counts as a minute.
 */
export function agrees(
  { length, unit, longest, atMost }: StatedLength,
  range: { readonly shortest: Milliseconds; readonly longest: Milliseconds },
): boolean {
  const step = Math.max(unit, MINUTE);
  if (range.shortest >= (longest ?? length) + step) return false;
  return atMost === true || range.longest >= length - step / 2;
}

export interface StatedLength {
  readonly length: Milliseconds;
  readonly unit: Milliseconds;
  /** The upper end, when a range is stated. */
  readonly longest?: Milliseconds | undefined;
  readonly atMost?: boolean | undefined;
}

const SIZES = [SECOND, MINUTE, HOUR, DAY] as const;
const SHORT: Readonly<Record<number, string>> = {
  [SECOND]: 's',
  [MINUTE]: 'm',
  [HOUR]: 'h',
  [DAY]: 'd',
};
const NAMES: Readonly<Record<number, string>> = {
  [SECOND]: 'second',
  [MINUTE]: 'minute',
  [HOUR]: 'hour',
  [DAY]: 'day',
};

/** Days and hours, hours and minutes …, without the parts that are zero. */
function split(length: Milliseconds, smallest: Milliseconds): [number, number][] {
  const parts: [number, number][] = [];
  let rest = length;
  for (const size of [...SIZES].reverse()) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push([count, size]);
  }
  return parts.length > 0 ? parts : [[0, smallest]];
}

function worded(count: number, size: number): string {
  return `${count} ${NAMES[size] ?? ''}${count === 1 ? '' : 's'}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function wordedDuration(text: string, after: number): Duration | undefined {
  START.lastIndex = after;
  for (let start = START.exec(text); start; start = START.exec(text)) {
    const found = partsFrom(text, start.index);
    if (found) return found;
  }
  return undefined;
}

function partsFrom(text: string, from: number): Known | undefined {
  let at = from;
  let length = 0;
  let unit = 0;
  let form: DurationForm = 'short';
  for (let part = matchAt(PART, text, at); part; part = matchAt(PART, text, at)) {
    const size = unitOf(part[3] ?? '');
    // `2 hours, 1 day` is two lengths.
    if (unit > 0 && size >= unit) break;
    const amount = amountOf(part[1] ?? '') + halfIn(part);
    length += amount * size;
    unit = Number.isInteger(amount) ? size : size / 2;
    if ((part[3] ?? '').length > 3) form = 'words';
    at = PART.lastIndex;
    const joint = matchAt(JOINT, text, at);
    if (!joint || !matchAt(PART, text, at + joint[0].length)) break;
    at += joint[0].length;
  }
  if (unit === 0) return undefined;
  const { to, ...whole } = withBareMinutes({ length, unit, to: at }, text);
  return { ...whole, unit: roughened(text, from, whole), form, ...around(text, from, to) };
}

interface Read {
  readonly length: Milliseconds;
  readonly unit: Milliseconds;
  readonly to: number;
}

/** `1h05`, `2 h 40` */
function withBareMinutes(read: Read, text: string): Read {
  const minutes = matchAt(BARE_MINUTES, text, read.to)?.[0];
  if (minutes === undefined) return read;
  const length = read.length + Number(minutes) * MINUTE;
  return { length, unit: MINUTE, to: read.to + minutes.length };
}

/** `two and a half hours`, `an hour and a half` */
function halfIn([, , before, , behind]: RegExpExecArray): number {
  return (before ?? behind) === undefined ? 0 : 0.5;
}

function clockDuration(text: string, after: number): Duration | undefined {
  const start = /(?<![\w:.-])\d{1,5}:[0-5]\d/g;
  start.lastIndex = after;
  const placeholder = PLACEHOLDER.exec(text.slice(after));
  const digits = start.exec(text);
  const at = placeholder ? after + placeholder.index : Infinity;
  if (placeholder && at < (digits?.index ?? Infinity)) {
    const to = at + placeholder[0].length;
    return { length: undefined, unit: MINUTE, form: 'clock', bound: false, from: at, to };
  }
  const found = digits && matchAt(CLOCK, text, digits.index);
  if (!digits || !found) return undefined;
  const length =
    Number(found[1]) * HOUR + Number(found[2]) * MINUTE + Number(found[3] ?? 0) * SECOND;
  const unit = found[3] === undefined ? MINUTE : SECOND;
  const to = digits.index + found[0].length;
  return { length, unit, form: 'clock', ...around(text, digits.index, to) };
}

/** `about 45 minutes` is rounded more coarsely than `43 minutes`. */
function roughened(
  text: string,
  from: number,
  { length, unit }: { length: Milliseconds; unit: Milliseconds },
): Milliseconds {
  if (!ROUGH.test(text.slice(Math.max(0, from - 24), from))) return unit;
  if (unit === MINUTE) return length % (30 * MINUTE) === 0 ? 10 * MINUTE : 5 * MINUTE;
  return unit;
}

function around(text: string, from: number, to: number) {
  return {
    bound: BOUND.test(text.slice(Math.max(0, from - 24), from)) || text[to] === '+',
    from,
    to,
  };
}

function amountOf(word: string): number {
  const lower = word.toLowerCase();
  const [tens = '', ones = ''] = lower.split(/[- ]/);
  if (TENS.includes(tens)) return (TENS.indexOf(tens) + 2) * 10 + (NUMBERS.get(ones) ?? 0);
  if (ARTICLES.has(lower)) return lower.startsWith('half') ? 0.5 : 1;
  return NUMBERS.get(lower) ?? Number(lower.replace(',', '.'));
}

function unitOf(word: string): Milliseconds {
  return UNITS.find(({ isOne }) => isOne.test(word))?.size ?? MINUTE;
}
