/** The sections of a version with what they say. A section is the same object as before while its heading and its state are. */
import { settled } from '../../base/moving.ts';
import { steadily } from '../../base/thread.ts';
import { originsIn } from '../../syntax/origins.ts';
import type { Syntax } from '../../syntax/parse.ts';
import type { Postmortem, Section } from '../postmortem.ts';
import type { Mark } from './outline.ts';
import { sectionShapes } from './sections.ts';
import { filledIn } from './state.ts';

const steadySections = steadily<readonly Section[]>();

export function readSections(
  outline: readonly Mark[],
  syntax: Syntax,
): Pick<Postmortem, 'sections' | 'bodies'> {
  const shapes = settled(sectionShapes(outline, syntax.text), originsIn(syntax));
  const bodies = filledIn(shapes, syntax);
  const now = shapes.map((shape, index): Section => {
    return { ...shape, state: bodies[index]?.state ?? 'empty' };
  });
  return { sections: steadySections(syntax.thread, now), bodies };
}
