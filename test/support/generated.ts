/** Whole files that are made from the code: written anew when the tests run at someone's desk, only compared under CI=1. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** The file holds exactly this text. */
export function keepFile(path: string, text: string): void {
  const now = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (now === text) return;
  if (process.env['CI']) expect(now, `${path} is out of date: run the tests locally`).toBe(text);
  writeFileSync(path, text);
}
