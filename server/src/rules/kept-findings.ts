/**
 * What each rule found in the version before, kept for as long as all that it looked at is the same. What a rule looks at
 * is noticed while it looks: the fields of the model it reads, of its `bodies` only those of the sections it asks about,
 * and what stands around the model.
 */
import { type Origin, type Origins, tied } from '../base/moving.ts';
import { sameList } from '../base/thread.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { Finding, Rule, RuleContext } from './rule.ts';

/** Of one document; handed from version to version. */
export type KeptFindings = Map<string, Kept>;

interface Kept extends Pick<Look, 'seen' | 'missedDay'> {
  readonly around: readonly unknown[];
  /** Without their fixes, which are made of the version that is asked about. */
  readonly findings: readonly Told[];
  readonly origins: readonly Origin[];
}

type Told = Pick<Finding, 'span' | 'message' | 'related'> & { readonly isFixable: boolean };

/** What a rule found, and what it looked at for that. */
export interface Look {
  readonly findings: readonly Finding[];
  readonly seen: Seen;
  /** It asked for the day, and there is none. */
  readonly missedDay: boolean;
}

interface Seen {
  readonly fields: ReadonlyMap<keyof Postmortem, unknown>;
  /** By the number of the section; or anything else that the list of them was asked for. */
  readonly bodies: ReadonlyMap<string | symbol, unknown>;
}

/** A run over one version: a rule looks, or is known to see what it saw before. */
export type Looking = (
  context: RuleContext,
) => (rule: Rule) => Pick<Look, 'findings' | 'missedDay'>;

/** `places`: the parts of this version's text. */
export function keeping(kept: KeptFindings, places: Origins): Looking {
  return (context) => {
    const look = lookingAnew(context);
    const now = around(context);
    return (rule) => {
      const known = kept.get(rule.id);
      if (known && isSame(known, context.model, now)) {
        return { ...known, findings: renewed(known.findings, rule, context) };
      }
      const looked = look(rule);
      const [findings, origins] = tiedFindings(looked.findings, places);
      kept.set(rule.id, { ...looked, around: now, findings, origins });
      return looked;
    };
  };
}

/** Runs rules over a model that takes down what is read of it. */
export function lookingAnew(context: RuleContext): (rule: Rule) => Look {
  let seen = nothingSeen();
  let missedDay = false;
  const bodies = new Proxy(context.model.bodies, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      seen.bodies.set(name, value);
      return value;
    },
  });
  const model = new Proxy(context.model, {
    get: (target, field: keyof Postmortem) => {
      if (field === 'bodies') return bodies;
      const value = target[field];
      seen.fields.set(field, value);
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
  return (rule) => {
    seen = nothingSeen();
    missedDay = false;
    // Spread out: a rule that yields has looked at everything only when it is at its end.
    const findings = [...rule.check(watched)];
    const look = { findings, seen, missedDay };
    // What a fix reads, when somebody asks for it, is none of this.
    seen = nothingSeen();
    return look;
  };
}

function nothingSeen() {
  return {
    fields: new Map<keyof Postmortem, unknown>(),
    bodies: new Map<string | symbol, unknown>(),
  };
}

function around({ preset, team, today, isIgnored }: RuleContext): readonly unknown[] {
  return [preset, team, isIgnored, today?.year, today?.month, today?.day];
}

function isSame({ seen, around: before, origins }: Kept, model: Postmortem, now: Kept['around']) {
  if (!sameList(before, now)) return false;
  for (const [field, value] of seen.fields) if (!Object.is(model[field], value)) return false;
  for (const [name, value] of seen.bodies)
    if (!Object.is(Reflect.get(model.bodies, name), value)) return false;
  return origins.every(({ isLive }) => isLive);
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
