/** Text that is made from the code: written anew when the tests run at someone's desk, only compared under CI=1. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** The file holds exactly this text. */
export function keepFile(path: string, text: string): void {
  const now = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (now === text) return;
  if (process.env['CI']) expect(now, `${path} is out of date: run the tests locally`).toBe(text);
  writeFileSync(path, text);
}

/** What stands between `<!-- name -->` and `<!-- /name -->` is exactly this text. */
export function keepBlock(path: string, name: string, text: string): void {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const now = readFileSync(path, 'utf8');
  const [start, end] = [now.indexOf(open), now.indexOf(close)];
  expect(start, `${path} has ${open} before ${close}`).toBeGreaterThanOrEqual(0);
  expect(end, `${path} has ${open} before ${close}`).toBeGreaterThan(start);
  keepFile(path, `${now.slice(0, start + open.length)}\n\n${text.trim()}\n\n${now.slice(end)}`);
}
