/** People whom the document names and who could take an action item. Nobody is invented. */
import type { Person } from '../../model/details.ts';
import type { Postmortem } from '../../model/postmortem.ts';

const MOST = 3;

/** Those who already answer for something come first, then whoever is mentioned most. */
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
    const nearest = Math.min(...places.map(({ role }) => NEARNESS.indexOf(role)));
    return { nearest, often: places.length };
  };
  return names
    .map((name) => ({ name, ...rank(name) }))
    .sort((a, b) => a.nearest - b.nearest || b.often - a.often)
    .slice(0, MOST)
    .map(({ name }) => name);
}
