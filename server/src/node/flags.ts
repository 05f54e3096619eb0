/**
 * Flags of V8. Most of our patterns are used on the first document already: V8 would interpret each once, and then compile it after all.
 * Compiled at once, the first findings come in two thirds of the time. Imported before any pattern is used.
 */
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';

tellV8('--no-regexp-tier-up');

/**
 * Electron may have locked its flags, and is left alone; a helper thread has those of the process, and must not set them
 * while others run: V8 promises nothing for that.
 *
 * @param flag as on the command line of Node; V8 ignores one that it does not know
 */
export function tellV8(flag: string): void {
  const isElectron = process.versions['electron'] !== undefined;
  if (!isElectron && isMainThread) setFlagsFromString(flag);
}
