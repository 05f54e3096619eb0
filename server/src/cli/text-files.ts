/** Texts in files and from standard input: read with what is needed to write them back byte by byte, written as a whole. */
import {
  access,
  chmod,
  constants,
  mkdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { buffer } from 'node:stream/consumers';
import type { ReadText } from './world.ts';

const MARK = '\uFEFF';

export async function readText(path: string): Promise<ReadText> {
  return decoded(await readFile(path));
}

export async function readStdin(): Promise<ReadText> {
  return decoded(await buffer(process.stdin));
}

function decoded(bytes: Buffer): ReadText {
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mark = whole.startsWith(MARK) ? MARK : '';
  return { text: whole.slice(mark.length), mark, isExact: Buffer.from(whole).equals(bytes) };
}

/** Into a new file beside it that then takes its name and its rights: who reads meanwhile sees the old text or the new. */
export async function writeText(path: string, before: ReadText, text: string): Promise<void> {
  // A link stays a link.
  const file = await realpath(path);
  await access(file, constants.W_OK);
  if (!(await readFile(file)).equals(Buffer.from(before.mark + before.text))) {
    throw new Error('it was changed meanwhile');
  }
  const { mode } = await stat(file);
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    await writeFile(beside, before.mark + text, { flag: 'wx' });
    await chmod(beside, mode);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

export async function createText(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flag: 'wx' });
}
