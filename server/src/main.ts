/** The server's entry: one file for a process and for a worker, so that what they share ships once. */
if (typeof WorkerGlobalScope === 'undefined') void import('./node/main.ts');
else void import('./browser/main.ts');
