/** What the heading over a group of actions says for all of them: that they are done, and the issue that tracks them. */
import { slice } from '../../base/span.ts';
import type { Block } from '../../syntax/blocks.ts';
import type { Page } from '../../syntax/part.ts';
import type { ActionItem, Section } from '../postmortem.ts';
import { ticketsIn } from './tickets.ts';

interface ActionGroup {
  readonly level: number;
  readonly done: boolean;
  readonly tickets: readonly string[];
}

/** The group of each block of a section. A heading below one that says something belongs to it. */
export function groupsOf(
  { heading, headingSpan, level }: Section,
  blocks: readonly Block[],
  { text }: Page,
): readonly ActionGroup[] {
  let group = groupOf(heading, slice(text, headingSpan), level);
  return blocks.map((block) => {
    const isNext =
      block.type === 'heading' && (block.level <= group.level || !saysSomething(group));
    if (isNext) group = groupOf(block.words.text, slice(text, block.span), block.level);
    return group;
  });
}

/** Of a heading's words, and how they stand in the document; only a link is taken for the issue, `#1` counts the groups. */
function groupOf(text: string, source: string, level: number): ActionGroup {
  const tickets = ticketsIn(source, []).filter((ticket) => /^https?:/.test(ticket));
  return { level, done: saysDone(text), tickets };
}

/** Whether the name of a group says that what stands below it is done. */
export function saysDone(name: string): boolean {
  return DONE.test(name) || DONE_ELSEWHERE.test(name);
}

/** `Ações corretivas (feitas)`, `Medidas preventivas implementadas` */
const DONE_ELSEWHERE =
  /\((?:feit[ao]s?|hech[ao]s?|concluíd[ao]s?|completad[ao]s?|realizad[ao]s?|terminée?s?|faite?s?|erledigt|umgesetzt|完了)\)|^\P{L}*(?:acciones|ações|medidas|mejoras|melhorias|correcciones|correções)(?: \p{L}+){0,2} (?:implementad|realizad|aplicad|tomad|completad|concluíd)[ao]s\P{L}*$/iu;

/** `Immediate actions (completed)`, `Completed ✅`, `Done`, `Fixes applied` */
const DONE =
  /\((?:all )?(?:completed|done|finished)\)|^\W*(?:already )?(?:completed|done|finished)(?: (?:already|actions?|items?|action items|fixes|tasks|work))?\W*$|^[^\w-]*(?:[\w-]+ ){0,2}(?:fix(?:es)?|changes?|actions?|steps|measures|improvements|mitigations) (?:already |we )?(?:applied|taken|took|made|implemented|deployed|completed|done|shipped)\W*$/i;

function saysSomething({ done, tickets }: ActionGroup): boolean {
  return done || tickets.length > 0;
}

/** What an item says of itself goes before what its group says. */
export function inGroup(item: ActionItem, group: ActionGroup | undefined): ActionItem {
  if (!group || !saysSomething(group)) return item;
  return {
    ...item,
    done: item.done ?? (group.done ? true : undefined),
    tickets: item.tickets.length > 0 ? item.tickets : group.tickets,
  };
}
