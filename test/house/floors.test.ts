/** Who may import whom: FLOORS says it, this test reads every import and names both floors when one is wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FLOORS } from './floors.mjs';

const ROOT = join(import.meta.dirname, '../..');

interface Ban {
  readonly group: readonly string[];
  readonly message: string;
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(ROOT, folder, name));
}

/** `from 'x'`, `import 'x'`, `import('x')`. */
function importsOf(source: string): readonly string[] {
  return [...source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(
    ([, name = '']) => name,
  );
}

/** The patterns of the lint config: a bare name is the name itself, `**` any folders, `*` anything within one. */
function matches(pattern: string, name: string): boolean {
  const inner = pattern
    .replace(/[.+^$()|\\]/g, '\\$&')
    .replace(/\{([^}]+)\}/g, (_, names: string) => `(?:${names.replaceAll(',', '|')})`)
    .replace(/^\*\*\//, '(?:.*/)?')
    .replace(/\/\*\*$/, '/.+')
    .replace(/(?<!\.)\*/g, '[^/]*');
  return new RegExp(`^${inner}$`).test(name);
}

function floorOf(path: string): string {
  const found = FLOORS.find(({ folder }) => path.includes(`${folder}/`));
  return found ? `floor ${found.floor} (${found.folder})` : 'outside the floors';
}

/** A sentence about the first ban that an import breaks. */
function offence(file: string, name: string, bans: readonly Ban[]): string | undefined {
  const ban = bans.find(({ group }) => group.some((pattern) => matches(pattern, name)));
  if (!ban) return undefined;
  const target = name.startsWith('.') ? join(file, '..', name) : name;
  const where = name.startsWith('.') ? floorOf(target) : 'a package';
  return `${relative(ROOT, file)} on ${floorOf(file)} imports ${name} from ${where}. ${ban.message}`;
}

describe('floors', () => {
  it.each(FLOORS)('$folder imports only what it may', ({ folder, mayNotImport }) => {
    const offences = sourceFiles(folder).flatMap((file) =>
      importsOf(readFileSync(file, 'utf8')).flatMap(
        (name) => offence(file, name, mayNotImport) ?? [],
      ),
    );
    expect(offences).toEqual([]);
  });

  it('names both floors', () => {
    const rules = FLOORS.find(({ folder }) => folder === 'server/src/rules');
    const file = join(ROOT, 'server/src/rules/timeline/a-rule.ts');
    expect(offence(file, '../../lsp/positions.ts', rules?.mayNotImport ?? [])).toBe(
      'server/src/rules/timeline/a-rule.ts on floor 3 (server/src/rules) imports ../../lsp/positions.ts ' +
        'from floor 6 (server/src/lsp). A file imports its own floor and lower ones; syntax, features, service, lsp lie above.',
    );
    expect(offence(file, 'node:fs', rules?.mayNotImport ?? [])).toContain('from a package');
    expect(offence(file, 'micromark-util-types', rules?.mayNotImport ?? [])).toBeDefined();
    expect(offence(file, '../../model/postmortem.ts', rules?.mayNotImport ?? [])).toBeUndefined();
  });
});
