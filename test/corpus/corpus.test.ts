/** Real documents, when they lie beside the checkout (POSTMORTEM_CORPUS=folder): all are read, and read as well as before. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/src/rules/catalogue.ts';
import { decodeSettings } from '../../server/src/service/decode-settings.ts';
import { createLanguageService } from '../../server/src/service/language-service.ts';
import { built } from '../support/built.ts';
import { recordingHost } from '../support/host.ts';
import { documentsOf } from './documents.ts';
import reached from './reached.json' with { type: 'json' };
import { Tally } from './tally.ts';

type Score = number | Readonly<Record<string, number>>;

const run = promisify(execFile);
const corpus = process.env['POSTMORTEM_CORPUS'] ?? '';
if (corpus === '') {
  console.log('The corpus tests are skipped: POSTMORTEM_CORPUS names no folder of documents.');
}

describe.skipIf(corpus === '')('the corpus', () => {
  test('every document is read and checked without a throw; most have few warnings under standard', async () => {
    const strict = decodeSettings({ preset: 'strict' }).settings;
    const standard = decodeSettings({ preset: 'standard' }).settings;
    const tally = new Tally();
    for (const { kind, path, text } of documentsOf(corpus)) {
      await setImmediate(); // The runner hears that this test is alive.
      const host = recordingHost();
      const service = createLanguageService(host);
      const uri = `file:///${path}`;
      service.put({ uri, version: 1, text });
      for (const { span } of service.findings(uri, strict)) {
        expect(0 <= span.start && span.end <= text.length, path).toBe(true);
      }
      if (kind === 'postmortem') tally.add(path, service.findings(uri, standard));
      expect(host.lines, path).toEqual([]);
    }
    console.log(tally.perRule());
    console.log(tally.perDocument());
    const counts = tally.grave().sort((a, b) => a - b);
    console.log(`${RULES.length} rules, ${counts.length} documents; findings at warning or above:`);
    console.log(`median ${quantile(counts, 0.5)}, nine in ten at most ${quantile(counts, 0.9)}`);
    expect(quantile(counts, 0.5)).toBeLessThanOrEqual(6);
  }, 300_000);

  test('scores are not below what was reached', async () => {
    const command = `${process.execPath} ${built('cli.js')}`;
    const script = join(corpus, 'score.mjs');
    const { stdout: output } = await run(process.execPath, [script, '--cli', command, '--json']);
    console.log(output.slice(0, output.lastIndexOf('{')));
    const scores = JSON.parse(output.slice(output.lastIndexOf('\n{"') + 1)) as Readonly<
      Record<string, Score>
    >;
    expect(fallen(scores)).toEqual([]);
  }, 300_000);
});

/** The dimensions that fell, with what was reached and what is. */
function fallen(scores: Readonly<Record<string, Score>>): readonly string[] {
  return Object.entries<Score>(reached).flatMap(([name, floor]) => {
    const score = scores[name];
    if (typeof floor === 'number') {
      return typeof score === 'number' && score >= floor
        ? []
        : [`${name}: ${show(score)} for ${floor}`];
    }
    return Object.entries(floor).flatMap(([kind, least]) => {
      const value = typeof score === 'object' ? (score[kind] ?? 0) : 0;
      return value >= least ? [] : [`${name} ${kind}: ${value} for ${least}`];
    });
  });
}

function show(score: Score | undefined): string {
  return score === undefined ? 'nothing' : JSON.stringify(score);
}

function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.floor(q * sorted.length)] ?? 0;
}
