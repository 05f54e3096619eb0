/** Where settings come from: the client for each document when it answers, else what it sent. Dropped on every change. */
import type { Connection } from 'vscode-languageserver';
import type { Host, Log } from '../service/host.ts';
import { decodeSettings } from '../service/decode-settings.ts';
import { isObject } from '../service/setting.ts';
import type { Settings } from '../service/settings.ts';
import { told } from './guard.ts';
import { inTime } from './patience.ts';

export interface SettingsSource {
  readonly of: (uri: string) => Promise<Settings>;
  /** Grows with every change; answers of different generations must not be mixed. */
  readonly generation: () => number;
  readonly changed: (sent: unknown) => void;
  readonly forget: (uri: string) => void;
  /** Calls back when settings came for which the defaults had to stand in. */
  readonly onLate: (run: () => void) => void;
}

/** Asks the client with `workspace/configuration`, once per document and generation. */
export function askedSettings(connection: Connection, { log, timers }: Host): SettingsSource {
  const held = new Map<string, Promise<Settings>>();
  let generation = 0;
  let toldLate = (): void => undefined;
  let isToldOf = false;
  const decode = problemsOnce(log);
  const takeLate = async (uri: string, answer: Promise<unknown>, asked: number): Promise<void> => {
    const settings = decode(await answer);
    if (asked !== generation || !held.has(uri)) return;
    held.set(uri, Promise.resolve(settings));
    toldLate();
  };
  const ask = async (uri: string): Promise<Settings> => {
    const item = { scopeUri: uri, section: 'postmortem' };
    const asked = generation;
    try {
      const answer: Promise<unknown> = connection.workspace.getConfiguration(item);
      const [said] = (await inTime(timers, answer)).map(decode);
      if (said) return said;
      if (!isToldOf)
        log.warn('The client does not answer with settings, the defaults hold so far.');
      isToldOf = true;
      // An error that comes late changes nothing.
      takeLate(uri, answer, asked).catch(() => undefined);
    } catch (error) {
      log.warn(`The client did not answer with settings, the defaults hold: ${told(error)}`);
    }
    return decode(undefined);
  };
  return {
    generation: () => generation,
    of: (uri) => {
      const settings = held.get(uri) ?? ask(uri);
      held.set(uri, settings);
      return settings;
    },
    changed: () => {
      generation++;
      held.clear();
    },
    forget: (uri) => void held.delete(uri),
    onLate: (run) => {
      toldLate = run;
    },
  };
}

/** For clients that only send: `initializationOptions.settings`, then `didChangeConfiguration`. */
export function sentSettings(initial: unknown, log: Log): SettingsSource {
  const decode = problemsOnce(log);
  let settings = decode(ours(initial));
  let generation = 0;
  return {
    generation: () => generation,
    of: () => Promise.resolve(settings),
    changed: (sent) => {
      generation++;
      settings = decode(ours(sent));
    },
    forget: () => undefined,
    onLate: () => undefined,
  };
}

/** Some clients send the settings of every server, each below its name. */
function ours(sent: unknown): unknown {
  return isObject(sent) && 'postmortem' in sent ? sent['postmortem'] : sent;
}

/** Each problem is logged once, however many documents have the same settings. */
function problemsOnce(log: Log): (json: unknown) => Settings {
  const said = new Set<string>();
  return (json) => {
    const { settings, problems } = decodeSettings(json);
    for (const { key, message } of problems) {
      const line = `Setting ${key} ${message}.`;
      if (!said.has(line)) log.warn(line);
      said.add(line);
    }
    return settings;
  };
}
