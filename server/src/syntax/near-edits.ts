/**
 * Edits of micromark's list of events in time that does not grow with what stands before them. Its own way copies the
 * whole list each time, and every list that a heading ends is an edit: thousands of them take minutes.
 */
import { EditMap } from 'micromark-util-edit-map';
import type { Event } from 'micromark-util-types';

/** Call once, before anything is parsed. The edits that are made stay the same. */
export function editNearby(): void {
  EditMap.prototype.consume = function (events) {
    const changes = this.map.toSorted(([a], [b]) => a - b);
    const start = changes[0]?.[0] ?? events.length;
    const after = events.splice(start);
    let from = 0;
    for (const [at, removed, added] of changes) {
      append(events, after.slice(from, at - start));
      append(events, added);
      from = at - start + removed;
    }
    append(events, after.slice(from));
    this.map.length = 0;
    this.index.clear();
  };
}

/** One by one: there may be more than a call takes. */
function append(events: Event[], more: readonly Event[]): void {
  for (const event of more) events.push(event);
}
