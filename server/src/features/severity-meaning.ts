/** What severities usually mean, by rank: 1 is worst. */
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
