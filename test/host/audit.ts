/** Known weaknesses in what the extension brings along, as npm knows them; a registry without an audit is no failure. */
import { npm } from './command.ts';
import { plainly } from './plainly.ts';

const AUDIT_MS = 60_000;

await plainly(async () => {
  const { output } = await npm(['audit', '--omit=dev', '--json'], {
    quiet: true,
    timeoutMs: AUDIT_MS,
  });
  const counts = countsIn(output);
  if (!counts) {
    console.log('Skipped: the registry that is set up here answers no audit.');
    return;
  }
  const found = Object.entries(counts).filter(([level, count]) => level !== 'total' && count > 0);
  if (found.length > 0) {
    const told = found.map(([level, count]) => `${count} ${level}`).join(', ');
    throw new Error(`Weaknesses in dependencies: ${told}. See: npm audit --omit=dev`);
  }
  console.log('No known weaknesses in dependencies.');
});

/** Undefined when the answer is no audit. */
function countsIn(output: string): Readonly<Record<string, number>> | undefined {
  try {
    const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
    const report = JSON.parse(json) as { metadata?: { vulnerabilities?: Record<string, number> } };
    return report.metadata?.vulnerabilities;
  } catch {
    return undefined;
  }
}
