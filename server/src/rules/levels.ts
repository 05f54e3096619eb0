/** The level at which a rule speaks in one document: what the settings say, else preset and status of the document. */
import { recently } from '../base/recent.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Level, Preset, Rule } from './rule.ts';

export interface LevelSettings {
  /** By rule id; a rule that is not named, or says `default`, has the level of the preset. */
  readonly levels: Readonly<Record<string, Level | 'off' | 'default'>>;
  /** `byStatus`: what is missing weighs less in a draft, more once the document says it is done. */
  readonly strictness: 'byStatus' | 'constant';
}

/** The level of a rule in a document; a level that somebody set holds whatever the status says. */
export function levelOf(
  rule: Rule,
  preset: Preset,
  model: Postmortem,
  settings: LevelSettings,
): Level | 'off' {
  const set = settings.levels[rule.id];
  if (set !== undefined && set !== 'default') return set;
  const level = rule.levels[preset];
  const depends = rule.completeness && settings.strictness === 'byStatus';
  return depends && level !== 'off' ? weigh(level, model.metadata.status?.value) : level;
}

function weigh(level: Level, status: string | undefined): Level {
  const word = firstWord(status ?? '');
  if (word === undefined) return level;
  if (word === 'draft') return 'hint';
  return FINISHED.has(word) ? HARDER[level] : level;
}

/** Every rule that asks for something asks for the same one. */
const firstWord = recently(1, (status) => /\p{Letter}+/u.exec(status)?.[0].toLowerCase());

/** First words of a status that says: others may rely on this document. */
const FINISHED: ReadonlySet<string> = new Set([
  'published',
  'closed',
  'final',
  'reviewed',
  'approved',
]);

const HARDER: Readonly<Record<Level, Level>> = {
  hint: 'info',
  info: 'warning',
  warning: 'error',
  error: 'error',
};
