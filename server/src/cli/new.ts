/** `postmortem new`: a postmortem to begin with, on standard output or as a new file with the next id of its folder. */
import { harmless } from '../base/harmless.ts';
import { PROFILES } from '../features/profiles/profiles.ts';
import { isoDate } from '../model/time/calendar.ts';
import { nearest } from '../rules/summary/nearest.ts';
import type { Settings } from '../service/settings.ts';
import type { NewCommand } from './arguments.ts';
import { serviceOf } from './service.ts';
import { teamSettings } from './team-settings.ts';
import { CLEAN, TROUBLE, type World } from './world.ts';

export async function writeNew(command: NewCommand, world: World): Promise<number> {
  const { folder, now, profile } = command;
  const team = teamSettings(world);
  const { settings } = await team.of(`${folder ?? '.'}/new.md`);
  const ids = PROFILES.map(({ id }) => id);
  const problem =
    notOneOf('--profile', profile, ids) ??
    notOneOf('--severity', command.severity, settings.severities);
  if (problem !== undefined) {
    world.err(`postmortem: ${harmless(problem)}\n`);
    return TROUBLE;
  }
  const { text, fileName } = serviceOf(world).newPostmortem({
    service: command.service,
    severity: command.severity ?? '',
    author: command.author,
    today: isoDate(now === undefined || now === 'today' ? world.today : now),
    takenIds: folder === undefined ? [] : await takenIds(folder, settings, world),
    fileName: settings['newPostmortem.fileName'],
    ...(profile !== undefined && { profile }),
  });
  const isWritten =
    folder === undefined ? print(text, world) : await create(`${folder}/${fileName}`, text, world);
  return isWritten && team.areSound() ? CLEAN : TROUBLE;
}

function notOneOf(
  option: string,
  given: string | undefined,
  known: readonly string[],
): string | undefined {
  if (given === undefined || known.includes(given)) return undefined;
  const near = nearest(given, known);
  const hint = near === undefined ? '.' : `; did you mean "${near}"?`;
  return `${option} is one of ${known.join(', ')}, not "${given}"${hint}`;
}

/** A folder that is not there yet has none. */
async function takenIds(
  folder: string,
  settings: Settings,
  world: World,
): Promise<readonly string[]> {
  const service = serviceOf(world);
  const paths = await world.filesOf(folder).catch(() => []);
  const found = paths.map(async (path) => {
    const uri = world.uriOf(path);
    const read = await world.readFile(path).catch(() => undefined);
    if (read) service.put({ uri, version: 0, text: read.text });
    return service.analysis(uri)?.model(settings).metadata.incidentId?.text ?? [];
  });
  return (await Promise.all(found)).flat();
}

function print(text: string, world: World): true {
  world.out(text);
  return true;
}

async function create(path: string, text: string, world: World): Promise<boolean> {
  try {
    await world.createFile(path, text);
    world.out(`${harmless(path)}\n`);
    return true;
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const reason = isThere ? 'there is such a file already' : String(error);
    world.err(`postmortem: Cannot write ${harmless(path)}: ${harmless(reason)}.\n`);
    return false;
  }
}
