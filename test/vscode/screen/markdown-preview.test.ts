/** The built-in Markdown preview: the phases stand above the Timeline heading and go along with the text. */
import { deepEqual, equal } from 'node:assert/strict';
import axe from 'axe-core';
import { CHECKOUT, TIMELINE_LINE } from './files.ts';
import { openWindow } from './stage.ts';

const ALERT_LINE = 38;

describe('The built-in Markdown preview', () => {
  it('shows the phases above the Timeline heading, in colours of the theme, and follows what is typed', async () => {
    const window = await openWindow(CHECKOUT);
    await window.goTo(TIMELINE_LINE, 1);
    await window.lens('TTD').waitFor();
    await window.command('Markdown: Open Preview to the Side');
    const strip = window.preview.locator('.postmortem-strip');
    await strip.waitFor();
    equal(await strip.locator('xpath=following-sibling::*[1]').innerText(), 'Timeline');
    const bars = strip.locator('rect.postmortem-phase');
    const fills = await bars.evaluateAll((all) => all.map((bar) => getComputedStyle(bar).fill));
    equal(new Set(fills).size, 4);
    const body = await strip.elementHandle();
    const frame = await body.ownerFrame();
    if (!frame) throw new Error('The preview has no page.');
    await frame.evaluate(axe.source);
    const violations = await frame.evaluate<string[]>(
      'axe.run(".postmortem-strip").then(({ violations }) => violations.map(({ id }) => id))',
    );
    deepEqual(violations, []);
    // Unlike ours, this preview takes the focus.
    await window.command('View: Focus First Editor Group');
    await window.goTo(ALERT_LINE, 8);
    await window.press('Backspace');
    await window.type('7');
    await strip.getByText('TTD 5 min').waitFor();
  });
});
