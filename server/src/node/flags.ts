/**
 * Most of our patterns are used on the first document already: V8 would interpret each once, and then compile it after all.
 * Compiled at once, the first findings come in two thirds of the time. Imported before any pattern is used. Electron may
 * have locked its flags, and is left alone.
 */
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

if (process.versions['electron'] === undefined) setFlagsFromString('--no-regexp-tier-up');
