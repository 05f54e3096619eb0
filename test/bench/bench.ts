/**
 * `npm run bench [-- --write] [--rounds N]`: one table of ratios within one run, candidates taking turns. Absolute times
 * do not travel. `--write` puts the table into the README. The peers are installed into this folder when they are missing.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { write: { type: 'boolean' }, rounds: { type: 'string', default: '60' } },
});
const rounds = Number(values.rounds);

if (!existsSync(`${import.meta.dirname}/node_modules`)) {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  execFileSync('npm', args, { cwd: import.meta.dirname, stdio: 'inherit' });
}
execFileSync(process.execPath, ['esbuild.mjs'], { stdio: 'inherit' });

// The peers are there now, and can be imported.
const { buildFloors, table } = await import('./table.ts');
await buildFloors();
const machine = `Node ${process.version} on ${process.platform}, ${cpus().length} × ${processor()}`;
const lines = await table(machine, rounds);
console.log(`\n${lines}`);
if (values.write) {
  const readme = readFileSync('README.md', 'utf8');
  const written = readme.replace(
    /(<!-- bench -->)[^]*(<!-- \/bench -->)/,
    (_, open: string, close: string) => `${open}\n\n${lines}\n\n${close}`,
  );
  writeFileSync('README.md', written);
}

/** Without the clock rate, which says nothing about a virtual machine. */
function processor(): string {
  return (cpus()[0]?.model ?? 'unknown processor')
    .replace(/\s*(?:@.*|\((?:R|TM)\)|CPU)/g, '')
    .trim();
}
