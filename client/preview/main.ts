/** Entry of the webview: takes messages from the panel, draws them, and says which line the reader wants to see. */
import { decodeState, decodeToPreview, type FromPreview } from '../src/preview/messages.ts';
import { Page } from './page.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPreview): void;
  setState(state: unknown): void;
};

const host = acquireVsCodeApi();
const root = document.querySelector('main');

if (root) {
  // At once, so that a reload before the first message still knows the document.
  host.setState(
    decodeState({ uri: root.dataset['uri'], locked: root.dataset['locked'] === 'true' }),
  );
  const page = new Page(root, (line) => host.postMessage({ type: 'reveal', line }));
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => receive(page, data));
  host.postMessage({ type: 'ready' });
}

function receive(page: Page, data: unknown): void {
  const message = decodeToPreview(data);
  if (!message) return;
  if (message.type === 'mark') {
    page.mark(message.line);
    return;
  }
  host.setState({ uri: message.uri, locked: message.locked });
  if (message.type === 'show') page.show(message);
  else page.explain(message.uri, message.message);
}
