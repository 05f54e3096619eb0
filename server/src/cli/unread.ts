/** Texts that the engine does not read, or not to their end: a person who asked is told, for silence looks like an answer. */
import { harmless } from '../base/harmless.ts';
import type { LanguageService } from '../service/language-service.ts';
import { NO_TEXT } from '../service/checked.ts';
import type { World } from './world.ts';

/** Undefined for a text that is read as a whole. */
export function whyUnread(service: LanguageService, uri: string): string | undefined {
  const analysis = service.analysis(uri);
  if (analysis?.tier === 'binary') return NO_TEXT;
  if (analysis?.tier !== 'tooLarge') return undefined;
  const { has, most } = analysis.excess();
  return `It has ${has}, and above ${most} it is too large to be read.`;
}

export function tellOf(path: string, reason: string, { err }: Pick<World, 'err'>): void {
  err(`postmortem: ${harmless(path)}: ${harmless(reason)}\n`);
}
