/** The commands: arguments and a world in, an exit code out. A file that cannot be read hurts no other. */
import { readArguments, type CheckCommand, type InspectCommand } from './arguments.ts';
import { check } from './check.ts';
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
      world.err(`postmortem: ${command.problem}\nTry postmortem --help.\n`);
      return TROUBLE;
    default:
      return work(command, world);
  }
}

async function work(command: CheckCommand | InspectCommand, world: World): Promise<number> {
  const { texts, isComplete } = await readAll(command.files, world);
  const code =
    command.name === 'check' ? check(command, texts, world) : inspectFiles(command, texts, world);
  return isComplete ? code : TROUBLE;
}

async function readAll(
  files: readonly string[],
  world: World,
): Promise<{ readonly texts: readonly NamedText[]; readonly isComplete: boolean }> {
  const texts: NamedText[] = [];
  let isComplete = true;
  const attempt = async (path: string, read: () => Promise<string>): Promise<void> => {
    try {
      texts.push({ path, text: await read() });
    } catch (error) {
      isComplete = false;
      world.err(`postmortem: Cannot read ${path}: ${reasonOf(error)}.\n`);
    }
  };
  for (const file of new Set(files)) {
    if (file === '-') await attempt('<stdin>', () => world.readStdin());
    else {
      for (const path of await world.filesOf(file)) await attempt(path, () => world.readFile(path));
    }
  }
  return { texts, isComplete };
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
