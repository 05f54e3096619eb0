/** What the server holds after it opened a document, and after thousands of edits. */
import { kill } from 'node:process';
import { documentOf } from './documents.ts';
import { editsOf } from './edits.ts';
import { OURS } from './candidates.ts';
import { startClient, type BenchClient } from './lsp-client.ts';

export interface Memory {
  /** Bytes of the whole process, garbage and all. */
  readonly process: number;
  /** Bytes that live in the heap once garbage is swept. */
  readonly heap: number;
  /** Of these, what V8 has compiled: more, the longer the same is done. */
  readonly code: number;
}

export async function measureMemory(edits: number): Promise<{ before: Memory; after: Memory }> {
  const text = documentOf(44_000);
  const kinds = Object.values(editsOf(text)).filter((edit) => edit.text === 'x');
  const run = ['--expose-gc', '--import', './test/bench/heap.mjs', ...OURS.run];
  const client = await startClient({ ...OURS, run }, text);
  for (let i = 0; i < 30; i++) await client.edit(kinds[i % kinds.length] ?? PLACE);
  const before = await memoryOf(client);
  for (let i = 0; i < edits; i++) {
    const place = kinds[(i >> 1) % kinds.length] ?? PLACE;
    // What one edit writes the next takes away: a document that grows would measure the document.
    await client.edit(i % 2 === 0 ? place : { ...place, text: '', removed: place.text.length });
  }
  const after = await memoryOf(client);
  client.stop();
  return { before, after };
}

const PLACE = { line: 0, character: 0, text: 'x' };

function memoryOf({ pid, onLine }: BenchClient): Promise<Memory> {
  return new Promise((resolve) => {
    onLine((line) => {
      const found = /process (\d+) heap (\d+) code (\d+)/.exec(line)?.map(Number);
      const [, process = 0, heap = 0, code = 0] = found ?? [];
      if (found) resolve({ process, heap, code });
    });
    if (pid !== undefined) kill(pid, 'SIGUSR2');
  });
}
