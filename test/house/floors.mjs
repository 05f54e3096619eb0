/** The floors of the house, lowest first: what each may not import. Read by the lint config and by floors.test.ts. */
const node = {
  group: ['node:*', 'vscode-languageserver/node', 'vscode-languageserver/browser'],
  message: 'Only the doors know Node or the browser.',
};
const lsp = {
  group: [
    'vscode-languageserver',
    'vscode-languageserver-*',
    'vscode',
    'vscode-languageclient',
    'vscode-languageclient/*',
  ],
  message: 'Floors below lsp/ speak offsets, not LSP.',
};
const mdast = {
  group: ['mdast', 'unist', 'unified', 'remark-*', 'mdast-*', 'micromark*'],
  message: 'Markdown trees stay in syntax/ and model/.',
};

/** @param {string[]} floors */
const above = (floors) => ({
  group: floors.map((floor) => `**/${floor}/**`),
  message: `A file imports its own floor and lower ones; ${floors.join(', ')} lie above.`,
});

export const FLOORS = [
  {
    floor: 0,
    folder: 'server/src/base',
    mayNotImport: [
      above(['syntax', 'model', 'rules', 'features', 'service', 'lsp']),
      mdast,
      lsp,
      node,
    ],
  },
  {
    floor: 1,
    folder: 'server/src/syntax',
    mayNotImport: [above(['model', 'rules', 'features', 'service', 'lsp']), lsp, node],
  },
  {
    floor: 2,
    folder: 'server/src/model',
    mayNotImport: [above(['rules', 'features', 'service', 'lsp']), lsp, node],
  },
  {
    floor: 3,
    folder: 'server/src/rules',
    mayNotImport: [above(['syntax', 'features', 'service', 'lsp']), mdast, lsp, node],
  },
  {
    floor: 4,
    folder: 'server/src/features',
    mayNotImport: [above(['service', 'lsp']), mdast, lsp, node],
  },
  { floor: 5, folder: 'server/src/service', mayNotImport: [above(['lsp']), mdast, lsp, node] },
  { floor: 6, folder: 'server/src/lsp', mayNotImport: [mdast, node] },
  {
    floor: 8,
    folder: 'client',
    mayNotImport: [
      {
        group: ['**/server/src/{base,syntax,service}/**'],
        message:
          'The client knows the protocol and the types it carries, nothing else of the server.',
      },
      mdast,
    ],
  },
];
