/** The settings in package.json are those of the code; nobody types them twice. */
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { manifestProperties } from '../../server/src/service/manifest.ts';
import { keepFile } from '../support/generated.ts';

interface Manifest {
  readonly contributes?: Readonly<Record<string, unknown>>;
}

test('package.json has every setting, with its default and description', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const configuration = { title: 'Postmortem', properties: manifestProperties() };
  const contributes = { ...manifest.contributes, configuration };
  keepFile('package.json', `${JSON.stringify({ ...manifest, contributes }, null, 2)}\n`);
});
