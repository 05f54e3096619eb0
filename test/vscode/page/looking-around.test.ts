/** Looking around in the preview: wheel, keys, buttons, pointer; the list; the walk; what comes back after a reload. */
import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { entryAt, incident, MINUTE, START, view } from '../../features/drawing/view.ts';
import { openPage, URI, type PreviewPage } from './preview-page.ts';

const HOUR = 60 * MINUTE;
const QUIET = {
  ...view,
  ...{ phases: [], brackets: [] },
  entries: [0, 10, 20, 1000, 1010, 1020].map((minute, id) => entryAt(id, minute)),
};

const xOf = async (mark: Locator): Promise<number> => (await mark.boundingBox())?.x ?? NaN;
const dot = ({ page }: PreviewPage, id: number): Locator =>
  page.locator(`g.dot[data-entry="${id}"] circle`);

async function zoomOf({ page }: PreviewPage): Promise<number> {
  const [a, b] = [page.locator('g.dot').nth(0), page.locator('g.dot').nth(1)];
  return (await xOf(b)) - (await xOf(a));
}

describe('Zoom', () => {
  it('by ctrl and the wheel keeps what is under the pointer', async () => {
    const preview = await openPage({ width: 900 });
    await preview.show(incident(8, HOUR));
    const target = dot(preview, 2);
    const before = await xOf(target);
    await target.hover();
    await preview.page.keyboard.down('Control');
    await preview.page.mouse.wheel(0, -300);
    await preview.page.keyboard.up('Control');
    await preview.frames();
    ok(Math.abs((await xOf(target)) - before) < 2);
    ok(await preview.page.locator('[data-tool="all"]:not([aria-disabled])').count());
  });

  it('does not catch the plain wheel, which scrolls the page', async () => {
    const preview = await openPage({ width: 700, height: 500 });
    await preview.show(incident(40, HOUR));
    await preview.page.locator('.chart').hover();
    await preview.page.mouse.wheel(0, 200);
    await preview.page.waitForFunction('scrollY > 100');
    ok(await preview.page.locator('[data-tool="all"][aria-disabled]').count());
  });

  it('by keys and buttons: in, out, and back to all', async () => {
    const preview = await openPage({ width: 900 });
    await preview.show(incident(8, HOUR));
    const whole = await zoomOf(preview);
    const press = async (key: string): Promise<number> => {
      await preview.page.keyboard.press(key);
      await preview.frames();
      return zoomOf(preview);
    };
    const click = async (name: string): Promise<number> => {
      await preview.page.getByRole('button', { name }).click();
      await preview.frames();
      return zoomOf(preview);
    };
    await preview.page.locator('.chart').focus();
    await press('0');
    const close = await sightOf(preview, () => press('+'));
    const closer = await sightOf(preview, () => click('Zoom in'));
    ok(1 < close && close < closer);
    equal(await sightOf(preview, () => press('-')), close);
    equal(await sightOf(preview, () => click('Zoom out')), 1);
    await press('+');
    equal(await sightOf(preview, () => click('Show all')), 1);
    equal(await zoomOf(preview), whole);
  });

  it('moves by arrow keys, sideways wheel and drag, and a drag is no click', async () => {
    const preview = await openPage({ width: 900 });
    await preview.show(incident(8, HOUR));
    const { page } = preview;
    await page.locator('.chart').focus();
    for (let times = 0; times < 3; times++) await page.keyboard.press('+');
    await preview.frames();
    const from = (): number => sightIn(preview).from ?? NaN;
    const first = from();
    await page.keyboard.press('ArrowRight');
    await preview.frames();
    const second = from();
    ok(second > first);
    await page.locator('.chart').hover({ position: { x: 400, y: 20 } });
    await page.mouse.wheel(120, 0);
    await preview.frames();
    ok(from() > second);
    const third = from();
    await page.mouse.down();
    await page.mouse.move(700, 300, { steps: 5 });
    await page.mouse.up();
    await preview.frames();
    ok(from() < third);
    deepEqual(
      preview.sent.filter(({ type }) => type === 'reveal'),
      [],
    );
  });

  it('goes into what is gathered, at a click', async () => {
    const preview = await openPage({ width: 700 });
    await preview.show(incident(5000, 3 * HOUR));
    await preview.page.locator('g.dot.many').first().click();
    await preview.frames();
    ok(sightIn(preview).zoom > 5);
  });
});

