/** After every random edit, what is kept and what is read anew equal the text read alone: tree, model and every span. */
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { readPostmortem, readSyntax } from '../../server/src/model/read.ts';
import { parse, type Syntax } from '../../server/src/syntax/parse.ts';
import { reparse } from '../../server/src/syntax/reparse.ts';
import {
  edited,
  type RandomEdit,
  randomEdit,
  stretchOf,
  type Stroke,
  typed,
  typing,
} from '../support/edits.ts';
import { plain } from '../support/plain.ts';
import { told } from '../support/told.ts';

const SOURCE = { uri: 'file:///postmortems/2026-03-05-fuzz.md' };
const IN_A_ROW = 10;

/** Stretches of texts, each edited some times in a row: anywhere, or in the rows of its tables. */
export function checkEdits(
  texts: readonly string[],
  { edits, seed }: { readonly edits: number; readonly seed: number | undefined },
): fc.RunDetails<[string, Made]> {
  const stretches = fc.constantFrom(...texts).chain(stretchOf);
  const anywhere = fc.array(randomEdit, { minLength: IN_A_ROW, maxLength: IN_A_ROW });
  const made: fc.Arbitrary<Made> = fc.oneof(
    anywhere.map((each) => ({ edits: each })),
    typing.map((each) => ({ strokes: each })),
  );
  const property = fc.property(stretches, made, (text, each) => {
    const read = parse(text);
    readSyntax(read, SOURCE);
    textsOf(text, each).reduce(afterEdit, read);
  });
  const numRuns = Math.ceil(edits / IN_A_ROW);
  return fc.check(property, { numRuns, ...(seed === undefined ? {} : { seed }) });
}

type Made = { readonly edits: readonly RandomEdit[] } | { readonly strokes: readonly Stroke[] };

function textsOf(text: string, made: Made): readonly string[] {
  if ('strokes' in made) return typed(text, made.strokes);
  let now = text;
  return made.edits.map((edit) => (now = edited(now, edit)));
}

function afterEdit(before: Syntax, text: string): Syntax {
  const after = reparse(before, text);
  const model = told(readSyntax(after, SOURCE));
  const alone = told(readPostmortem(text, SOURCE));
  if (!isDeepStrictEqual(plain(after.blocks), plain(parse(text).blocks)))
    throw new Error('The tree differs from that of the text alone.');
  if (!isDeepStrictEqual(model, alone))
    throw new Error('The model differs from that of the text alone.');
  return after;
}
