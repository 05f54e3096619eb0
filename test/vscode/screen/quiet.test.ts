/** Caret-quiet: nobody is scolded in the middle of a word, and everybody is told once the caret has gone on. */
import { ok } from 'node:assert/strict';
import { CHECKOUT, SEVERITY_LINE } from './files.ts';
import { openWindow } from './stage.ts';
import type { Window } from './window.ts';

/** Findings wait two seconds for the next key. */
const PATIENCE = 2000;
/** Longer than the pause after which findings are asked for. */
const BETWEEN_KEYS = 250;
const ATTEMPTS = 4;

describe('While a line is typed', () => {
  it('its findings wait, and come when the caret leaves it', async () => {
    const window = await openWindow(CHECKOUT);
    await window.lens('TTD').waitFor();
    await window.goTo(SEVERITY_LINE, 20);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      await watch(window);
      await window.page.keyboard.type('7777777777', { delay: BETWEEN_KEYS });
      const { seen, longest } = await window.page.evaluate<Watched>('watched');
      // A machine that was slow with the keys proves nothing.
      if (longest >= PATIENCE) continue;
      ok(!seen, 'no squiggle while keys come');
      break;
    }
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
