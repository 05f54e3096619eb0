/** `postmortem inspect`: what is read from each document, as JSON for machines and as lines for people. */
import { harmlessJson } from '../base/harmless.ts';
import { inspect } from '../features/inspect.ts';
import type { PrintCommand } from './arguments.ts';
import { inspectedAsText, type InspectedFile } from './report-inspected.ts';
import { serviceOf } from './service.ts';
import { CLEAN, type CliDocument, type World } from './world.ts';

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
  return CLEAN;
}

function inspectFile(
  { path, text, settings, configs }: CliDocument,
  world: World,
): InspectedFile | undefined {
  const service = serviceOf(world);
  const uri = world.uriOf(path);
  service.put({ uri, version: 0, text });
  const analysis = service.analysis(uri);
  if (!analysis) return undefined;
  const inspected = inspect(analysis.model(settings), analysis.checked(settings), path);
  return { inspected, configs };
}
