/** The document that a command is about: found by the active tab, since only a text editor is an active text editor. */
import {
  TabInputCustom,
  TabInputText,
  TabInputTextDiff,
  TabInputWebview,
  window,
  workspace,
  type TextDocument,
  type Uri,
} from 'vscode';
import { PREVIEW_TYPE } from './preview/view-type.ts';
import { isOurs } from './selector.ts';

/**
 * Works in a text editor, in a custom editor (the built-in Markdown one) and in our preview.
 * @param previewed the document that our active preview shows
 */
export async function targetDocument(
  previewed: Uri | undefined,
): Promise<TextDocument | undefined> {
  const uri = targetUri(previewed);
  const active = window.activeTextEditor?.document;
  if (!uri || uri.toString() === active?.uri.toString()) return ours(active);
  return ours(await openDocument(uri));
}

export function targetUri(previewed: Uri | undefined): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof TabInputText || input instanceof TabInputCustom) return input.uri;
  if (input instanceof TabInputTextDiff) return input.modified;
  if (input instanceof TabInputWebview && input.viewType.endsWith(PREVIEW_TYPE)) return previewed;
  return window.activeTextEditor?.document.uri;
}

/** Undefined when it cannot be opened: gone, or no text. */
export async function openDocument(uri: Uri): Promise<TextDocument | undefined> {
  const key = uri.toString();
  const open = workspace.textDocuments.find((document) => document.uri.toString() === key);
  if (open) return open;
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

function ours(document: TextDocument | undefined): TextDocument | undefined {
  return document && isOurs(document) ? document : undefined;
}
