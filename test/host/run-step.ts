/** Runs one step of `npm test` under a heading and counts what its runner counted. */
import { npm } from './command.ts';
import { seconds } from './progress.ts';
import type { Step } from './steps.ts';

export interface StepResult {
  readonly name: string;
  readonly took: string;
  readonly passed: number;
  readonly failed: number;
}

/** Longer than any step takes on two slow cores; one that hangs is stopped and counts as failed. */
const STEP_MS = 1_800_000;

/** `quiet`: it runs beside others, and its output is shown in one piece when it has ended. */
export async function runStep(step: Step, quiet: boolean): Promise<StepResult> {
  const heading = `\n━━ ${step.name}: ${step.what}`;
  if (!quiet) console.log(heading);
  const begin = Date.now();
  const { code, output } = await npm(step.npm, {
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    timeoutMs: STEP_MS,
    quiet,
  });
  if (quiet) console.log(`${heading}\n${output}`);
  const took = seconds(begin);
  const passed = count(output, step.counts?.passed);
  const failed = count(output, step.counts?.failed);
  // A runner that broke before or beside its tests counts as one failure.
  const broken =
    (code === 0 || failed > 0 ? 0 : 1) + (step.counts && passed + failed === 0 ? 1 : 0);
  console.log(`━━ ${step.name}: ${code === 0 ? 'ok' : 'FAILED'} in ${took}`);
  return { name: step.name, took, passed, failed: failed + Math.min(broken, 1) };
}

/** The sum of what the pattern captures; a match that captures no number is one test. */
function count(output: string, pattern: RegExp | undefined): number {
  if (!pattern) return 0;
  return [...output.matchAll(pattern)].reduce((sum, [, number]) => sum + Number(number ?? 1), 0);
}
