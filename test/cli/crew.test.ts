/** Many documents: shared out among threads, and reported as if one had checked them all. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checked, type Job } from '../../server/src/cli/checking.ts';
import { checkAll, type Helper } from '../../server/src/cli/crew.ts';
import { DEFAULT_SETTINGS } from '../../server/src/service/decode-settings.ts';
import { FLAWED } from '../lsp/documents.ts';
import { postmortem } from '../support/run-cli.ts';

const LONG = `${FLAWED}\n${'Words that nobody finds anything in. '.repeat(500)}`;
const jobs = Array.from({ length: 40 }, (_, index): Job => {
  const path = `postmortems/2026-03-05-${index}.md`;
  const about = { uri: `file:///${path}`, path, text: `${LONG}\n${index}` };
  const how = { settings: DEFAULT_SETTINGS, mends: false, tellsFixes: true };
  return { ...about, ...how, today: undefined, now: 0 };
});

/** Counts what it was given; breaks down after some handfuls. */
function helper(until = Infinity): Helper & { readonly paths: string[]; stopped: number } {
  const paths: string[] = [];
  let handfuls = 0;
  return {
    paths,
    stopped: 0,
    check(given) {
      handfuls += 1;
      if (handfuls > until) return Promise.reject(new Error('It broke.'));
      paths.push(...given.map(({ path }) => path));
      return Promise.resolve(given.map(checked));
    },
    stop() {
      this.stopped += 1;
    },
  };
}

describe('many documents', () => {
  test('each is checked once, in the order in which they were given', async () => {
    const [one, another] = [helper(), helper()];
    const counts: number[] = [];
    const found = await checkAll(
      jobs,
      () => [one, another],
      (done) => void counts.push(done),
    );
    expect(found.map(({ file }) => file.path)).toEqual(jobs.map(({ path }) => path));
    expect(found.map(({ file }) => file.text)).toEqual(jobs.map(({ text }) => text));
    const helped = [...one.paths, ...another.paths];
    expect(new Set(helped).size).toBe(helped.length);
    expect(helped.length).toBeGreaterThan(10);
    expect([one.stopped, another.stopped]).toEqual([1, 1]);
    expect(counts.at(-1)).toBe(jobs.length);
  });

  test('what a helper that breaks down had in hand is done by the others', async () => {
    const broken = helper(1);
    const found = await checkAll(
      jobs,
      () => [broken],
      () => undefined,
    );
    expect(found.map(({ file }) => file.path)).toEqual(jobs.map(({ path }) => path));
    expect(broken.stopped).toBe(1);
  });

  test('a few are worth no help', async () => {
    const found = await checkAll(
      jobs.slice(0, 3),
      () => expect.unreachable(),
      () => undefined,
    );
    expect(found).toHaveLength(3);
  });
});

describe('on the command line', () => {
  let folder = '';
  const at = (index: number): string =>
    join(folder, `2026-03-${String(index + 1).padStart(2, '0')}-postmortem.md`);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'postmortem-many-'));
    for (const [index, { text }] of jobs.entries()) writeFileSync(at(index), text);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const files = (args: readonly string[]): readonly object[] => {
    const { stdout, stderr } = postmortem(['check', '--format', 'json', ...args]);
    expect(stderr).toBe('');
    return (JSON.parse(stdout) as { readonly files: readonly object[] }).files;
  };

  test('threads find what one finds, and say it in the same order', () => {
    const all = files([folder]);
    expect(all).toHaveLength(jobs.length);
    const few = (digits: string) => files([join(folder, `2026-03-${digits}-postmortem.md`)]);
    expect(all).toEqual([...few('0[1-9]'), ...few('1*'), ...few('2*'), ...few('3*'), ...few('40')]);
  });

  test('and mend what one mends', () => {
    const { status } = postmortem(['check', '--fix', folder]);
    expect(status).toBe(1);
    const texts = jobs.map((_, index) => readFileSync(at(index), 'utf8'));
    const [first = ''] = texts;
    expect(first).not.toBe(jobs[0]?.text);
    expect(new Set(texts.map((text) => text.replace(/\d+$/, ''))).size).toBe(1);
  });
});
