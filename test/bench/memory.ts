/** What the server holds after it opened a document, and after thousands of edits: live memory, garbage swept. */
import { documentOf } from './documents.ts';
import { editsOf } from './edits.ts';
import { OURS } from './candidates.ts';
import { startClient, type BenchClient } from './lsp-client.ts';

/** @returns bytes of the heap */
export async function measureMemory(edits: number): Promise<{ before: number; after: number }> {
  const text = documentOf(44_000);
  const kinds = Object.values(editsOf(text)).filter((edit) => edit.text === 'x');
  const run = ['--expose-gc', '--import', './test/bench/heap.mjs', ...OURS.run];
  const client = await startClient({ ...OURS, run }, text);
  for (let i = 0; i < 30; i++) await client.edit(kinds[i % kinds.length] ?? PLACE);
  const before = await heapOf(client);
  for (let i = 0; i < edits; i++) {
    const place = kinds[(i >> 1) % kinds.length] ?? PLACE;
    // What one edit writes the next takes away: a document that grows would measure the document.
    await client.edit(i % 2 === 0 ? place : { ...place, text: '', removed: place.text.length });
  }
  const after = await heapOf(client);
  client.stop();
  return { before, after };
}

const PLACE = { line: 0, character: 0, text: 'x' };

function heapOf({ pid, onLine }: BenchClient): Promise<number> {
  return new Promise((resolve) => {
    onLine((line) => {
      const [, bytes] = /heap (\d+)/.exec(line) ?? [];
      if (bytes !== undefined) resolve(Number(bytes));
    });
    if (pid !== undefined) process.kill(pid, 'SIGUSR2');
  });
}
