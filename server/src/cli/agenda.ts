/** `postmortem agenda`: the agenda of a review, as Copy Review Agenda writes it. */
import { harmlessLines } from '../base/harmless.ts';
import { serviceOf } from './service.ts';
import { tellOf, whyUnread } from './unread.ts';
import { CLEAN, TROUBLE, type CliDocument, type World } from './world.ts';

export function printAgendas(documents: readonly CliDocument[], world: World): number {
  const agendas = documents.flatMap(({ path, text, settings }) => {
    const service = serviceOf(world, world.today);
    const uri = world.uriOf(path);
    service.put({ uri, version: 0, text });
    const unread = whyUnread(service, uri);
    if (unread !== undefined) tellOf(path, unread, world);
    return service.agenda(uri, settings) ?? [];
  });
  world.out(agendas.map(({ markdown }) => harmlessLines(markdown)).join('\n'));
  return agendas.length === documents.length ? CLEAN : TROUBLE;
}
