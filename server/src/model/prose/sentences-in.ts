/** The sentences of a piece of the text. */
import { firstWhere } from '../../base/search.ts';
import { contains, type Span } from '../../base/span.ts';
import type { Postmortem } from '../postmortem.ts';
import type { Sentence } from './sentence.ts';

/** In order of writing; the parts around the piece are not looked into. */
export function sentencesIn(prose: Postmortem['prose'], piece: Span): readonly Sentence[] {
  const endOf = (index: number): number => prose[index]?.at(-1)?.span.end ?? 0;
  const startOf = (index: number): number => prose[index]?.[0]?.span.start ?? 0;
  const first = firstWhere(prose.length, (index) => endOf(index) > piece.start);
  const end = firstWhere(prose.length, (index) => startOf(index) >= piece.end);
  return prose
    .slice(first, end)
    .flatMap((part) => part.filter(({ span }) => contains(piece, span)));
}
