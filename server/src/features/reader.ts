/** Who looks at the document: in which time zone, and with whose words for severities. */
import type { Zone } from '../model/time/time.ts';
import { zoneAt } from '../model/time/zone.ts';
import type { Team } from '../rules/rule.ts';

export interface Reader {
  /** Undefined where it is not known. */
  readonly zone: Zone | undefined;
  readonly team: Team;
}

/** The zone of an IANA name, all of it; undefined for other words. */
export function zoneNamed(name: string | undefined): Zone | undefined {
  const found = zoneAt(name ?? '', 0);
  return found?.to === name?.length ? found?.zone : undefined;
}