describe('Quiet stretches', () => {
  it('are folded, and unfold by click, by key and from the list', async () => {
    const preview = await openPage();
    await preview.show(QUIET);
    const { page } = preview;
    const folded = page.locator('g.quiet.folded');
    equal(await folded.count(), 1);
    await folded.click();
    await preview.frames();
    equal(await folded.count(), 0);
    await page.keyboard.press('f');
    await preview.frames();
    equal(await folded.count(), 1);
    await page
      .getByRole('button', { name: '16 h 20 min without an entry: unfold it in the chart' })
      .click();
    await preview.frames();
    equal(await folded.count(), 0);
    await page.getByRole('button', { name: 'Fold quiet stretches' }).click();
    await preview.frames();
    equal(await folded.count(), 1);
  });
});

describe('The list', () => {
  it('is one stop of the Tab key; arrows, Home and End move in it, Enter goes to the line', async () => {
    const preview = await openPage();
    await preview.show(incident(8, HOUR));
    const { page } = preview;
    const focused = (): Promise<string | null> =>
      page.evaluate('document.activeElement.closest("li")?.dataset.entry ?? null');
    await page.locator('.chart').focus();
    await page.keyboard.press('Tab');
    equal(await focused(), '0');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    equal(await focused(), '1');
    await page.keyboard.press('End');
    equal(await focused(), '7');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    deepEqual(preview.sent.at(-1), { type: 'reveal', line: 21, along: false });
    await page.keyboard.press('Shift+Tab');
    equal(await focused(), null);
    await page.keyboard.press('Tab');
    equal(await focused(), '1');
  });

  it('keeps the focus, the scroll and the zoom when the text is edited', async () => {
    const preview = await openPage({ height: 400 });
    await preview.show(incident(40, HOUR));
    const { page } = preview;
    await page.locator('li.entry[data-entry="20"] button').focus();
    await page.keyboard.press('+');
    await preview.frames();
    const before = await page.evaluate(
      '[scrollY, document.activeElement.closest("li").dataset.entry]',
    );
    const { zoom } = sightIn(preview);
    await page.evaluate('document.activeElement.dataset.same = "yes"');
    const edited = incident(40, HOUR);
    await preview.show({
      ...edited,
      entries: edited.entries.map((entry) => ({ ...entry, text: `${entry.text}!` })),
    });
    deepEqual(
      await page.evaluate('[scrollY, document.activeElement.closest("li").dataset.entry]'),
      before,
    );
    equal(await page.evaluate('document.activeElement.dataset.same'), 'yes');
    equal(sightIn(preview).zoom, zoom);
  });

  it('marks the entry of the caret, in the chart too', async () => {
    const preview = await openPage();
    await preview.show(incident(8, HOUR));
    await preview.send({ type: 'mark', line: 23 });
    equal(await preview.page.locator('li.current').getAttribute('data-entry'), '3');
    equal(await preview.page.locator('li.current button').getAttribute('aria-current'), 'true');
    equal(await preview.page.locator('g.dot.current').getAttribute('data-entry'), '3');
    deepEqual(preview.sent, [{ type: 'ready' }]);
  });
});

