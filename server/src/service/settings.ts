/** Every setting there is, once: types, defaults, schemas and decoders of editor and config file all come from here. */
import type { HintChoice } from '../features/inlay-hints.ts';
import { DEFAULT_FILES, type PathChoice } from '../model/detect.ts';
import { canCount } from '../model/incident-id.ts';
import { MOMENT_KINDS, SECTION_KINDS } from '../model/postmortem.ts';
import { RULES } from '../rules/catalogue.ts';
import { LEVELS, type Level } from '../rules/rule.ts';
import {
  choice,
  choices,
  fine,
  flag,
  list,
  number,
  record,
  words,
  wrong,
  type Setting,
} from './setting.ts';

const FROM_START = { value: 'started', means: 'Count from the start of the incident.' } as const;
const FROM_DETECTION = { value: 'detected', means: 'Count from the detection.' } as const;

export const RULE_LEVELS = ['default', 'off', ...LEVELS] as const;
export type RuleLevel = 'default' | 'off' | Level;

export const SETTINGS = {
  files: list(
    DEFAULT_FILES,
    'Which Markdown files are postmortems, as globs. A match by name still needs some content of a postmortem. `postmortem: true` or `postmortem: false` in the front matter decides for one file.',
  ),
  preset: choice(
    [
      {
        value: 'auto',
        means: 'Strict for documents that follow the built-in template, else standard.',
      },
      { value: 'standard', means: 'For the documents that teams already have.' },
      { value: 'strict', means: 'Every section, every owner, every due date; all times in UTC.' },
    ],
    'auto',
    'How much a postmortem has to say.',
  ),
  strictness: choice(
    [
      {
        value: 'byStatus',
        means: 'Softer while the status says draft, harder once it says published.',
      },
      { value: 'constant', means: 'The same whatever the status says.' },
    ],
    'byStatus',
    'Whether findings about what is still missing depend on the status of the document.',
  ),
  rules: record<RuleLevel>({}, 'The level of each rule.', {
    schema: { properties: ruleProperties(), additionalProperties: false },
    names: RULES.map(({ id }) => id),
    noun: 'rule',
    read: (value) =>
      isRuleLevel(value)
        ? fine(value)
        : wrong(undefined, `expects one of ${RULE_LEVELS.join(', ')}`, value),
  }),
  severities: choices(
    ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4', 'SEV-5'],
    'The severities of your team, worst first.',
  ),
  statuses: choices(
    [
      'Draft',
      'In progress',
      'In review',
      'Reviewed',
      'Approved',
      'Mitigated',
      'Resolved',
      'Published',
      'Final',
      'Closed',
    ],
    'What the status of a postmortem may say. A new one begins as a draft, or with the first of these.',
  ),
  priorities: choices(
    ['P0', 'P1', 'P2', 'P3', 'P4'],
    'The priorities of action items, most urgent first.',
  ),
  actionStatuses: choices(
    ['Open', 'In progress', 'Blocked', 'Done', "Won't do"],
    'What the status of an action item may say.',
  ),
  actionDueDays: record<number>(
    { P0: 7, P1: 14, P2: 30, P3: 90, P4: 180 },
    'Days until an action item is due, by priority; for suggested due dates.',
    {
      schema: { additionalProperties: { type: 'integer', minimum: 0 } },
      read: (value) =>
        isDays(value) ? fine(value) : wrong(undefined, 'expects a number of days', value),
    },
  ),
  incidentId: form(
    'INC-YYYY-NNN',
    'How an incident id is written: `YYYY`, `MM` and `DD` stand for a date, `N` for a digit (the last of them may be more), everything else for itself.',
  ),
  fewestSentences: number(2, { least: 1, most: 20 }, 'The fewest sentences of a Summary.'),
  mostSentences: number(4, { least: 1, most: 100 }, 'The most sentences of a Summary.'),
  gapMinutes: number(
    30,
    { least: 1, most: 10080 },
    'How many minutes of an incident may go by without an entry in the timeline.',
  ),
  whys: number(5, { least: 1, most: 20 }, 'How many whys are enough, where whys are used.'),
  draftDays: number(
    1,
    { least: 0, most: 365 },
    'How many days after the incident a postmortem may be a draft.',
  ),
  reviewDays: number(
    7,
    { least: 0, most: 365 },
    'How many days after the incident a postmortem is to be reviewed.',
  ),
  'metrics.ttaFrom': choice(
    [FROM_DETECTION, FROM_START],
    'detected',
    'Where time to acknowledge (TTA) begins.',
  ),
  'metrics.ttmFrom': choice(
    [FROM_START, FROM_DETECTION],
    'started',
    'Where time to mitigate (TTM) begins.',
  ),
  'metrics.ttrFrom': choice(
    [FROM_START, FROM_DETECTION],
    'started',
    'Where time to resolve (TTR) begins.',
  ),
  run: choice(
    [
      { value: 'onType', means: 'Check while you type.' },
      { value: 'onSave', means: 'Check when a file is opened or saved.' },
    ],
    'onType',
    'When a postmortem is checked.',
  ),
  quietNearCaret: flag(
    true,
    'Findings on the line of the caret wait until the caret leaves it, the file is saved, or two seconds pass.',
  ),
  'inlayHints.elapsed': flag(
    true,
    'Beside the entries of the timeline: the time since the start. Like all inlay hints, it follows `editor.inlayHints.enabled`.',
  ),
  'inlayHints.midnight': flag(
    true,
    'Beside the first entry after midnight: which day of the incident it is.',
  ),
  'inlayHints.moments': flag(
    true,
    'Beside an entry: the moment (started, detected, acknowledged, mitigated, resolved) that it was read as.',
  ),
  timeZone: words(
    '',
    'Your own time zone as an IANA name, such as `Europe/Oslo`, for the hover of a time. Empty: that of the machine on which the extension runs.',
  ),
  'preview.followCaret': flag(true, 'The timeline preview marks the entry at the caret.'),
  'preview.revealOnClick': flag(true, 'A click in the timeline preview goes to the line.'),
  'newPostmortem.folder': words(
    'postmortems',
    'The folder in which New Postmortem suggests to save, relative to the workspace folder.',
  ),
  'newPostmortem.fileName': words(
    '${date}-${slug}.md',
    'The file name that New Postmortem suggests. `${date}`, `${slug}`, `${id}` and `${severity}` are filled in.',
  ),
} as const;

