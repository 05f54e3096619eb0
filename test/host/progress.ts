/** Says what a long step does, that it goes on, and how long it took. */

/** On a screen or in a log alike: no colours, no cursor tricks. */
const STILL_MS = 10_000;

export async function announce<T>(what: string, work: () => Promise<T>): Promise<T> {
  console.log(`${what} …`);
  const begin = Date.now();
  const still = setInterval(() => console.log(`  … still at it after ${seconds(begin)}`), STILL_MS);
  try {
    const result = await work();
    console.log(`  took ${seconds(begin)}`);
    return result;
  } finally {
    clearInterval(still);
  }
}

export function seconds(begin: number): string {
  return `${((Date.now() - begin) / 1000).toFixed(1)} s`;
}

/** Asks again and again until the answer is something; fails with the last answer's name. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined> | T | undefined,
  timeoutMs: number,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs / 1000} s for ${what}.`);
    await new Promise((done) => setTimeout(done, 100));
  }
}
