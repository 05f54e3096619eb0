/** What all parts of a text hold, put together; an edit that changes nothing of it leaves the same list. */
import { gather, type Gathered } from '../base/gather.ts';
import type { Syntax } from './parse.ts';
import type { Page, Part } from './part.ts';

/** A function of a version that reads only the parts that are new in it. `read` must hold while its part does (`perPart`). */
export function inAllParts<T>(
  read: (part: Part, page: Page) => readonly T[],
): (syntax: Syntax) => readonly T[] {
  const purpose = {};
  return (syntax) => {
    const { parts, thread } = syntax;
    const before = thread.last(purpose) as Gathered<Part, T> | undefined;
    const gathered = gather(before, parts, (part) => read(part, syntax));
    thread.hold(purpose, [], gathered);
    return gathered.all;
  };
}
