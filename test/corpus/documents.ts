/** The documents of a corpus folder (POSTMORTEM_CORPUS): real ones, read where they lie and never copied. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Syntax, parse } from '../../server/src/syntax/parse.ts';
import { reparse } from '../../server/src/syntax/reparse.ts';

export interface CorpusDocument {
  readonly kind: 'postmortem' | 'template' | 'other';
  /** Below the corpus folder. */
  readonly path: string;
  readonly text: string;
}

export function* documentsOf(corpus: string): Generator<CorpusDocument> {
  const [, ...rows] = readFileSync(join(corpus, 'index.tsv'), 'utf8').trim().split('\n');
  for (const row of rows) {
    const [kind = '', , , path = ''] = row.split('\t');
    const text = readFileSync(join(corpus, path), 'utf8');
    yield { kind: kind === 'postmortem' || kind === 'template' ? kind : 'other', path, text };
  }
}

export interface Beginning {
  readonly syntax: Syntax;
  /** One of the beginnings that `budget` allows to be read as a whole. */
  readonly isRead: boolean;
}

/**
 * The beginnings of a text, one after each of its lines and some inside them, at marks such as `|` and `*`. Each grows
 * out of the one before, as when somebody writes it. `budget` is how many characters may be read as a whole; of long
 * texts it allows every n-th beginning.
 */
export function* beginnings(text: string, budget = Infinity): Generator<Beginning> {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  const marks = [...text.matchAll(/[|`*[\]()<>#:~-]/g)].map(({ index }) => index);
  const cuts = [...new Set([...ends, ...marks.filter((_, each) => each % EVERY === 0)])];
  cuts.sort((a, b) => a - b);
  const step = Math.ceil(cuts.reduce((sum, cut) => sum + cut, 0) / budget);
  let syntax = parse('');
  for (const [index, cut] of cuts.entries()) {
    syntax = reparse(syntax, text.slice(0, cut));
    // The remainder differs from text to text, so that not always the same kinds of places are read.
    yield { syntax, isRead: step === 0 || index % step === text.length % step };
  }
}

/** A prime, so that it falls on all columns of a table. */
const EVERY = 101;
