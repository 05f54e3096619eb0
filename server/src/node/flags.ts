/**
 * Most of our patterns are used on the first document already: V8 would interpret each once, and then compile it after all.
 * Compiled at once, the first findings come in two thirds of the time. Imported before any pattern is used. Electron may
 * have locked its flags, and is left alone; a helper thread has those of the process, and must not set them while others
 * run: V8 promises nothing for that.
 */
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { isMainThread } from 'node:worker_threads';

const isElectron = process.versions['electron'] !== undefined;
if (!isElectron && isMainThread) setFlagsFromString('--no-regexp-tier-up');
