/** What the server holds after it opened a document, and after thousands of edits. */
import { documentOf } from './documents.ts';
import { editsOf } from './edits.ts';
import { OURS } from './candidates.ts';
import { startClient, type BenchClient } from './lsp-client.ts';

export interface Memory {
  /** Bytes of the whole process, garbage and all. */
  readonly process: number;
  /** Bytes that live in the heap once garbage is swept. */
  readonly heap: number;
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
      const [, all, heap] = /process (\d+) heap (\d+)/.exec(line) ?? [];
      if (heap !== undefined) resolve({ process: Number(all), heap: Number(heap) });
    });
    if (pid !== undefined) process.kill(pid, 'SIGUSR2');
  });
}
