/** `postmortem check`: the same engine as the editor, over files. */
import { harmless } from '../base/harmless.ts';
import { linesOf } from '../base/lines.ts';
import { LEVELS } from '../rules/rule.ts';
import type { CheckCommand } from './arguments.ts';
import { fixed, fixedWords, type Fixed } from './fix.ts';
import { REPORTS } from './reports/formats.ts';
import { summaryOf, type CheckedFile } from './reports/report.ts';
import { serviceOf } from './service.ts';
import { CLEAN, FOUND, STDIN, TROUBLE, type CliDocument, type World } from './world.ts';

export async function check(
  command: CheckCommand,
  documents: readonly CliDocument[],
  world: World,
): Promise<number> {
  const files: CheckedFile[] = [];
  let isWritten = true;
  for (const [index, document] of documents.entries()) {
    world.progress(`${index} of ${documents.length} files checked`);
    const { file, fixes } = look(document, command, world);
    files.push(file);
    if (command.fix) isWritten = (await write(document, fixes, world)) && isWritten;
  }
  world.progress(undefined);
  const code = report(files, command, world);
  return isWritten ? code : TROUBLE;
}

function report(files: readonly CheckedFile[], command: CheckCommand, world: World): number {
  const failing = LEVELS.slice(0, LEVELS.indexOf(command.maxLevel) + 1);
  const pageOf = (rule: string): string | undefined => world.pageOf(rule)?.uri;
  const isTextOut = command.fix && command.files.includes('-');
  const { version, uriOf } = world;
  const hasColor = world.hasColor && !isTextOut;
  const text = REPORTS[command.format]({ files, failing, hasColor, version, uriOf, pageOf });
  if (isTextOut) world.err(text);
  else world.out(text);
  const summary = summaryOf(files);
  return failing.some((level) => summary[level] > 0) ? FOUND : CLEAN;
}

/** With --fix, what is found once the safe fixes are applied. */
function look(
  document: CliDocument,
  command: CheckCommand,
  world: World,
): { readonly file: CheckedFile; readonly fixes: Fixed } {
  const { path } = document;
  const { preset = document.settings.preset, now } = command;
  const settings = { ...document.settings, preset };
  const uri = world.uriOf(path);
  const service = serviceOf(world, now === 'today' ? world.today : now);
  service.put({ uri, version: 0, text: document.text });
  const isMendable = command.fix && document.isExact;
  const fixes = isMendable
    ? fixed(service, uri, settings)
    : { text: document.text, counts: new Map<string, number>() };
  const answer = service.checked(uri, settings);
  const file: CheckedFile = {
    path,
    checked: answer?.decision === 'on',
    preset: answer?.preset ?? 'standard',
    text: fixes.text,
    lines: linesOf(fixes.text),
    findings: service.findings(uri, settings),
  };
  return { file, fixes };
}

/** Says on standard error what was changed, so that a report on standard output stays what it is. */
async function write(
  document: CliDocument,
  { text, counts }: Fixed,
  world: World,
): Promise<boolean> {
  const { path, mark } = document;
  if (path === STDIN) world.out(mark + text);
  if (!document.isExact) {
    world.err(
      `postmortem: ${harmless(path)} is not UTF-8 throughout, so nothing in it was changed.\n`,
    );
    return false;
  }
  if (text === document.text) return true;
  try {
    if (path !== STDIN) await world.writeFile(path, document, text);
    world.err(`postmortem: ${harmless(path)}: ${fixedWords(counts)}.\n`);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    world.err(`postmortem: Cannot write ${harmless(path)}: ${harmless(reason)}.\n`);
    return false;
  }
}
