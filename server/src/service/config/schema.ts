/** The JSON schema of config files, made from the keys; a house test writes it to docs/config.schema.json. */
import type { Setting } from '../setting.ts';
import { CONFIG } from './config.ts';

export function configSchema(): Readonly<Record<string, unknown>> {
  const properties: Record<string, unknown> = {};
  const groups: Record<string, Record<string, unknown>> = {};
  for (const [key, setting] of Object.entries<Setting<unknown>>(CONFIG)) {
    const [first = key, second] = key.split('.');
    if (second === undefined) properties[key] = schemaOf(setting);
    else properties[first] = group((groups[first] ??= {}), second, setting);
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Postmortem configuration',
    type: 'object',
    properties,
    additionalProperties: false,
    allowComments: true,
    allowTrailingCommas: true,
  };
}

function group(inside: Record<string, unknown>, name: string, setting: Setting<unknown>): unknown {
  inside[name] = schemaOf(setting);
  return { type: 'object', properties: inside, additionalProperties: false };
}

function schemaOf({ schema, description, default: value }: Setting<unknown>): unknown {
  return { ...schema, default: value, markdownDescription: description };
}
