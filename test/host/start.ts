/**
 * `npm start`: builds, and opens VS Code on examples/ with the extension and the timeline preview.
 * `-- --desktop` insists on an installed VS Code, `-- --served` on the one in the browser, `-- --port N` sets its port.
 */
import { once } from 'node:events';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildOpener } from './build-opener.ts';
import { npm, startProcess, stopEverythingOnSignals } from './command.ts';
import { desktopVSCode, noDisplay, ownInstance } from './desktop.ts';
import { examples, root, scratch } from './paths.ts';
import { plainly } from './plainly.ts';
import { announce } from './progress.ts';
import { packExtension, packFolder, vsixPath } from './vsix.ts';
import { startServer } from './vscode-server.ts';

stopEverythingOnSignals(() => console.log('\nStopping VS Code.'));
await plainly(start);

async function start(): Promise<void> {
  const { values } = parseArgs({
    options: {
      desktop: { type: 'boolean', default: false },
      served: { type: 'boolean', default: false },
      port: { type: 'string' },
    },
  });
  const port = values.port === undefined ? undefined : portNumber(values.port);
  const program = values.served ? undefined : desktop(values.desktop);
  await announce('Building the extension into dist/', async () => {
    const { code } = await npm(['run', 'build', '--silent']);
    if (code !== 0) throw new Error('The build failed; its messages are above.');
  });
  const opener = await buildOpener();
  if (program === undefined) await serve(opener, port);
  else await openDesktop(program, opener);
}

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`--port ${text} is not a port. Give a number from 1 to 65535.`);
}

/** The desktop program to use; undefined means: serve. */
function desktop(insisted: boolean): string | undefined {
  const program = desktopVSCode();
  const missing =
    program === undefined
      ? 'No desktop VS Code found: no `code` on the PATH and none in the usual places.'
      : noDisplay();
  if (missing === undefined) return program;
  if (insisted)
    throw new Error(`${missing}\nWithout --desktop, npm start serves VS Code to your browser.`);
  console.log(`${missing} Serving VS Code to the browser instead.`);
  return undefined;
}

async function openDesktop(program: string, opener: string): Promise<void> {
  const data = join(scratch, 'desktop');
  console.log(`Opening ${program}, with settings of its own in ${relative(root, data)}/.`);
  const args = [
    ...ownInstance(data),
    `--extensionDevelopmentPath=${root}`,
    `--extensionDevelopmentPath=${opener}`,
    examples,
  ];
  const child = startProcess(program, args, { stdio: 'ignore' });
  console.log('Ctrl+C closes it.');
  await once(child, 'exit');
}

async function serve(opener: string, port: number | undefined): Promise<void> {
  const vsix = await vsixPath();
  const openerVsix = join(scratch, 'opener.vsix');
  await announce(`Packing ${relative(root, vsix)}`, async () => {
    await packExtension(vsix);
    await packFolder(opener, openerVsix);
  });
  const server = await startServer({
    name: 'start',
    extensions: [vsix, openerVsix],
    port,
  });
  // In the address, not as the server's default: that one gives the folder another authority than its files.
  const address = `${server.address}?folder=${encodeURI(examples)}`;
  console.log(`\nVS Code is open on examples/ with the extension and the timeline preview:`);
  console.log(`\n    ${address}\n\nCtrl+C stops it.`);
}
