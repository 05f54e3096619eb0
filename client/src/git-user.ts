/** The name of the person who writes, as git knows it; asked from the built-in git extension. */
import { extensions, type Uri } from 'vscode';

/** The part of the git extension's API, version 1, that is used here. */
interface GitExtension {
  getAPI(version: 1): {
    readonly repositories: readonly Repository[];
    getRepository?(uri: Uri): Repository | null;
  };
}

interface Repository {
  getConfig(key: string): Promise<string>;
  getGlobalConfig?(key: string): Promise<string>;
}

/** Empty when there is no git, no repository or no name: the author then is left to fill in. */
export async function gitUser(folder: Uri | undefined): Promise<string> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return '';
  try {
    const git = (await extension.activate()).getAPI(1);
    const repository = (folder && git.getRepository?.(folder)) ?? git.repositories[0];
    return (await nameFrom(repository)).trim();
  } catch {
    // Git is switched off or not installed.
    return '';
  }
}

async function nameFrom(repository: Repository | undefined): Promise<string> {
  if (!repository) return '';
  const own = await repository.getConfig('user.name').catch(() => '');
  return own || ((await repository.getGlobalConfig?.('user.name').catch(() => '')) ?? '');
}
