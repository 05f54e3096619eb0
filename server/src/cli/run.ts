/** The commands: arguments and a world in, an exit code out. A file that cannot be read hurts no other. */
import { harmless } from '../base/harmless.ts';
import { readArguments, type FileCommand } from './arguments.ts';
import { check } from './check.ts';
import { explain } from './explain.ts';
import { helpText } from './help.ts';
import { inspectFiles } from './inspect.ts';
import { printAgendas } from './agenda.ts';
import { printMetrics } from './metrics.ts';
import { writeNew } from './new.ts';
import { printTimeline } from './timeline.ts';
import { teamSettings } from './team-settings.ts';
import { STDIN, TROUBLE, CLEAN } from './world.ts';
import type { CliDocument, NamedText, ReadText, World } from './world.ts';

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
    case 'explain':
      return explain(command.rule, world);
    case 'new':
      return writeNew(command, world);
    default:
      return work(command, world);
  }
}

async function work(command: FileCommand, world: World): Promise<number> {
  const settings = teamSettings(world);
  const { texts, isComplete } = await readAll(command.files, world);
  const documents: CliDocument[] = [];
  for (const named of texts) documents.push({ ...named, ...(await settings.of(named.path)) });
  world.progress(undefined);
  const code = await perform(command, documents, world);
  return isComplete && settings.areSound() ? code : TROUBLE;
}

async function perform(
  command: FileCommand,
  documents: readonly CliDocument[],
  world: World,
): Promise<number> {
  switch (command.name) {
    case 'check':
      return check(command, documents, world);
    case 'inspect':
      return inspectFiles(command, documents, world);
    case 'metrics':
      return printMetrics(command, documents, world);
    case 'timeline':
      return printTimeline(command, documents, world);
    case 'agenda':
      return printAgendas(documents, world);
  }
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
  const read = async (path: string, text: () => Promise<ReadText>): Promise<void> => {
    // One file may be meant by two arguments that spell it differently.
    const key = world.uriOf(path);
    if (!texts.has(key))
      await attempt(path, async () => void texts.set(key, { path, ...(await text()) }));
  };
  for (const file of new Set(files)) {
    world.progress(`${texts.size} files read`);
    if (file === '-') await read(STDIN, () => world.readStdin());
    else {
      await attempt(file, async () => {
        for (const path of await world.filesOf(file)) await read(path, () => world.readFile(path));
      });
    }
  }
  return { texts: [...texts.values()], isComplete };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'its name is too long',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? error.message;
}
