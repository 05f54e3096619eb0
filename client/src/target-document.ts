/** The document that a command is about: found by the active tab, since only a text editor is an active text editor. */
import {
  TabInputCustom,
  TabInputText,
  TabInputTextDiff,
  TabInputWebview,
  window,
  workspace,
  type Tab,
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
  const tab = window.tabGroups.activeTabGroup.activeTab;
  const shown = tab && uriOf(tab);
  if (shown) return shown;
  const input = tab?.input;
  if (input instanceof TabInputWebview && input.viewType.endsWith(PREVIEW_TYPE)) return previewed;
  return window.activeTextEditor?.document.uri;
}

function uriOf({ input }: Tab): Uri | undefined {
  if (input instanceof TabInputText || input instanceof TabInputCustom) return input.uri;
  return input instanceof TabInputTextDiff ? input.modified : undefined;
}

/**
 * Where the tab in front shows no document at all (the walkthrough, the settings): the Markdown file in sight, else the
 * one of the nearest tab before it.
 */
export async function documentNearby(): Promise<TextDocument | undefined> {
  const { tabs, activeTab } = window.tabGroups.activeTabGroup;
  if (!activeTab || uriOf(activeTab)) return undefined;
  const inSight = window.visibleTextEditors.find(({ document }) => isOurs(document));
  if (inSight) return inSight.document;
  for (const tab of tabs.slice(0, tabs.indexOf(activeTab)).toReversed()) {
    const uri = uriOf(tab);
    const document = uri && ours(await openDocument(uri));
    if (document) return document;
  }
  return undefined;
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
