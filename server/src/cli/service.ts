/** The engine of the editor, for one text at a time. */
import { createLanguageService, type LanguageService } from '../service/language-service.ts';
import type { World } from './world.ts';

export function serviceOf({ err, today, now }: World): LanguageService {
  const say = (message: string): void => err(`postmortem: ${message}\n`);
  return createLanguageService({
    log: { info: () => undefined, warn: say, error: say },
    today: () => today,
    now: () => now,
    // One text, one answer: nothing here ever waits.
    timers: { after: () => () => undefined },
  });
}