/** What only a config file can say: the words of a team belong to its documents, not to one person's editor. */
export const TEAM_WORDS = {
  sections: wordsFor(
    SECTION_KINDS,
    'kind of section',
    'More names for a kind of section, as they stand in your headings. Case, numbering, emoji and a colon at the end do not matter.',
  ),
  moments: wordsFor(
    MOMENT_KINDS,
    'moment',
    'More labels that make an entry of the timeline a moment, as in `Pager went off: …`.',
  ),
} as const;

export type ValuesOf<S extends Readonly<Record<string, Setting<unknown>>>> = {
  readonly [K in keyof S]: S[K] extends Setting<infer T> ? T : never;
};

/** All that holds for one document, wherever it was said. */
export interface Settings extends ValuesOf<typeof SETTINGS>, ValuesOf<typeof TEAM_WORDS> {
  /** What the config files above the document say about which files are checked, nearest first. */
  readonly chosen: readonly PathChoice[];
  /** The `.gitignore` files above the document say that Git ignores it. */
  readonly isIgnored?: boolean;
  /** The handles in the CODEOWNERS file above the document. */
  readonly codeOwners?: readonly string[];
}

/** A text with a year or a number in it, so that two incidents do not have the same. */
function form(byDefault: string, description: string): Setting<string> {
  const { schema, read } = words(byDefault, description);
  return {
    ...{ default: byDefault, description },
    schema: { ...schema, pattern: '(?<![A-Za-z])(?:YYYY|MM|DD)*N+(?![A-Za-z])' },
    read: (value) => {
      const reading = read(value);
      return canCount(reading.value)
        ? reading
        : wrong(byDefault, 'expects an N for each digit, as in INC-YYYY-NNN', value);
    },
  };
}

/** Which inlay hints a person wants to see. */
export function hintChoiceOf(settings: Settings): HintChoice {
  return {
    elapsed: settings['inlayHints.elapsed'],
    midnight: settings['inlayHints.midnight'],
    moments: settings['inlayHints.moments'],
  };
}

function wordsFor(names: readonly string[], noun: string, description: string) {
  const one = list([], description);
  const properties = Object.fromEntries(names.map((name) => [name, one.schema]));
  const schema = { properties, additionalProperties: false };
  return record<readonly string[]>({}, description, { schema, names, noun, read: one.read });
}

function ruleProperties(): Readonly<Record<string, unknown>> {
  const properties = RULES.map((rule) => {
    const { standard, strict } = rule.levels;
    const levels = `Standard: ${standard}, strict: ${strict}.`;
    const schema = { type: 'string', enum: RULE_LEVELS, default: 'default' };
    return [rule.id, { ...schema, description: `${rule.summary} ${levels}` }];
  });
  return Object.fromEntries(properties) as Readonly<Record<string, unknown>>;
}

function isRuleLevel(value: unknown): value is RuleLevel {
  return RULE_LEVELS.some((level) => level === value);
}

function isDays(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
