/** Nothing is printed over anything else: measured in the browser, for few and many entries, short and long, narrow and wide. */
import { deepEqual, ok } from 'node:assert/strict';
import { incident, MINUTE } from '../../features/drawing/view.ts';
import { openPage, type PreviewPage } from './preview-page.ts';
import { measureTexts } from './texts.ts';

const HOUR = 60 * MINUTE;
const COUNTS = [1, 2, 8, 40, 300, 5000];
const LENGTHS = {
  seconds: 9000,
  minutes: 12 * MINUTE,
  hours: 5 * HOUR,
  days: 72 * HOUR,
  weeks: 576 * HOUR,
};
const WIDTHS = [320, 400, 560, 700, 1000, 1400, 2000];
const LEGIBLE = 11;

describe('The words of the preview', () => {
  for (const count of COUNTS) {
    it(`keep apart with ${count} entries, over seconds to weeks, from 320 to 2,000 pixels`, async () => {
      const preview = await openPage();
      for (const [name, length] of Object.entries(LENGTHS)) {
        await preview.show(incident(count, length), { uri: `file:///${count}-${name}.md` });
        for (const width of count < 300 ? WIDTHS : [320, 700, 2000]) {
          await preview.resize(width);
          await expectApart(preview, `${count} entries over ${name} in ${width} pixels`);
        }
        await preview.page.keyboard.press('+');
        await preview.page.keyboard.press('+');
        await preview.frames();
        await expectApart(preview, `${count} entries over ${name}, zoomed`);
      }
      deepEqual(preview.complaints, []);
    });
  }

  it('keep apart while somebody walks, however long the words are', async () => {
    const preview = await openPage({ width: 320 });
    const shown = incident(8, HOUR);
    const long = { ...shown.entries[3], text: 'Antidisestablishmentarianism '.repeat(40) };
    await preview.show({
      ...shown,
      entries: shown.entries.map((entry) => (entry.id === 3 ? { ...entry, ...long } : entry)),
    });
    await preview.page.keyboard.press('w');
    for (let step = 0; step < 8; step++) {
      await preview.frames();
      await expectApart(preview, `the walk's entry ${step}`);
      await preview.page.keyboard.press('ArrowRight');
    }
  });
});

describe('Thousands of entries', () => {
  it('are shown a part at a time, and drawn as what can be told apart', async () => {
    const preview = await openPage({ width: 1400 });
    await preview.show(incident(5000, 72 * HOUR));
    const { page } = preview;
    deepEqual(
      await page.locator('.facts').innerText(),
      'Thu 5 March 2026 to Sun 8 March 2026 · 5000 entries · times in UTC',
    );
    deepEqual(await page.locator('li.entry').count(), 300);
    ok((await page.locator('g.mark').count()) < 700);
    await page.getByRole('button', { name: 'Show 300 later entries' }).click();
    deepEqual(await page.locator('li.entry').first().getAttribute('aria-posinset'), '301');
    ok(
      await page
        .locator('li.entry')
        .first()
        .locator('button')
        .evaluate((it) => it === document.activeElement),
    );
    await page.getByRole('button', { name: 'Show 300 earlier entries' }).click();
    deepEqual(await page.locator('li.entry').first().getAttribute('aria-posinset'), '1');
  });

  it('show the part in which the caret is', async () => {
    const preview = await openPage();
    await preview.show(incident(5000, 72 * HOUR));
    await preview.send({ type: 'mark', line: 20 + 3210 });
    const current = preview.page.locator('li.entry.current');
    deepEqual(await current.getAttribute('data-entry'), '3210');
    ok(await preview.page.locator('g.dot.current').count());
  });
});

async function expectApart(preview: PreviewPage, what: string): Promise<void> {
  const { covered, outside, smallest, count } = await measureTexts(preview.page);
  deepEqual(covered, [], `${what}: words over words`);
  deepEqual(outside, [], `${what}: words outside of the page`);
  ok(smallest >= LEGIBLE, `${what}: words of ${smallest} pixels`);
  ok(count > 5, `${what}: hardly any words`);
}
