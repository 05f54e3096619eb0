/** After every random edit, what is kept and what is read anew equal the text read alone: tree, model and every span. */
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { readPostmortem, readSyntax } from '../../server/src/model/read.ts';
import { parse, type Syntax } from '../../server/src/syntax/parse.ts';
import { reparse } from '../../server/src/syntax/reparse.ts';
import { edited, type RandomEdit, randomEdit, stretchOf } from '../support/edits.ts';
import { plain } from '../support/plain.ts';
import { told } from '../support/told.ts';

const SOURCE = { uri: 'file:///postmortems/2026-03-05-fuzz.md' };
const IN_A_ROW = 10;

/** Stretches of texts, each edited some times in a row. */
export function checkEdits(
  texts: readonly string[],
  { edits, seed }: { readonly edits: number; readonly seed: number | undefined },
): fc.RunDetails<[string, RandomEdit[]]> {
  const stretches = fc.constantFrom(...texts).chain(stretchOf);
  const each = fc.array(randomEdit, { minLength: IN_A_ROW, maxLength: IN_A_ROW });
  const property = fc.property(stretches, each, (text, row) => {
    const read = parse(text);
    readSyntax(read, SOURCE);
    row.reduce(afterEdit, read);
  });
  const numRuns = Math.ceil(edits / IN_A_ROW);
  return fc.check(property, { numRuns, ...(seed === undefined ? {} : { seed }) });
}

function afterEdit(before: Syntax, edit: RandomEdit): Syntax {
  const text = edited(before.text, edit);
  const after = reparse(before, text);
  const model = told(readSyntax(after, SOURCE));
  const alone = told(readPostmortem(text, SOURCE));
  if (!isDeepStrictEqual(plain(after.blocks), plain(parse(text).blocks)))
    throw new Error('The tree differs from that of the text alone.');
  if (!isDeepStrictEqual(model, alone))
    throw new Error('The model differs from that of the text alone.');
  return after;
}
