/** Stryker loads plugins as plain JavaScript; ours is runner.ts. */
import { tsImport } from 'tsx/esm/api';

export const { strykerPlugins } = await tsImport('./runner.ts', import.meta.url);
