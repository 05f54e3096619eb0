/** The outline that the Google SRE book made known, with its order of sections and our own words in them. */
export const GOOGLE_SRE = `\
# Postmortem — [Service / Component Name]

**Incident ID:** INC-YYYY-NNN  
**Date of incident:** YYYY-MM-DD  
**Document owner:** [Name, team]  
**Status:** Draft  
**Severity:** SEV-1 / SEV-2 / SEV-3  

## Summary

[Describe the incident in two sentences: what, who, how long]

## Impact

[Describe the impact in numbers: queries lost, users, money]

## Root Causes

- [Describe a condition without which this had not happened]

## Trigger

[Describe the event that set it off]

## Resolution

[Describe what ended the impact, and what fixed the cause]

## Detection

[Describe how it was noticed, and by what or whom]

## Action Items

| Action | Type | Owner | Priority | Due date | Ticket |
|--------|------|-------|----------|----------|--------|
| [Describe what prevents it] | prevent | [Name] | P1 | YYYY-MM-DD | [Number] |
| [Describe what detects it sooner] | detect | [Name] | P2 | YYYY-MM-DD | [Number] |

## Lessons Learned

### What went well

- [Describe what worked as it was meant to]

### What went wrong

- [Describe what made it worse or longer]

### Where we got lucky

- [Describe what could have gone worse]

## Timeline

All times in UTC.

| Time (UTC) | Event |
|------------|-------|
| HH:MM | **Started:** [Describe the trigger or the first error] |
| HH:MM | **Detected:** [Describe the first alert] |
| HH:MM | **Acknowledged:** [Describe who took it up] |
| HH:MM | **Mitigated:** [Describe what ended the impact for users] |
| HH:MM | **Resolved:** [Describe when all was back to normal] |

## Supporting information

- [Link to dashboards, logs, tickets and the chat]
`;
