/** The version of the package that the bundle lies in: dist/ is beside package.json, installed or not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export function ownVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8'));
  const hasVersion = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return hasVersion ? String(manifest.version) : 'unknown';
}
