/** `postmortem new`: a postmortem to begin with, on standard output or as a new file with the next id of its folder. */
import { harmless } from '../base/harmless.ts';
import type { NewWish } from '../features/new-postmortem.ts';
import { PROFILES } from '../features/profiles/profiles.ts';
import { isoDate } from '../model/time/calendar.ts';
import { nearest } from '../rules/summary/nearest.ts';
import type { OwnProfile } from '../service/config/own-profiles.ts';
import type { Settings } from '../service/settings.ts';
import type { NewCommand } from './arguments.ts';
import type { FoundFiles } from './files.ts';
import { ownTemplate } from './own-template.ts';
import { codeOf, isAbsent, reasonOf } from './reason.ts';
import { serviceOf } from './service.ts';
import { teamSettings } from './team-settings.ts';
import { CLEAN, TROUBLE, type World } from './world.ts';

export async function writeNew(command: NewCommand, world: World): Promise<number> {
  const { folder, now } = command;
  const team = teamSettings(world);
  const place = `${folder ?? '.'}/new.md`;
  const { settings } = await team.of(place);
  const shape = await shapeOf(command.profile, await team.profilesOf(place), world);
  const problem =
    ('problem' in shape ? shape.problem : undefined) ??
    notOneOf('--severity', command.severity, settings.severities);
  if (problem !== undefined) {
    world.err(`postmortem: ${harmless(problem)}\n`);
    return TROUBLE;
  }
  const { text, fileName } = serviceOf(world).newPostmortem({
    service: withoutControls(command.service),
    severity: command.severity ?? '',
    author: withoutControls(command.author),
    today: isoDate(now === undefined || now === 'today' ? world.today : now),
    takenIds: folder === undefined ? [] : await takenIds(folder, settings, world),
    idForm: settings.incidentId,
    statuses: settings.statuses,
    fileName: settings['newPostmortem.fileName'],
    ...shape,
  });
  const isWritten =
    folder === undefined ? print(text, world) : await create(`${folder}/${fileName}`, text, world);
  return isWritten && team.areSound() ? CLEAN : TROUBLE;
}

/** Of two templates of one name the team's is meant. */
async function shapeOf(
  profile: string | undefined,
  own: readonly OwnProfile[],
  world: World,
): Promise<Pick<NewWish, 'profile' | 'template'> | { readonly problem: string }> {
  if (profile === undefined) return {};
  const chosen = own.find(({ name }) => name === profile);
  if (!chosen) {
    const names = [...own.map(({ name }) => name), ...PROFILES.map(({ id }) => id)];
    const problem = notOneOf('--profile', profile, names);
    return problem === undefined ? { profile } : { problem };
  }
  const template = await ownTemplate(chosen, world);
  if (template !== undefined) return { template };
  const problem = `The template of "${profile}" cannot be read: ${chosen.path} has to be a plain file beside the config file or below it, reached without links, and below 256 KB.`;
  return { problem };
}

/** The text is printed as it is, and may go to a terminal; a name needs nothing that steers one. */
function withoutControls(name: string): string {
  const characters = Array.from(name.replace(/\s+/g, ' '));
  return characters.filter((character) => harmless(character) === character).join('');
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

/** A folder that is not there yet has none. What cannot be read may have the id that is given: that is said. */
async function takenIds(
  folder: string,
  settings: Settings,
  world: World,
): Promise<readonly string[]> {
  const service = serviceOf(world);
  const warn = (path: string, error: unknown): void => {
    if (isAbsent(error)) return;
    const reason = harmless(reasonOf(error));
    world.err(
      `postmortem: Cannot read ${harmless(path)}: ${reason}. Its incident ids are not known, so the new one may be taken.\n`,
    );
  };
  const { files, closed } = await world.filesOf(folder).catch(() => NOTHING);
  for (const { path, error } of closed) warn(path, error);
  const ids: string[] = [];
  // One after the other: a system has only so many files open at a time.
  for (const path of files) {
    const uri = world.uriOf(path);
    const read = await world.readFile(path).catch((error: unknown) => warn(path, error));
    if (!read) continue;
    service.put({ uri, version: 0, text: read.text });
    const id = service.analysis(uri)?.model(settings).metadata.incidentId?.text;
    if (id !== undefined) ids.push(id);
  }
  return ids;
}

const NOTHING: FoundFiles = { files: [], closed: [] };

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
    world.err(`postmortem: Cannot write ${harmless(path)}: ${harmless(whyNotCreated(error))}.\n`);
    return false;
  }
}

function whyNotCreated(error: unknown): string {
  if (codeOf(error) === 'ENOTDIR') return reasonOf(error);
  if (codeOf(error) !== 'EEXIST') return String(error);
  const { syscall, path } = error as NodeJS.ErrnoException;
  // What is there already is the file, or one that bears the name of its folder.
  return syscall === 'mkdir' ? `${path} is a file, not a folder` : 'there is such a file already';
}
