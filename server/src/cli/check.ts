/** `postmortem check`: the same engine as the editor, over files. */
import { linesOf } from '../base/lines.ts';
import { LEVELS } from '../rules/rule.ts';
import type { CheckCommand } from './arguments.ts';
import { findingsAsJson, findingsAsText, summaryOf, type CheckedFile } from './report-findings.ts';
import { serviceOf } from './service.ts';
import { CLEAN, FOUND, type CliDocument, type World } from './world.ts';

export function check(
  command: CheckCommand,
  documents: readonly CliDocument[],
  world: World,
): number {
  const files = documents.map((document) => checkFile(document, command, world));
  const asText = (): string => findingsAsText(files, world.hasColor);
  world.out(command.format === 'json' ? findingsAsJson(files) : asText());
  const summary = summaryOf(files);
  const failing = LEVELS.slice(0, LEVELS.indexOf(command.maxLevel) + 1);
  return failing.some((level) => summary[level] > 0) ? FOUND : CLEAN;
}

function checkFile(document: CliDocument, command: CheckCommand, world: World): CheckedFile {
  const { path, text } = document;
  const { preset = document.settings.preset, now } = command;
  const settings = { ...document.settings, preset };
  const uri = world.uriOf(path);
  const service = serviceOf(world, now === 'today' ? world.today : now);
  service.put({ uri, version: 0, text });
  const answer = service.checked(uri, settings);
  return {
    path,
    checked: answer?.decision === 'on',
    preset: answer?.preset ?? 'standard',
    text,
    lines: linesOf(text),
    findings: service.findings(uri, settings),
  };
}
