/** The near-miss profile: nothing broke, something could have, and what caught it deserves a closer look. Our own words. */
export const NEAR_MISS = `\
# Near-Miss Postmortem — [Service / Component Name]

## Summary

**Incident ID:** INC-YYYY-NNN  
**Severity:** SEV-1 / SEV-2 / SEV-3  
**Status:** Draft  
**Date of incident:** YYYY-MM-DD  
**Document owner:** [Name, team]  

[Describe what nearly happened, and how close it came]

## Potential Impact

[Describe who it would have hit: number of users, time, money]

## Timeline

All times in UTC.

| Time (UTC) | Event |
|------------|-------|
| HH:MM | **Started:** [Describe the change or condition at its start] |
| HH:MM | **Detected:** [Describe how it was noticed] |
| HH:MM | **Resolved:** [Describe when the danger was over] |

## How Was It Noticed?

[Describe the check, alert or person that stopped it in time]

## Contributing Factors

- [Describe a condition that let it come this far]

## Where Did We Get Lucky?

- [Describe what held only by chance]

## What Went Well?

- [Describe the safeguard that is worth keeping]

## Action Items

| Action | Owner | Due date | Status |
|--------|-------|----------|--------|
| [Describe what turns luck into a safeguard] | [Name] | YYYY-MM-DD | Open |
`;
