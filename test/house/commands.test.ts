/** The commands of the manifest and those of the client are the same list, and the menus know no others. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Commands } from '../../client/src/commands/ids.ts';

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category: string;
    }[];
    readonly menus: Readonly<
      Record<string, readonly { readonly command: string; readonly alt?: string }[]>
    >;
    readonly keybindings?: unknown;
  };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const { commands, menus } = manifest.contributes;
const ids = Object.values<string>(Commands);

describe('the commands of the manifest', () => {
  it('are those of the client', () => {
    expect(commands.map(({ command }) => command).sort()).toEqual([...ids].sort());
  });

  it.each(commands)('$command has its category, and a title without a full stop', (command) => {
    expect(command.category).toBe('Postmortem');
    expect(command.title).toMatch(/^[A-Z].*[^.]$/);
  });

  it.each(Object.entries(menus))('are the only ones in the menu %s', (_menu, items) => {
    for (const { command, alt } of items) {
      expect(ids).toContain(command);
      if (alt !== undefined) expect(ids).toContain(alt);
    }
  });

  it('bind no keys', () => {
    expect(manifest.contributes.keybindings).toBeUndefined();
  });

  it('come to life with the preview too, after a reload', async () => {
    const { PREVIEW_TYPE } = await import('../../client/src/preview/view-type.ts');
    expect(manifest.activationEvents).toContain(`onWebviewPanel:${PREVIEW_TYPE}`);
    expect(JSON.stringify(menus)).toContain(`activeWebviewPanelId == '${PREVIEW_TYPE}'`);
  });
});
