/** The command line as data, or what is wrong with it. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
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
  readonly preset: 'auto' | 'standard' | 'strict';
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
}

function commandOf(name: string | undefined, files: readonly string[], values: Values): Command {
  if (name === undefined) return wrong('Say what to do: check or inspect.');
  if (name !== 'check' && name !== 'inspect') return wrong(`There is no command "${name}".`);
  if (files.length === 0) return wrong(`Name the files to ${name}, or - for standard input.`);
  const format = oneOf('--format', FORMATS, values.format ?? 'pretty');
  if (name === 'inspect') {
    const stray = values.preset ? '--preset' : values['max-level'] ? '--max-level' : undefined;
    return stray ? wrong(`inspect knows no option ${stray}.`) : { name, format, files };
  }
  const preset = oneOf('--preset', PRESETS, values.preset ?? 'auto');
  const maxLevel = oneOf('--max-level', LEVELS, values['max-level'] ?? 'warning');
  return { name, format, preset, maxLevel, files };
}

function oneOf<const T extends string>(option: string, choices: readonly T[], given: string): T {
  const chosen = choices.find((choice) => choice === given);
  if (chosen === undefined) {
    throw new RangeError(`${option} is one of ${choices.join(', ')}, not "${given}".`);
  }
  return chosen;
}

function topic(name: string | undefined): 'check' | 'inspect' | undefined {
  return name === 'check' || name === 'inspect' ? name : undefined;
}

function wrong(problem: string): Command {
  return { name: 'wrong', problem };
}
