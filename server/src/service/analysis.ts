/** One version of one document: read once, checked once per settings, and only when somebody asks. */
import { latest } from '../base/latest.ts';
import { lazy } from '../base/lazy.ts';
import { linesOf, type Lines } from '../base/lines.ts';
import { steady } from '../base/steady.ts';
import { checkDocument, type Checked } from '../model/detect.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Milliseconds } from '../model/time/time.ts';
import { readSyntax } from '../model/read.ts';
import { RULES } from '../rules/catalogue.ts';
import type { LevelSettings } from '../rules/levels.ts';
import type { Preset, ReportedFinding } from '../rules/rule.ts';
import { type KeptFindings, keeping } from '../rules/kept-findings.ts';
import { runRules, type RunContext, type RunOptions } from '../rules/run.ts';
import { originsIn } from '../syntax/origins.ts';
import { parse, type Syntax } from '../syntax/parse.ts';
import { reparse } from '../syntax/reparse.ts';
import { Effort } from './effort.ts';
import type { Host } from './host.ts';
import { readAlike, readOptionsOf } from './read-options.ts';
import type { Settings } from './settings.ts';
import { beginningOf, type Excess, excessOf, SIZES, tierOf, type Tier } from './tier.ts';

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
  /** Of a text that is too large to be checked while typing. */
  readonly excess: () => Excess;
  /** How long the last version took, where that is too long to do at every key. */
  readonly tooSlow: Milliseconds | undefined;
  readonly lines: Lines;
  readonly checked: (settings: Settings) => Checked;
  readonly model: (settings: Settings) => Postmortem;
  /** True once the model has been asked for: features that come unasked then cost nothing. */
  readonly isRead: () => boolean;
  /** The model of this version or of the one that was read last; undefined until one was. */
  readonly lastRead: () => Postmortem | undefined;
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
  model: Postmortem | undefined;
  readonly findings: KeptFindings;
  readonly effort: Effort;
}

export function newHeritage({ now }: Host): Heritage {
  return { syntax: undefined, model: undefined, findings: new Map(), effort: new Effort(now) };
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
  const size = tierOf(text, host.sizes);
  const { effort } = heritage;
  // The first reading is slow for many reasons, and nobody types yet.
  const { timed, spent } = effort.meter(!isFirst);
  // The beginning of a text that is too large is enough to know whether it means to be a postmortem.
  const readable = size === 'tooLarge' ? beginningOf(text, SIZES.live) : text;
  let isRead = false;
  const told = logged(host, uri);
  const syntax = lazy(() => {
    const { syntax: before } = heritage;
    return (heritage.syntax = before ? reparse(before, readable) : parse(readable));
  });
  const modelFor = latest((settings: Settings) => {
    isRead = true;
    return timed(() => {
      const model = readSyntax(syntax(), { uri }, readOptionsOf(settings));
      return (heritage.model = steady(heritage.model, model));
    });
  }, readAlike);
  const analysis: Analysis = {
    ...document,
    serial,
    isFirst,
    get tier() {
      return size === 'live' && effort.tooMuch !== undefined ? 'onSave' : size;
    },
    get tooSlow() {
      return size === 'live' ? effort.tooMuch : undefined;
    },
    excess: () => excessOf(text, host.sizes),
    get lines() {
      return lines();
    },
    checked: latest((settings: Settings) => checkDocument(modelFor(settings), uri, settings)),
    model: modelFor,
    isRead: () => isRead,
    lastRead: () => heritage.model,
    preset: (settings) => presetOf(modelFor(settings), settings),
    findings: latest((settings: Settings) =>
      timed(() => {
        const context = contextOf(analysis, settings, host);
        const looking = keeping(heritage.findings, originsIn(syntax()));
        return runRules(context, { rules: RULES, ...told, looking });
      }),
    ),
    spent,
    reviewFindings: (settings) =>
      runRules(forReview(contextOf(analysis, settings, host)), { ...told, rules: RULES }),
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

/** A rule that fails is told about in the log. */
function logged({ log }: Host, uri: string): Pick<Required<RunOptions>, 'onError'> {
  return {
    onError: (rule, error) => {
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      log.error(`The rule ${rule} failed on ${uri}: ${told}`);
    },
  };
}
