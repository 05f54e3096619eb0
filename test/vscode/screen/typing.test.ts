/** Completions and snippets from the list that a person sees, taken with a click. */
import { CHECKOUT, SEVERITY_LINE } from './files.ts';
import { openWindow } from './stage.ts';

describe('Suggestions on the screen', () => {
  it('offer the severities, and a click writes one', async () => {
    const window = await openWindow(CHECKOUT);
    await window.goTo(SEVERITY_LINE, 15);
    await window.press('Shift+End');
    await window.press('Delete');
    await window.suggestion('SEV-3');
    await window.line('**Severity:** SEV-3').waitFor();
  });

  it('offer a timeline row by its prefix, with stops to fill in', async () => {
    const window = await openWindow('postmortems/new.md', { 'postmortems/new.md': '\n' });
    await window.type('pm-row');
    await window.suggestion('pm-row');
    await window.type('14:02');
    await window.press('Tab');
    await window.type('Deploy starts');
    await window.line('| 14:02 | Deploy starts |').waitFor();
  });
});
