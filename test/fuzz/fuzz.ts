/**
 * `npm run fuzz -- [--runs N] [--edits N] [--repeats N] [--every N] [--seed S]`: random edits of the examples, random Markdown, random bytes;
 * nothing may throw, leave the text or refuse to settle. With POSTMORTEM_CORPUS=folder, every document there is first read up to
 * each of its lines, and to marks inside them. Then each (or each n-th) is read in other forms of writing, in which it must say the
 * same, and every fix that is offered on it is applied. Then edits of all these, one after the other: what is kept must equal the
 * text read alone. And random lines again and again: the time that
 * they take must not grow faster than they do.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { readSyntax } from '../../server/src/model/read.ts';
import { beginnings, documentsOf } from '../corpus/documents.ts';
import { readInForms } from './alike.ts';
import { checkEdits } from './edit-by-edit.ts';
import { tryFixes } from './fixes.ts';
import { checkAnyText } from './properties.ts';
import { tryRepeats } from './repeats.ts';
import { anyText } from './texts.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    edits: { type: 'string', default: '100000' },
    seed: { type: 'string' },
    repeats: { type: 'string', default: '300' },
    every: { type: 'string', default: '1' },
  },
});
const seed = values.seed === undefined ? undefined : Number(values.seed);
const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(path.join('examples', file), 'utf8'));

const corpus = process.env['POSTMORTEM_CORPUS'];
if (corpus !== undefined)
  console.log(`${readBeginnings(corpus)} beginnings of real documents are read.`);

const details = fc.check(fc.property(anyText(examples), checkAnyText), {
  numRuns: Number(values.runs),
  ...(seed !== undefined && { seed }),
});
console.log(
  fc.defaultReportMessage(details) ??
    `${details.numRuns} random documents held (seed ${details.seed}).`,
);

const documents = corpus === undefined ? [] : [...documentsOf(corpus)];
const tried = [
  ...examples.map((text, place) => ({ path: `example-${place}.md`, text })),
  ...documents,
].filter((_, place) => place % Number(values.every) === 0);
const otherwise = tried.flatMap(({ path, text }) => readInForms(path, text));
console.log(
  [...otherwise, `${tried.length} documents in other forms, ${otherwise.length} differ.`].join(
    '\n',
  ),
);

const fixes = tried.map(({ path, text }) => tryFixes(path, text));
const wrong = fixes.flatMap(({ problems }) => problems);
const applied = fixes.reduce((sum, each) => sum + each.applied, 0);
console.log([...wrong, `${applied} fixes applied, ${wrong.length} do not hold.`].join('\n'));

const rows = checkEdits([...examples, ...documents.map(({ text }) => text)], {
  edits: Number(values.edits),
  seed,
});
console.log(
  fc.defaultReportMessage(rows) ??
    `${values.edits} edits, each read as the text alone is (seed ${rows.seed}).`,
);

const slow = tryRepeats(Number(values.repeats), seed);
console.log(
  [...slow, `${values.repeats} texts of lines again and again, ${slow.length} slow.`].join('\n'),
);
const isWell =
  !details.failed && !rows.failed && [otherwise, wrong, slow].every(({ length }) => length === 0);
process.exitCode = isWell ? 0 : 1;

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
