/** The outline that Atlassian's incident handbook made known, with its order of sections and our own words in them. */
export const ATLASSIAN = `\
# Incident Postmortem — [Service / Component Name]

**Incident ID:** INC-YYYY-NNN  
**Severity:** SEV-1 / SEV-2 / SEV-3  
**Status:** Draft  
**Date of incident:** YYYY-MM-DD  
**Document owner:** [Name, team]  

## Incident summary

[Describe what happened, why, how severe it was and how long]

## Leadup

[Describe the changes and events that led up to it, with time]

## Fault

[Describe what did not work as expected, with numbers]

## Impact

[Describe who was hit, how, and the number of support cases]

## Detection

[Describe how and when it was noticed]

[Describe how the time to detection could be halved]

## Response

[Describe who responded, when, and what stood in the way]

## Recovery

[Describe how and when the service came back]

[Describe how the time to recovery could be halved]

## Timeline

All times in UTC.

| Time (UTC) | Event |
|------------|-------|
| HH:MM | [Describe what led up to it] |
| HH:MM | **Started:** [Describe when the impact began] |
| HH:MM | **Detected:** [Describe the alert or report] |
| HH:MM | **Acknowledged:** [Describe the first response] |
| HH:MM | **Mitigated:** [Describe what ended the impact for users] |
| HH:MM | **Resolved:** [Describe when all was back to normal] |

## Five whys

1. [Describe why users were hit]
2. [Describe why that happened]
3. [Describe why that was possible]
4. [Describe why nothing stopped it]
5. [Describe why the process allowed it]

## Blameless root cause

[Describe the one thing to change so that this class ends]

## Backlog check

[Describe items in the backlog that would have helped, if any]

## Recurrence

[Describe earlier incidents with the same cause, with a link]

## Lessons learned

### What went well

- [Describe what helped]

### What could have gone better

- [Describe what hindered]

## Corrective actions

| Action | Owner | Priority | Due date | Ticket |
|--------|-------|----------|----------|--------|
| [Describe what changes] | [Name] | P1 | YYYY-MM-DD | [Number] |
`;
