/** A team's own templates for new postmortems: what the config files name, as addresses below the folder of each file. */
import type { FoundConfig } from './config-store.ts';

export interface OwnProfile {
  readonly name: string;
  /** From the folder of the config file, as written. */
  readonly path: string;
  readonly uri: string;
  /** URI of the folder of the config file. */
  readonly folder: string;
}

/** @param configs nearest first; a name means what the nearest file says */
export function ownProfiles(configs: readonly FoundConfig[]): readonly OwnProfile[] {
  const profiles = new Map<string, OwnProfile>();
  for (const { folder, values } of configs) {
    for (const [name, path] of Object.entries(values.profiles ?? {})) {
      const below = path
        .replace(/^(?:\.\/)+/, '')
        .split('/')
        .map(encodeURIComponent)
        .join('/');
      if (!profiles.has(name)) {
        profiles.set(name, { name, path, uri: `${folder}/${below}`, folder });
      }
    }
  }
  return [...profiles.values()];
}

/** Why a path can be no template; undefined when it can. No folder above, no other drive, no address, nothing hidden. */
export function refuseTemplate(path: string): string | undefined {
  const parts = path.split('/');
  if (path.startsWith('/') || parts.includes('..') || /[\\:]/.test(path)) {
    return `leads out of the folder of this file: "${path}"`;
  }
  if (!/[^/]\.(?:md|markdown)$/i.test(path)) return `is no Markdown file: "${path}"`;
  return undefined;
}
