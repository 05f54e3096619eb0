/**
 * Between two tests the worker has its turn: it hears the runner's answers only when nothing else runs, and a file of many
 * tests that wait for nothing took longer on a slow machine than the minute that the runner waits for it.
 */
import { setImmediate } from 'node:timers/promises';
import { afterEach } from 'vitest';

afterEach(() => setImmediate());
