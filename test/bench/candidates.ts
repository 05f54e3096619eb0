/** Who is measured: the servers by name, and how each is started. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Candidate } from './lsp-client.ts';

const modules = join(import.meta.dirname, 'node_modules');

export const EMPTY: Candidate = {
  name: 'an empty language server',
  run: ['.cache/bench/empty-server.cjs'],
  language: 'markdown',
};

/** Parses the document when it is opened, then the lines that an edit changed. */
export const PARSING: Candidate = {
  name: 'remark-parse in an empty server',
  run: ['.cache/bench/parsing-server.cjs'],
  language: 'markdown',
};

export const OURS: Candidate = { name: 'ours', run: ['dist/server.js'], language: 'markdown' };

export const OURS_FORGETFUL: Candidate = {
  name: 'ours, all read anew',
  run: ['dist/server.js'],
  language: 'markdown',
  forgets: true,
};

const WARNING = { enabled: 'warning' };

export const MARKDOWN_SERVER: Candidate = {
  name: 'vscode-markdown-languageserver',
  run: [join(modules, 'vscode-markdown-languageserver/dist/node/workerMain.js')],
  language: 'markdown',
  pulls: true,
  // VS Code's own values, save that `validate.enabled` is on.
  settings: {
    markdown: {
      server: { log: 'off' },
      occurrencesHighlight: { enabled: false },
      suggest: { paths: { includeWorkspaceHeaderCompletions: 'never' } },
      validate: {
        enabled: true,
        referenceLinks: WARNING,
        fragmentLinks: WARNING,
        fileLinks: { ...WARNING, markdownFragmentLinks: 'inherit' },
        unusedLinkDefinitions: { enabled: 'hint' },
        duplicateLinkDefinitions: WARNING,
        ignoredLinks: [],
      },
    },
  },
};

export const YAML_SERVER: Candidate = {
  name: 'yaml-language-server',
  run: [join(modules, 'yaml-language-server/bin/yaml-language-server')],
  language: 'yaml',
};

export const PARSE_FILES = join(process.cwd(), '.cache/bench/parse-files.cjs');
export const LINT_CLI = join(modules, 'markdownlint-cli2/markdownlint-cli2-bin.mjs');

/** `markdownlint 0.40.0, …` */
export function versions(): string {
  const names = ['markdownlint', 'markdownlint-cli2', MARKDOWN_SERVER.name, YAML_SERVER.name];
  const own = names.map((name) => `${name} ${versionIn(join(modules, name))}`);
  return [...own, `remark-parse ${versionIn('node_modules/remark-parse')}`].join(', ');
}

function versionIn(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest && 'version' in manifest
    ? String(manifest.version)
    : 'unknown';
}
