/** Texts in files and from standard input: read with what is needed to write them back byte by byte, written as a whole. */
import type { Stats } from 'node:fs';
import {
  access,
  chmod,
  chown,
  constants,
  mkdir,
  open,
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

/** By the byte order mark, as editors tell them. */
const WIDE = new Map([
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
]);

export async function readText(path: string): Promise<ReadText> {
  return decoded(await readFile(path));
}

export async function readStdin(): Promise<ReadText> {
  return decoded(await buffer(process.stdin));
}

function decoded(bytes: Buffer): ReadText {
  const wide = WIDE.get(bytes.subarray(0, 2).toString('hex'));
  if (wide !== undefined) {
    return { text: new TextDecoder(wide).decode(bytes), mark: '', isExact: false };
  }
  const whole = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const mark = whole.startsWith(MARK) ? MARK : '';
  return { text: whole.slice(mark.length), mark, isExact: Buffer.from(whole).equals(bytes) };
}

/** Refuses when the file is no more as it was read. A link stays a link. */
export async function writeText(path: string, before: ReadText, text: string): Promise<void> {
  const file = await realpath(path);
  await access(file, constants.W_OK);
  if (!(await readFile(file)).equals(Buffer.from(before.mark + before.text))) {
    throw new Error('it was changed meanwhile');
  }
  const about = await stat(file);
  // A new file would part from the other names of the old one.
  if (about.nlink > 1) await writeFile(file, before.mark + text);
  else await replace(file, about, before.mark + text);
}

/** By a new file beside it that takes its owner, rights and name: who reads meanwhile sees the old text or the new. */
async function replace(file: string, { mode, uid, gid }: Stats, text: string): Promise<void> {
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  // Outside `try`: one that is there already is not ours to remove.
  const made = await open(beside, 'wx');
  try {
    await made.writeFile(text).finally(() => made.close());
    // Only root may give files away; before the rights, of which a change of owner takes some.
    await chown(beside, uid, gid).catch(() => undefined);
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
