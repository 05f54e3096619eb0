/** How many findings there are, in words. Pure. */
import type { CheckedAnswer } from '../../server/src/lsp/protocol.ts';

/** `2 errors, 1 warning`; `nothing to mend` when there are none. Hints are not counted: they are no calls to act. */
export function countsOf({ error, warning, info }: CheckedAnswer['counts']): string {
  const parts = [plural(error, 'error'), plural(warning, 'warning'), plural(info, 'suggestion')];
  return parts.filter((part) => part !== undefined).join(', ') || 'nothing to mend';
}

function plural(count: number, noun: string): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
