/** `postmortem timeline`: the timeline of one document as a file's text, as Export Timeline writes it. */
import { harmless, harmlessJson } from '../base/harmless.ts';
import type { TimelineCommand } from './arguments.ts';
import { opened } from './service.ts';
import { tellOf, whyUnread } from './unread.ts';
import { CLEAN, TROUBLE, type CliDocument, type World } from './world.ts';

export function printTimeline(
  { format, theme }: TimelineCommand,
  documents: readonly CliDocument[],
  world: World,
): number {
  const [document, ...others] = documents;
  if (!document) return CLEAN;
  if (others.length > 0) {
    const names = documents.map(({ path }) => harmless(path)).join(', ');
    world.err(`postmortem: timeline draws one document at a time, not ${names}.\n`);
    return TROUBLE;
  }
  const { path, settings } = document;
  const { service, uri } = opened(document, world);
  const drawn = service.exportTimeline(uri, { format, theme }, settings);
  if (drawn && 'text' in drawn) {
    world.out(format === 'json' ? harmlessJson(drawn.text) : drawn.text);
    return CLEAN;
  }
  const reason = whyUnread(service, uri) ?? drawn?.reason;
  if (reason !== undefined) tellOf(path, reason, world);
  return TROUBLE;
}
