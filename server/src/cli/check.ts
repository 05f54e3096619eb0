/** `postmortem check`: the same engine as the editor, over files. */
import { harmless } from '../base/harmless.ts';
import { LEVELS } from '../rules/rule.ts';
import type { CheckCommand } from './arguments.ts';
import type { Job } from './checking.ts';
import { checkAll } from './crew.ts';
import { fixedWords, type Fixed } from './fix.ts';
import { REPORTS, TELL_FIXES } from './reports/formats.ts';
import { summaryOf, type CheckedFile } from './reports/report.ts';
import { CLEAN, FOUND, STDIN, TROUBLE, type CliDocument, type World } from './world.ts';

export async function check(
  command: CheckCommand,
  documents: readonly CliDocument[],
  world: World,
): Promise<number> {
  const jobs = documents.map((document) => jobOf(document, command, world));
  const found = await checkAll(jobs, world.hireHelpers, (done) =>
    world.progress(`${done} of ${jobs.length} files checked`),
  );
  world.progress(undefined);
  for (const line of found.flatMap(({ said }) => said)) world.err(line);
  let isWritten = true;
  for (const [index, document] of documents.entries()) {
    const result = found[index];
    if (!command.fix || !result) continue;
    const fixes = { text: result.file.text, counts: result.counts };
    isWritten = (await write(document, fixes, world)) && isWritten;
  }
  const files = found.map(({ file }) => file);
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

function jobOf(document: CliDocument, command: CheckCommand, world: World): Job {
  const { path, text, settings, isExact } = document;
  const { preset = settings.preset, now } = command;
  return {
    ...{ uri: world.uriOf(path), path, text },
    settings: { ...settings, preset },
    mends: command.fix && isExact,
    tellsFixes: TELL_FIXES.includes(command.format),
    today: now === 'today' ? world.today : now,
    now: world.now,
  };
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
