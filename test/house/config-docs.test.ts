/** docs/configuration.md and the schema say what the config keys say, and the page's examples are right. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MOMENT_KINDS, SECTION_KINDS } from '../../server/src/model/postmortem.ts';
import { CONFIG, CONFIG_NAMES } from '../../server/src/service/config/config.ts';
import { readConfig } from '../../server/src/service/config/read-config.ts';
import { configSchema } from '../../server/src/service/config/schema.ts';
import type { Setting } from '../../server/src/service/setting.ts';
import { RULE_LEVELS } from '../../server/src/service/settings.ts';
import { keepFile } from '../support/generated.ts';
import { expectGenerated } from './generated.ts';

const PAGE = 'docs/configuration.md';
const page = readFileSync(PAGE, 'utf8');

describe('config files', () => {
  it('have a schema', () => {
    // One line: nobody reads it, and everybody installs it.
    keepFile('docs/config.schema.json', `${JSON.stringify(configSchema())}\n`);
  });

  it('may have comments and a comma at the end for VS Code, too', () => {
    expect(configSchema()).toMatchObject({ allowComments: true, allowTrailingCommas: true });
  });

  it('are matched with the schema by the manifest', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { jsonValidation: unknown };
    };
    expect(manifest.contributes.jsonValidation).toEqual([
      {
        fileMatch: CONFIG_NAMES.filter((name) => name.includes('json')),
        url: './docs/config.schema.json',
      },
    ]);
  });

  it('have every key in the table', () => {
    expectGenerated(PAGE, 'keys', keysTable());
  });

  it('have examples without mistakes', () => {
    const examples = [...page.matchAll(/^```(yaml|jsonc)\n([^]*?)^```$/gm)];
    expect(examples.length).toBeGreaterThan(3);
    for (const [, language = '', text = ''] of examples) {
      const { values, problems } = readConfig(text, `.postmortem.${language}`);
      expect(problems, text).toEqual([]);
      expect(Object.keys(values).length, text).toBeGreaterThan(0);
    }
  });

  it('have a mistake on the page that is told as the page says', () => {
    const [, text = '', told = ''] =
      /^```yml\n([^]*?)^```\n[^]*?^```text\n([^]*?)^```$/m.exec(page) ?? [];
    const { problems } = readConfig(text, '.postmortem.yml');
    expect(problems.map(({ message }) => message)).toEqual(
      told
        .trim()
        .split('\n')
        .map((line) => line.replace(/^[^ ]+ /, '')),
    );
  });
});

function keysTable(): string {
  const rows = Object.entries<Setting<unknown>>(CONFIG).map(([key, setting]) => {
    const { enum: values } = setting.schema;
    const choices = Array.isArray(values)
      ? ` (${values.map((each) => `\`${String(each)}\``).join(', ')})`
      : '';
    return `| \`${key}\` | ${kindOf(key, setting)}${choices} | ${setting.description} |`;
  });
  const names = (list: readonly string[]) => list.map((name) => `\`${name}\``).join(', ');
  return [
    ...['| Key | Value | What it says |', '|---|---|---|', ...rows, ''],
    `Kinds of sections: ${names(SECTION_KINDS)}.`,
    '',
    `Moments: ${names(MOMENT_KINDS)}.`,
    '',
    `Levels of rules: ${names(RULE_LEVELS)}.`,
  ].join('\n');
}

const SHAPES: Readonly<Record<string, string>> = {
  rules: 'object: rule → level',
  sections: 'object: kind of section → list of names',
  moments: 'object: moment → list of labels',
  actionDueDays: 'object: priority → days',
  profiles: 'object: name → path of a Markdown file',
};

function kindOf(key: string, { schema }: Setting<unknown>): string {
  const shape = SHAPES[key];
  if (shape !== undefined) return shape;
  return (
    { array: 'list of texts', boolean: 'true or false', integer: 'whole number' }[
      String(schema['type'])
    ] ?? 'text'
  );
}
