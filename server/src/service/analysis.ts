/** One version of one document: read once, checked once per settings, and only when somebody asks. */
import { latest } from '../base/latest.ts';
import { lazy } from '../base/lazy.ts';
import { linesOf, type Lines } from '../base/lines.ts';
import { checkDocument, type Checked } from '../model/detect.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Milliseconds } from '../model/time/time.ts';
import { readSyntax } from '../model/read.ts';
import { RULES } from '../rules/catalogue.ts';
import type { LevelSettings } from '../rules/levels.ts';
import type { Preset, ReportedFinding } from '../rules/rule.ts';
import { runRules, type RunContext } from '../rules/run.ts';
import { parse, type Syntax } from '../syntax/parse.ts';
import { reparse } from '../syntax/reparse.ts';
import type { Host } from './host.ts';
import { readAlike, readOptionsOf } from './read-options.ts';
import type { Settings } from './settings.ts';
import { SIZES, tierOf, type Tier } from './tier.ts';

export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

export interface Analysis extends OpenDocument {
  /** Unlike a version, never the same for two texts. */
  readonly serial: number;
  /** True for the version with which the document was opened: nobody has typed yet. */
  readonly isFirst: boolean;
  readonly tier: Tier;
  readonly lines: Lines;
  readonly checked: (settings: Settings) => Checked;
  readonly model: (settings: Settings) => Postmortem;
  /** True once the model has been asked for: features that come unasked then cost nothing. */
  readonly isRead: () => boolean;
  readonly preset: (settings: Settings) => Preset;
  /** Milliseconds that reading and checking this version took so far. */
  readonly spent: () => Milliseconds;
  /** Everything the rules find, whatever `checked` says. */
  readonly findings: (settings: Settings) => readonly ReportedFinding[];
  /** What a review asks: a draft is measured like any other, and rules that only ask are asked too. */
  readonly reviewFindings: (settings: Settings) => readonly ReportedFinding[];
}

/** What the versions of one document hand on to each other. */
export interface Heritage {
  syntax: Syntax | undefined;
}

export function analyse(
  document: OpenDocument,
  host: Host,
  { serial, isFirst, heritage }: Pick<Analysis, 'serial' | 'isFirst'> & { heritage: Heritage },
): Analysis {
  const { uri, text } = document;
  const lines = lazy(() =>
    heritage.syntax?.text === text ? heritage.syntax.lines : linesOf(text),
  );
  const tier = tierOf(text, host.sizes);
  // The beginning of a text that is too large is enough to know whether it means to be a postmortem.
  const readable = tier === 'tooLarge' ? text.slice(0, SIZES.live) : text;
  let isRead = false;
  let spent = 0;
  const timed = <T>(work: () => T): T => {
    const start = host.now();
    try {
      return work();
    } finally {
      spent += host.now() - start;
    }
  };
  const syntax = lazy(() => {
    const { syntax: before } = heritage;
    return (heritage.syntax = before ? reparse(before, readable) : parse(readable));
  });
  const modelFor = latest((settings: Settings) => {
    isRead = true;
    return timed(() => readSyntax(syntax(), { uri }, readOptionsOf(settings)));
  }, readAlike);
  const analysis: Analysis = {
    ...document,
    serial,
    isFirst,
    tier,
    get lines() {
      return lines();
    },
    checked: latest((settings: Settings) => checkDocument(modelFor(settings), uri, settings)),
    model: modelFor,
    isRead: () => isRead,
    preset: (settings) => presetOf(modelFor(settings), settings),
    findings: latest((settings: Settings) =>
      timed(() => check(contextOf(analysis, settings, host), analysis, host)),
    ),
    spent: () => spent,
    reviewFindings: (settings) =>
      check(forReview(contextOf(analysis, settings, host)), analysis, host),
  };
  return analysis;
}

function presetOf(model: Postmortem, { preset }: Settings): Preset {
  if (preset !== 'auto') return preset;
  return model.followsTemplate ? 'strict' : 'standard';
}

function contextOf(analysis: Analysis, settings: Settings, host: Host): RunContext {
  return {
    model: analysis.model(settings),
    preset: analysis.preset(settings),
    team: settings,
    today: host.today(),
    isIgnored: settings.isIgnored,
    levels: settings.rules,
    strictness: settings.strictness,
  };
}

/** What somebody set holds, `off` too; a document full of blanks owes what any other does. */
function forReview(context: RunContext): RunContext {
  return {
    ...context,
    model: { ...context.model, kind: 'postmortem' },
    strictness: 'constant',
    levels: { ...ASKED, ...context.levels },
  };
}

/** Not shown while writing under `standard`, but worth a question when people meet. */
const ASKED: LevelSettings['levels'] = {
  'gap-without-action': 'hint',
  'fix-without-action': 'hint',
  'found-by-humans': 'hint',
};

function check(context: RunContext, { uri }: Analysis, { log }: Host): readonly ReportedFinding[] {
  const onError = (rule: string, error: unknown): void => {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log.error(`The rule ${rule} failed on ${uri}: ${told}`);
  };
  return runRules(context, { rules: RULES, onError });
}
