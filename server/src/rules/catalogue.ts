/** Every rule of the house, in the order of the documentation. A rule is here once its page and its test are. */
import type { Rule } from './rule.ts';

export const RULES: readonly Rule[] = [];
