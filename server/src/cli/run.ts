/** The commands: arguments and a world in, an exit code out. A file that cannot be read hurts no other. */
import { harmless } from '../base/harmless.ts';
import { readArguments, type CheckCommand, type InspectCommand } from './arguments.ts';
import { check } from './check.ts';
import { teamSettings } from './team-settings.ts';
import { helpText } from './help.ts';
import { inspectFiles } from './inspect.ts';
import { CLEAN, TROUBLE, type NamedText, type World } from './world.ts';

export async function run(argv: readonly string[], world: World): Promise<number> {
  const command = readArguments(argv);
  switch (command.name) {
    case 'help':
      world.out(helpText(command.about));
      return CLEAN;
    case 'version':
      world.out(`${world.version}\n`);
      return CLEAN;
    case 'wrong':
      world.err(`postmortem: ${harmless(command.problem)}\nTry postmortem --help.\n`);
      return TROUBLE;
    default:
      return work(command, world);
  }
}

async function work(command: CheckCommand | InspectCommand, world: World): Promise<number> {
  const settings = teamSettings(world);
  const { texts, isComplete } = await readAll(command.files, world);
  const documents = [];
  for (const named of texts) documents.push({ ...named, ...(await settings.of(named.path)) });
  const code =
    command.name === 'check'
      ? check(command, documents, world)
      : inspectFiles(command, documents, world);
  return isComplete && settings.areSound() ? code : TROUBLE;
}

async function readAll(
  files: readonly string[],
  world: World,
): Promise<{ readonly texts: readonly NamedText[]; readonly isComplete: boolean }> {
  const texts = new Map<string, NamedText>();
  let isComplete = true;
  const attempt = async (path: string, act: () => Promise<void>): Promise<void> => {
    try {
      await act();
    } catch (error) {
      isComplete = false;
      const name = path === '' ? '""' : harmless(path);
      world.err(`postmortem: Cannot read ${name}: ${harmless(reasonOf(error))}.\n`);
    }
  };
  const read = async (path: string, text: () => Promise<string>): Promise<void> =>
    attempt(path, async () => void texts.set(path, { path, text: await text() }));
  for (const file of new Set(files)) {
    if (file === '-') await read('<stdin>', () => world.readStdin());
    else {
      await attempt(file, async () => {
        for (const path of await world.filesOf(file)) {
          if (!texts.has(path)) await read(path, () => world.readFile(path));
        }
      });
    }
  }
  return { texts: [...texts.values()], isComplete };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? error.message;
}
