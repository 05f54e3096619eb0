/** The comments with which an author silences rules, and what each does. */
import type { Suppression } from '../directives.ts';

export interface DirectiveWord {
  /** Without `postmortem-`. */
  readonly word: string;
  readonly form: Suppression['form'];
  /** What it silences, for people. */
  readonly does: string;
  /** Nothing may be named after it. */
  readonly stands?: 'alone';
}

export const DIRECTIVES: readonly DirectiveWord[] = [
  {
    word: 'disable-next-line',
    form: 'next',
    does: 'Silences rules in the paragraph, list or table that follows.',
  },
  { word: 'disable', form: 'range', does: 'Silences rules from here on.' },
  { word: 'enable', form: 'end', does: 'Ends what postmortem-disable silences.' },
  { word: 'ignore', form: 'cell', does: 'Silences rules in this row of a table, or on this line.' },
  {
    word: 'disable-file',
    form: 'range',
    does: 'Silences rules in this file. Without a rule, the file is not checked at all.',
  },
];

/** The key of the front matter that silences rules in a file. */
export const DISABLE_KEY = 'postmortem-disable';
