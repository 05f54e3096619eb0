/** Runs the grammar tests: assertions in `*.test.md`, whole examples as snapshots; `-- -u` writes the snapshots anew. */
import { spawnSync } from 'node:child_process';

// The Markdown grammar under ours is the one that VS Code ships, as published in tm-grammars; our own
// and the place of its injection come from package.json. Languages inside fences are left out.
const base = ['markdown', 'yaml', 'html', 'html-derivative'].flatMap((name) => [
  '-g',
  `node_modules/tm-grammars/grammars/${name}.json`,
]);
const snapshots = ['-s', 'text.html.markdown', ...process.argv.slice(2)];

const passed = [
  run('unit', [...base, 'test/grammar/*.test.md']),
  run('snapshot', [...base, ...snapshots, 'test/grammar/snapshots/*.md']),
];
process.exitCode = passed.every(Boolean) ? 0 : 1;

function run(tool: 'unit' | 'snapshot', args: readonly string[]): boolean {
  const script = `node_modules/vscode-tmgrammar-test/dist/${tool}.js`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
  });
  const told = stderr.split('\n').filter((line) => !line.startsWith('grammar not found for'));
  process.stdout.write(stdout);
  process.stderr.write(told.join('\n'));
  return status === 0;
}
