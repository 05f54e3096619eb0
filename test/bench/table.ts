/** Everything that is measured, as one table in Markdown. */
import { build } from 'esbuild';
import { EMPTY, MARKDOWN_SERVER, OURS, PARSING, versions, YAML_SERVER } from './candidates.ts';
import { measureEdits, measureStart, SIZES, type Figures } from './editing.ts';
import { ratio, type Times } from './measure.ts';
import { measureMemory } from './memory.ts';
import { measureBundles, measureManyFiles } from './programs.ts';

export async function buildFloors(): Promise<void> {
  await build({
    entryPoints: ['empty-server', 'parsing-server', 'parse-files'].map(
      (name) => `test/bench/${name}.ts`,
    ),
    outdir: '.cache/bench',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    // As our own server is built.
    conditions: ['worker', 'browser', 'module'],
    mainFields: ['module', 'main'],
    minify: true,
  });
}

export async function table(machine: string, rounds: number): Promise<string> {
  const figures = await measureEdits(rounds);
  const start = await measureStart(Math.max(3, Math.ceil(rounds / 8)));
  const memory = await measureMemory(10_000);
  const files = await measureManyFiles(1000, Math.max(1, Math.ceil(rounds / 20)));
  const bundles = await measureBundles(Math.max(3, Math.ceil(rounds / 4)));
  const sizes = SIZES.map((size) => `${Math.round(size / 1000)} KB`);
  return [
    `One run: ${machine}. ${versions()}. Medians, with the 95th percentile in brackets; smaller is faster.`,
    '',
    `| Edit → diagnostics over stdio, against ${EMPTY.name} | ${sizes.join(' | ')} |`,
    `|---|${sizes.map(() => '--:|').join('')}`,
    ...[...figures.edits].map(([row, cells]) => `| ${row} | ${cells.join(' | ')} |`),
    '',
    '| Other figures | Measured | Goal |',
    '|---|--:|--:|',
    ...others(figures).map((cells) => `| ${cells.join(' | ')} |`),
    ...startRows(start).map((cells) => `| ${cells.join(' | ')} |`),
    `| live memory after 10,000 edits, against after opening | ${ratio(memory.after.heap, memory.before.heap)} | ≤ 1.1 × |`,
    `| the same without what V8 has compiled | ${ratio(memory.after.heap - memory.after.code, memory.before.heap - memory.before.code)} | |`,
    `| memory of the process after 10,000 edits, against after opening | ${ratio(memory.after.process, memory.before.process)} | |`,
    row('`postmortem check` over 1,000 documents, against markdownlint-cli2', '≤ 1 ×', [
      files['ours'],
      files['markdownlint-cli2'],
    ]),
    row('remark-parse alone over the same, in one thread, against markdownlint-cli2', '', [
      files['remark-parse'],
      files['markdownlint-cli2'],
    ]),
    row('load of the client’s bundle, against vscode-languageclient alone', '≤ 1.15 ×', [
      bundles['ours'],
      bundles['vscode-languageclient'],
    ]),
  ].join('\n');
}

function others({ ours, empty, lint }: Figures): readonly (readonly string[])[] {
  const [small, middle, large] = ours;
  const goals = ['', '≤ 3 ×', '≤ 5 ×'];
  const worst = SIZES.flatMap((size, i) => {
    const [own, floor, goal] = [ours[i], empty[i], goals[i]];
    const name = `slowest edit, ${Math.round(size / 1000)} KB, against ${EMPTY.name}`;
    return own && floor && goal ? [[name, ratio(own.p50, floor.p50), goal]] : [];
  });
  const spread = [middle, large].map((each) => (each ? ratio(each.p95, each.p50) : '–')).join(', ');
  const size = small && large ? ratio(large.p50, small.p50) : '–';
  const linted = [small, middle].flatMap((own, i) => {
    const other = lint[i];
    return own && other ? [ratio(own.p50, other.p50)] : [];
  });
  return [
    ...worst,
    ['its p95 against its p50, 44 KB and 667 KB', spread, '≤ 3 ×'],
    ['its cost at 667 KB against 5 KB', size, '≤ 2 ×'],
    ['against a lint by markdownlint, 5 KB and 44 KB', linted.join(', '), '≤ 0.2 ×, ≤ 0.03 ×'],
  ];
}

function startRows(start: Readonly<Record<string, Times>>): readonly (readonly string[])[] {
  const floor = start[EMPTY.name];
  return [OURS, PARSING, MARKDOWN_SERVER, YAML_SERVER].map(({ name }) => {
    const own = start[name];
    const goal = name === OURS.name ? '≤ 2.5 ×' : '';
    const words = own && floor ? ratio(own.p50, floor.p50) : '–';
    return [`spawn → first diagnostics, 44 KB, against ${EMPTY.name}: ${name}`, words, goal];
  });
}

function row(what: string, goal: string, [own, other]: readonly (Times | undefined)[]): string {
  return `| ${what} | ${own && other ? ratio(own.p50, other.p50) : '–'} | ${goal} |`;
}
