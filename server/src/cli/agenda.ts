/** `postmortem agenda`: the agenda of a review, as Copy Review Agenda writes it. */
import { harmlessLines } from '../base/harmless.ts';
import { opened } from './service.ts';
import { tellOf, whyUnread } from './unread.ts';
import { CLEAN, TROUBLE, type CliDocument, type World } from './world.ts';

export function printAgendas(documents: readonly CliDocument[], world: World): number {
  const agendas = documents.flatMap((document) => {
    const { service, uri } = opened(document, world, world.today);
    const unread = whyUnread(service, uri);
    if (unread !== undefined) tellOf(document.path, unread, world);
    return service.agenda(uri, document.settings) ?? [];
  });
  world.out(agendas.map(({ markdown }) => harmlessLines(markdown)).join('\n'));
  return agendas.length === documents.length ? CLEAN : TROUBLE;
}
