/** Unknown JSON to Settings: always complete settings, with the problems named by key. */
import { isObject, type Setting } from './setting.ts';
import { SETTINGS, TEAM_WORDS, type Settings } from './settings.ts';

const NOTHING_CHOSEN: Settings['chosen'] = [];

/** What everything is set to when nobody sets anything. */
export const DEFAULT_SETTINGS: Settings = decodeSettings(undefined).settings;

export interface NamedProblem {
  /** `postmortem.rules.missing-field` */
  readonly key: string;
  /** Goes on after the key; no full stop. */
  readonly message: string;
}

/**
 * Takes the value of the section `postmortem`, nested (`{"metrics": {"ttaFrom": …}}`) or with dotted keys.
 * What is missing or null has its default.
 */
export function decodeSettings(json: unknown): {
  readonly settings: Settings;
  readonly problems: readonly NamedProblem[];
} {
  const problems: NamedProblem[] = [];
  const given = isObject(json) ? flatten(json, '') : new Map<string, unknown>();
  const values = Object.entries<Setting<unknown>>(SETTINGS).map(([key, setting]) => {
    const raw = given.get(key);
    given.delete(key);
    if (raw === undefined || raw === null) return [key, setting.default];
    const reading = setting.read(raw);
    for (const { path, message } of reading.problems) {
      problems.push({ key: ['postmortem', key, ...path].join('.'), message });
    }
    return [key, reading.value];
  });
  for (const key of given.keys()) {
    problems.push({ key: `postmortem.${key}`, message: 'is no setting of this extension' });
  }
  const ofTeam = {
    sections: TEAM_WORDS.sections.default,
    moments: TEAM_WORDS.moments.default,
    chosen: NOTHING_CHOSEN,
  };
  return { settings: { ...ofTeam, ...Object.fromEntries(values) } as Settings, problems };
}

/** Objects that are values themselves (`rules`) stay whole. */
function flatten(json: Readonly<Record<string, unknown>>, prefix: string): Map<string, unknown> {
  const flat = new Map<string, unknown>();
  for (const [name, value] of Object.entries(json)) {
    const key = prefix + name;
    const isGroup = isObject(value) && GROUPS.has(key);
    for (const [inner, below] of isGroup ? flatten(value, `${key}.`) : [[key, value] as const]) {
      flat.set(inner, below);
    }
  }
  return flat;
}

const GROUPS: ReadonlySet<string> = new Set(
  Object.keys(SETTINGS).flatMap((key) =>
    key.includes('.') ? [key.slice(0, key.indexOf('.'))] : [],
  ),
);
