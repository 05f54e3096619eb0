/** Which part of a text an offset stands in, for what wants to move with it. */
import { Origin } from '../base/moving.ts';
import { firstWhere } from '../base/search.ts';
import { originsOf } from './chunks.ts';
import type { Syntax } from './parse.ts';

/** Offsets in front matter never move: a text whose front matter changed is read anew from its beginning. */
const TOP = new Origin(0, 1);

/** A function from offsets to the origins of a version; they hold until their parts are read anew. */
export function originAt({ chunks }: Pick<Syntax, 'chunks'>): (offset: number) => Origin {
  const origins = originsOf(chunks).map(({ origin }) => origin);
  return (offset) => {
    const next = firstWhere(origins.length, (index) => (origins[index]?.offset ?? 0) > offset);
    return origins[next - 1] ?? TOP;
  };
}
