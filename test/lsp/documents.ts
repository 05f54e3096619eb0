/** Documents that the protocol tests open. */
export const URI = 'file:///repo/postmortems/2026-03-05-login.md';

/** Follows the template far enough to be one, and has findings of several rules. */
export const FLAWED = `# Incident Postmortem — Login

## Summary

**Incident ID:** INC-2026-021${'  '}
**Severity:** SEV-2${'  '}
**Status:** Resolved${'  '}
**Date of incident:** 2026-03-05${'  '}
**Document owner:** Ana Silva, Identity${'  '}
**Last updated:** 2026-03-06${'  '}

Nobody could sign in for 40 minutes. The signing key had expired.

## Impact

| Dimension | Detail           |
|-----------|------------------|
| Users     | 4,200 users, EU  |

## Timeline

All times in UTC.

| Time (UTC)  | Event                                  |
|-------------|----------------------------------------|
| 14:00       | Incident started: the key expires      |
| 14:07       | Detected: alert on failed sign-ins     |
| 15:10 CET   | Acknowledged by @ana                   |
| 14:40       | Resolved: the new key is in use        |

## Root Cause

The key had a lifetime of a year and nobody was told when it ended.

**Contributing factors:**
- The dashboard has no panel for keys.

## Detection

An alert fired.

## Resolution

A new key was made and rolled out.

## Action Items

| # | Action                      | Owner | Priority | Due date   | Status |
|---|-----------------------------|-------|----------|------------|--------|
| 1 | Alert 30 days before expiry | @ana  | P1       | 2026-04-01 | Open   |
| 2 | Rotate keys in staging      |       | P2       | 2026-04-08 | Open   |

## Lessons Learned

**What went well?**
- The alert fired.
`;

/** Lies beside the postmortems and is none. */
export const README_URI = 'file:///repo/postmortems/README.md';
export const README = '# Postmortems\n\nOne file for each incident. Start with the template.\n';
