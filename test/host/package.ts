/** `npm run package`: builds, packs `postmortem-<version>.vsix` and checks what is in it and how big it is. */
import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { npm } from './command.ts';
import { root } from './paths.ts';
import { plainly } from './plainly.ts';
import { announce } from './progress.ts';
import { packExtension, readVsix, vsixPath } from './vsix.ts';

const BUDGET = 700 * 1024;

/** Every file of the extension is one of these, and each of them is there. vsce lowers and renames three. */
const expected = [
  'package.json',
  'readme.md',
  'changelog.md',
  'LICENSE.txt',
  'THIRD-PARTY-NOTICES.txt',
  'docs/images/icon.png',
  /^docs\/rules\/[\w-]+\.md$/,
  'docs/config.schema.json',
  'dist/client.js',
  'dist/server.js',
  'dist/preview.js',
  'dist/preview.css',
  'dist/strip.css',
  /^client\/walkthrough\/\w+\.svg$/,
  /^snippets\/[\w.-]+\.code-snippets$/,
  /^syntaxes\/[\w.-]+\.tmLanguage\.json$/,
];

await plainly(async () => {
  const vsix = await vsixPath();
  await announce('Building into dist/', async () => {
    const { code } = await npm(['run', 'build']);
    if (code !== 0) throw new Error('The build failed; its messages are above.');
  });
  await announce(`Packing ${relative(root, vsix)}`, () => packExtension(vsix));
  const problems = await check(vsix);
  if (problems.length > 0) throw new Error(problems.map((problem) => `✗ ${problem}`).join('\n'));
});

async function check(vsix: string): Promise<string[]> {
  const files = [...(await readVsix(vsix)).keys()];
  const { size } = await stat(vsix);
  const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} KB`;
  console.log(`${files.length} files, ${kilobytes(size)} of ${kilobytes(BUDGET)}.`);
  return [
    ...files
      .filter((file) => !expected.some((pattern) => matches(pattern, file)))
      .map((file) => `${file} is in the VSIX but not on the list. Mend .vscodeignore or the list.`),
    ...expected
      .filter((pattern) => !files.some((file) => matches(pattern, file)))
      .map((pattern) => `Nothing in the VSIX matches ${String(pattern)}. Mend .vscodeignore.`),
    ...(size > BUDGET
      ? [`The VSIX is ${kilobytes(size)}; ${kilobytes(BUDGET)} is the limit.`]
      : []),
  ];
}

function matches(pattern: string | RegExp, file: string): boolean {
  return typeof pattern === 'string' ? pattern === file : pattern.test(file);
}
