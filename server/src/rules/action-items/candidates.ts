/** People whom the document names and who could take an action item. Nobody is invented. */
import type { Person } from '../../model/details.ts';
import type { Postmortem } from '../../model/postmortem.ts';

const MOST = 3;

/** Those who already answer for something come first, and of these whoever is named first. */
const NEARNESS: readonly Person['role'][] = [
  'commander',
  'owner',
  'assignee',
  'responder',
  'author',
  'mention',
];

/** Up to three names as written, each once. */
export function candidates({ people }: Postmortem): readonly string[] {
  const names = [...new Set(people.map(({ name }) => name))];
  const rank = (name: string) => {
    const places = people.filter((person) => person.name === name);
    return Math.min(...places.map(({ role }) => NEARNESS.indexOf(role)));
  };
  return names.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST);
}
