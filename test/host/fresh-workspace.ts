/** A copy of the examples to work in, so that a suite that writes leaves them alone. */
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { examples, scratch } from './paths.ts';

export async function freshWorkspace(name: string): Promise<string> {
  const folder = join(scratch, `workspace-${name}`);
  await rm(folder, { recursive: true, force: true });
  await cp(examples, folder, { recursive: true });
  return folder;
}
