/** Loaded into the measured server: says what the process holds, and what lives in its heap, when it gets SIGUSR2. */
process.on('SIGUSR2', () => {
  const { rss } = process.memoryUsage();
  globalThis.gc();
  globalThis.gc();
  process.stderr.write(`process ${rss} heap ${process.memoryUsage().heapUsed}\n`);
});
