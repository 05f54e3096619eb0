/** The kinds of settings there are: each knows its default, its schema for the manifest, and how to read unknown JSON. */

export interface Setting<T> {
  readonly default: T;
  /** For people, in Markdown. */
  readonly description: string;
  /** JSON schema of the value, without default and description. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly read: (value: unknown) => Reading<T>;
}

/** What could be understood (the default where nothing could), and what was wrong, by key below the setting. */
export interface Reading<T> {
  readonly value: T;
  readonly problems: readonly SettingProblem[];
}

export interface SettingProblem {
  /** `postmortem.rules.missing-field`; below a setting: the rest of the path. */
  readonly key: string;
  readonly message: string;
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

export function list(
  byDefault: readonly string[],
  description: string,
): Setting<readonly string[]> {
  const schema = { type: 'array', items: { type: 'string', minLength: 1 }, uniqueItems: true };
  const read = (value: unknown): Reading<readonly string[]> => {
    if (!Array.isArray(value)) return wrong(byDefault, 'expects a list of texts', value);
    const kept = value.filter((each): each is string => typeof each === 'string' && each !== '');
    const problems =
      value.length > kept.length ? [{ key: '', message: 'holds something that is no text' }] : [];
    return { value: kept, problems };
  };
  return { default: byDefault, description, schema, read };
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
      const message = shape.refuse(key, raw);
      if (message) problems.push({ key, message });
      else entries.push([key, shape.take(raw)]);
    }
    return { value: Object.fromEntries(entries), problems };
  };
  return { default: byDefault, description, schema: { type: 'object', ...shape.schema }, read };
}

interface RecordShape<T> {
  readonly schema: Readonly<Record<string, unknown>>;
  /** Why a key or its value cannot be used; undefined when it can. */
  readonly refuse: (key: string, value: unknown) => string | undefined;
  /** Called only with values that were not refused. */
  readonly take: (value: unknown) => T;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value in a message: short, and recognisable. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? 'nothing' : text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function fine<T>(value: T): Reading<T> {
  return { value, problems: [] };
}

function wrong<T>(byDefault: T, expectation: string, value: unknown): Reading<T> {
  return {
    value: byDefault,
    problems: [{ key: '', message: `${expectation}, not ${show(value)}` }],
  };
}
