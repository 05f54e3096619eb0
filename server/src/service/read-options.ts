/** The part of the settings that changes how a text is read; the rest changes only what is said about it. */
import { bareLabel, type MomentLabels } from '../model/moments/labels.ts';
import { MOMENT_KINDS, SECTION_KINDS } from '../model/postmortem.ts';
import type { ReadOptions } from '../model/read.ts';
import { normalName, type SectionAliases } from '../model/vocabulary/section-kind.ts';
import type { Settings } from './settings.ts';

export function readOptionsOf(settings: Settings): ReadOptions {
  return {
    aliases: aliasesOf(settings.sections),
    labels: labelsOf(settings.moments),
    origins: {
      ttaFrom: settings['metrics.ttaFrom'],
      ttmFrom: settings['metrics.ttmFrom'],
      ttrFrom: settings['metrics.ttrFrom'],
    },
  };
}

/** True when a text read with the one is the same as read with the other. */
export function readAlike(a: Settings, b: Settings): boolean {
  return READ_BY.every((key) => a[key] === b[key]);
}

const READ_BY = [
  'metrics.ttaFrom',
  'metrics.ttmFrom',
  'metrics.ttrFrom',
  'sections',
  'moments',
] as const satisfies readonly (keyof Settings)[];

/** Made once for the same settings: what is kept of a text rests on these very objects. */
function madeOnce<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** Names are kept as headings are compared; one that is nothing but signs names nothing. */
const aliasesOf = madeOnce((sections: Settings['sections']): SectionAliases => {
  const pairs = SECTION_KINDS.flatMap((kind) =>
    (sections[kind] ?? []).map((name) => [normalName(name), kind] as const),
  );
  return new Map(pairs.filter(([name]) => name !== ''));
});

const labelsOf = madeOnce(
  (moments: Settings['moments']): MomentLabels =>
    new Map(
      MOMENT_KINDS.flatMap((kind) =>
        (moments[kind] ?? []).map((label) => [bareLabel(label).toLowerCase(), kind] as const),
      ),
    ),
);
