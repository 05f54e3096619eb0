/** The server is killed, really: it comes back with what stands in the editor. */
import { join } from 'node:path';
import { run } from '../../host/command.ts';
import { scratch } from '../../host/paths.ts';
import { until } from '../../host/progress.ts';
import { CHECKOUT, SEVERITY_LINE } from './files.ts';
import { openWindow } from './stage.ts';
import type { Window } from './window.ts';

const BACK_MS = 110_000;

describe('A server that dies', function () {
  before(function () {
    // There is no `ps` to find it by.
    if (process.platform === 'win32') this.skip();
  });

  it('comes back and knows what was typed since the file was saved', async () => {
    const { window, server } = await openWithServer();
    await window.goTo(SEVERITY_LINE, 20);
    await window.type('7');
    await window.squiggles.first().waitFor();
    await server.kill();
    await server.isBack();
    await window.press('Backspace');
    await window.squiggles.first().waitFor({ state: 'detached' });
    await window.type('9');
    await window.squiggles.first().waitFor();
  });
});

/** A window, and the server that it started. */
async function openWithServer() {
  const others = new Set(await servers());
  const window: Window = await openWindow(CHECKOUT);
  let current = 0;
  const isBack = async (): Promise<void> => {
    const find = async () => (await servers()).find((pid) => !others.has(pid));
    current = await until('the server to run', find, BACK_MS);
  };
  await isBack();
  const kill = async (): Promise<void> => {
    others.add(current);
    process.kill(current, 'SIGKILL');
    const isGone = async () => !(await servers()).includes(current) || undefined;
    await until('the server to be gone', isGone, BACK_MS);
  };
  return { window, server: { kill, isBack } };
}

/** The processes that run the installed server. */
async function servers(): Promise<readonly number[]> {
  const { output } = await run('ps', ['-axww', '-o', 'pid=,args='], { quiet: true });
  const own = join(scratch, 'screen');
  return output
    .split('\n')
    .filter((line) => line.includes(own) && /dist[\\/]server\.js/.test(line))
    .map((line) => Number.parseInt(line, 10));
}
