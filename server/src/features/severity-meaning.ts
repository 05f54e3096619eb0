/** What severities usually mean: by their place in the team's own list, else by rank. 1 is worst. */
import { readSeverity } from '../model/metadata/severity.ts';

const MEANINGS = [
  'critical: most users cannot work, or data is at risk',
  'major: a core function fails for many users',
  'moderate: a function is degraded, or some users are affected',
  'minor: few users notice, and there is a way around it',
  'negligible: no user is affected',
];

/** Undefined beyond the ranks that have a common meaning. */
export function severityMeaning(rank: number): string | undefined {
  return MEANINGS[rank - 1];
}

/** @param severities the team's own, worst first */
export function meaningOf(words: string, severities: readonly string[]): string | undefined {
  const wanted = words.trim().toLowerCase();
  const place = severities.findIndex((each) => each.toLowerCase() === wanted);
  return severityMeaning(place === -1 ? (readSeverity(words).rank ?? 0) : place + 1);
}
