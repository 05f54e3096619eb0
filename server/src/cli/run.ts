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
import { reasonOf } from './reason.ts';
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
  const complain = (path: string, error: unknown): void => {
    isComplete = false;
    const name = path === '' ? '""' : harmless(path);
    world.err(`postmortem: Cannot read ${name}: ${harmless(reasonOf(error))}.\n`);
  };
  const attempt = (path: string, act: () => Promise<void>): Promise<void> =>
    act().catch((error: unknown) => complain(path, error));
  const read = async (path: string, text: () => Promise<ReadText>): Promise<void> => {
    // One file may be meant by two arguments that spell it differently, or by a link to it.
    const key = path === STDIN ? path : await world.realPath(path);
    if (!texts.has(key))
      await attempt(path, async () => void texts.set(key, { path, ...(await text()) }));
  };
  for (const file of new Set(files)) {
    world.progress(`${texts.size} files read`);
    if (file === '-') await read(STDIN, () => world.readStdin());
    else {
      await attempt(file, async () => {
        const found = await world.filesOf(file);
        for (const { path, error } of found.closed) complain(path, error);
        for (const path of found.files) await read(apart(path), () => world.readFile(path));
      });
    }
  }
  return { texts: [...texts.values()], isComplete };
}

/** A file may bear the name under which standard input is reported. */
function apart(path: string): string {
  return path === STDIN ? `./${path}` : path;
}
