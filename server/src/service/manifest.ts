/** The settings as package.json shows them (`contributes.configuration.properties`). A house test keeps the two equal. */
import type { Setting } from './setting.ts';
import { SETTINGS } from './settings.ts';

export function manifestProperties(): Readonly<Record<string, unknown>> {
  const properties = Object.entries<Setting<unknown>>(SETTINGS).map(([key, setting]) => [
    `postmortem.${key}`,
    {
      ...setting.schema,
      default: setting.default,
      scope: 'resource',
      markdownDescription: setting.description,
    },
  ]);
  return Object.fromEntries(properties) as Readonly<Record<string, unknown>>;
}
