/** `postmortem inspect`: what is read from each document, as JSON for machines and as lines for people. */
import { inspect, type Inspected } from '../features/inspect.ts';
import { DEFAULT_SETTINGS } from '../service/decode-settings.ts';
import type { InspectCommand } from './arguments.ts';
import { inspectedAsText } from './report-inspected.ts';
import { serviceOf } from './service.ts';
import { CLEAN, type NamedText, type World } from './world.ts';

export function inspectFiles(
  { format }: InspectCommand,
  texts: readonly NamedText[],
  world: World,
): number {
  const inspected = texts.flatMap((named) => inspectText(named, world) ?? []);
  const json = (): string => `${JSON.stringify(inspected, null, 2)}\n`;
  world.out(format === 'json' ? json() : inspectedAsText(inspected, world.hasColor));
  return CLEAN;
}

function inspectText({ path, text }: NamedText, world: World): Inspected | undefined {
  const service = serviceOf(world);
  const uri = world.uriOf(path);
  service.put({ uri, version: 0, text });
  const analysis = service.analysis(uri);
  if (!analysis) return undefined;
  const model = analysis.model(DEFAULT_SETTINGS);
  return inspect(model, analysis.checked(DEFAULT_SETTINGS), path);
}
