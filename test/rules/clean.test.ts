/** Documents in the template's outline, each filled in in another way, about which no rule has anything to say. */
import { describe, expect, it } from 'vitest';
import { RULES } from '../../server/src/rules/catalogue.ts';
import { findingsOfAll } from '../support/circumstances.ts';

const TERSE = `# Incident Postmortem — Mail Relay

## Summary

**Incident ID:** INC-2026-044
**Severity:** SEV-3
**Status:** Resolved
**Date of incident:** 2026-06-11
**Document owner:** Noor Haddad, Messaging
**Last updated:** 2026-06-15

Outgoing mail was delayed by up to 25 minutes. 1,900 customers got their receipts late, and no mail was lost. A full disk on one of three relays stopped its queue.

## Impact

* Duration: 25 minutes, 06:10 to 06:35 UTC
* Users: 1,900 customers
* Error rate: 0.4 % of deliveries failed at the first attempt
* Revenue: none lost
* SLO burn: 6 % of the monthly budget
* Downstream systems: the receipts service queued 2,100 jobs

## Timeline

All times in UTC.

* 06:10 – Outage started: the disk of relay-2 is full
* 06:14 – Alert \`QueueAge\` fired
* 06:17 – @noor acknowledged the alert
* 06:29 – Mitigated: relay-2 is out of rotation
* 06:35 – Service fully restored, the queue is empty

## Root Cause

Relay-2 kept the logs of a whole year.

1. Why were receipts late? The queue of relay-2 stood still.
2. Why did it stand still?
   Its disk was full.
3. Why was it full? Old logs are never deleted there.
4. Why are they never deleted? The job was moved to a new image, and this host has the old one.
5. Why does it have the old one? Nothing compares the images of the hosts.

**Contributing factors:** the dashboard shows the mean of all three disks.

## Detection

- [x] Automated alert
- [ ] Customer report

**Time to detection (TTD):** 4 minutes
**Time to acknowledge (TTA):** 3 minutes

**Detection gaps identified:** no alert watches a single disk.

## Resolution

The on-call engineer took relay-2 out of rotation and emptied its disk.

**Mitigation:** relay-2 out of rotation.

**Permanent fix:** one image for all relays, see the first action item.

## Action Items

| Action | Owner | Priority | Due date | Status |
|--------|-------|----------|----------|--------|
| Bring all relays to image 14 | Noor Haddad | P1 | 2027-06-25 | In progress |
| Add an alert on each disk: above 85 % for ten minutes, to #messaging | @tariq | P2 | 2027-07-10 | Open |

## Lessons Learned

### What went well?

The queue kept every mail.

### What went poorly?

Nobody knew which image a host runs.

### Where did we get lucky?

The other two relays had room for all the mail.

### What would we do differently?

Compare hosts every night.
`;

const WORDY = `# Incident Postmortem — Booking API

---

## Summary

| Field | Value |
|---|---|
| Incident ID | INC-2026-051 |
| Severity | SEV-2 |
| Status | Approved |
| Date of incident | 2026-07-02 |
| Document owner | @lena.brandt |
| Last updated | 2026-07-06 |

Between 21:50 and 22:41 UTC bookings failed for one in eight guests.
A certificate of the payment gateway had expired on two of sixteen hosts, and
only those hosts refused connections.

---

## Impact

For 51 minutes 12 % of booking requests returned an error. About 640 guests were affected, and roughly €9,000 in bookings moved to the next day. Availability for July fell to 99.93 %, which is 38 % of the error budget. The partner feed, which depends on bookings, was late by an hour.

---

## Timeline

| Time (UTC) | Event |
|---|---|
| 2026-07-02 21:50 | First anomaly: two hosts refuse connections |
| 2026-07-02 22:03 | Monitoring alert fired on failed bookings |
| 2026-07-02 22:05 | @lena.brandt acknowledged the page |
| 2026-07-02 22:19 | Root cause confirmed: the certificate expired at 21:50 |
| 2026-07-02 22:31 | Mitigation applied: both hosts are out of the pool |
| 2026-07-02 22:41 | Service fully restored with the new certificate |

---

## Root Cause

The certificate is renewed by a job that skips hosts in maintenance. Two hosts were in maintenance on the day of the renewal, and nothing tried again.

**Contributing factors**
- The alert on expiring certificates reads one host of the pool.

---

## Detection

An automated alert on failed bookings paged the on-call engineer.

**Time to detection (TTD):** 00:13
**Time to acknowledge (TTA):** 00:02

---

## Resolution

1. Both hosts were taken out of the pool.
2. The certificate was renewed by hand.

The first step was the mitigation. The permanent fix is a renewal that tries again, which is tracked below.

---

## Action Items

- [ ] Renew certificates again after maintenance — @lena.brandt, P1, due 2027-01-20
- [x] Write down how to renew by hand — @omar, P3, due 2026-07-10

---

## Lessons Learned

**What went well?**
- The pool kept the other fourteen hosts busy.

**What went poorly?**
- Maintenance had paused the job that renews certificates.

**Where did we get lucky?**
- No other certificate was due that week.

**What would we do differently?**
- Check every host for the date of its certificate.
`;

describe('a clean document has no finding', () => {
  it.each([
    ['bullets and headings', TERSE],
    ['tables and prose', WORDY],
    ['bullets and headings, from Windows', TERSE.replaceAll('\n', '\r\n')],
  ])('%s', (_, text) => {
    const found = findingsOfAll(RULES, text, { today: { year: 2026, month: 7, day: 8 } });
    const loud = found.filter(({ level }) => level !== 'hint');
    expect(loud.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });
});
