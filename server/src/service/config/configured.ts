/** The settings of one document: those of the editor, with what the config files above it say laid over them. */
import { isObject } from '../setting.ts';
import type { Settings } from '../settings.ts';
import type { FoundConfig } from './config-store.ts';
import { pathBelow } from './folders.ts';

/**
 * The config file goes before the editor's settings: it lies beside the documents and is the team's, they are one
 * person's; and what the command line says in a build must be what the writer saw.
 * @param configs nearest first; objects are merged by key, everything else is the nearest file's
 */
export function configured(
  settings: Settings,
  configs: readonly FoundConfig[],
  uri: string,
): Settings {
  if (configs.length === 0) return settings;
  const merged: Record<string, unknown> = { ...settings };
  for (const { values } of configs.toReversed()) {
    for (const [key, value] of Object.entries(values)) {
      if (!(key in settings)) continue;
      const above = merged[key];
      merged[key] = isObject(value) && isObject(above) ? over(above, value) : value;
    }
  }
  const chosen = configs.map(({ folder, values: { include = [], exclude = [] } }) => ({
    path: pathBelow(folder, uri),
    include,
    exclude,
  }));
  return { ...merged, chosen } as unknown as Settings;
}

/** What is nearer stands last: where two kinds have one name, the last one that names it has it. */
function over(above: object, nearer: object): object {
  const kept = Object.entries(above).filter(([key]) => !(key in nearer));
  return Object.fromEntries([...kept, ...Object.entries(nearer)]);
}
