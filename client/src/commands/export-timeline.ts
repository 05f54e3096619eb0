/** Export Timeline: asks for a form and a place, writes the file; Mermaid goes to the clipboard, where it is needed. */
import { ColorThemeKind, env, Uri, window, workspace, type TextDocument } from 'vscode';
import { Methods } from '../../../server/src/lsp/protocol.ts';
import type { Parts } from '../parts.ts';
import { documentOf, sayItCannotBeRead } from './with-document.ts';

interface Form {
  readonly label: string;
  readonly detail: string;
  readonly format: 'svg' | 'html' | 'mermaid';
  readonly extension?: 'svg' | 'png' | 'html';
}

const FORMS: readonly Form[] = [
  {
    label: 'PNG picture',
    detail: 'For a slide, a chat or a ticket',
    format: 'svg',
    extension: 'png',
  },
  {
    label: 'SVG picture',
    detail: 'Sharp at any size; keeps its colours outside of VS Code',
    format: 'svg',
    extension: 'svg',
  },
  {
    label: 'HTML page',
    detail: 'One file with the picture, the metrics and every entry',
    format: 'html',
    extension: 'html',
  },
  {
    label: 'Mermaid text',
    detail: 'Copied, to be pasted into a mermaid block of a Markdown file or a wiki',
    format: 'mermaid',
  },
];

export async function exportTimeline(parts: Parts): Promise<void> {
  const document = await documentOf(parts);
  if (!document) return;
  const form = await window.showQuickPick(FORMS, { placeHolder: 'Export the timeline as …' });
  if (!form) return;
  const text = await exported(parts, document, form);
  if (text === undefined) return;
  if (form.extension === undefined) {
    await env.clipboard.writeText(text);
    void window.showInformationMessage('The timeline was copied as Mermaid text.');
    return;
  }
  const bytes =
    form.extension === 'png'
      ? await parts.previews.rasterize(document.uri, text)
      : new TextEncoder().encode(text);
  await save(document, form.extension, bytes);
}

/** Undefined after having said why. */
async function exported(
  { server }: Parts,
  document: TextDocument,
  { format }: Form,
): Promise<string | undefined> {
  const answer = await server.request(Methods.exportTimeline, {
    uri: server.addressOf(document.uri),
    format,
    theme: isDark() ? 'dark' : 'light',
  });
  if (!answer) sayItCannotBeRead();
  else if ('reason' in answer) void window.showInformationMessage(answer.reason);
  else return answer.text;
  return undefined;
}

/** The picture looks as its maker sees the preview. */
function isDark(): boolean {
  const { kind } = window.activeColorTheme;
  return kind === ColorThemeKind.Dark || kind === ColorThemeKind.HighContrast;
}

async function save(document: TextDocument, extension: string, bytes: Uint8Array): Promise<void> {
  const target = await window.showSaveDialog({
    defaultUri: placeBeside(document, extension),
    filters: { [extension.toUpperCase()]: [extension] },
    saveLabel: 'Export',
  });
  if (!target) return;
  await workspace.fs.writeFile(target, bytes);
  const name = workspace.asRelativePath(target);
  const choice = await window.showInformationMessage(
    `The timeline was written to ${name}.`,
    'Open',
  );
  if (choice) await env.openExternal(target);
}

/** `2026-03-05-login.md` → `2026-03-05-login-timeline.svg`, in the same folder where there is one. */
function placeBeside({ uri }: TextDocument, extension: string): Uri {
  const folder = uri.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : undefined;
  const stem = (uri.path.split('/').pop() ?? '').replace(/\.\w+$/, '') || 'postmortem';
  const name = `${stem}-timeline.${extension}`;
  return folder ? Uri.joinPath(folder, name) : uri.with({ path: `${uri.path}/../${name}` });
}
