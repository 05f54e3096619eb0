/** Real documents as somebody writes them, letter by letter (POSTMORTEM_CORPUS=folder): no beginning of one is too much. */
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { readSyntax } from '../../server/src/model/read.ts';
import { beginnings, documentsOf } from './documents.ts';

const corpus = process.env['POSTMORTEM_CORPUS'] ?? '';

/** Of each document; `npm run fuzz` takes every beginning and reads it. */
const LIMITS = { count: 20, read: 1_500 };

describe.skipIf(corpus === '')('the corpus, while it is written', () => {
  test('beginnings of every document are parsed, and as many as there is time for are read', async () => {
    let [parsed, read] = [0, 0];
    for (const { path, text } of documentsOf(corpus)) {
      await setImmediate();
      for (const { syntax, isRead } of beginnings(text, LIMITS)) {
        parsed += 1;
        if (!isRead) continue;
        read += 1;
        readSyntax(syntax, { uri: `file:///${path}` });
      }
    }
    console.log(`${parsed} beginnings parsed, ${read} of them read.`);
    expect(parsed).toBeGreaterThan(0);
  }, 600_000);
});
