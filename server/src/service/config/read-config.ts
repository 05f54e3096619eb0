/** The text of a config file to what it says, with every problem at its place. Total: what is right beside a mistake holds. */
import { isMap, type Pair } from 'yaml';
import { at, type Span } from '../../base/span.ts';
import { didYouMean, isObject, type Setting, type SettingProblem } from '../setting.ts';
import { SETTINGS } from '../settings.ts';
import { CONFIG, CONFIG_LIMIT, type ConfigValues } from './config.ts';
import { parseConfig, placeOf, type ParsedConfig } from './parse-config.ts';

export interface ConfigFile {
  readonly values: ConfigValues;
  readonly problems: readonly ConfigProblem[];
}

export interface ConfigProblem {
  readonly span: Span;
  /** A sentence with a full stop: what is wrong, and what would be right. */
  readonly message: string;
}

/** @param name the file's name: JSON may have comments, everything else is YAML */
export function readConfig(text: string, name: string): ConfigFile {
  if (text.length > CONFIG_LIMIT) return onlyProblem(TOO_LONG);
  const parsed = parseConfig(text, name);
  const root = parsed.document?.contents;
  if (!isMap(root)) return { values: {}, problems: parsed.problems };
  const standing = root.items.filter((pair) => stands(pair, parsed));
  // Of a key that is there twice the last one holds, and only that is looked at.
  const pairs = new Map(standing.map((pair) => [String(pair.key), pair]));
  const found = [...pairs.values()].map((pair) => read(pair, parsed));
  return {
    values: Object.fromEntries(found.flatMap(({ values }) => values)),
    problems: [...parsed.problems, ...found.flatMap(({ problems }) => problems)].sort(
      (a, b) => a.span.start - b.span.start,
    ),
  };
}

export const TOO_LONG = `it is longer than ${CONFIG_LIMIT / 1024} KB`;
export const A_LINK = 'it is a link, and links are not followed';

/** For a file that is there and is not read. */
export function onlyProblem(why: string): ConfigFile {
  return { values: {}, problems: [{ span: at(0), message: `This file is not read: ${why}.` }] };
}

interface Said {
  readonly values: readonly (readonly [string, unknown])[];
  readonly problems: readonly ConfigProblem[];
}

const NOTHING: Said = { values: [], problems: [] };
const KEYS = new Map<string, Setting<unknown>>(Object.entries(CONFIG));
const TOP = [...new Set([...KEYS.keys()].map((key) => key.split('.')[0] ?? key))];

/** What stands above the place where the syntax breaks can be trusted. */
function stands({ value }: Pair, { broken }: ParsedConfig): boolean {
  const range = isObject(value) && 'range' in value ? value['range'] : undefined;
  return broken === undefined || (Array.isArray(range) && Number(range[1]) < broken);
}

function read(pair: Pair, parsed: ParsedConfig): Said {
  const name = String(pair.key);
  const raw = parsed.valueOf(pair.value);
  if (!TOP.includes(name)) {
    return wrong(parsed, { path: [name], message: noKey(name), ofName: true });
  }
  if (raw === undefined && pair.value) {
    return wrong(parsed, { path: [name], message: 'repeats too much of this file, or itself' });
  }
  if (raw === undefined || raw === null) return NOTHING;
  return KEYS.has(name) ? readKey(parsed, [name], raw) : readGroup(parsed, name, raw);
}

/** Names from the settings of an editor are a likely slip: they begin with `postmortem.`, and dots part levels. */
function noKey(name: string): string {
  const setting = name.replace(/^postmortem\./, '');
  if (setting === 'files') return 'is a setting of editors; here it is "include"';
  const no = 'no key of a config file';
  const [group = '', inner] = setting.split('.');
  if (KEYS.has(setting) && inner !== undefined)
    return `is ${no}; write "${inner}" below "${group}"`;
  if (setting in SETTINGS && !KEYS.has(setting)) return `is a setting of editors, and ${no}`;
  return `is ${no}${didYouMean(setting, TOP)}`;
}

/** `metrics: {ttaFrom: started}` */
function readGroup(parsed: ParsedConfig, group: string, raw: unknown): Said {
  if (!isObject(raw)) return wrong(parsed, { path: [group], message: 'expects an object' });
  const names = [...KEYS.keys()]
    .filter((key) => key.startsWith(`${group}.`))
    .map((key) => key.slice(group.length + 1));
  const said = Object.entries(raw).map(([name, value]) => {
    if (names.includes(name)) return readKey(parsed, [group, name], value);
    const message = `is no key of "${group}"${didYouMean(name, names)}`;
    return wrong(parsed, { path: [group, name], message, ofName: true });
  });
  return {
    values: said.flatMap(({ values }) => values),
    problems: said.flatMap(({ problems }) => problems),
  };
}

/** A value that is wrong as a whole is left out, so that the config file above, or the default, still holds. */
function readKey(parsed: ParsedConfig, path: readonly string[], raw: unknown): Said {
  const key = path.join('.');
  const reading = KEYS.get(key)?.read(raw);
  if (!reading) return NOTHING;
  const problems = reading.problems.map((each) => ({ ...each, path: [...path, ...each.path] }));
  const isWrong = reading.problems.some((each) => each.path.length === 0);
  return {
    values: isWrong ? [] : [[key, reading.value]],
    problems: problems.map((each) => problemAt(parsed, each)),
  };
}

function wrong(parsed: ParsedConfig, problem: SettingProblem): Said {
  return { values: [], problems: [problemAt(parsed, problem)] };
}

function problemAt({ document }: ParsedConfig, problem: SettingProblem): ConfigProblem {
  const { path, message } = problem;
  const [last, above] = [path.at(-1), path.at(-2)];
  const subject = typeof last === 'number' ? `An item of "${above ?? ''}"` : `"${last ?? ''}"`;
  const span = placeOf(document?.contents, path, problem.ofName === true) ?? at(0);
  return { span, message: `${subject} ${message}${message.endsWith('?') ? '' : '.'}` };
}
