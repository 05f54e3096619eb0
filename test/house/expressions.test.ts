/** No expression that is put together while the code runs takes more than time in proportion: the lint sees only written ones. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'scslre';
import { afterAll, expect, test, vi } from 'vitest';
import { recordingHost } from '../support/host.ts';

const made = new Map<string, RegExp>();
const Plain = RegExp;
vi.stubGlobal(
  'RegExp',
  new Proxy(Plain, {
    construct(target, given: [string, string?]) {
      const expression = new target(...given);
      made.set(String(expression), expression);
      return expression;
    },
  }),
);
afterAll(() => void vi.unstubAllGlobals());

/** Floors below the doors, which talk to the world as soon as they are read. */
const FLOORS = ['base', 'syntax', 'model', 'rules', 'features', 'service', 'lsp'];

/** d3-interpolate's, which no text of a document reaches. */
const OF_OTHERS = new Set([String.raw`/[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g`]);

test('expressions that are made try no text in two ways, and none from each of its characters', async () => {
  for (const floor of FLOORS) {
    const folder = join('server/src', floor);
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.ts')) await import(/* @vite-ignore */ join(process.cwd(), folder, file));
    }
  }
  // Some are made of the words of a document: its people.
  const { createLanguageService } = await import('../../server/src/service/language-service.ts');
  const { decodeSettings } = await import('../../server/src/service/decode-settings.ts');
  const { settings } = decodeSettings({ preset: 'strict', incidentId: 'INC-${year}-${number}' });
  const uri = 'file:///postmortems/x.md';
  for (const file of readdirSync('examples/postmortems')) {
    const service = createLanguageService(recordingHost());
    service.put({ uri, version: 1, text: readFileSync(`examples/postmortems/${file}`, 'utf8') });
    for (const { fixes } of service.findings(uri, settings)) fixes?.();
  }
  expect(made.size).toBeGreaterThan(40);
  const own = [...made.values()].filter((each) => !OF_OTHERS.has(String(each)));
  const slow = own.flatMap((expression) =>
    [
      ...analyse(expression, { assumeRejectingSuffix: true, reportTypes: { Move: false } }).reports,
      ...analyse(expression).reports,
    ].map(
      ({ type, exponential }) =>
        `${exponential ? 'exponential' : 'quadratic'} ${type}: ${String(expression)}`,
    ),
  );
  expect(slow).toEqual([]);
}, 300_000);
