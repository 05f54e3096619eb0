/** `postmortem agenda`: the agenda of a review, as Copy Review Agenda writes it. */
import { harmlessLines } from '../base/harmless.ts';
import { serviceOf } from './service.ts';
import { CLEAN, type CliDocument, type World } from './world.ts';

export function printAgendas(documents: readonly CliDocument[], world: World): number {
  const agendas = documents.flatMap(({ path, text, settings }) => {
    const service = serviceOf(world, world.today);
    const uri = world.uriOf(path);
    service.put({ uri, version: 0, text });
    const found = service.agenda(uri, settings);
    return found ? [harmlessLines(found.markdown)] : [];
  });
  world.out(agendas.join('\n'));
  return CLEAN;
}
