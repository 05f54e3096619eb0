/** The floor that any language server stands on: incremental sync and an empty answer for each version. */
import { serve } from './serve.ts';

serve(() => undefined);
