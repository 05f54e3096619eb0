/** The peers that run inside the bench. They are installed when somebody measures: nothing else may need them, nor their types. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { default: MarkdownIt } = await peer<{
  readonly default: new (options: object) => { parse: (text: string, env: object) => unknown };
}>('markdown-it/index.mjs');
const { lint } = await peer<{
  readonly lint: (options: { strings: Readonly<Record<string, string>> }) => unknown;
}>('markdownlint/lib/exports-sync.mjs');

const markdown = new MarkdownIt({ html: true });

/** What VS Code's Markdown client answers when its server has it parse. */
export function markdownTokens(text: string): unknown {
  return markdown.parse(text, {});
}

export function markdownlint(text: string): unknown {
  return lint({ strings: { text } });
}

async function peer<T>(file: string): Promise<T> {
  const path = join(import.meta.dirname, 'node_modules', file);
  return (await import(pathToFileURL(path).href)) as T;
}
