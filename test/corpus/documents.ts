/** The documents of a corpus folder (POSTMORTEM_CORPUS): real ones, read where they lie and never copied. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** The beginnings of a text that end with each `step`-th of its lines. */
export function* beginnings(text: string, step: number): Generator<string> {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  for (let i = text.length % step; i < ends.length; i += step) yield text.slice(0, ends[i]);
}
