/** What the handlers of one connection share; made once the client has said what it can do. */
import type { Connection } from 'vscode-languageserver';
import type { Host } from '../service/host.ts';
import type { LanguageService } from '../service/language-service.ts';
import type { Abilities } from './abilities.ts';
import type { SettingsSource } from './settings-source.ts';

export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly client: Abilities;
  readonly service: LanguageService;
  readonly settings: SettingsSource;
  /** URI of the folder that holds the rules' pages, without a slash at its end; undefined when the client has none. */
  readonly pagesBase: string | undefined;
}
