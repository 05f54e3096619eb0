/** Reads config files, `.gitignore` and CODEOWNERS for the server, through VS Code, so that it works wherever folders live; no other file is read. */
import { FileType, workspace, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  ClientMethods,
  type ReadConfigFileAnswer,
  type ReadConfigFileParams,
} from '../../server/src/lsp/protocol.ts';

export function answerForConfigFiles(client: BaseLanguageClient): void {
  client.onRequest(ClientMethods.readConfigFile, ({ uri, limit }: ReadConfigFileParams) =>
    read(client.protocol2CodeConverter.asUri(uri), limit),
  );
}

async function read(uri: Uri, limit: number): Promise<ReadConfigFileAnswer> {
  if (!/\/(?:\.gitignore|\.postmortem\.(?:jsonc?|ya?ml)|CODEOWNERS)$/.test(uri.path)) return null;
  try {
    const { type, size } = await workspace.fs.stat(uri);
    // Links are not followed: they could lead anywhere.
    if ((type & FileType.SymbolicLink) !== 0) return { text: '', isCut: true, isLink: true };
    if (type !== FileType.File) return null;
    if (size > limit) return { text: '', isCut: true };
    const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
    return { text, isCut: false };
  } catch {
    return null;
  }
}
