/** Reads a team's own template for `new`. A repository that somebody sent must not decide which files of this machine are read. */
import { join } from 'node:path';
import type { OwnProfile } from '../service/config/own-profiles.ts';
import type { World } from './world.ts';

const LIMIT = 256 * 1024;

/** Undefined when it is no plain file, too long, or links lead there. */
export async function ownTemplate(
  { uri, folder }: OwnProfile,
  { nameOf, realPath, readConfigFile }: World,
): Promise<string | undefined> {
  const top = await realPath(nameOf(folder) || '.');
  const plain = join(top, decodeURIComponent(uri.slice(folder.length)));
  if ((await realPath(nameOf(uri))) !== plain) return undefined;
  const found = await readConfigFile(uri, LIMIT).catch(() => undefined);
  return found?.isCut === false ? found.text : undefined;
}
