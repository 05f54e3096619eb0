/** The kinds of settings there are: each knows its default, its schema for the manifest, and how to read unknown JSON. */
import { nearest } from '../rules/summary/nearest.ts';

export interface Setting<T> {
  readonly default: T;
  /** For people, in Markdown. */
  readonly description: string;
  /** JSON schema of the value, without default and description. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly read: (value: unknown) => Reading<T>;
}

/** What could be understood (the default where nothing could), and what was wrong. */
export interface Reading<T> {
  readonly value: T;
  readonly problems: readonly SettingProblem[];
}

export interface SettingProblem {
  /** The way from the setting to what is wrong: keys, and places in lists. Empty: the value itself. */
  readonly path: readonly (string | number)[];
  /** Goes on after the name of what the path leads to: `expects true or false, not "yes"`. No full stop. */
  readonly message: string;
  /** The name is wrong, not what it is set to. */
  readonly ofName?: true;
}

export function choice<const T extends string>(
  choices: readonly { readonly value: T; readonly means: string }[],
  byDefault: NoInfer<T>,
  description: string,
): Setting<T> {
  const values = choices.map(({ value }) => value);
  const schema = {
    type: 'string',
    enum: values,
    markdownEnumDescriptions: choices.map(({ means }) => means),
  };
  const read = (value: unknown): Reading<T> => {
    const known = values.find((each) => each === value);
    return known ? fine(known) : wrong(byDefault, `expects one of ${values.join(', ')}`, value);
  };
  return { default: byDefault, description, schema, read };
}

export function flag(byDefault: boolean, description: string): Setting<boolean> {
  const read = (value: unknown): Reading<boolean> =>
    typeof value === 'boolean' ? fine(value) : wrong(byDefault, 'expects true or false', value);
  return { default: byDefault, description, schema: { type: 'boolean' }, read };
}

export function words(byDefault: string, description: string): Setting<string> {
  const read = (value: unknown): Reading<string> =>
    typeof value === 'string' ? fine(value) : wrong(byDefault, 'expects a text', value);
  return { default: byDefault, description, schema: { type: 'string' }, read };
}

/** A whole number, from `least` to `most`. */
export function number(
  byDefault: number,
  { least, most }: { readonly least: number; readonly most: number },
  description: string,
): Setting<number> {
  const read = (value: unknown): Reading<number> =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? fine(Number(value))
      : wrong(byDefault, `expects a whole number from ${least} to ${most}`, value);
  const schema = { type: 'integer', minimum: least, maximum: most };
  return { default: byDefault, description, schema, read };
}

export function list(
  byDefault: readonly string[],
  description: string,
  refuse: (text: string) => string | undefined = () => undefined,
): Setting<readonly string[]> {
  const schema = { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true };
  const read = (value: unknown): Reading<readonly string[]> => {
    if (!Array.isArray(value)) return wrong(byDefault, 'expects a list of texts', value);
    const kept: string[] = [];
    const problems: SettingProblem[] = [];
    for (const [place, each] of value.entries() as Iterable<[number, unknown]>) {
      const isText = typeof each === 'string' && each !== '';
      const message = isText ? refuse(each) : `is no text: ${show(each)}`;
      if (message !== undefined) problems.push({ path: [place], message });
      else if (isText) kept.push(each);
    }
    return { value: kept, problems };
  };
  return { default: byDefault, description, schema, read };
}

/** A list to choose from: an empty one would refuse whatever a document says. */
export function choices(
  byDefault: readonly string[],
  description: string,
): Setting<readonly string[]> {
  const { schema, read, ...said } = list(byDefault, description);
  return {
    ...said,
    schema: { ...schema, minItems: 1 },
    read: (value) =>
      Array.isArray(value) && value.length === 0
        ? wrong(byDefault, 'expects one text or more', value)
        : read(value),
  };
}

/** An object of which every value is read alike: `{"P1": 14}`. Values that are not understood are left out. */
export function record<T>(
  byDefault: Readonly<Record<string, T>>,
  description: string,
  shape: RecordShape<T>,
): Setting<Readonly<Record<string, T>>> {
  const read = (value: unknown): Reading<Readonly<Record<string, T>>> => {
    if (!isObject(value)) return wrong(byDefault, 'expects an object', value);
    const entries: [string, T][] = [];
    const problems: SettingProblem[] = [];
    for (const [key, raw] of Object.entries(value)) {
      const unknown = shape.names && !shape.names.includes(key) && notAName(key, shape);
      if (unknown) problems.push({ path: [key], message: unknown, ofName: true });
      if (unknown) continue;
      const reading = shape.read(raw);
      if (reading.value !== undefined) entries.push([key, reading.value]);
      problems.push(...reading.problems.map((each) => ({ ...each, path: [key, ...each.path] })));
    }
    return { value: Object.fromEntries(entries), problems };
  };
  return { default: byDefault, description, schema: { type: 'object', ...shape.schema }, read };
}

interface RecordShape<T> {
  readonly schema: Readonly<Record<string, unknown>>;
  /** The keys that there are; undefined where any key will do. */
  readonly names?: readonly string[];
  /** What a key names: `rule`. */
  readonly noun?: string;
  readonly read: (value: unknown) => Reading<T | undefined>;
}

function notAName(key: string, { names = [], noun = 'key' }: RecordShape<unknown>): string {
  return `is the name of no ${noun}${didYouMean(key, names)}`;
}

/** `; did you mean "preset"?` where one of the names is near, else all of them where they are few. */
export function didYouMean(written: string, names: readonly string[]): string {
  const near = nearest(written, names);
  if (near !== undefined) return `; did you mean "${near}"?`;
  return names.length <= FEW ? `; there are ${names.join(', ')}` : '';
}

const FEW = 30;

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value in a message: short, and recognisable. */
function show(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? 'nothing' : text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

export function fine<T>(value: T): Reading<T> {
  return { value, problems: [] };
}

/** `expectation`: `expects a number`. */
export function wrong<T>(instead: T, expectation: string, value: unknown): Reading<T> {
  const message = `${expectation}, not ${show(value)}`;
  return { value: instead, problems: [{ path: [], message }] };
}
