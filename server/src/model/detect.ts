/** Is this file a postmortem? Explicit beats guessed; the first rung that answers decides, and says why. */
import { matchesGlob } from '../base/glob.ts';
import { pathOf } from './evidence.ts';
import type { Evidence, Placeholder } from './details.ts';
import type { DocumentKind, Metadata, Postmortem, Section, Title } from './postmortem.ts';

export interface Checked {
  /** `offer`: it may be one; a person is asked, and nothing is reported. */
  readonly decision: 'on' | 'offer' | 'off';
  /** The rung of the ladder that answered. */
  readonly by: 'itself' | 'config' | 'path' | 'content';
  /** One sentence with a full stop. */
  readonly why: string;
  readonly score: number;
}

export interface FileChoice {
  /** Globs of the setting `postmortem.files`. */
  readonly files: readonly string[];
  /** What config files say, which comes first; the nearest file first, and the first that answers decides. */
  readonly chosen?: readonly PathChoice[];
}

/** The globs of one config file, for one document below it. */
export interface PathChoice {
  /** The document's path from the folder of the config file. */
  readonly path: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** At this score a file is a postmortem, whatever it is called. */
const SURE = 5;
const PERHAPS = 3;
/** What the content below the title must bring: with a telling name, and with a high score. */
const SOME = 2;
const ANY = 1;

export const DEFAULT_FILES: readonly string[] = [
  '**/{postmortem,postmortems,post-mortem,post-mortems,incidents}/**/*.md',
  '**/*{postmortem,post-mortem}*.md',
];

/**
 * The ladder: what the file says itself, the config's globs, the setting's globs with some content, the score.
 * @param uri where the file lives; globs see its whole path
 */
export function checkDocument(
  model: Pick<Postmortem, 'stated' | 'evidence'>,
  uri: string,
  files: readonly string[] | FileChoice,
): Checked {
  const score = scoreOf(model.evidence);
  const { stated } = model;
  if (stated) {
    const decision = stated.checked ? 'on' : 'off';
    return { decision, by: 'itself', why: `The file says ${stated.as}.`, score };
  }
  const choice: FileChoice = isList(files) ? { files } : files;
  const path = pathOf(uri).replace(/^\/+/, '');
  return (
    byConfig(model.evidence, choice.chosen ?? [], score) ??
    byName(model.evidence, matching(path, choice.files), score) ??
    byScore(model.evidence, score)
  );
}

/** An exclusion needs no more. What is included still needs something to read: `incidents/**` holds a README, too. */
function byConfig(
  evidence: readonly Evidence[],
  chosen: readonly PathChoice[],
  score: number,
): Checked | undefined {
  for (const { path, include, exclude } of chosen) {
    const out = matching(path, exclude);
    if (out !== undefined) {
      const why = `The config file excludes it: ${out}.`;
      return { decision: 'off', by: 'config', why, score };
    }
    const within = matching(path, include);
    const content = scoreOf(evidence.filter(({ from }) => from === 'content'));
    if (within !== undefined && content >= ANY) {
      const why = `The config file includes it (${within}), and it has ${listed(evidence)}.`;
      return { decision: 'on', by: 'config', why, score };
    }
  }
  return undefined;
}

/** The sum of all points. */
function scoreOf(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { points }) => sum + points, 0);
}

/** A name alone is not enough: `postmortems/README.md` lists postmortems and is none. */
function byName(
  evidence: readonly Evidence[],
  glob: string | undefined,
  score: number,
): Checked | undefined {
  if (glob === undefined) return undefined;
  const content = scoreOf(evidence.filter(({ from }) => from === 'content'));
  const against = evidence.some(({ from, points }) => from === 'path' && points < 0);
  if (content < SOME || against) return undefined;
  return {
    decision: 'on',
    by: 'path',
    why: `Its path matches ${glob}, and it has ${listed(evidence)}.`,
    score,
  };
}

/** Above a title there must be something: a page about incidents is called so too. */
function byScore(evidence: readonly Evidence[], score: number): Checked {
  const seen = listed(evidence);
  const body = scoreOf(evidence.filter(({ from }) => from === 'content'));
  if (score >= SURE && body >= ANY)
    return { decision: 'on', by: 'content', why: `It reads as a postmortem: ${seen}.`, score };
  if (score >= PERHAPS)
    return { decision: 'offer', by: 'content', why: `It may be a postmortem: ${seen}.`, score };
  const why =
    seen === ''
      ? 'Nothing in it reads as a postmortem.'
      : `Too little in it reads as a postmortem: only ${seen}.`;
  return { decision: 'off', by: 'content', why, score };
}

function listed(evidence: readonly Evidence[]): string {
  return evidence
    .filter(({ points }) => points > 0)
    .map(({ what }) => what)
    .join(', ');
}

function isList(files: readonly string[] | FileChoice): files is readonly string[] {
  return Array.isArray(files);
}

/** The first glob that matches, in whatever case. A broken one matches nothing. */
function matching(path: string, globs: readonly string[] = []): string | undefined {
  const lower = path.toLowerCase();
  return globs.find((glob) => matchesGlob(lower, glob.replace(/^\/+/, '').toLowerCase()));
}

// ── Kinds ───────────────────────────────────────────────────────────────────

const TEMPLATE_PATH = /(?:^|[-_./ ])templates?(?:[-_./ ]|$)|ISSUE_TEMPLATE/i;

export interface KindFacts {
  readonly uri: string;
  readonly metadata: Metadata;
  readonly title: Title | undefined;
  readonly sections: readonly Section[];
  readonly placeholders: readonly Placeholder[];
  readonly evidence: readonly Evidence[];
  readonly stated: Postmortem['stated'];
}

/** Templates are a kind of their own: named so in the path, or with placeholders all over and next to nothing else. */
export function kindOf({
  uri,
  metadata,
  title,
  sections,
  placeholders,
  evidence,
  stated,
}: KindFacts): DocumentKind {
  const path = pathOf(uri).split('/').slice(-4).join('/');
  const score = scoreOf(evidence);
  const isSaid = stated?.checked === true;
  const likely = isSaid || score >= PERHAPS;
  if (TEMPLATE_PATH.test(path) && (isSaid || score > 0)) return 'template';
  // With the day of an incident it is about that one, however little is written yet.
  const isDated = metadata.date?.value !== undefined;
  if (likely && !isDated && isUnfilled(title, sections, placeholders)) return 'template';
  const content = scoreOf(evidence.filter(({ from }) => from === 'content'));
  return isSaid || score >= SURE || (score >= PERHAPS && content >= SOME) ? 'postmortem' : 'other';
}

function isUnfilled(
  title: Title | undefined,
  sections: readonly Section[],
  placeholders: readonly Placeholder[],
): boolean {
  if (placeholders.length < 5) return false;
  const untitled = title === undefined || placeholders.some(({ within }) => within === 'title');
  const filled = sections.filter(({ state }) => state === 'filled').length;
  return filled <= sections.length / (untitled ? 3 : 8);
}
