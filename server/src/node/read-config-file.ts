/** A config file from disk: a plain file of bounded size. Links are not followed: they could lead anywhere. */
import { lstat, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ConfigText } from '../service/config/config-store.ts';

/** @param limit in bytes; a longer file is not read. Rejects when the file is there and may not be read. */
export async function readConfigFile(uri: string, limit: number): Promise<ConfigText | undefined> {
  if (!uri.startsWith('file:')) return undefined;
  const path = fileURLToPath(uri);
  const found = await lstat(path).catch(() => undefined);
  if (found?.isSymbolicLink() === true) return { text: '', isCut: true, isLink: true };
  if (!found?.isFile()) return undefined;
  if (found.size > limit) return { text: '', isCut: true };
  return { text: new TextDecoder().decode(await readFile(path)), isCut: false };
}
