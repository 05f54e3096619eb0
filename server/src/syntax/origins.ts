/** Which part of a text an offset or a line stands in, for what wants to move with it. */
import { Origin, type Origins } from '../base/moving.ts';
import { perObject } from '../base/per-object.ts';
import { firstWhere } from '../base/search.ts';
import { originsOf } from './chunks.ts';
import type { Syntax } from './parse.ts';

/** Offsets in front matter never move: a text whose front matter changed is read anew from its beginning. */
const TOP = new Origin(0, 1);

/** The origins of a version; they hold until their parts are read anew. */
export const originsIn: (syntax: Syntax) => Origins = perObject(({ chunks }) => {
  const origins = originsOf(chunks).map(({ origin }) => origin);
  const before = (isLater: (origin: Origin) => boolean): Origin => {
    const next = firstWhere(origins.length, (index) => isLater(origins[index] ?? TOP));
    return origins[next - 1] ?? TOP;
  };
  return {
    at: (place) => before(({ offset }) => offset > place),
    atLine: (place) => before(({ line }) => line > place),
  };
});
