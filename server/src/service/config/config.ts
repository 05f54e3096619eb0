/** What a config file can say: most of it is a setting under the same name, the rest is about files and words. */
import { fine, flag, list, record, words, wrong, type Reading, type Setting } from '../setting.ts';
import { SETTINGS, TEAM_WORDS, type ValuesOf } from '../settings.ts';
import { refuseTemplate } from './own-profiles.ts';

/** In one folder the first of these is read. */
export const CONFIG_NAMES = [
  '.postmortem.json',
  '.postmortem.jsonc',
  '.postmortem.yaml',
  '.postmortem.yml',
] as const;

/** Characters; a longer file is somebody's data. */
export const CONFIG_LIMIT = 64 * 1024;

/** Dots part levels: `metrics.ttaFrom` is `{"metrics": {"ttaFrom": …}}`. */
export const CONFIG = {
  root: flag(false, 'Config files in the folders above this one are not read.'),
  include: list(
    [],
    'Files that are postmortems, as globs from the folder of the config file. A match still needs something of a postmortem in it.',
    refuseGlob,
  ),
  exclude: list(
    [],
    'Files that are not checked, as globs from the folder of the config file. It goes before `include`.',
    refuseGlob,
  ),
  preset: SETTINGS.preset,
  strictness: SETTINGS.strictness,
  rules: SETTINGS.rules,
  sections: TEAM_WORDS.sections,
  moments: TEAM_WORDS.moments,
  profiles: record<string>(
    {},
    "Your team's own templates for New Postmortem: the name to choose it by, and a Markdown file below the folder of the config file.",
    { schema: { additionalProperties: { type: 'string' } }, read: readTemplatePath },
  ),
  severities: SETTINGS.severities,
  statuses: SETTINGS.statuses,
  priorities: SETTINGS.priorities,
  actionStatuses: SETTINGS.actionStatuses,
  actionDueDays: SETTINGS.actionDueDays,
  incidentId: SETTINGS.incidentId,
  fewestSentences: SETTINGS.fewestSentences,
  mostSentences: SETTINGS.mostSentences,
  gapMinutes: SETTINGS.gapMinutes,
  whys: SETTINGS.whys,
  draftDays: SETTINGS.draftDays,
  reviewDays: SETTINGS.reviewDays,
  'metrics.ttaFrom': SETTINGS['metrics.ttaFrom'],
  'metrics.ttmFrom': SETTINGS['metrics.ttmFrom'],
  'metrics.ttrFrom': SETTINGS['metrics.ttrFrom'],
  $schema: words('', 'The JSON schema of this file, for editors.'),
} as const satisfies Readonly<Record<string, Setting<unknown>>>;

/** What one file says; nothing where it is silent. */
export type ConfigValues = Partial<ValuesOf<typeof CONFIG>>;

function readTemplatePath(value: unknown): Reading<string | undefined> {
  if (typeof value !== 'string') return wrong(undefined, 'expects the path of a file', value);
  const message = refuseTemplate(value);
  if (message === undefined) return fine(value);
  return { value: undefined, problems: [{ path: [], message }] };
}

function refuseGlob(glob: string): string | undefined {
  return glob.split('/').includes('..')
    ? `leads out of the folder of this file: "${glob}". Put a config file there`
    : undefined;
}
