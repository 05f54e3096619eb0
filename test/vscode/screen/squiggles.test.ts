/** What someone sees of the findings: nothing in the middle of a word, then the squiggle, its explanation; and nothing on a README. */
import { ok } from 'node:assert/strict';
import { CHECKOUT, LOGIN, SEVERITY_LINE, TIMELINE_LINE } from './files.ts';
import { openWindow } from './stage.ts';
import type { Window } from './window.ts';

/** Findings wait two seconds for the next key. */
const PATIENCE = 2000;
/** Longer than the pause after which findings are asked for. */
const BETWEEN_KEYS = 250;
const ATTEMPTS = 4;

describe('Squiggles on the screen', () => {
  let window: Window;
  before(async () => {
    window = await openWindow(LOGIN);
  });

  it('are drawn, and explain themselves under the pointer', async () => {
    await window.squiggles.first().waitFor();
    await window.line('SEV-1 / SEV-2 / SEV-3').getByText('SEV-1').first().hover();
    await window.hover.getByText('unknown-severity').waitFor();
  });

  it('leave a README alone', async () => {
    await window.show('README.md');
    await window.press('Mod+End');
    await window.type('\n\n| Time (PST) | Event |\n|---|---|\n| 25:99 | TBD |\n');
    await window.line('25:99').waitFor();
    await window.show(LOGIN);
    await window.squiggles.first().waitFor();
    await window.show('README.md');
    await window.line('25:99').waitFor();
    await window.squiggles.first().waitFor({ state: 'detached' });
  });

  it('wait while a line is typed, come when it rests, and vanish when it is mended', async () => {
    await window.show(CHECKOUT);
    await window.goTo(TIMELINE_LINE, 1);
    await window.lens('TTD').waitFor();
    await window.goTo(SEVERITY_LINE, 20);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      await watch(window);
      await window.page.keyboard.type('77777777', { delay: BETWEEN_KEYS });
      const { seen, longest } = await window.page.evaluate<Watched>('watched');
      // A machine that was slow with the keys proves nothing.
      if (longest >= PATIENCE) continue;
      ok(!seen, 'no squiggle while keys come');
      break;
    }
    await window.squiggles.first().waitFor();
    await window.press('Shift+Home');
    await window.type('**Severity:** SEV-2');
    await window.squiggles.first().waitFor({ state: 'detached' });
  });

  it('come when the caret leaves the line', async () => {
    await window.goTo(SEVERITY_LINE, 20);
    await window.type('7');
    await window.press('ArrowDown');
    await window.squiggles.first().waitFor();
  });
});

interface Watched {
  /** Whether a squiggle was ever there. */
  readonly seen: boolean;
  /** Milliseconds between two keys. */
  readonly longest: number;
}

/** From now on the page notes squiggles and how long it waited for keys. */
async function watch({ page }: Window): Promise<void> {
  await page.evaluate(`
    window.watched = { seen: false, longest: 0 };
    let last = performance.now();
    addEventListener('keydown', () => {
      const now = performance.now();
      watched.longest = Math.max(watched.longest, now - last);
      last = now;
    }, true);
    new MutationObserver(() => {
      watched.seen ||= document.querySelector('.squiggly-error, .squiggly-warning') !== null;
    }).observe(document.body, { subtree: true, childList: true });
  `);
}
