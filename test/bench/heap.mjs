/** Loaded into the measured server: says what the process holds, and what lives in its heap, when it gets SIGUSR2. */
import { getHeapCodeStatistics } from 'node:v8';

process.on('SIGUSR2', () => {
  const { rss } = process.memoryUsage();
  globalThis.gc();
  globalThis.gc();
  const { heapUsed } = process.memoryUsage();
  const code = getHeapCodeStatistics().code_and_metadata_size;
  process.stderr.write(`process ${rss} heap ${heapUsed} code ${code}\n`);
});
