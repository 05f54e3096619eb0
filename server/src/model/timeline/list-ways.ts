/**
 * How the items of a list are read, for what the others are: times without a colon (`14.02`, `1402`) where such times are
 * the rule, or where one fits between its neighbours, and facts of any label where there are several.
 */
import { perObject } from '../../base/per-object.ts';
import type { List, ListItem } from '../../syntax/blocks.ts';
import { DAY, HOUR, sinceMidnight } from '../time/instant.ts';
import { type StampReading, stampAt } from '../time/stamp.ts';
import type { Milliseconds } from '../time/time.ts';
import { type LineOptions, datedFact } from './line.ts';

/** With a neighbour on one side only, an odd time is at most so far from it. */
const NEAR = 6 * HOUR;

/** The ways in which the items of one list are read. */
export const WAYS: readonly LineOptions[] = [
  {},
  { loose: true },
  { anyLabel: true },
  { loose: true, anyLabel: true },
];

/** For each item, the one of `WAYS` that the others tell. */
export const waysOf = perObject((list: List): ((item: ListItem) => LineOptions) => {
  const loose = looseItems(list);
  const plain = holdsFacts(list) ? 2 : 0;
  return (item) => WAYS[plain + Number(loose.has(item))] ?? {};
});

/** The items that are read with looser forms of a time; none where the items beside them have no times. */
function looseItems({ items }: List): ReadonlySet<ListItem> {
  const read = items.map(readBoth);
  const timed = read.filter(({ at, isBroken }) => at !== undefined || isBroken);
  if (timed.length < 2 || timed.length * 2 < items.length) return new Set();
  const odd = timed.filter(({ isOdd }) => isOdd);
  if (odd.length * 2 >= timed.length) return new Set(items);
  const above = plainAbove(read);
  const below = plainAbove(read.toReversed()).toReversed();
  const fitting = read.filter(
    ({ at, isOdd }, index) => !isOdd || fits(at, above[index], below[index]),
  );
  return new Set(fitting.map(({ item }) => item));
}

interface Both {
  readonly item: ListItem;
  /** Since midnight, read either way. */
  readonly at: Time;
  /** Only the looser form is a time, and digits alone say so: `1.13` may be a version. */
  readonly isOdd: boolean;
  readonly isBroken: boolean;
}

const readBoth = perObject((item: ListItem): Both => {
  const text = item.words.text.slice(0, 60);
  const strict = stampAt(text)?.clock;
  const loose = strict ? undefined : stampAt(text, 0, true);
  const clock = strict ?? loose?.clock;
  const isBroken = clock !== undefined && clock.clock === undefined;
  const at = clock?.clock && sinceMidnight(clock.clock);
  return { item, at, isOdd: at !== undefined && isDigits(loose, text), isBroken };
});

function isDigits(stamp: StampReading | undefined, text: string): boolean {
  if (!stamp?.clock || stamp.date) return false;
  return !text.slice(stamp.clock.from, stamp.clock.to).includes(':');
}

type Time = Milliseconds | undefined;

/** For each item, the nearest time above it that is one in every form. */
function plainAbove(read: readonly Both[]): readonly Time[] {
  let last: Time;
  return read.map(({ at, isOdd }) => {
    const above = last;
    if (at !== undefined && !isOdd) last = at;
    return above;
  });
}

/** Between the times above and below it, as far as a clock says, past midnight too. */
function fits(at: Time, above: Time, below: Time): boolean {
  if (at === undefined) return true;
  if (above === undefined || below === undefined) return ahead(above ?? at, below ?? at) <= NEAR;
  return ahead(above, at) + ahead(at, below) === ahead(above, below);
}

/** How far a clock goes from one time to another. */
function ahead(from: Milliseconds, to: Milliseconds): Milliseconds {
  return (to - from + DAY) % DAY;
}

/** Labels of any kind count where two or more of the items are a label with a day and a time. */
function holdsFacts({ items }: List): boolean {
  return items.filter(isDatedFact).length >= 2;
}

const isDatedFact = perObject(({ words }: ListItem) => datedFact(words.text) !== undefined);
