/** The command line as data, or what is wrong with it. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { EXPORT_FORMATS, type ExportWish } from '../features/export/export-timeline.ts';
import { EXPORT_THEMES } from '../features/export/palette.ts';
import { dateOf } from '../model/time/calendar.ts';
import type { CalendarDate } from '../model/time/time.ts';
import { LEVELS, type Level } from '../rules/rule.ts';
import { nearest } from '../rules/summary/nearest.ts';
import { CHECK_FORMATS, type CheckFormat } from './reports/formats.ts';

export const COMMANDS = ['check', 'inspect', 'metrics', 'timeline', 'agenda', 'new'] as const;
export type CommandName = (typeof COMMANDS)[number];

export type Command =
  | { readonly name: 'help'; readonly about: CommandName | undefined }
  | { readonly name: 'version' }
  | { readonly name: 'wrong'; readonly problem: string }
  | { readonly name: 'explain'; readonly rule: string }
  | NewCommand
  | FileCommand;

/** The commands that read documents. */
export type FileCommand = CheckCommand | PrintCommand | TimelineCommand;

export interface PrintCommand {
  readonly name: 'inspect' | 'metrics' | 'agenda';
  readonly format: 'pretty' | 'json';
  readonly files: readonly string[];
}

export interface NewCommand {
  readonly name: 'new';
  readonly service: string;
  readonly severity: string | undefined;
  readonly profile: string | undefined;
  readonly author: string;
  readonly now: CalendarDate | 'today' | undefined;
  /** Where the file is written; undefined for standard output. */
  readonly folder: string | undefined;
}

export interface TimelineCommand extends ExportWish {
  readonly name: 'timeline';
  readonly files: readonly string[];
}

export interface CheckCommand {
  readonly name: 'check';
  readonly format: CheckFormat;
  /** Undefined: what the config file says. */
  readonly preset: 'auto' | 'standard' | 'strict' | undefined;
  /** The day for rules that need one; without it they are silent, so that a build says the same on any day. */
  readonly now: CalendarDate | 'today' | undefined;
  /** Findings at this level or above make the exit code 1. */
  readonly maxLevel: Level;
  /** Apply the safe fixes first. */
  readonly fix: boolean;
  readonly files: readonly string[];
}

const PRESETS = ['auto', 'standard', 'strict'] as const;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  format: { type: 'string' },
  theme: { type: 'string' },
  preset: { type: 'string' },
  'max-level': { type: 'string' },
  now: { type: 'string' },
  fix: { type: 'boolean' },
  explain: { type: 'string' },
  service: { type: 'string' },
  severity: { type: 'string' },
  profile: { type: 'string' },
  author: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

type Values = ReturnType<typeof parsed>['values'];

/** The options of each command beside help and version, for the help and for what is refused. */
export const OPTIONS_OF: Readonly<Record<CommandName, readonly (keyof Values)[]>> = {
  check: ['format', 'preset', 'max-level', 'now', 'fix', 'explain'],
  inspect: ['format'],
  metrics: ['format'],
  timeline: ['format', 'theme'],
  agenda: [],
  new: ['service', 'severity', 'profile', 'author', 'now'],
};

/** Takes what follows the program's name. */
export function readArguments(argv: readonly string[]): Command {
  try {
    const { values, positionals } = parsed(argv);
    const [name, ...files] = positionals;
    if (values.version) return { name: 'version' };
    const known = COMMANDS.find((command) => command === name);
    if (values.help) return { name: 'help', about: known };
    if (name === 'help') {
      return { name, about: COMMANDS.find((command) => command === files[0]) };
    }
    return known ? commandOf(known, files, values) : wrong(noCommand(name));
  } catch (error) {
    return wrong(error instanceof Error ? plainly(error.message) : String(error));
  }
}

