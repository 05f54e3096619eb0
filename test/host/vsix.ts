/** The packed extension: made by vsce, read back from the file itself so that checks see what users install. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { run } from './command.ts';
import { root, scratch } from './paths.ts';

export async function vsixPath(): Promise<string> {
  const manifest = await readFile(join(root, 'package.json'), 'utf8');
  const { name, version } = JSON.parse(manifest) as { name: string; version: string };
  return join(root, `${name}-${version}.vsix`);
}

/** Folders of which nothing is installed. vsce asks of each of their thousands of files whether it is. */
const LARGE = ['.git', '.cache', '.vscode-test', 'node_modules', 'test'];

/** Packs what is built, from a copy without the large folders: a second, where the whole checkout takes twenty. */
export async function packExtension(vsix: string): Promise<void> {
  const copy = join(scratch, 'pack');
  await rm(copy, { recursive: true, force: true });
  for (const name of await readdir(root)) {
    if (!LARGE.includes(name)) await cp(join(root, name), join(copy, name), { recursive: true });
  }
  await packFolder(copy, vsix);
}

/** Packs a folder. There is no public repository yet, so relative links of the README stay as they are. */
export async function packFolder(folder: string, vsix: string): Promise<void> {
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  const args = [vsce, 'package', ...flags, '--skip-license', '--out', vsix];
  const { code, output } = await run(process.execPath, args, { cwd: folder, quiet: true });
  if (code !== 0) throw new Error(`vsce could not pack ${folder}:\n${output.trim()}`);
}

/** The files of the extension in a VSIX, without the package's own two description files. */
export async function readVsix(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const files = readZip(await readFile(path));
  const prefix = 'extension/';
  return new Map(
    [...files]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, content]) => [name.slice(prefix.length), content]),
  );
}

export async function unpackVsix(path: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [name, content] of await readVsix(path)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

/** Reads the directory at the end of a zip file, then each file where the directory says. */
function readZip(zip: Buffer): ReadonlyMap<string, Buffer> {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0) throw new Error('Not a zip file: it has no directory at its end.');
  const count = zip.readUInt16LE(end + 10);
  const files = new Map<string, Buffer>();
  for (let at = zip.readUInt32LE(end + 16), left = count; left > 0; left--) {
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((field) =>
      zip.readUInt16LE(at + field),
    ) as [number, number, number];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, readZipped(zip, at));
    at += 46 + nameLength + extraLength + noteLength;
  }
  return files;
}

function readZipped(zip: Buffer, entry: number): Buffer {
  const stored = zip.readUInt16LE(entry + 10) === 0;
  const size = zip.readUInt32LE(entry + 20);
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(start, start + size);
  return stored ? bytes : inflateRawSync(bytes);
}
