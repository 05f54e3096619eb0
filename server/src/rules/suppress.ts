/** What the author's directives silence in one run of the rules, and which of them silenced nothing. */
import type { Span } from '../base/span.ts';
import type { Suppression, WrittenName } from '../model/directives.ts';

/** A directive, or one name in it, that has no effect. */
export interface Unused {
  readonly suppression: Suppression;
  /** Undefined for the directive as a whole. */
  readonly name: WrittenName | undefined;
}

export interface Silence {
  /** True when a directive names the rule (or all rules) and the finding begins in the text that it covers. */
  readonly covers: (rule: string, finding: Span) => boolean;
  /** The rule has said all that it could say about this text. */
  readonly heard: (rule: string) => void;
  /**
   * What silenced nothing though its rules were heard: a rule that is off, or lacked the day, could still need it.
   * @param all the rules that there are, without those about directives
   */
  readonly unused: (all: readonly string[]) => readonly Unused[];
}

export function silenceOf(suppressions: readonly Suppression[]): Silence {
  const used = new Set<Suppression | WrittenName>();
  const heard = new Set<string>();
  const silencing = suppressions.filter(({ form }) => form !== 'end' && form !== 'unknown');
  return {
    covers: (rule, finding) => {
      let isCovered = false;
      for (const suppression of silencing) {
        const name = suppression.names?.find(({ text }) => text === rule);
        if (!isWithin(finding, suppression.covers) || (suppression.names && !name)) continue;
        used.add(name ?? suppression);
        isCovered = true;
      }
      return isCovered;
    },
    heard: (rule) => void heard.add(rule),
    unused: (all) =>
      suppressions.flatMap((suppression): readonly Unused[] => {
        const { form, names, covers } = suppression;
        if (form === 'unknown') return [];
        if (!covers) return [{ suppression, name: undefined }];
        if (form === 'end') return [];
        const isIdle = !used.has(suppression) && all.every((rule) => heard.has(rule));
        if (!names) return isIdle ? [{ suppression, name: undefined }] : [];
        return names
          .filter((name) => all.includes(name.text) && heard.has(name.text) && !used.has(name))
          .map((name) => ({ suppression, name }));
      }),
  };
}

function isWithin(finding: Span, covers: Span | undefined): boolean {
  return covers !== undefined && covers.start <= finding.start && finding.start <= covers.end;
}
