/** What in a file's path and content speaks for a postmortem, and what against it. Points are tuned on public repositories. */
import { matchesOf } from '../base/matches.ts';
import type { Block } from '../syntax/blocks.ts';
import type { Syntax } from '../syntax/parse.ts';
import { perPart } from '../syntax/part.ts';
import type { Evidence } from './details.ts';
import type { Metadata, Section, SectionKind, Timeline, Title } from './postmortem.ts';
import { LESSON_KINDS } from './vocabulary/lesson-names.ts';
import { normalName } from './vocabulary/section-kind.ts';

export interface Parts {
  readonly uri: string;
  readonly syntax: Syntax;
  readonly title: Title | undefined;
  readonly metadata: Metadata;
  readonly sections: readonly Section[];
  readonly timeline: Timeline;
}

export function evidenceOf(parts: Parts): readonly Evidence[] {
  return [...pathEvidence(parts.uri), ...contentEvidence(parts)].filter(
    ({ points }) => points !== 0,
  );
}

const NAME = /post-?_?mortem|incident|outage|(?:^|[-_.])rca(?:[-_.]|$)|root-?cause/i;
const FOLDER =
  /^(?:post-?_?mortems?|incidents?|incident[-_]reports?|outages?|rcas?|retrospectives?)$|post-?mortem/i;
const OTHER_PATH =
  /(?:^|[-_./])(?:runbooks?|playbooks?|adrs?|rfcs?|keps?|releases?|release[-_]notes|skills?|plans?|process(?:es)?|guides?|policy|policies|how-?to|faq|agents?|prompts?|commands?|checklist|changelog|training|proposals?|specs?|tutorials?)(?:[-_./]|$)/i;
const INDEX =
  /^(?:readme|index|_index|summary|changelog|contributing|claude|agents|todo|roadmap|architecture|overview)\.mdx?$/i;
const DATED = /\d{4}-?\d{2}-?\d{2}|\d{4}-\d{2}/;

function pathEvidence(uri: string): readonly Evidence[] {
  const parts = pathOf(uri)
    .split('/')
    .filter((part) => part !== '');
  const file = parts.at(-1) ?? '';
  const folders = parts.slice(-5, -1);
  const dated = DATED.test(file) || DATED.test(folders.at(-1) ?? '');
  return [
    note('path', 'the file name', NAME.test(file) ? 3 : 0),
    note('path', 'the folder', folders.some((folder) => FOLDER.test(folder)) ? 2 : 0),
    note('path', 'a date in the file name', dated ? 0.5 : 0),
    note(
      'path',
      'a path of other documents',
      OTHER_PATH.test([...folders.slice(-2), file].join('/')) ? -2 : 0,
    ),
    note('path', 'the name of an index', INDEX.test(file) && !dated ? -2 : 0),
  ];
}

