/**
 * `npm test`: every step, none skipped because an earlier one failed; then a table, and last `N passed, N failed`.
 * `-- --only vscode,unit` runs the steps whose names begin so.
 */
import { parseArgs } from 'node:util';
import { stopEverythingOnSignals } from './command.ts';
import { plainly } from './plainly.ts';
import { seconds } from './progress.ts';
import { runStep, type StepResult } from './run-step.ts';
import { chosenSteps } from './steps.ts';

stopEverythingOnSignals();
await plainly(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
  const begin = Date.now();
  const steps = chosenSteps(values.only.split(',').filter(Boolean));
  const early = steps.filter((step) => step.early);
  if (early.length > 0) console.log(`${early.map(({ name }) => name).join(', ')} …`);
  const results: StepResult[] = await Promise.all(early.map(runStep));
  for (const step of steps) if (!step.early) results.push(await runStep(step));

  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`\n${table(results)}\n\n${seconds(begin)} in all\n`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
});

function table(rows: readonly StepResult[]): string {
  return rows
    .map(({ name, took, passed, failed }) => {
      const state = failed === 0 ? 'ok' : 'FAILED';
      const counts = passed + failed === 0 ? '' : `${passed} passed, ${failed} failed`;
      return `${state.padEnd(8)}${name.padEnd(14)}${took.padStart(9)}   ${counts}`.trimEnd();
    })
    .join('\n');
}
