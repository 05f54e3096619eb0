/** The few checks that the suites need; Node's assert does not exist in a web worker. */

const PATIENCE_MS = 15_000;

export function equal<T>(actual: T, expected: T, what: string): void {
  const [is, shouldBe] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== shouldBe) throw new Error(`${what}: expected ${shouldBe}, got ${is}`);
}

export function ok(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/** Asks until the answer is something. What was waited for is put in words at the end, when it is known. */
export async function until<T>(
  what: () => string,
  ask: () => Thenable<T | undefined> | T | undefined,
  patience = PATIENCE_MS,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${patience / 1000} s until ${what()}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
