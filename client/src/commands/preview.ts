/** Opens the timeline of the document in front, and goes between a preview and its text. */
import { ViewColumn, window } from 'vscode';
import type { Parts } from '../parts.ts';
import { openDocument } from '../target-document.ts';
import { documentOf } from './with-document.ts';

export async function openPreview(parts: Parts, where: 'here' | 'beside'): Promise<void> {
  const document = await documentOf(parts);
  if (!document) return;
  parts.previews.open(document.uri, where === 'beside' ? ViewColumn.Beside : ViewColumn.Active);
}

export function togglePreviewLock({ previews }: Parts): void {
  previews.active?.toggleLock();
}

export async function showSource({ previews }: Parts): Promise<void> {
  const document = previews.active && (await openDocument(previews.active.uri));
  if (document) await window.showTextDocument(document);
}
