/**
 * `npm run fuzz -- [--runs N] [--edits N] [--seed S]`: random edits of the examples; nothing may throw, leave the text or refuse to
 * settle. With POSTMORTEM_CORPUS=folder, every document there is first read up to each of its lines, and to marks inside them.
 * Then as many edits of all these, one after the other: what is kept must equal the text read alone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { readSyntax } from '../../server/src/model/read.ts';
import { beginnings, documentsOf } from '../corpus/documents.ts';
import { checkEdits } from './edit-by-edit.ts';
import { checkAnyText } from './properties.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    edits: { type: 'string', default: '100000' },
    seed: { type: 'string' },
  },
});
const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(path.join('examples', file), 'utf8'));

const piece = fc.oneof(
  fc.constantFrom(
    '|',
    '\n',
    '\r\n',
    '```',
    '<!--',
    '-->',
    '**',
    '# ',
    '- ',
    '\t',
    '\uFEFF',
    '🔥',
    '14:0',
    '~',
    '---\n',
    '\0',
  ),
  fc.string({ maxLength: 12 }),
);
const edited = fc
  .tuple(
    fc.constantFrom(...examples),
    fc.array(fc.tuple(fc.nat(), fc.nat(200), piece), { minLength: 1, maxLength: 6 }),
  )
  .map(([text, edits]) => edits.reduce(splice, text));

const corpus = process.env['POSTMORTEM_CORPUS'];
if (corpus !== undefined)
  console.log(`${readBeginnings(corpus)} beginnings of real documents are read.`);

const details = fc.check(fc.property(edited, checkAnyText), {
  numRuns: Number(values.runs),
  ...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
});
console.log(
  fc.defaultReportMessage(details) ??
    `${details.numRuns} random documents held (seed ${details.seed}).`,
);

const documents = corpus === undefined ? [] : [...documentsOf(corpus)].map(({ text }) => text);
const rows = checkEdits([...examples, ...documents], {
  edits: Number(values.edits),
  seed: values.seed === undefined ? undefined : Number(values.seed),
});
console.log(
  fc.defaultReportMessage(rows) ??
    `${values.edits} edits, each read as the text alone is (seed ${rows.seed}).`,
);
process.exitCode = details.failed || rows.failed ? 1 : 0;

function readBeginnings(folder: string): number {
  let count = 0;
  for (const { path: name, text } of documentsOf(folder)) {
    for (const { syntax } of beginnings(text)) {
      readSyntax(syntax, { uri: `file:///${name}` });
      count += 1;
    }
  }
  return count;
}

function splice(text: string, [start, length, piece]: readonly [number, number, string]): string {
  const from = start % (text.length + 1);
  return text.slice(0, from) + piece + text.slice(from + length);
}
