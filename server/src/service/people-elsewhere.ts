/** Who could own an action and is not named in the document: those of other open postmortems, and who owns code. */
import type { PersonElsewhere } from '../features/proposals.ts';
import type { Analysis } from './analysis.ts';
import type { Settings } from './settings.ts';

export function peopleElsewhere(
  others: readonly Analysis[],
  { codeOwners = [] }: Settings,
): readonly PersonElsewhere[] {
  const models = others.flatMap((each) => each.lastRead() ?? []);
  const people = models.flatMap((model) => (model.kind === 'postmortem' ? model.people : []));
  return [
    ...people.map(({ name }) => ({ name, where: 'in another open postmortem' })),
    ...codeOwners.map((name) => ({ name, where: 'in CODEOWNERS' })),
  ];
}
