/** Files that are generated in part: rewritten when tests run locally, only compared under CI. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

export const ROOT = join(import.meta.dirname, '../..');

/** What stands between `<!-- name -->` and `<!-- /name -->` in a file is `content`. */
export function expectGenerated(path: string, name: string, content: string): void {
  const file = join(ROOT, path);
  const text = readFileSync(file, 'utf8');
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = text.indexOf(open);
  const to = text.indexOf(close);
  expect(from >= 0 && from < to, `${path} has the markers ${open} and ${close}`).toBe(true);
  const wanted = `${text.slice(0, from)}${open}\n\n${content}\n\n${text.slice(to)}`;
  if (text !== wanted && !process.env['CI']) writeFileSync(file, wanted);
  expect(
    process.env['CI'] ? text : wanted,
    `${path} is as generated: run the tests without CI`,
  ).toBe(wanted);
}
