/** The built-in template, and each of its sections as a scaffold: slices of the one text, never typed twice. */
import { lazy } from '../base/lazy.ts';
import type { SectionKind } from './postmortem.ts';
import { sectionKindOf } from './vocabulary/section-kind.ts';

export const TEMPLATE = `\
# Incident Postmortem — [Service / Component Name]

---

## Summary

**Incident ID:** INC-YYYY-NNN  
**Severity:** SEV-1 / SEV-2 / SEV-3  
**Status:** Resolved  
**Date of incident:** YYYY-MM-DD  
**Document owner:** [Name, team]  
**Last updated:** YYYY-MM-DD  

Write 2–4 sentences describing what broke, how customers or internal users were affected, and how long it lasted. Anyone who reads only this section should understand the scope of the event.

---

## Impact

| Dimension           | Detail                                      |
|---------------------|---------------------------------------------|
| Duration            | HH:MM (start → end in UTC)                  |
| Users / tenants affected | e.g. 100 % of paid users, region X only |
| Error rate          | e.g. 94 % of requests returned 502          |
| Revenue impact      | e.g. ~$X estimated lost transactions         |
| SLO burn            | e.g. consumed 45 % of monthly error budget  |
| Downstream systems  | List any systems that cascaded              |

---

## Timeline

All times in UTC. Be precise; pull from logs, alerting tool, or on-call records.

| Time (UTC)   | Event                                                      |
|--------------|------------------------------------------------------------|
| HH:MM        | Triggering change or first anomaly observed in metrics     |
| HH:MM        | Monitoring / heartbeat alert fired (detection time)        |
| HH:MM        | On-call engineer acknowledged alert                        |
| HH:MM        | Incident declared SEV-X, war room opened                   |
| HH:MM        | Initial hypothesis formed                                  |
| HH:MM        | Root cause confirmed                                       |
| HH:MM        | Mitigation applied (rollback / hotfix / config change)     |
| HH:MM        | Service fully restored, error rate normal                  |
| HH:MM        | All-clear sent to stakeholders                             |
| HH:MM        | Postmortem doc created                                     |

---

## Root Cause

Describe the technical root cause in plain language. Use the "5 Whys" technique:

1. **Why did users see errors?** ...
2. **Why did that component fail?** ...
3. **Why was that condition possible?** ...
4. **Why was there no safeguard?** ...
5. **Why did the process allow this?** ...

**Contributing factors** (list any secondary conditions that made the incident worse):
- ...
- ...

---

## Detection

**How was the incident first detected?**  
[ ] Automated alert (monitoring / heartbeat / uptime check)  
[ ] Customer report  
[ ] On-call engineer noticed manually  
[ ] Internal user report  

**Time to detection (TTD):** HH:MM from triggering event to first alert  
**Time to acknowledge (TTA):** HH:MM from alert to engineer ack  

**Detection gaps identified:**  
Describe any signals that existed but did not trigger an alert, or alerts that fired too late.

---

## Resolution

Describe the steps taken to restore service. Include any rollbacks, feature flags toggled, config changes, or manual interventions.

1. ...
2. ...
3. ...

**Mitigation vs. fix distinction:**  
- *Mitigation (applied during incident):* ...
- *Permanent fix (post-incident work item):* ...

---

## Action Items

Each action item must have an owner and a due date. Vague items rot in backlogs.

| # | Action                              | Owner        | Priority | Due date   | Status  |
|---|-------------------------------------|--------------|----------|------------|---------|
| 1 | Add heartbeat monitor for job X     | @engineer    | P1       | YYYY-MM-DD | Open    |
| 2 | Increase alert sensitivity on Y     | @engineer    | P2       | YYYY-MM-DD | Open    |
| 3 | Add runbook link to alert message   | @on-call-lead| P2       | YYYY-MM-DD | Open    |
| 4 | Review change management process    | @tech-lead   | P3       | YYYY-MM-DD | Open    |

---

## Lessons Learned

**What went well?**  
- ...

**What went poorly?**  
- ...

**Where did we get lucky?**  
- ...

**What would we do differently?**  
- ...

---

*This document follows a blameless postmortem culture. The goal is to understand system and process failures, not to assign fault to individuals.*
`;

export interface TemplateSection {
  readonly kind: SectionKind;
  readonly heading: string;
  /** From its heading to its last line, without a line ending at the end and without the rule that parts it from the next. */
  readonly text: string;
}

/** The eight sections under a heading, in the order of the template. */
export const templateSections: () => readonly TemplateSection[] = lazy(() =>
  TEMPLATE.split(/^(?=## )/m)
    .slice(1)
    .flatMap((slice) => {
      const heading = /^## (.+)$/m.exec(slice)?.[1] ?? '';
      const named = sectionKindOf(heading);
      const text = slice.replace(/\n---\n[^]*$/, '').trimEnd();
      return named ? [{ kind: named.kind, heading, text }] : [];
    }),
);

/** The text that stands for a section in the template: a whole one, or the part under a bold line (`**What went well?**`). */
export function scaffoldOf(kind: SectionKind): string | undefined {
  const whole = templateSections().find((section) => section.kind === kind);
  return whole?.text ?? boldScaffold(kind);
}

/** `**Contributing factors** (…):` and its bullets, up to the next bold line. */
function boldScaffold(kind: SectionKind): string | undefined {
  for (const { text } of templateSections()) {
    const parts = text.split(/^(?=\*\*)/m).slice(1);
    const found = parts.find(
      (part) => sectionKindOf(/^\*\*(.+?)\*\*/.exec(part)?.[1] ?? '')?.kind === kind,
    );
    if (found !== undefined) return found.trimEnd();
  }
  return undefined;
}
