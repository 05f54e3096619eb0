/** The document of a command, or a kind word about why there is none. */
import { window, type TextDocument } from 'vscode';
import type { Parts } from '../parts.ts';
import { documentNearby, targetDocument } from '../target-document.ts';

/** Undefined after having told the reader what to open. */
export async function documentOf({ previews }: Parts): Promise<TextDocument | undefined> {
  const document = (await targetDocument(previews.active?.uri)) ?? (await documentNearby());
  if (!document) void window.showInformationMessage('Open a postmortem (a Markdown file) first.');
  return document;
}

export function sayItCannotBeRead(): void {
  void window.showInformationMessage(
    'This document cannot be read as a postmortem: it is not open, or too large.',
  );
}

export function sayItChanged(): void {
  void window.showInformationMessage(
    'The document changed in the meantime, so nothing was written. Run the command again.',
  );
}
