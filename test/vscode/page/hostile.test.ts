/** Documents that mean harm, shown by the preview: their words stand there as words, and nothing of them runs or loads. */
import { deepEqual } from 'node:assert/strict';
import { timelineView } from '../../../server/src/features/build-timeline-view.ts';
import { readPostmortem } from '../../../server/src/model/read.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { openPage } from './preview-page.ts';

/** What a page of ours is made of, below its `main`. */
const TAGS =
  'main header section div span p h1 h2 dl dt dd ul ol li button svg title g rect line circle path text'.split(
    ' ',
  );

describe('Hostile words in the preview', () => {
  for (const { name, text } of HOSTILE)
    it(name, async () => {
      const preview = await openPage();
      await preview.show(timelineView(readPostmortem(text, { uri: 'file:///x.md' }), []));
      await preview.frames();
      const foreign = await preview.page.evaluate(
        (tags) =>
          Array.from(document.querySelectorAll('main, main *')).flatMap((element) => [
            ...(tags.includes(element.tagName.toLowerCase()) ? [] : [element.tagName]),
            ...element
              .getAttributeNames()
              .filter((each) => /^(on.*|(xlink:)?href|src|srcdoc|(form)?action)$/.test(each)),
          ]),
        TAGS,
      );
      deepEqual([foreign, preview.requests, preview.complaints], [[], [], []]);
    });
});
