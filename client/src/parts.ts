/** What the commands work with. */
import type { CheckedState } from './checked-state.ts';
import type { Previews } from './preview/previews.ts';
import type { Server } from './server.ts';

export interface Parts {
  readonly server: Server;
  readonly previews: Previews;
  readonly checked: CheckedState;
}
