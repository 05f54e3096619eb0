#!/usr/bin/env node
/** Stands in for the desktop program: takes its arguments for tests and runs them in the VS Code that is served. */
import { register } from 'tsx/esm/api';

register();
await import('./served-code.ts');
