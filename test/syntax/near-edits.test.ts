/** Edits of a list of events: the ones that were asked for, and by the thousand. */
import fc from 'fast-check';
import { EditMap } from 'micromark-util-edit-map';
import type { Event } from 'micromark-util-types';
import { expect, test } from 'vitest';
import { treeOf } from '../../server/src/syntax/markdown.ts';

/** An event by its number: an edit only moves them. */
const event = (n: number): Event => ['enter', { type: `${n}` }, {}] as unknown as Event;
const eventsAt = (at: number, count: number): Event[] =>
  Array.from({ length: count }, (_, n) => event(100 * at + n));
const numbers = (events: readonly Event[]): string => events.map(([, { type }]) => type).join();
const change = fc.record({
  at: fc.nat(20),
  removed: fc.nat(3),
  added: fc.oneof(fc.nat(3), fc.constant(40)),
});

test('changes are made wherever they are', () => {
  fc.assert(
    fc.property(fc.uniqueArray(change, { selector: ({ at }) => at, maxLength: 9 }), (all) => {
      // No change begins in what another takes away.
      const changes = all.filter(({ at, removed }) =>
        all.every((other) => other.at <= at || other.at >= at + removed),
      );
      const before = Array.from({ length: 24 }, (_, n) => event(n));
      const [events, expected] = [[...before], [...before]];
      const edits = new EditMap();
      for (const { at, removed, added } of changes) {
        edits.add(at, removed, eventsAt(at, added));
      }
      edits.consume(events);
      for (const { at, removed, added } of changes.toSorted((a, b) => b.at - a.at)) {
        expected.splice(at, removed, ...eventsAt(at, added));
      }
      expect(numbers(events)).toEqual(numbers(expected));
      edits.consume(events);
      expect(numbers(events), 'nothing is left to do').toEqual(numbers(expected));
    }),
  );
});

test('fifteen thousand lists that headings end are read in a moment', { timeout: 20_000 }, () => {
  expect(treeOf('# a\n- b\n'.repeat(15_000)).nodes).toHaveLength(30_000);
});
