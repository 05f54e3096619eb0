/** Reads a text as a postmortem, for tests that do not care what the file is called. */
import type { Postmortem } from '../../server/src/model/postmortem.ts';
import { readPostmortem } from '../../server/src/model/read.ts';

/** Fragments are too short for the ladder to take them for postmortems; here they are, unless they are templates. */
export function read(text: string): Postmortem {
  const model = readPostmortem(text, { uri: 'file:///postmortems/checkout.md' });
  return model.kind === 'other' ? { ...model, kind: 'postmortem' } : model;
}
