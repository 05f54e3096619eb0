/** `postmortem inspect`: what is read from each document, as JSON for machines and as lines for people. */
import { harmlessJson } from '../base/harmless.ts';
import { inspect } from '../features/inspect.ts';
import type { PrintCommand } from './arguments.ts';
import { inspectedAsText, type InspectedFile } from './report-inspected.ts';
import { opened } from './service.ts';
import { tellOf, whyUnread } from './unread.ts';
import { CLEAN, TROUBLE, type CliDocument, type World } from './world.ts';

export function inspectFiles(
  { format }: PrintCommand,
  documents: readonly CliDocument[],
  world: World,
): number {
  const files = documents.flatMap((document) => inspectFile(document, world) ?? []);
  const json = (): string => {
    const inspected = files.map((file) => file.inspected);
    return `${harmlessJson(JSON.stringify(inspected, null, 2))}\n`;
  };
  world.out(format === 'json' ? json() : inspectedAsText(files, world.hasColor));
  return files.length === documents.length ? CLEAN : TROUBLE;
}

function inspectFile(document: CliDocument, world: World): InspectedFile | undefined {
  const { path, settings, configs } = document;
  const { service, uri } = opened(document, world);
  const analysis = service.analysis(uri);
  if (!analysis) return undefined;
  // The beginning says whether it means to be a postmortem, but not all that is in it.
  const isCut = analysis.tier === 'tooLarge';
  const unread = isCut
    ? `It has ${analysis.excess().has}; only its beginning was read.`
    : whyUnread(service, uri);
  if (unread !== undefined) tellOf(path, unread, world);
  if (unread !== undefined && !isCut) return undefined;
  const inspected = inspect(analysis.model(settings), analysis.checked(settings), path);
  return { inspected, configs };
}