/** The path of a URI, decoded; odd ones as they are. */
export function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z][\w+.-]*:\/\/[^/]*/i, '').replace(/[?#][^]*/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const CORE: readonly SectionKind[] = [
  'timeline',
  'root-cause',
  'impact',
  'detection',
  'action-items',
  'lessons',
  'resolution',
  'went-well',
  'went-poorly',
  'lucky',
  'contributing-factors',
  'trigger',
];
/** Sections that a look back at something else than an incident has no use for. */
const OUTAGE: readonly SectionKind[] = [
  'impact',
  'root-cause',
  'resolution',
  'detection',
  'trigger',
  'contributing-factors',
];
const TITLE =
  /post-?\s?mortem|\bincident\b|\boutage\b|\brca\b|root cause|\bdowntime\b|\bunavailable\b|\bdisruption\b|\bdegrad(?:ed|ation)\b|障害|インシデント|ポストモーテム|hendelse|vorfall|störung|incidente|panne/i;
/** A page about all of them, or their list. */
const MANY_TITLE =
  /^(?:the |our |blameless )?(?:post-?\s?mortems|incidents|outages|incident reports|rcas)$/i;
const OTHER_TITLE =
  /\b(?:runbook|playbook|rfc|adr|process|procedure|guide|guidelines|policy|how to|checklist|changelog|release notes|handbook|template|training|proposal|roadmap|writing|conduct(?:ing)?|culture|tutorial|course|workshop|exercise|spec(?:ification)?|plan|index|agenda|list of)\b/i;
/** About how incidents are handled, or about talking of them. */
const GENERAL_TITLE =
  /\b(?:incident|post-?\s?mortem|on-?call)(?: (?:management|response|review|communication|handling|writing))? (?:process|procedures?|policy|guide(?:lines)?|handbook|playbook|protocol|workflow|framework|standards?|(?:response )?plan)\b|^(?:[\p{L} ]{1,30} [-–—] )?(?:gesti[óo]n de incident(?:e|ia)s|gestão de incidentes|gestion des incidents)(?!\p{L})|^(?:guide|guía|guia|leitfaden|procédure|procedimient?o|plan de r[ée]\p{L}+) (?:de|d'|para|pour|für|zu[rm]?)(?!\p{L})|\bhow (?:we|to) (?:write|run|do|handle|review|manage)\b|\b(?:review|post-?\s?mortem|retro|retrospective) meeting\b/iu;
const OTHER_HEADINGS =
  /^(?:meaning|decision|decisions|motivation|installation|install|prerequisites|alternatives|alternatives considered|usage|getting started|quick ?start|roles|roles and responsibilities|severity levels|severity definitions|contributing|license|features|rationale|non-goals|goals|goals and non-goals|design|diagnosis steps|when to (?:use|write).*|how to .*|requirements|configuration|options|api|proof of concept|unreleased|breaking changes|graduation criteria|specification|purpose|definitions|escalation (?:path|policy|matrix)|on-call|table of contents|acceptance criteria|agenda|attendees and agenda|implementation plan|test plan|drawbacks|unresolved questions)$/;

function contentEvidence({
  syntax,
  title,
  metadata,
  sections,
  timeline,
}: Parts): readonly Evidence[] {
  const kinds = new Set(sections.filter(({ state }) => state !== 'empty').map(({ kind }) => kind));
  const core = CORE.filter((kind) => kinds.has(kind)).length;
  const questions = LESSON_KINDS.filter((kind) => kinds.has(kind)).length;
  const fields = [
    metadata.incidentId,
    metadata.severity,
    metadata.status,
    metadata.date,
    metadata.owner,
    metadata.service,
  ];
  const stated = fields.filter((field) => field !== undefined).length;
  const entries = timeline.entries.length;
  const isTimed = holdsMany(timeline.entries, 3, ({ stamp }) => stamp.clock !== undefined);
  const others = otherHeadings(syntax.blocks);
  return [
    ...titleEvidence(title?.text ?? '', entries > 0),
    note('content', counted(core, 'section', ' of a postmortem'), Math.min(6, core)),
    note('content', 'a Timeline heading', kinds.has('timeline') ? 1.5 : 0),
    note('content', 'the questions of Lessons Learned', questions >= 2 ? 1 : 0),
    note('content', counted(stated, 'fact', ' about the incident'), Math.min(2, stated * 0.5)),
    note('content', `${entries} entries with times`, isTimed ? 1.5 : entries >= 3 ? 0.5 : 0),
    note('content', 'headings of other documents', others === 0 ? 0 : others === 1 ? -1 : -3),
    ...proseEvidence(syntax, {
      outage: OUTAGE.some((kind) => kinds.has(kind)),
      lookBack: questions > 0 && !kinds.has('timeline') && entries === 0,
    }),
  ];
}

function titleEvidence(words: string, hasEntries: boolean): readonly Evidence[] {
  const isGeneral = GENERAL_TITLE.test(words);
  const general = hasEntries ? -4 : -6;
  return [
    note('title', `the title "${words.slice(0, 60)}"`, TITLE.test(words) && !isGeneral ? 2 : 0),
    note('content', 'a title of other documents', OTHER_TITLE.test(words) ? -2 : 0),
    note('content', 'a title that names them all', MANY_TITLE.test(words) ? -2 : 0),
    note('content', 'a title about how incidents are handled', isGeneral ? general : 0),
    note('content', 'a title of an advisory', ADVISORY.test(words) ? -1 : 0),
  ];
}

const ADVISORY = /\bCVE-\d|\bdisclos(?:e|ure|ing)\b|\badvisory\b/i;

const INCIDENT_WORDS =
  /\b(outage|downtime|incident|impact|affected|restore|root cause|alert|mitigat|roll(?:ed)?[ -]?back|fail|error|degrad|resolved|recover|user|customer|deploy|detected|unavailable|broke|timeout|investigat|crash|revert|production|vulnerab)/gi;
/** What is looked at of a long text. */
const ENOUGH = 40_000;

/** A guide says "you"; a review of a game, a share or a course has few of the words of an outage. English only. */
function proseEvidence(
  syntax: Syntax,
  { outage, lookBack }: { readonly outage: boolean; readonly lookBack: boolean },
): readonly Evidence[] {
  const counts = [...countsOf(syntax)];
  const sum = (of: (each: Counts) => number) => counts.reduce((all, each) => all + of(each), 0);
  const words = sum((each) => each.words);
  if (words < 40 || sum(({ the }) => the) <= words / 100) return [];
  const you = sum((each) => each.you);
  const told = (): number => new Set(counts.flatMap((each) => each.told)).size;
  const isOther = !outage && told() < Math.sqrt(words) / 8;
  return [
    note('content', 'a reader who is told what to do', you > words * 0.012 ? -2 : 0),
    // Of a game or a course nobody tells when what happened, only what went well.
    note('content', 'few words of an incident', isOther ? (lookBack ? -4 : -2) : 0),
  ];
}

interface Counts {
  readonly words: number;
  readonly the: number;
  readonly you: number;
  /** Words of an incident, each once. */
  readonly told: readonly string[];
}

/** Of the beginning of a text, piece by piece: no word reaches from one part into the next. */
function* countsOf(syntax: Syntax): Generator<Counts> {
  const { text, parts } = syntax;
  let at = 0;
  for (const part of parts) {
    const start = part.origin.offset;
    if (at < start) yield countIn(text.slice(at, Math.min(start, ENOUGH)));
    at = start + part.length;
    if (at > ENOUGH) {
      yield countIn(text.slice(start, ENOUGH));
      return;
    }
    yield countsOfPart(part, syntax);
  }
  yield countIn(text.slice(at, ENOUGH));
}

const countsOfPart = perPart(({ origin, length }, { text }) =>
  countIn(text.slice(origin.offset, origin.offset + length)),
);

function countIn(text: string): Counts {
  const prose = text.toLowerCase();
  return {
    words: (prose.match(/\S+/g) ?? []).length,
    the: (prose.match(/\bthe\b/g) ?? []).length,
    you: (prose.match(/\byou(?:r|'re|'ll)?\b/g) ?? []).length,
    told: [...new Set(matchesOf(INCIDENT_WORDS, prose).map(([word]) => word))],
  };
}

function otherHeadings(blocks: readonly Block[]): number {
  return blocks.filter(
    (block) => block.type === 'heading' && OTHER_HEADINGS.test(normalName(block.words.text)),
  ).length;
}

/** Whether it holds for so many of a list, which may be long. */
function holdsMany<T>(all: readonly T[], many: number, holds: (each: T) => boolean): boolean {
  let count = 0;
  for (const each of all) if (holds(each) && ++count >= many) return true;
  return false;
}

function note(from: Evidence['from'], what: string, points: number): Evidence {
  return { from, what, points };
}

function counted(count: number, name: string, rest: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}${rest}`;
}
