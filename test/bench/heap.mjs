/** Loaded into the measured server: says what lives in its heap when it gets SIGUSR2. */
process.on('SIGUSR2', () => {
  globalThis.gc();
  globalThis.gc();
  process.stderr.write(`heap ${process.memoryUsage().heapUsed}\n`);
});
