/** Issues and pull requests that a text refers to: links to trackers, `#12`, `owner/repo#12`, `KEY-123`, `Bug 1234`. Commits are none, nor is `#2 above`. */
import { withoutEnd } from '../../base/without-end.ts';
import type { Words } from '../../syntax/words.ts';

const URL = /https?:\/\/[^\s<>)\]|"'`]+/g;
const TRACKER =
  /\/(?:issues|pull|pulls|merge_requests|-\/issues|-\/merge_requests|browse|tickets?|bugs?|work_items|_workitems|story|stories|discussions|epics?|projects\/\d+)(?:[/?#]|$)|(?:jira|bugzilla|linear\.app|trello\.com\/c|app\.asana|clickup|atlassian\.net|youtrack|shortcut\.com|phabricator|notion\.so|pivotaltracker|bugs\.|issues\.|tracker\.|progress\.opensuse)/i;
const NUMBER =
  /(?<![\w&/#])(?:(?:[\w.-]{1,60}\/){1,5}[\w.-]{1,80}(?:!(?=\d)|#)|[\w.-]{2,60}#|#)\d{1,7}\b(?![-\w]| (?:below|above)\b)/g;
/** Not `UTF-8`, `SHA-256`, `SEV-2` or `P-1`. */
const KEY =
  /(?<![\w/-])(?!(?:UTF|SHA|SEV|ISO|RFC|CVE|INC|HTTP|UTC|GMT|TLS|AES|RSA|GPT|IPV|COVID|PEP|KEP|ADR|PM|SLA|SLO|CWE|MD|RC|V|S|P|T|Q|H)-)[A-Z][A-Z\d]{1,9}-\d{1,6}\b(?!-\d)/g;
/** `Bug 5554823`, `see ticket 4711.`; not `may issue 500 tokens`. */
const NUMBERED =
  /\b(?:Bug|Ticket|Issue|BUG) (?:no\. ?)?\d{3,9}\b|\b(?:bug|ticket|issue) (?:no\. ?)?\d{3,9}(?=\s?(?:[).,;:|\]]|$))/gm;

/** As written, in order, each once. */
export function ticketsIn(source: string, words: readonly Words[]): readonly string[] {
  const links = words.flatMap(({ marks }) =>
    marks.flatMap(({ url }) => (url === undefined ? [] : [url])),
  );
  const urls = [...links, ...[...source.matchAll(URL)].map(([url]) => withoutEnd(url, /[.,;:]/))];
  const plain = source.replace(URL, ' ');
  const keys = [...plain.matchAll(NUMBER), ...plain.matchAll(KEY), ...plain.matchAll(NUMBERED)]
    .sort((a, b) => a.index - b.index)
    .map(([key]) => key);
  return [...new Set([...keys, ...urls.filter((url) => TRACKER.test(url))])];
}
