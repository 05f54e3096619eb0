/** Settings of the client with the config files laid over them, once per document until either changes. */
import type { ConfigStore } from '../service/config/config-store.ts';
import { configured } from '../service/config/configured.ts';
import type { Settings } from '../service/settings.ts';
import type { ConfigProblems } from './config-problems.ts';
import type { SettingsSource } from './settings-source.ts';

export interface ConfiguredSettings extends SettingsSource {
  /** Config files changed, or folders were opened or closed; `uris` are the files that are known to have changed. */
  readonly filesChanged: (openUris: readonly string[], uris: readonly string[]) => Promise<void>;
}

export function configuredSettings(
  client: SettingsSource,
  configs: ConfigStore,
  problems: ConfigProblems,
): ConfiguredSettings {
  const held = new Map<string, Promise<Settings>>();
  let generation = 0;
  const settle = async (uri: string): Promise<Settings> => {
    const [settings, found, isIgnored, codeOwners] = await Promise.all([
      client.of(uri),
      configs.above(uri),
      configs.ignores(uri),
      configs.owners(uri),
    ]);
    problems.show(found);
    return { ...configured(settings, found, uri), isIgnored, codeOwners };
  };
  const now = (uri: string): Promise<Settings> => {
    const settings = held.get(uri) ?? settle(uri);
    held.set(uri, settings);
    return settings;
  };
  const drop = (): void => {
    generation++;
    held.clear();
  };
  return {
    generation: () => generation,
    of: async (uri) => {
      // What was asked for before a change is not what holds after it.
      for (;;) {
        const asked = generation;
        const settings = await now(uri);
        if (asked === generation) return settings;
      }
    },
    changed: (sent) => {
      client.changed(sent);
      drop();
    },
    forget: (uri) => {
      client.forget(uri);
      held.delete(uri);
    },
    onLate: (run) =>
      client.onLate(() => {
        drop();
        run();
      }),
    filesChanged: async (openUris, uris) => {
      configs.forget();
      drop();
      const found = await Promise.all([...openUris, ...uris].map((uri) => configs.above(uri)));
      problems.keepOnly(found.flat());
    },
  };
}
