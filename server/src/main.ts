/**
 * The server's entry: one file for a process and for a worker, so that what they share ships once. The door is chosen when
 * it runs and is given the server: what a door imports itself is wrapped in functions, which are compiled a second time.
 */
import { startServer } from './lsp/server.ts';

const door =
  typeof WorkerGlobalScope === 'undefined' ? import('./node/main.ts') : import('./browser/main.ts');
void door.then(({ open }) => open(startServer));