describe('While the text is edited', () => {
  const shown = incident(40, HOUR);
  const edited = {
    ...shown,
    entries: shown.entries.map((entry) =>
      entry.id === 3 ? { ...entry, text: `${entry.text}, and at nothing else` } : entry,
    ),
  };
  /** Without its sixth entry; what follows it moves up by a line. */
  const shorter = {
    ...shown,
    entries: shown.entries
      .filter(({ id }) => id !== 5)
      .map((entry, id) => ({ ...entry, id, line: 20 + id, lastLine: 20 + id })),
  };

  it('the page is another in the very frame in which the news arrives, and only where something is new', async () => {
    const preview = await openPage({ width: 1400 });
    await preview.show(shown);
    await preview.send({ type: 'mark', line: 24 });
    await preview.page.locator('li.entry[data-entry="8"]').hover();
    await preview.page.evaluate(`
      globalThis.records = [];
      new MutationObserver((news) => records.push(...news)).observe(document.querySelector('main'), {
        subtree: true, childList: true, characterData: true, attributes: true, attributeOldValue: true,
      });
      globalThis.frame = new Promise((resolve) => {
        addEventListener('message', () => requestAnimationFrame(() =>
          resolve(document.querySelector('[data-entry="3"] .words').textContent)), { once: true });
      });
      undefined;
    `);
    await preview.show(edited);
    equal(await preview.page.evaluate('frame'), edited.entries[3]?.text);
    await preview.frames();
    // Of an attribute that was written twice, the first old value tells what the reader had seen.
    const changes = await preview.page.evaluate<string[]>(`
      records.filter(({ type, target, attributeName, oldValue }, index) =>
        type !== 'attributes' ||
        (records.findIndex((each) => each.target === target && each.attributeName === attributeName) === index &&
          target.getAttribute(attributeName) !== oldValue),
      ).map(({ type, target, attributeName }) =>
        [type, attributeName, target.nodeName, target.closest('[data-entry]')?.dataset.entry].join(' '))
    `);
    deepEqual([...new Set(changes)].sort(), [
      'attributes data-version MAIN ',
      'childList  SPAN 3',
      'childList  title 3',
    ]);
    equal(await preview.page.locator('li.hot').getAttribute('data-entry'), '8');
    equal(await preview.page.locator('g.dot.hot').count(), 1);
  });

  it('what the reader has selected with the mouse stays selected', async () => {
    const preview = await openPage();
    await preview.show(shown);
    await preview.page.locator('.value').first().dblclick();
    const before = await preview.page.evaluate('String(getSelection())');
    ok(before);
    await preview.show(edited);
    equal(await preview.page.evaluate('String(getSelection())'), before);
  });

  it('the focus and the entry that the reader chose stay, when one above them goes', async () => {
    const preview = await openPage();
    await preview.show(shown);
    const { page } = preview;
    const words = () => page.evaluate('document.activeElement.querySelector(".words").textContent');
    const chosen = () => page.locator('li.current .words').innerText();
    await page.locator('li.entry[data-entry="9"] button').click();
    const [focused, current] = [await words(), await chosen()];
    await preview.show(shorter);
    deepEqual([await words(), await chosen()], [focused, current]);
    await page.keyboard.press('Enter');
    deepEqual(preview.sent.at(-1), { type: 'reveal', line: 28, along: false });
    await preview.send({ type: 'mark', line: 21 });
    equal(await page.locator('li.current').getAttribute('data-entry'), '1');
  });

  it('the walk stays at its entry, when one before it goes', async () => {
    const preview = await openPage();
    await preview.show(shown);
    const { page } = preview;
    await page.keyboard.press('w');
    for (let step = 0; step < 9; step++) await page.keyboard.press('ArrowRight');
    const words = await page.locator('.card .words').innerText();
    await preview.show(shorter);
    equal(await page.locator('.card .words').innerText(), words);
    equal(await page.locator('.walk [data-tool="next"] .words').innerText(), '9 of 39');
  });
});

describe('The walk', () => {
  it('goes on and back by keys, ends with Escape, and the text goes along', async () => {
    const preview = await openPage();
    await preview.show(incident(8, HOUR));
    const { page } = preview;
    const place = (): Promise<string> =>
      page.locator('.walk [data-tool="next"] .words').innerText();
    await page.getByRole('button', { name: 'Walk through the entries' }).click();
    equal(await place(), '1 of 8');
    for (const key of ['ArrowRight', 'PageDown', ' ']) await page.keyboard.press(key);
    equal(await place(), '4 of 8');
    deepEqual(preview.sent.at(-1), { type: 'reveal', line: 23, along: true });
    for (const key of ['ArrowLeft', 'Shift+Space']) await page.keyboard.press(key);
    equal(await place(), '2 of 8');
    await page.keyboard.press('End');
    equal(await place(), '8 of 8');
    await page.keyboard.press('ArrowRight');
    equal(await place(), '8 of 8');
    ok(
      parseFloat(
        await page.locator('.card .words').evaluate((it) => getComputedStyle(it).fontSize),
      ) >= 22,
    );
    await page.keyboard.press('Enter');
    deepEqual(preview.sent.at(-1), { type: 'reveal', line: 27, along: false });
    await page.keyboard.press('Escape');
    ok(await page.locator('.walk').isHidden());
    equal(await page.evaluate('document.activeElement.closest("li").dataset.entry'), '7');
  });

  it('follows the caret', async () => {
    const preview = await openPage();
    await preview.show(incident(8, HOUR));
    await preview.page.keyboard.press('w');
    await preview.send({ type: 'mark', line: 25 });
    equal(await preview.page.locator('.walk [data-tool="next"] .words').innerText(), '6 of 8');
  });
});

