/** The examples that the tests open, and where in them things stand. */
export const LOGIN = 'postmortems/2026-03-05-login-outage.md';
export const CHECKOUT = 'postmortems/2026-02-11-checkout-latency.md';

/** In both of them. */
export const SEVERITY_LINE = 8;
/** In the checkout latency, below what a window shows of it at once: what stands above it is drawn when one goes there. */
export const TIMELINE_LINE = 31;
/** In the login outage. */
export const FIRST_ENTRY_LINE = 28;
export const TTD_LINE = 63;

/** As many teams write: bullets, another zone, no outline, two moments that no entry tells. */
export const BULLETS = 'postmortems/bullets.md';
export const WITH_BULLETS = {
  [BULLETS]: `# Carts lost their vouchers

**Date:** 2026-01-14
**Severity:** SEV2

## Impact

- 4,200 shoppers paid the full price

## Timeline

All times in UTC.

- 10:02 - Rates of the edge rise
- 10:10 - PagerDuty alert: vouchers refused
- 10:14 - Dana and Sam compare two regions
- 10:45 - Vouchers are back to normal

## Root cause

The config had a wrong timeout.

## What went poorly

- The runbook had not been read since spring.

## Action items

- [ ] Add a canary for the config (@dana)
`,
};
/** In it. */
export const COMPARE_LINE = 16;
export const POINT_LINE = 25;
