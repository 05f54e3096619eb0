/** Finds a desktop VS Code: the program itself, because the `code` command hands over and ends. */
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** The program of the first VS Code that is installed here; undefined when there is none. */
export function desktopVSCode(): string | undefined {
  return [...fromPath(), ...usualPlaces()].find((path) => existsSync(path));
}

/** Why a desktop program cannot show a window here; undefined when it can. */
export function noDisplay(): string | undefined {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return undefined;
  return 'There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set.';
}

/** Arguments that keep a desktop VS Code apart from the person's own: its own settings, extensions, process. */
export function ownInstance(data: string): string[] {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [
    `--user-data-dir=${join(data, 'user')}`,
    `--extensions-dir=${join(data, 'ext')}`,
    '--new-window',
    '--disable-workspace-trust',
    '--disable-updates',
    '--skip-welcome',
    '--skip-release-notes',
    ...asRoot,
  ];
}

/** `…/bin/code` on the PATH leads to the program that it starts. */
function fromPath(): string[] {
  const file = process.platform === 'win32' ? 'code.cmd' : 'code';
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, file))
    .filter((path) => existsSync(path))
    .flatMap((path) => programsFor(dirname(dirname(realpathSync(path)))));
}

/** The folder that holds `bin/code` → the program, on each platform. */
function programsFor(folder: string): string[] {
  if (process.platform === 'win32') return [join(folder, 'Code.exe')];
  if (process.platform === 'linux') return [join(folder, 'code')];
  const contents = join(folder, '../..');
  return [join(contents, 'MacOS/Code'), join(contents, 'MacOS/Electron')];
}

function usualPlaces(): string[] {
  const { HOME = '', LOCALAPPDATA = '', ProgramFiles = '' } = process.env;
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', join(HOME, 'Applications')].flatMap((folder) =>
        programsFor(join(folder, 'Visual Studio Code.app/Contents/Resources/app')),
      );
    case 'win32':
      return [join(LOCALAPPDATA, 'Programs'), ProgramFiles].flatMap((folder) =>
        programsFor(join(folder, 'Microsoft VS Code')),
      );
    default:
      return [
        '/usr/share/code',
        '/snap/code/current/usr/share/code',
        '/opt/visual-studio-code',
      ].flatMap(programsFor);
  }
}
