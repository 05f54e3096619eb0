/** Real documents in other forms of writing: each says what it said. */
import type { Postmortem } from '../../server/src/model/postmortem.ts';
import { readPostmortem } from '../../server/src/model/read.ts';
import { FORMS } from '../support/forms.ts';
import { meaningOf } from '../support/meaning.ts';

/** @returns one line for each form in which a document is understood otherwise */
export function readInForms(path: string, text: string): readonly string[] {
  const read = (written: string): Postmortem => readPostmortem(written, { uri: `file:///${path}` });
  const meaning = JSON.stringify(meaningOf(read(text)));
  return Object.entries(FORMS).flatMap(([name, form]) => {
    const written = form(text);
    const same = written === text || JSON.stringify(meaningOf(read(written))) === meaning;
    return same ? [] : [`${path} is understood otherwise as ${name}.`];
  });
}
