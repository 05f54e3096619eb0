/** The engine of the editor, for one text at a time. Without a day, rules that need one are silent. */
import { harmlessLines } from '../base/harmless.ts';
import { createLanguageService, type LanguageService } from '../service/language-service.ts';
import type { CalendarDate } from '../model/time/time.ts';
import type { World } from './world.ts';

export function serviceOf(
  { err, now }: Pick<World, 'err' | 'now'>,
  today?: CalendarDate,
): LanguageService {
  const say = (message: string): void => err(`postmortem: ${harmlessLines(message)}\n`);
  return createLanguageService({
    log: { info: () => undefined, warn: say, error: say },
    today: () => today,
    now: () => now,
    // One text, one answer: nothing here ever waits.
    timers: { after: () => () => undefined },
  });
}
