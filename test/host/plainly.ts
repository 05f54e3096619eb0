/** Runs a script so that what goes wrong is said in its own words, without a stack, and ends it with 1. */
export async function plainly(script: () => Promise<void>): Promise<void> {
  try {
    await script();
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    // Not only the exit code: what was started would keep this process waiting.
    process.exit(1);
  }
}
