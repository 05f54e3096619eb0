/** A host whose clock stands still and whose log can be read. */
import type { Host } from '../../server/src/service/host.ts';

export function recordingHost(): Host & { readonly lines: readonly string[] } {
  const lines: string[] = [];
  const log = (message: string): void => void lines.push(message);
  return {
    lines,
    log: { info: log, warn: log, error: log },
    today: () => ({ year: 2026, month: 3, day: 10 }),
    now: () => Date.UTC(2026, 2, 10, 9, 4),
    zone: () => 'America/New_York',
    timers: { after: () => () => undefined },
  };
}
