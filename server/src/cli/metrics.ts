/** `postmortem metrics`: TTD and its kin of each document, each with its two entries or with what is missing. */
import { harmless, harmlessJson } from '../base/harmless.ts';
import { NOTHING_ASKED, type MetricReport } from '../features/compute-metrics.ts';
import type { PrintCommand } from './arguments.ts';
import { opened } from './service.ts';
import { painter } from './terminal.ts';
import { tellOf, whyUnread } from './unread.ts';
import { CLEAN, TROUBLE, type CliDocument, type World } from './world.ts';

interface MeasuredFile {
  readonly path: string;
  readonly metrics: readonly MetricReport[];
}

export function printMetrics(
  { format }: PrintCommand,
  documents: readonly CliDocument[],
  world: World,
): number {
  const files = documents.flatMap((document) => measured(document, world) ?? []);
  const json = (): string => `${harmlessJson(JSON.stringify({ files }, null, 2))}\n`;
  world.out(format === 'json' ? json() : asText(files, world));
  return files.length === documents.length ? CLEAN : TROUBLE;
}

function measured(document: CliDocument, world: World): MeasuredFile | undefined {
  const { path, settings } = document;
  const { service, uri } = opened(document, world);
  const unread = whyUnread(service, uri);
  if (unread !== undefined) tellOf(path, unread, world);
  const found = service.metrics(uri, NOTHING_ASKED, settings);
  return found && { path, metrics: found.reports };
}

function asText(files: readonly MeasuredFile[], { hasColor }: World): string {
  const paint = painter(hasColor);
  return files
    .map(({ path, metrics }) => {
      const lines = metrics.map(({ sentence }) => `  ${harmless(sentence)}\n`);
      return `${paint('bold', harmless(path))}\n${lines.join('')}`;
    })
    .join('\n');
}
