/** Action items told anew: the same work, owners and days in tables, lists and headings. */

export interface ToldAction {
  readonly title: string;
  readonly owner: string;
  readonly priority: string;
  /** `2026-10-01` */
  readonly due: string;
  readonly done: boolean;
  readonly ticket: string;
}

/** What is told of it behind labels; nothing behind those that it does not have. */
function fields({ owner, priority, due, ticket }: ToldAction): readonly string[] {
  const all = { Owner: owner, Priority: priority, Due: due, Ticket: ticket };
  return Object.entries(all).flatMap(([name, value]) =>
    value === '' ? [] : [`${name}: ${value}`],
  );
}

function tail({ owner, priority, due, ticket }: ToldAction): string {
  return [owner, priority, due && `due ${due}`, ticket].filter(Boolean).join(', ');
}

const box = ({ done }: ToldAction): string => (done ? '[x]' : '[ ]');
const status = ({ done }: ToldAction): string => (done ? 'Done' : 'Open');
const inBold = (field: string): string => field.replace(/^(\w+:)/, '**$1**');

type Telling = (actions: readonly ToldAction[]) => string;

function each(write: (action: ToldAction) => string): Telling {
  return (actions) => actions.map(write).join('\n');
}

function table(header: string, write: (action: ToldAction) => readonly string[]): Telling {
  const rule = header.replace(/[^|]+/g, '---');
  return (actions) =>
    [header, rule, ...actions.map((each) => `| ${write(each).join(' | ')} |`)].join('\n');
}

export const TELLINGS: readonly Telling[] = [
  table('| Action | Owner | Priority | Due date | Status | Ticket |', (action) => {
    const { title, owner, priority, due, ticket } = action;
    return [title, owner, priority, due, status(action), ticket];
  }),
  table('| Assignee | Deadline | Done? | Issue | Prio | Task |', (action) => {
    const { title, owner, priority, due, ticket } = action;
    return [owner, due, box(action), ticket, priority, `**${title}**`];
  }),
  each((action) => `- ${box(action)} ${action.title} — ${tail(action)}`),
  each((action) => `* ${box(action)} ${action.title} (${tail(action)})`),
  each((action) => `- ${box(action)} **${action.title}** - ${fields(action).join(', ')}`),
  each((action) => `- ${box(action)} ${action.title}\n  - ${fields(action).join('\n  - ')}`),
  each(
    (action) => `- ${box(action)} ${action.title}\n  - ${fields(action).map(inBold).join(' | ')}`,
  ),
  each((action) => `1. ${action.title} — ${tail(action)}, ${status(action)}`),
  each((action) => `- ${action.title} (${fields(action).join('; ')}; Status: ${status(action)})`),
  each(
    (action) =>
      `### ${action.title}\n\n- ${[...fields(action), `Status: ${status(action)}`].join('\n- ')}\n`,
  ),
];
