/** What the handlers of one connection share; made once the client has said what it can do. */
import type { Connection } from 'vscode-languageserver';
import type { Milliseconds } from '../model/time/time.ts';
import type { ConfigStore } from '../service/config/config-store.ts';
import type { Host } from '../service/host.ts';
import type { LanguageService } from '../service/language-service.ts';
import type { Abilities } from './abilities.ts';
import type { Workspace } from './config-files.ts';
import type { ConfiguredSettings } from './configured-settings.ts';

export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly client: Abilities;
  readonly service: LanguageService;
  readonly settings: ConfiguredSettings;
  readonly configs: ConfigStore;
  readonly workspace: Workspace;
  /** The client has asked for the end: nothing is answered any more. */
  readonly isOver: () => boolean;
  /** How long typing has to pause before a document is read. */
  readonly settleDelay: Milliseconds;
  /** URI of the folder that holds the rules' pages, without a slash at its end; undefined when the client has none. */
  readonly pagesBase: string | undefined;
}
