/** Check Readiness: what blocks the review of a document and what is asked, as a list that leads to each line. */
import { QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import { Methods, type ReadinessAnswer } from '../../../server/src/lsp/protocol.ts';
import type { Parts } from '../parts.ts';
import { revealLine } from '../preview/reveal-line.ts';
import { copyAgendaOf } from './copy-agenda.ts';
import { documentOf, sayItCannotBeRead } from './with-document.ts';

export async function checkReadiness(parts: Parts): Promise<void> {
  const document = await documentOf(parts);
  if (!document) return;
  const uri = parts.server.addressOf(document.uri);
  const answer = await parts.server.request(Methods.readiness, { uri });
  if (!answer) {
    sayItCannotBeRead();
    return;
  }
  const choice = await choose(answer);
  if (choice === 'agenda') await copyAgendaOf(parts, document);
  else if (choice !== undefined) await revealLine(document.uri, choice);
}

type Choice = number | 'agenda';

async function choose(answer: ReadinessAnswer): Promise<Choice | undefined> {
  if (answer.points.length === 0) {
    const said = await window.showInformationMessage(answer.sentence, COPY);
    return said === COPY ? 'agenda' : undefined;
  }
  const chosen = await window.showQuickPick(itemsOf(answer), {
    title: answer.sentence,
    placeHolder: 'Choose a point to go to its line',
    matchOnDetail: true,
    matchOnDescription: true,
  });
  return chosen?.choice;
}

const COPY = 'Copy Review Agenda';

interface Item extends QuickPickItem {
  readonly choice?: Choice;
}

function itemsOf({ points }: ReadinessAnswer): readonly Item[] {
  const group = (label: string, blocks: boolean): readonly Item[] => {
    const own = points.filter((point) => point.blocks === blocks);
    const items = own.map(({ message, line, section }) => ({
      label: message,
      description: section === '' ? `line ${line}` : `${section}, line ${line}`,
      choice: line,
    }));
    return own.length === 0 ? [] : [separator(`${label} (${own.length})`), ...items];
  };
  return [
    ...group('Blocks the review', true),
    ...group('Is asked', false),
    separator('Then'),
    {
      label: `$(clippy) ${COPY}`,
      description: 'the six steps, with these points',
      choice: 'agenda',
    },
  ];
}

function separator(label: string): Item {
  return { label, kind: QuickPickItemKind.Separator };
}
