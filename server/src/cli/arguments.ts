/** The command line as data, or what is wrong with it. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { dateOf } from '../model/time/calendar.ts';
import type { CalendarDate } from '../model/time/time.ts';
import { LEVELS, type Level } from '../rules/rule.ts';

export type Command =
  | { readonly name: 'help'; readonly about: 'check' | 'inspect' | undefined }
  | { readonly name: 'version' }
  | { readonly name: 'wrong'; readonly problem: string }
  | InspectCommand
  | CheckCommand;

export interface InspectCommand {
  readonly name: 'inspect';
  readonly format: 'pretty' | 'json';
  readonly files: readonly string[];
}

export interface CheckCommand {
  readonly name: 'check';
  readonly format: 'pretty' | 'json';
  /** Undefined: what the config file says. */
  readonly preset: 'auto' | 'standard' | 'strict' | undefined;
  /** The day for rules that need one; without it they are silent, so that a build says the same on any day. */
  readonly now: CalendarDate | 'today' | undefined;
  /** Findings at this level or above make the exit code 1. */
  readonly maxLevel: Level;
  readonly files: readonly string[];
}

const FORMATS = ['pretty', 'json'] as const;
const PRESETS = ['auto', 'standard', 'strict'] as const;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  format: { type: 'string' },
  preset: { type: 'string' },
  'max-level': { type: 'string' },
  now: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

/** Takes what follows the program's name. */
export function readArguments(argv: readonly string[]): Command {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: OPTIONS,
      allowPositionals: true,
    });
    const [name, ...files] = positionals;
    if (values.version) return { name: 'version' };
    if (values.help || name === 'help') return { name: 'help', about: topic(name) };
    return commandOf(name, files, values);
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
}

interface Values {
  readonly format?: string;
  readonly preset?: string;
  readonly 'max-level'?: string;
  readonly now?: string;
}

function commandOf(name: string | undefined, files: readonly string[], values: Values): Command {
  if (name === undefined) return wrong('Say what to do: check or inspect.');
  if (name !== 'check' && name !== 'inspect') return wrong(`There is no command "${name}".`);
  if (files.length === 0) return wrong(`Name the files to ${name}, or - for standard input.`);
  const format = oneOf('--format', FORMATS, values.format ?? 'pretty');
  if (name === 'inspect') {
    const stray = (['preset', 'max-level', 'now'] as const).find(
      (each) => values[each] !== undefined,
    );
    return stray ? wrong(`inspect knows no option --${stray}.`) : { name, format, files };
  }
  const preset =
    values.preset === undefined ? undefined : oneOf('--preset', PRESETS, values.preset);
  const now = values.now === undefined ? undefined : dayOf(values.now);
  const maxLevel = oneOf('--max-level', LEVELS, values['max-level'] ?? 'warning');
  return { name, format, preset, now, maxLevel, files };
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

function topic(name: string | undefined): 'check' | 'inspect' | undefined {
  return name === 'check' || name === 'inspect' ? name : undefined;
}

function wrong(problem: string): Command {
  return { name: 'wrong', problem };
}
