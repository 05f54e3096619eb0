/** The lightweight profile: what a small incident has to say, on one page. Our own words. */
export const LIGHTWEIGHT = `\
# Incident Postmortem — [Service / Component Name]

## Summary

**Incident ID:** INC-YYYY-NNN  
**Severity:** SEV-1 / SEV-2 / SEV-3  
**Status:** Draft  
**Date of incident:** YYYY-MM-DD  
**Document owner:** [Name, team]  

[Describe what broke, for whom, and for how long]

## Impact

[Describe the impact in numbers: users, requests, minutes]

## Timeline

All times in UTC.

| Time (UTC) | Event |
|------------|-------|
| HH:MM | **Started:** [Describe the first sign of the incident] |
| HH:MM | **Detected:** [Describe the alert or report that told you] |
| HH:MM | **Resolved:** [Describe what brought the service back] |

## Why It Happened

[Describe the cause, and what let it get this far]

## Action Items

| Action | Owner | Due date | Status |
|--------|-------|----------|--------|
| [Describe what changes] | [Name] | YYYY-MM-DD | Open |

## What We Learned

- [Describe what the team knows now and did not know before]
`;
