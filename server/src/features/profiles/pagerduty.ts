/** The outline that PagerDuty's documentation made known, with its order of sections and our own words in them. */
export const PAGERDUTY = `\
# Incident Postmortem — [Service / Component Name]

**Incident ID:** INC-YYYY-NNN  
**Severity:** SEV-1 / SEV-2 / SEV-3  
**Status:** Draft  
**Date of incident:** YYYY-MM-DD  
**Postmortem owner:** [Name, team]  
**Meeting scheduled for:** YYYY-MM-DD  
**Call recording:** [Link to the recording]  

## Overview

[Describe the incident in two or three sentences]

## What Happened

[Describe the course of events, as a story for outsiders]

## Contributing Factors

- [Describe a condition that made it possible]
- [Describe a condition that made it worse or longer]

## Resolution

[Describe what ended the impact, and what is fixed for good]

## Impact

| Dimension | Detail |
|-----------|--------|
| Time in SEV-1 | [Number of minutes] |
| Time in SEV-2 | [Number of minutes] |
| Notifications delivered late | [Number or share of all notifications] |
| Events dropped | [Number of events that were not accepted] |
| Accounts affected | [Number of accounts] |
| Users affected | [Number of users] |
| Support requests raised | [Number, with a link to them] |

## Responders

- [Name, role in the incident]

## Timeline

All times in UTC.

| Time (UTC) | Event | Data Link |
|------------|-------|-----------|
| HH:MM | **Started:** [Describe the first sign, before the alert] | [Link] |
| HH:MM | **Detected:** [Describe the alert or report] | [Link] |
| HH:MM | **Acknowledged:** [Describe the first response] | [Link] |
| HH:MM | **Mitigated:** [Describe what ended the impact for users] | [Link] |
| HH:MM | **Resolved:** [Describe when all was back to normal] | [Link] |

## How'd We Do?

### What Went Well?

- [Describe what helped]

### What Didn't Go So Well?

- [Describe what hindered]

## Action Items

| Action | Owner | Priority | Due date | Ticket |
|--------|-------|----------|----------|--------|
| [Describe what changes] | [Name] | P1 | YYYY-MM-DD | [Number] |

## Messaging

### Internal Email

[Insert the message to colleagues who were not there]

### External Message

[Insert the message to customers: what happened, what follows]
`;
