/** The engine of the editor, for one text at a time. Without a day, rules that need one are silent. */
import { harmlessLines } from '../base/harmless.ts';
import { createLanguageService, type LanguageService } from '../service/language-service.ts';
import type { CalendarDate } from '../model/time/time.ts';
import type { CliDocument, World } from './world.ts';

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

/** An engine with one document open in it, and the address of that. */
export function opened(
  { path, text }: CliDocument,
  world: World,
  today?: CalendarDate,
): { readonly service: LanguageService; readonly uri: string } {
  const service = serviceOf(world, today);
  const uri = world.uriOf(path);
  service.put({ uri, version: 0, text });
  return { service, uri };
}
