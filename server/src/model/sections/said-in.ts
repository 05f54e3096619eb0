/** What a section says. */
import type { Postmortem, Section } from '../postmortem.ts';

/** The author's own words in one of the model's sections; see `Body`. */
export function saidIn(
  section: Section,
  { sections, bodies }: Pick<Postmortem, 'sections' | 'bodies'>,
): string {
  return bodies[sections.indexOf(section)]?.prose ?? '';
}
