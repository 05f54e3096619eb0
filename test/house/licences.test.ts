/** What the bundles bring along may be brought along, and says so: THIRD-PARTY-NOTICES.txt is made from the licences. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepFile } from '../support/generated.ts';

/** Licences that ask for nothing but their notice. */
const ALLOWED = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
];

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

/** Everything that is installed for users, with what it needs itself. */
const production = Object.entries(lock.packages)
  .filter(([path, { dev }]) => path !== '' && dev !== true)
  .map(([path, locked]) => ({ path, name: path.replace(/^.*node_modules\//, ''), ...locked }));

test('every dependency has a licence that we may pass on', () => {
  const others = production.filter(({ license }) => !ALLOWED.includes(license ?? ''));
  expect(others.map(({ name, license }) => `${name}: ${license ?? 'none'}`)).toEqual([]);
});

test('the notices name all of them, each with its terms', () => {
  const terms = new Map<string, { readonly text: string; readonly notices: string[] }>();
  // Types are no part of a bundle.
  for (const { path, name } of production.filter((each) => !each.name.startsWith('@types/'))) {
    const licence = licenceIn(path);
    const [copyright, text] = partsOf(licence);
    const key = text.replace(/[^a-z]/gi, '').toLowerCase();
    const known = terms.get(key) ?? { text, notices: [] };
    terms.set(key, known);
    const notice = `${name}${copyright === '' ? '' : `: ${copyright}`}`;
    if (!known.notices.includes(notice)) known.notices.push(notice);
  }
  const parts = [...terms.values()].map(
    ({ text, notices }) => `${notices.sort().join('\n')}\n\n${text}\n`,
  );
  const head = 'Postmortem contains the work of others. Their notices and terms:\n';
  keepFile('THIRD-PARTY-NOTICES.txt', [head, ...parts].join(`\n${'-'.repeat(80)}\n\n`));
});

function licenceIn(path: string): string {
  const file = existsSync(path)
    ? readdirSync(path).find((name) => /^(?:licen[cs]e|copying)/i.test(name))
    : undefined;
  expect(file, `${path} has a licence file`).toBeDefined();
  return readFileSync(join(path, file ?? ''), 'utf8').replaceAll('\r\n', '\n');
}

/** The lines of copyright, and the terms without them and without a title. */
function partsOf(licence: string): readonly [copyright: string, terms: string] {
  const lines = licence.split('\n').map((line) => line.trimEnd());
  const isCopyright = (line: string): boolean => /^\s*(?:copyright\b|\(c\)|©)/i.test(line);
  const isTitle = (line: string): boolean =>
    /^[#(\s]*(?:the )?(?:mit|isc|blue oak model)(?: licen[cs]e)?\)?\s*$/i.test(line);
  const copyright = lines.filter(isCopyright).map((line) => line.trim());
  const terms = lines.filter((line) => !isCopyright(line) && !isTitle(line));
  return [copyright.join('; '), terms.join('\n').trim()];
}
