/** Whether an action item takes care of something that the document says elsewhere. In doubt it does. */
import { inEach } from '../../base/gather.ts';
import { recently } from '../../base/recent.ts';
import type { ActionItem, Postmortem } from '../../model/postmortem.ts';

/** Whatever watches a system and calls people. */
const WATCH = /^(?:alert|alarm|monitor|metric|paging|page|probe|heartbeat|dashboard|notif)/;

/** Words that appear everywhere and connect nothing. */
const COMMON = new Set(
  'about above after again also another because been before being below between both cannot could does done down during each even every first from have having here however incident into itself just last less like long made make many more most much must need needed never nobody none nothing only other over problem same service should since some such system team than that their them then there these they thing this those through time took under until upon very want well were what when where which while will with within without would'
    .split(' ')
    .map(stem),
);

/** Words that connect only together with another one: every incident has them. */
const WEAK = new Set(
  'alert monitoring dashboard customer user request error failed deploy release change engineer on-call runbook test production minute hour response service'
    .split(' ')
    .map(stem),
);

/**
 * A reader that says whether an action covers a text: the text names an action ("action 3") or a ticket of one,
 * or shares a telling word with one, or two that every incident has.
 */
export function coverage(model: Postmortem): (text: string) => boolean {
  const { items } = model.actions;
  const title = model.title?.text ?? '';
  const known = coverages.get(items);
  if (known?.title === title) return known.covers;
  const covers = recently(REMEMBERED, coveredBy(wordsOfActions(items, model), wordsOf(title)));
  coverages.set(items, { title, covers });
  return covers;
}

/** Who types elsewhere leaves the actions and what they cover as they are. */
const coverages = new WeakMap<readonly ActionItem[], Coverage>();
const REMEMBERED = 100;

interface Coverage {
  readonly title: string;
  readonly covers: (text: string) => boolean;
}

function coveredBy(
  actions: ReturnType<typeof wordsOfActions>,
  title: ReadonlySet<string>,
): (text: string) => boolean {
  const weight = (word: string) => (WEAK.has(word) || title.has(word) ? 1 : 2);
  return (text) => {
    if (/\b(?:actions?|items?|AI|tickets?) ?[#-]?\d/i.test(text)) return true;
    const own = wordsOf(text);
    const enough = own.size <= 3 ? 1 : 2;
    return actions.some(({ words, tickets }) => {
      if (tickets.some((ticket) => text.includes(ticket))) return true;
      const shared = [...own].filter((word) => words.has(word));
      return shared.reduce((sum, word) => sum + weight(word), 0) >= enough;
    });
  };
}

const wordsOfActions = inEach(({ title, titleSpan, tickets }: ActionItem, { text }: Postmortem) => {
  const written = text.slice(titleSpan.start, titleSpan.end);
  return [{ words: wordsOf(`${title} ${written}`), tickets }];
});

function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{4,40}/gu) ?? [];
  return new Set(words.map(stem).filter((word) => !COMMON.has(word)));
}

/** `alerts`, `alerted` and `alerting` are one word, and `retries` and `retry`; so is whatever watches a system and calls people. */
function stem(word: string): string {
  if (WATCH.test(word)) return 'watch';
  const bare = word.replace(/ie[ds]$/, 'y').replace(/(?:ing|ed|es|s|ion|ions|ment|er|ers)$/, '');
  return (bare.length >= 4 ? bare : word).slice(0, 7);
}
