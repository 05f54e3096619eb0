/** The page's fixed shell. Nothing of a document enters it but its address, escaped: content arrives as messages. */
import { Uri, type Webview } from 'vscode';
import type { PreviewState } from './messages.ts';

export interface Shell {
  readonly webview: Webview;
  readonly extensionUri: Uri;
  readonly nonce: string;
  readonly state: PreviewState;
}

export function shellHtml({ webview, extensionUri, nonce, state }: Shell): string {
  const file = (name: string): string =>
    webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', name)).toString();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    // Pictures of ours on their way to a PNG.
    'img-src data:',
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Timeline</title>
<link rel="stylesheet" href="${escaped(file('preview.css'))}">
</head>
<body>
<main data-uri="${escaped(state.uri)}" data-locked="${state.locked}"></main>
<script nonce="${nonce}" src="${escaped(file('preview.js'))}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
