/** The server is killed, really: it comes back with what stands in the editor. After five times it says so and offers the log. */
import { join } from 'node:path';
import { run } from '../../host/command.ts';
import { scratch } from '../../host/paths.ts';
import { until } from '../../host/progress.ts';
import { CHECKOUT, SEVERITY_LINE } from './files.ts';
import { closeWindow, openNewWindow } from './stage.ts';
import type { Window } from './window.ts';

const BACK_MS = 110_000;

describe('A server that dies', function () {
  this.timeout(300_000);

  before(function () {
    // There is no `ps` to find it by.
    if (process.platform === 'win32') this.skip();
  });
  after(closeWindow);

  it('comes back and knows what was typed; the fifth time it is left alone, and the message leads to the log', async () => {
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
    // One of the five is behind us. Only a server that answers can crash: one that does not has failed to start.
    for (const isWrong of [false, true, false]) {
      await server.kill();
      await server.isBack();
      if (isWrong) await window.type('9');
      else await window.press('Backspace');
      await window.squiggles.first().waitFor({ state: isWrong ? 'visible' : 'detached' });
    }
    await server.kill();
    const message = window.page
      .locator('.notifications-toasts .notification-list-item')
      .filter({ hasText: 'stopped five times within three minutes' });
    await message.waitFor();
    await message.getByText('Show Output').click();
    await window.page.locator('.part.panel .output-view').first().waitFor();
    await window.command('Postmortem: Restart Server');
    await server.isBack();
    await window.goTo(SEVERITY_LINE, 20);
    await window.type('9');
    await window.squiggles.first().waitFor();
  });
});

/** A window, and the server that it started. */
async function openWithServer() {
  const others = new Set(await servers());
  const window: Window = await openNewWindow(CHECKOUT);
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
