/** The settings of each document: the defaults and the config files above it, whose problems are told once, at their place. */
import { harmless } from '../base/harmless.ts';
import { columnAt, lineAt, linesOf } from '../base/lines.ts';
import { configured } from '../service/config/configured.ts';
import { createConfigStore, type FoundConfig } from '../service/config/config-store.ts';
import { CONFIG_LIMIT } from '../service/config/config.ts';
import { ownProfiles, type OwnProfile } from '../service/config/own-profiles.ts';
import { DEFAULT_SETTINGS } from '../service/decode-settings.ts';
import type { Configured, World } from './world.ts';

interface TeamSettings {
  readonly of: (path: string) => Promise<Configured>;
  /** The templates that the config files above a document name. */
  readonly profilesOf: (path: string) => Promise<readonly OwnProfile[]>;
  /** False once a config file had something wrong in it, or could not be read. */
  readonly areSound: () => boolean;
}

export function teamSettings(world: World): TeamSettings {
  let isSound = true;
  const complain = (line: string): void => {
    isSound = false;
    world.err(`postmortem: ${harmless(line)}\n`);
  };
  const store = createConfigStore({
    read: (uri) =>
      world.readConfigFile(uri, CONFIG_LIMIT).catch((error: unknown) => {
        complain(`Cannot read ${world.nameOf(uri)}: ${String(error)}.`);
        return undefined;
      }),
    isTop: world.isRepository,
  });
  const told = new Set<FoundConfig>();
  return {
    of: async (path) => {
      const uri = world.uriOf(path);
      const found = await store.above(uri);
      for (const config of found.filter((each) => !told.has(each))) {
        told.add(config);
        for (const line of problemLines(config, world)) complain(line);
      }
      const isIgnored = await store.ignores(uri);
      const settings = { ...configured(DEFAULT_SETTINGS, found, uri), isIgnored };
      return { settings, configs: found.map((config) => world.nameOf(config.uri)) };
    },
    profilesOf: async (path) => ownProfiles(await store.above(world.uriOf(path))),
    areSound: () => isSound,
  };
}

/** `.postmortem.yaml:3:1: "prset" is no key …` */
function problemLines({ uri, text, problems }: FoundConfig, { nameOf }: World): readonly string[] {
  const lines = linesOf(text);
  return problems.map(({ span, message }) => {
    const place = `${lineAt(lines, span.start)}:${columnAt(lines, span.start)}`;
    return `${nameOf(uri)}:${place}: ${message}`;
  });
}
