/** Reads a text as a postmortem, for tests that do not care what the file is called. */
import type { Postmortem } from '../../server/src/model/postmortem.ts';
import { readPostmortem } from '../../server/src/model/read.ts';

/** Fragments are too short, or too full of placeholders, for the ladder to call them postmortems; here they are. */
export function read(text: string, file = 'checkout.md'): Postmortem {
  const model = readPostmortem(text, { uri: `file:///postmortems/${file}` });
  return { ...model, kind: 'postmortem' };
}
