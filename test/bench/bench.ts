/** `npm run bench`: one table of ratios within one run, candidates alternating edit by edit. Absolute times do not travel. */
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { parse } from '../../server/src/syntax/parse.ts';
import { documentOf } from './documents.ts';
import { startClient } from './lsp-client.ts';

const EDITS = 60;
const places = [
  { name: 'a letter in prose', anchor: '## Root Cause', down: 2 },
  { name: 'a letter in a timeline cell', anchor: '## Timeline', down: 6 },
  { name: 'a letter in an action cell', anchor: '## Action Items', down: 6 },
];

execFileSync(process.execPath, ['esbuild.mjs'], { stdio: 'inherit' });
await build({
  entryPoints: ['test/bench/empty-server.ts'],
  outfile: '.cache/bench/empty-server.cjs',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  minify: true,
});

console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}`,
);
console.log(
  'edit → diagnostics over stdio, settle delay off; × = against the empty server, p50 (p95)\n',
);
for (const size of [5_000, 44_000, 667_000]) await measure(size);

async function measure(size: number): Promise<void> {
  const text = documentOf(size);
  const empty = await startClient('.cache/bench/empty-server.cjs', text);
  const ours = await startClient('dist/server.js', text);
  const kilobytes = Math.round(text.length / 1000);
  console.log(`${kilobytes} KB   spawn → first diagnostics: ${ratio(ours.opened, empty.opened)}`);
  for (const { name, anchor, down } of places) {
    const line = text.split('\n').indexOf(anchor) + down;
    const times = { empty: [] as number[], ours: [] as number[] };
    for (let i = 0; i < EDITS; i += 1) {
      times.empty.push(await empty.edit(line, 18, 'x'));
      times.ours.push(await ours.edit(line, 18, 'x'));
    }
    const middle = quantile(times.empty, 0.5);
    console.log(
      `${kilobytes} KB   ${name.padEnd(28)} ${ratio(quantile(times.ours, 0.5), middle)} (${ratio(quantile(times.ours, 0.95), middle)})`,
    );
  }
  console.log(
    `${kilobytes} KB   remark-parse of the whole text  ${ratio(parseTime(text), parseTime(documentOf(5_000)))} of 5 KB\n`,
  );
  empty.stop();
  ours.stop();
}

function parseTime(text: string): number {
  const times = Array.from({ length: 15 }, () => {
    const begun = performance.now();
    parse(text);
    return performance.now() - begun;
  });
  return quantile(times, 0.5);
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;
}

function ratio(a: number, b: number): string {
  return `${(a / b).toFixed(1)} ×`;
}
