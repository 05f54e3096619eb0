/** The requests behind New Postmortem: what there is to choose from, and the text that follows. They are about no document. */
import { linesOf } from '../base/lines.ts';
import { PROFILES } from '../features/profiles/profiles.ts';
import { severityMeaning } from '../features/severity-meaning.ts';
import { ownProfiles } from '../service/config/own-profiles.ts';
import { guarded } from './guard.ts';
import { newPostmortemOf, uriOf } from './params.ts';
import { toRange } from './positions.ts';
import {
  Methods,
  type NewChoicesAnswer,
  type NewPostmortemAnswer,
  type NewPostmortemParams,
} from './protocol.ts';
import type { Session } from './session.ts';

export function handleNew(session: Session): void {
  const { connection } = session;
  const choices = (params: unknown): Promise<NewChoicesAnswer> =>
    newChoices(session, uriOf(params));
  connection.onRequest(
    Methods.newChoices,
    guarded(session, Methods.newChoices, { profiles: [], severities: [] }, choices),
  );
  const create = (params: unknown): Promise<NewPostmortemAnswer> =>
    newPostmortem(session, newPostmortemOf(params));
  connection.onRequest(
    Methods.newPostmortem,
    guarded(session, Methods.newPostmortem, null, create),
  );
}

async function newPostmortem(
  { service, settings }: Session,
  { uri, ...wish }: NewPostmortemParams,
): Promise<NewPostmortemAnswer> {
  const { incidentId, statuses } = await settings.of(uri ?? UNSAVED);
  const made = service.newPostmortem({ ...wish, idForm: incidentId, statuses });
  const lines = linesOf(made.text);
  return { ...made, stops: made.stops.map((stop) => toRange(lines, stop)) };
}

/** The settings of no folder. */
const UNSAVED = 'untitled:postmortem.md';

/** @param uri where the new postmortem will lie; undefined where no folder is open */
async function newChoices(
  { configs, settings }: Session,
  uri: string | undefined,
): Promise<NewChoicesAnswer> {
  const own = uri === undefined ? [] : ownProfiles(await configs.above(uri));
  const { severities } = await settings.of(uri ?? UNSAVED);
  const ofTeam = own.map(({ name, path, uri: template }) => ({
    label: name,
    detail: path,
    from: { template },
  }));
  const builtIn = PROFILES.map(({ id, label, detail }) => ({
    label,
    detail,
    from: { profile: id },
  }));
  return {
    profiles: [...ofTeam, ...builtIn],
    severities: severities.map((label, rank) => ({
      label,
      detail: severityMeaning(rank + 1) ?? '',
    })),
  };
}
