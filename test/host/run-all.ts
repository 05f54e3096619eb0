/**
 * `npm test`: every step, none skipped because an earlier one failed; then a table, and last `N passed, N failed`.
 * `-- --only vscode,unit` runs the steps whose names begin so.
 */
import { parseArgs } from 'node:util';
import { stopEverythingOnSignals } from './command.ts';
import { plainly } from './plainly.ts';
import { seconds } from './progress.ts';
import { runStep, type StepResult } from './run-step.ts';
import { chosenStages, type Stage } from './steps.ts';

stopEverythingOnSignals();
await plainly(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
  const begin = Date.now();
  const stages = chosenStages(values.only.split(',').filter(Boolean));
  const results: StepResult[] = [];
  for (const stage of stages) results.push(...(await runStage(stage)));

  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`\n${table(results)}\n\n${seconds(begin)} in all\n`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
});

async function runStage(lanes: Stage): Promise<readonly StepResult[]> {
  const isShared = lanes.length > 1;
  if (isShared)
    console.log(
      `\n${lanes
        .flat()
        .map(({ name }) => name)
        .join(', ')} …`,
    );
  const results = await Promise.all(
    lanes.map(async (lane) => {
      const own: StepResult[] = [];
      for (const step of lane) own.push(await runStep(step, isShared));
      return own;
    }),
  );
  return results.flat();
}

function table(rows: readonly StepResult[]): string {
  return rows
    .map(({ name, took, passed, failed }) => {
      const state = failed === 0 ? 'ok' : 'FAILED';
      const counts = passed + failed === 0 ? '' : `${passed} passed, ${failed} failed`;
      return `${state.padEnd(8)}${name.padEnd(14)}${took.padStart(9)}   ${counts}`.trimEnd();
    })
    .join('\n');
}
