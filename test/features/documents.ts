/** A small postmortem that the tests of the features look at. Line numbers are counted from 1. */
import type { Postmortem } from '../../server/src/model/postmortem.ts';
import { readPostmortem } from '../../server/src/model/read.ts';

export const OUTAGE = `# Incident Postmortem — Login

**Severity:** SEV-2
**Date of incident:** 2026-03-05

## Timeline

All times in UTC.

| Time (UTC) | Event                             |
|------------|-----------------------------------|
| 14:00      | **Started:** the key expires      |
| 14:07      | **Detected:** sign-ins fail       |
| 14:10      | **Acknowledged:** @ana is on it   |
| 14:20      | Logs are read                     |
| 14:31      | **Mitigated:** old key is back    |
| 14:40:30   | **Resolved:** new key is in use   |

## Detection

**Time to detection (TTD):** 00:09
`;

export function read(text: string): Postmortem {
  return readPostmortem(text, { uri: 'file:///postmortems/2026-03-05-login.md' });
}
