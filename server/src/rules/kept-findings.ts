/**
 * What each rule found in the version before, kept for as long as all that it looked at is the same. What a rule looks at
 * is noticed while it looks: the fields of the model it reads, and what stands around the model.
 */
import { type Origin, type Origins, tied } from '../base/moving.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';

/** Of one document; handed from version to version. */
export type KeptFindings = Map<string, Kept>;

interface Kept extends Pick<Look, 'fields' | 'missedDay'> {
  readonly around: readonly unknown[];
  /** Without their fixes, which are made of the version that is asked about. */
  readonly findings: readonly Told[];
  readonly origins: readonly Origin[];
}

type Told = Pick<Finding, 'span' | 'message' | 'related'> & { readonly isFixable: boolean };

/** What a rule found, and what it looked at for that. */
export interface Look {
  readonly findings: readonly Finding[];
  readonly fields: ReadonlyMap<keyof Postmortem, unknown>;
  /** It asked for the day, and there is none. */
  readonly missedDay: boolean;
}

/** A rule looks, or is known to see what it saw before. */
export type Looking = (rule: Rule, context: RuleContext) => Pick<Look, 'findings' | 'missedDay'>;

/** `places`: the parts of this version's text. */
export function keeping(kept: KeptFindings, places: Origins): Looking {
  return (rule, context) => {
    const known = kept.get(rule.id);
    if (known && isSame(known, context)) {
      return { ...known, findings: renewed(known.findings, rule, context) };
    }
    const look = lookAnew(rule, context);
    const [findings, origins] = tiedFindings(look.findings, places);
    kept.set(rule.id, { ...look, around: around(context), findings, origins });
    return look;
  };
}

/** Runs a rule over a model that takes down what is read of it. */
export function lookAnew(rule: Rule, context: RuleContext): Look {
  const fields = new Map<keyof Postmortem, unknown>();
  let missedDay = false;
  const model = new Proxy(context.model, {
    get: (target, field: keyof Postmortem) => {
      const value = target[field];
      fields.set(field, value);
      return value;
    },
  });
  const watched: RuleContext = {
    ...context,
    model,
    get today() {
      missedDay ||= context.today === undefined;
      return context.today;
    },
  };
  return { findings: [...rule.check(watched)], fields, missedDay };
}

function around({ preset, team, today, isIgnored }: RuleContext): readonly unknown[] {
  return [preset, team, isIgnored, today?.year, today?.month, today?.day];
}

function isSame({ fields, around: before, origins }: Kept, context: RuleContext): boolean {
  const now = around(context);
  return (
    before.every((each, index) => Object.is(each, now[index])) &&
    [...fields].every(([field, value]) => Object.is(context.model[field], value)) &&
    origins.every(({ isLive }) => isLive)
  );
}

function tiedFindings(
  findings: readonly Finding[],
  places: Origins,
): readonly [readonly Told[], readonly Origin[]] {
  const origins = new Set<Origin>();
  const noted = (origin: Origin): Origin => {
    origins.add(origin);
    return origin;
  };
  const noting: Origins = {
    at: (offset) => noted(places.at(offset)),
    atLine: (line) => noted(places.atLine(line)),
  };
  const told = findings.map(({ span, message, related, fixes }) => ({
    span: tied(span, noting),
    message,
    ...(related && {
      related: related.map((each) => ({ ...each, span: tied(each.span, noting) })),
    }),
    isFixable: fixes !== undefined,
  }));
  return [told, [...origins]];
}

/** Kept findings as those of this version: whoever asks for a fix has the rule look again. */
function renewed(told: readonly Told[], rule: Rule, context: RuleContext): readonly Finding[] {
  let again: readonly Finding[] | undefined;
  return told.map(({ isFixable, ...finding }, index) => {
    if (!isFixable) return finding;
    const fixes = () => (again ??= [...rule.check(context)])[index]?.fixes?.() ?? [];
    return { ...finding, fixes };
  });
}
