/** The README and the changelog say what the code says: settings, commands, scripts, pictures and version. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Setting } from '../../server/src/service/setting.ts';
import { SETTINGS } from '../../server/src/service/settings.ts';
import { expectGenerated } from './generated.ts';

interface Manifest {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
  };
}

const readme = readFileSync('README.md', 'utf8');
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

describe('README.md', () => {
  it('shows every setting with its default', () => {
    expectGenerated('README.md', 'settings', settingsTable());
  });

  it('names every command, by its title', () => {
    const titles = manifest.contributes.commands.map(({ title }) => title);
    expect(titles.filter((title) => !readme.includes(`**${title}**`))).toEqual([]);
  });

  it('calls no script that is not there', () => {
    const called = [...readme.matchAll(/npm (?:run )?([a-z][a-z:]*)/g)].map(
      ([, name]) => name ?? '',
    );
    const known = [...Object.keys(manifest.scripts), 'ci', 'install'];
    expect(called.filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each([
    'README.md',
    'CHANGELOG.md',
    'docs/ARCHITECTURE.md',
    'docs/editors.md',
    'docs/reading.md',
    'docs/configuration.md',
    'docs/cli.md',
    'docs/preview.md',
    'examples/README.md',
  ])('%s links only to what is there', (page) => {
    const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#]*)#?([^)]*)/g)];
    const missing = links.filter(([, path = '', heading = '']) => {
      const target = path === '' ? page : join(dirname(page), path);
      return !existsSync(target) || !(heading === '' || hasHeading(target, heading));
    });
    expect(missing.map(([link]) => link)).toEqual([]);
  });
});

describe('CHANGELOG.md', () => {
  it('begins with the version of the manifest', () => {
    const [, version] = /^## \[(\d+\.\d+\.\d+)\]/m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? [];
    expect(version).toBe(manifest.version);
  });
});

/** As GitHub and VS Code address it: `#your-own-templates`. */
function hasHeading(page: string, address: string): boolean {
  const headings = [...readFileSync(page, 'utf8').matchAll(/^#+ (.*)$/gm)];
  const addresses = headings.map(([, words = '']) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
  return addresses.includes(address);
}

function settingsTable(): string {
  const rows = Object.entries<Setting<unknown>>(SETTINGS).map(([key, setting]) => {
    return `| \`postmortem.${key}\` | ${defaultOf(setting)} | ${meaningOf(setting)} |`;
  });
  return ['| Setting | Default | What it does |', '|---|---|---|', ...rows].join('\n');
}

function defaultOf(setting: Setting<unknown>): string {
  const value = setting.default;
  if (Array.isArray(value)) return value.map((each) => `\`${String(each)}\``).join(' ');
  if (value === '') return 'empty';
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}

function meaningOf(setting: Setting<unknown>): string {
  const { enum: values, markdownEnumDescriptions: means } = setting.schema;
  if (!Array.isArray(values) || !Array.isArray(means)) return setting.description;
  const choices = values.map((value, at) => `\`${String(value)}\`: ${String(means[at])}`);
  return `${setting.description} ${choices.join(' ')}`;
}
