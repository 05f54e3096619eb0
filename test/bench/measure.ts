/** Numbers of one run: quantiles, candidates that take turns, and ratios, for absolute times do not travel. */

export interface Times {
  readonly p50: number;
  readonly p95: number;
}

export function timesOf(values: readonly number[]): Times {
  return { p50: quantile(values, 0.5), p95: quantile(values, 0.95) };
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;
}

/** Each candidate once, then each again, so that what else the machine does falls on all alike. In milliseconds. */
export async function inTurns(
  rounds: number,
  candidates: Readonly<Record<string, () => Promise<number> | number>>,
): Promise<Readonly<Record<string, Times>>> {
  const found: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(candidates)) (found[name] ??= []).push(await run());
  }
  return Object.fromEntries(Object.entries(found).map(([name, all]) => [name, timesOf(all)]));
}

/** Milliseconds that something takes. */
export async function timed(act: () => unknown): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}

/** `2.3 ×`, `120 ×`, `0.04 ×` */
export function ratio(a: number, b: number): string {
  const value = a / b;
  const digits = value >= 10 ? 0 : value >= 0.1 ? 1 : 2;
  return `${value.toFixed(digits)} ×`;
}

export function ratios({ p50, p95 }: Times, floor: Times): string {
  return `${ratio(p50, floor.p50)} (${ratio(p95, floor.p50)})`;
}