/** What Node says of an option, in our words. */
function plainly(message: string): string {
  const unknown = /^Unknown option '(-{1,2}[^']*)'/.exec(message)?.[1];
  if (unknown !== undefined) return noOption(unknown);
  const bare = /^Option '(?:-\w, )?(--[\w-]+)(?: <value>)?' argument (?:missing|is ambiguous)/.exec(
    message,
  )?.[1];
  return bare === undefined ? message : `${bare} needs a value.`;
}

function noOption(given: string): string {
  const near = nearest(given.replace(/^-+/, ''), Object.keys(OPTIONS));
  if (near !== undefined) return `There is no option ${given}; did you mean --${near}?`;
  const file = given.includes('.') ? ` A file of that name is written ./${given}.` : '';
  return `There is no option ${given}.${file}`;
}

function parsed(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
}

function noCommand(name: string | undefined): string {
  if (name === undefined) return `Say what to do: ${COMMANDS.join(', ')}.`;
  const near = nearest(name, COMMANDS);
  return `There is no command "${name}"${near ? `; did you mean "${near}"?` : '.'}`;
}

function commandOf(name: CommandName, files: readonly string[], values: Values): Command {
  const stray = Object.keys(values).find(
    (option) => !OPTIONS_OF[name].some((own) => own === option),
  );
  if (stray !== undefined) return wrong(`${name} knows no option --${stray}.`);
  if (values.explain !== undefined) return { name: 'explain', rule: values.explain };
  if (name === 'new') return newOf(files, values);
  if (files.length === 0) return wrong(`Name the files to ${name}, or - for standard input.`);
  if (name === 'check') return checkOf(files, values);
  return name === 'timeline' ? timelineOf(files, values) : printOf(name, files, values);
}

function printOf(
  name: PrintCommand['name'],
  files: readonly string[],
  values: Values,
): PrintCommand {
  const format = oneOf('--format', ['pretty', 'json'], values.format ?? 'pretty');
  return { name, format, files };
}

function newOf([folder, ...others]: readonly string[], values: Values): Command {
  if (others.length > 0) return wrong('new writes one file: name one folder, or none.');
  // In a script it is a variable that was never set; a path made with it begins at the root of the file system.
  if (folder === '')
    return wrong('The name of the folder is empty; the one you are in is written .');
  return {
    name: 'new',
    service: values.service ?? '',
    severity: values.severity,
    profile: values.profile,
    author: values.author ?? '',
    now: values.now === undefined ? undefined : dayOf(values.now),
    folder,
  };
}

function timelineOf(files: readonly string[], values: Values): TimelineCommand {
  return {
    name: 'timeline',
    format: oneOf('--format', EXPORT_FORMATS, values.format ?? 'svg'),
    theme: oneOf('--theme', EXPORT_THEMES, values.theme ?? 'light'),
    files,
  };
}

function checkOf(files: readonly string[], values: Values): Command {
  const fix = values.fix ?? false;
  if (fix && files.includes('-') && files.length > 1) {
    return wrong('With --fix, standard input (-) comes alone: its text goes to standard output.');
  }
  return {
    name: 'check',
    format: oneOf('--format', CHECK_FORMATS, values.format ?? 'pretty'),
    preset: values.preset === undefined ? undefined : oneOf('--preset', PRESETS, values.preset),
    now: values.now === undefined ? undefined : dayOf(values.now),
    maxLevel: oneOf('--max-level', LEVELS, values['max-level'] ?? 'warning'),
    fix,
    files,
  };
}

function oneOf<const T extends string>(option: string, choices: readonly T[], given: string): T {
  const chosen = choices.find((choice) => choice === given);
  if (chosen === undefined) {
    throw new RangeError(`${option} is one of ${choices.join(', ')}, not "${given}".`);
  }
  return chosen;
}

function dayOf(given: string): CalendarDate | 'today' {
  if (given === 'today') return given;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(given) ?? [];
  const date = dateOf(Number(year), Number(month), Number(day));
  if (date) return date;
  throw new RangeError(`--now is a day such as 2026-03-05, or today, not "${given}".`);
}

function wrong(problem: string): Command {
  return { name: 'wrong', problem };
}
