/** The PNG of an export: the page paints a picture of ours, at twice its size, under its own policy. */
import { deepEqual, equal } from 'node:assert/strict';
import { exportTimeline } from '../../../server/src/features/export/export-timeline.ts';
import { incident, MINUTE } from '../../features/drawing/view.ts';
import { until } from '../../host/progress.ts';
import { openPage } from './preview-page.ts';

const PNG = '89504e470d0a1a0a';

async function painted(svg: string): Promise<Buffer | undefined> {
  const preview = await openPage();
  await preview.send({ type: 'rasterize', svg });
  const answer = await until(
    'the picture',
    async () => {
      await preview.frames();
      return preview.sent.find(({ type }) => type === 'rasterized');
    },
    60_000,
  );
  deepEqual(preview.complaints, []);
  return answer.type === 'rasterized' && answer.png !== undefined
    ? Buffer.from(answer.png, 'base64')
    : undefined;
}

describe('The painter', () => {
  it('makes a PNG twice as large as the picture, of many entries too', async () => {
    for (const count of [8, 5000]) {
      const view = incident(count, 300 * MINUTE);
      const file = exportTimeline(view, { format: 'svg', theme: 'dark' });
      if (!('text' in file)) throw new Error(file.reason);
      const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(file.text) ?? [];
      const png = await painted(file.text);
      if (!png) throw new Error('There is no picture.');
      equal(png.toString('hex', 0, 8), PNG);
      deepEqual(
        [png.readUInt32BE(16), png.readUInt32BE(20)],
        [2 * Number(width), 2 * Number(height)],
      );
    }
  });

  it('says so when there is nothing to paint', async () => {
    equal(await painted('<svg'), undefined);
  });
});
