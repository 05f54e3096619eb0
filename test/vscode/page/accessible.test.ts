/** The page by the rules of axe, in every theme and state: names, roles, contrast, focus. */
import { deepEqual } from 'node:assert/strict';
import axe from 'axe-core';
import { incident, MINUTE, view } from '../../features/drawing/view.ts';
import { openPage, THEMES, URI, type PreviewPage } from './preview-page.ts';

interface Violation {
  readonly id: string;
  readonly nodes: readonly {
    readonly target: readonly unknown[];
    readonly failureSummary?: string;
  }[];
}

async function violations({ page }: PreviewPage): Promise<readonly string[]> {
  // Through the debugger, so that the page's policy may stay as strict as it is.
  await page.evaluate(axe.source);
  const found = await page.evaluate<readonly Violation[]>(
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} at ${String(target)}: ${failureSummary ?? ''}`,
    ),
  );
}

describe('For everyone', () => {
  for (const theme of THEMES) {
    it(`a timeline in the theme ${theme}`, async () => {
      const preview = await openPage({ theme, width: 900 });
      await preview.show(incident(40, 300 * MINUTE));
      await preview.send({ type: 'mark', line: 24 });
      await preview.page.locator('[data-tool="in"]').focus();
      deepEqual(await violations(preview), []);
    });

    it(`the walk in the theme ${theme}`, async () => {
      const preview = await openPage({ theme });
      await preview.show(incident(8, 300 * MINUTE));
      await preview.page.keyboard.press('w');
      await preview.page.keyboard.press('ArrowRight');
      deepEqual(await violations(preview), []);
    });

    it(`what is missing, in the theme ${theme}`, async () => {
      const preview = await openPage({ theme, width: 400 });
      const notice = { kind: 'no-zone', message: 'No time zone is stated.' } as const;
      await preview.show({ ...view, notice });
      deepEqual(await violations(preview), []);
      await preview.send({ type: 'explain', uri: URI, locked: true, trouble: 'silent' });
      deepEqual(await violations(preview), []);
    });
  }
});
