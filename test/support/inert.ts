/** What an answer of the server shows to a person must be words only, whatever the document says. */
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { harmlessLines } from '../../server/src/base/harmless.ts';

/** Written into the document or looked up, but not shown: there the document's own letters belong. */
const NOT_SHOWN = new Set([
  'newText',
  'insertText',
  'filterText',
  'uri',
  'href',
  'target',
  'data',
  'arguments',
  'changes',
  'documentChanges',
]);

/** What is wrong with an answer, each with the way to it; nothing when it is inert. */
export function harmIn(answer: unknown, path = ''): readonly string[] {
  if (typeof answer === 'string') return harmInWords(answer, path);
  if (typeof answer !== 'object' || answer === null) return [];
  const own = isMarkdown(answer) ? harmInMarkdown(answer.value, path) : [];
  const below = Object.entries(answer)
    .filter(([key]) => !NOT_SHOWN.has(key))
    .flatMap(([key, value]) => harmIn(value, `${path}/${key}`));
  return [...own, ...below];
}

function harmInWords(words: string, path: string): readonly string[] {
  const steers = words !== harmlessLines(words);
  // A lens draws `$(name)` as an icon.
  const draws = path.endsWith('/command/title') && words.includes('$(alert)');
  return steers || draws ? [`${path}: ${JSON.stringify(words)}`] : [];
}

function isMarkdown(value: object): value is { readonly value: string } {
  return 'kind' in value && value.kind === 'markdown' && 'value' in value;
}

interface Node {
  readonly type: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

/** Rendered, it has no HTML, no image, and no link but to pages of ours; no address that a renderer makes a link. */
function harmInMarkdown(markdown: string, path: string): readonly string[] {
  const isBad = ({ type, url = '' }: Node): boolean =>
    ['html', 'image', 'imageReference', 'code', 'definition'].includes(type) ||
    (type === 'link' && (!/^(?:https|file):/.test(url) || url.includes('hostile')));
  const nodes = all(unified().use(remarkParse).parse(markdown));
  const bad = nodes.filter(isBad).map(({ type }) => `${path}: ${type} in ${markdown}`);
  const makesLink = /(?:https?:\/\/|www\.|@)hostile\.example/.test(markdown);
  return makesLink ? [...bad, `${path}: an address in ${markdown}`] : bad;
}

function all(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(all)];
}
