/** A file system of the test's own, as a virtual workspace has one: no disk, no `file:` address. */
import * as vscode from 'vscode';

const SCHEME = 'memfs';
const files = new Map<string, Uint8Array>();
let registered: vscode.Disposable | undefined;

export async function memoryFile(path: string, content: Uint8Array): Promise<vscode.Uri> {
  registered ??= vscode.workspace.registerFileSystemProvider(SCHEME, provider);
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${path}` });
  await vscode.workspace.fs.writeFile(uri, content);
  return uri;
}

const provider: vscode.FileSystemProvider = {
  onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
  watch: () => new vscode.Disposable(() => undefined),
  stat: (uri) => ({
    type: files.has(uri.path) ? vscode.FileType.File : vscode.FileType.Directory,
    ctime: 0,
    mtime: 0,
    size: files.get(uri.path)?.length ?? 0,
  }),
  readFile: (uri) => {
    const content = files.get(uri.path);
    if (!content) throw vscode.FileSystemError.FileNotFound(uri);
    return content;
  },
  writeFile: (uri, content) => void files.set(uri.path, content),
  readDirectory: () => [],
  createDirectory: () => undefined,
  delete: (uri) => void files.delete(uri.path),
  rename: (from) => {
    throw vscode.FileSystemError.NoPermissions(from);
  },
};
