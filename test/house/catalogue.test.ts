/** The catalogue: a rule is one file, one page, one test and one line in the list. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../server/src/rules/catalogue.ts';
import { ROOT } from './generated.ts';

const FOLDER = join(ROOT, 'server/src/rules');

/** Files of a group that export a rule, as `group/id`. */
function ruleFiles(): readonly string[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.includes('/') && name.endsWith('.ts'))
    .filter((name) =>
      /^export const \w+: Rule = \{/m.test(readFileSync(join(FOLDER, name), 'utf8')),
    )
    .map((name) => name.replace(/\.ts$/, ''));
}

describe('catalogue', () => {
  it('lists every rule once, each from the file that has its name', () => {
    const listed = RULES.map(({ group, id }) => `${group}/${id}`);
    expect([...listed].sort()).toEqual([...ruleFiles()].sort());
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  it('keeps groups together', () => {
    const groups = RULES.map(({ group }) => group).filter(
      (group, at, all) => group !== all[at - 1],
    );
    expect(groups).toEqual([...new Set(groups)]);
  });

  it.each(RULES)('$id has a name, a sentence, a page and a test', ({ id, group, summary }) => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(summary).toMatch(/^\p{Lu}[^]*\.$/u);
    expect(existsSync(join(ROOT, `docs/rules/${id}.md`)), 'a page').toBe(true);
    expect(existsSync(join(ROOT, `test/rules/${group}/${id}.test.ts`)), 'a test').toBe(true);
  });

  it('has no test without a rule', () => {
    const tests = readdirSync(join(ROOT, 'test/rules'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /[/\\].+\.test\.ts$/.test(name))
      .map((name) => basename(name, '.test.ts'));
    const known = new Set([...RULES.map(({ id }) => id), ...SHARED]);
    expect(tests.filter((name) => !known.has(name))).toEqual([]);
  });
});

/** What several rules, their fixes, or fixes and commands have in common has tests of its own. */
const SHARED = [
  'covered',
  'to-utc',
  'sort-timeline',
  'insert-section',
  'open-end',
  'write-metrics',
  'write-duration',
];