describe('After a reload', () => {
  it('zoom, folds, lock, walk and scroll are as they were', async () => {
    const first = await openPage({ height: 500 });
    await first.show(QUIET, { locked: true });
    await first.page.locator('.chart').focus();
    await first.page.keyboard.press('f');
    await first.page.keyboard.press('+');
    await first.frames();
    await first.page.evaluate('scrollTo(0, 40)');
    await first.page.waitForFunction('scrollY === 40');
    await first.frames();
    const { kept } = first;
    const second = await openPage({ height: 500, kept });
    await second.show(QUIET, { locked: true });
    await second.frames();
    equal(await second.page.locator('g.quiet.folded').count(), 0);
    ok(sightIn(second).zoom > 1);
    equal(await second.page.evaluate('scrollY'), 40);
    equal(await second.page.locator('[data-tool="lock"]').getAttribute('aria-pressed'), 'true');
    await second.page.keyboard.press('w');
    await second.page.keyboard.press('ArrowRight');
    const third = await openPage({ kept: second.kept });
    await third.show(QUIET);
    equal(await third.page.locator('.walk [data-tool="next"] .words').innerText(), '2 of 6');
  });

  it('another document begins at its beginning', async () => {
    const sight = { zoom: 4, from: START, toggled: [] };
    const kept = { uri: URI, locked: false, scroll: 300, walk: 2, sight };
    const preview = await openPage({ kept });
    await preview.show(QUIET, { uri: 'file:///other.md' });
    equal(sightIn(preview).zoom, 1);
    ok(await preview.page.locator('.walk').isHidden());
  });
});

describe('Where there is nothing to draw', () => {
  const bare = { ...view, entries: [], phases: [], brackets: [], missing: [] };
  for (const [kind, button, action] of [
    ['no-timeline', 'Insert a Timeline', 'mend'],
    ['no-entries', 'Add the First Entry', 'mend'],
    ['no-zone', 'Write “All times in UTC.”', 'mend'],
    ['no-day', 'Write the Date', 'mend'],
    ['which-zone', 'Show the Text', 'showSource'],
  ] as const)
    it(`${kind} says what to do, and a button does it`, async () => {
      const preview = await openPage();
      await preview.show({ ...bare, notice: { kind, message: 'What is missing.' } });
      await preview.page.getByText('What is missing.').waitFor();
      await preview.page.getByRole('button', { name: button, exact: true }).click();
      deepEqual(preview.sent.at(-1), { type: 'run', action });
      ok(await preview.page.locator('.chart').isHidden());
    });

  for (const [trouble, button, action] of [
    ['gone', 'Close This Tab', 'close'],
    ['silent', 'Restart the Server', 'restartServer'],
    ['silent', 'Show the Output', 'showOutput'],
    ['unreadable', 'Show the Text', 'showSource'],
  ] as const)
    it(`${trouble}: ${button}`, async () => {
      const preview = await openPage();
      await preview.send({ type: 'explain', uri: URI, locked: false, trouble });
      await preview.page.getByRole('button', { name: button, exact: true }).click();
      deepEqual(preview.sent.at(-1), { type: 'run', action });
    });
});

interface KeptSight {
  readonly sight: { readonly zoom: number; readonly from?: number };
}

function sightIn({ kept }: PreviewPage): KeptSight['sight'] {
  return (kept as KeptSight).sight;
}

async function sightOf(preview: PreviewPage, change: () => Promise<unknown>): Promise<number> {
  await change();
  await preview.frames();
  return Math.round(sightIn(preview).zoom * 1e6) / 1e6;
}
