/** The part of the settings that changes how a text is read; the rest changes only what is said about it. */
import { perObject } from '../base/per-object.ts';
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

/**
 * Names are kept as headings are compared; one that is nothing but signs names nothing, and of two kinds the last has it.
 * Made once for the same settings: what is kept of a text rests on this very object.
 */
const aliasesOf = perObject((sections: Settings['sections']): SectionAliases => {
  const pairs = namesIn(sections, SECTION_KINDS, normalName);
  return new Map(pairs.filter(([name]) => name !== ''));
});

const labelsOf = perObject(
  (moments: Settings['moments']): MomentLabels =>
    new Map(namesIn(moments, MOMENT_KINDS, (label) => bareLabel(label).toLowerCase())),
);

/** In the order of writing. */
function namesIn<Kind extends string>(
  names: Readonly<Partial<Record<Kind, readonly string[]>>>,
  kinds: readonly Kind[],
  bare: (name: string) => string,
): readonly (readonly [string, Kind])[] {
  const rank = (kind: Kind) => Object.keys(names).indexOf(kind);
  return [...kinds]
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((kind) => (names[kind] ?? []).map((name) => [bare(name), kind] as const));
}
