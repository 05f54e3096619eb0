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
  /** One of the beginnings that are to be read as a whole. */
  readonly isRead: boolean;
}

/** For who has not the time for all beginnings: of long texts it is every n-th. */
export interface Limits {
  /** How many beginnings. */
  readonly count: number;
  /** How many characters may be read as a whole, in all of them together. */
  readonly read: number;
}

/**
 * The beginnings of a text, one after each of its lines and some inside them, at marks such as `|` and `*`. Each grows
 * out of the one before, as when somebody writes it.
 */
export function* beginnings(text: string, limits?: Limits): Generator<Beginning> {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  const marks = [...text.matchAll(/[|`*[\]()<>#:~-]/g)].map(({ index }) => index);
  const all = [...new Set([...ends, ...marks.filter((_, each) => each % EVERY === 0)])];
  all.sort((a, b) => a - b);
  // The remainder differs from text to text, so that not always the same kinds of places are looked at.
  const some = <T>(list: readonly T[], step: number) =>
    list.filter((_, index) => step <= 1 || index % step === text.length % step);
  const cuts = some(all, Math.ceil(all.length / (limits?.count ?? Infinity)));
  const characters = cuts.reduce((sum, cut) => sum + cut, 0);
  const read = new Set(some(cuts, Math.ceil(characters / (limits?.read ?? Infinity))));
  let syntax = parse('');
  for (const cut of cuts) {
    syntax = reparse(syntax, text.slice(0, cut));
    yield { syntax, isRead: read.has(cut) };
  }
}

/** A prime, so that it falls on all columns of a table. */
const EVERY = 101;
