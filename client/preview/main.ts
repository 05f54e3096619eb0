/** Entry of the webview: takes messages from the panel, draws them, and says what the reader wants. */
import { decodeState, decodeToPreview, type FromPreview } from '../src/preview/messages.ts';
import { decodeKept } from './kept.ts';
import { Page } from './page.ts';
import { rasterize } from './rasterize.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPreview): void;
  getState(): unknown;
  setState(state: unknown): void;
};

const host = acquireVsCodeApi();
const root = document.querySelector('main');

if (root) {
  const kept = decodeKept(host.getState());
  const { uri, locked } = root.dataset;
  // At once, so that a reload before the first message still knows the document.
  if (kept?.uri !== uri) host.setState(decodeState({ uri, locked: locked === 'true' }));
  const page = new Page(root, {
    send: (message) => host.postMessage(message),
    keep: (state) => host.setState(state),
    kept,
  });
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => receive(page, data));
  host.postMessage({ type: 'ready' });
}

function receive(page: Page, data: unknown): void {
  const message = decodeToPreview(data);
  if (message?.type === 'mark') page.mark(message.line);
  if (message?.type === 'show') page.show(message);
  if (message?.type === 'rasterize') void answer(message.svg);
  if (message?.type === 'explain') page.explain(message, message.trouble);
}

async function answer(svg: string): Promise<void> {
  host.postMessage({ type: 'rasterized', png: await rasterize(svg) });
}
