/** What a section says. */
import type { BodyPiece } from '../details.ts';
import type { Postmortem, Section } from '../postmortem.ts';

/** The author's own words in one of the model's sections; see `Body`. */
export function saidIn(
  section: Section,
  { sections, bodies }: Pick<Postmortem, 'sections' | 'bodies'>,
): string {
  return bodies[sections.indexOf(section)]?.prose ?? '';
}

/** The same, bullet by bullet. */
export function piecesIn(
  section: Section,
  { sections, bodies }: Pick<Postmortem, 'sections' | 'bodies'>,
): readonly BodyPiece[] {
  return bodies[sections.indexOf(section)]?.pieces ?? [];
}
