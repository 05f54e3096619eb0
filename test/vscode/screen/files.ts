/** The examples that the tests open, and where in them things stand. */
export const LOGIN = 'postmortems/2026-03-05-login-outage.md';
export const CHECKOUT = 'postmortems/2026-02-11-checkout-latency.md';

/** In both of them. */
export const SEVERITY_LINE = 8;
/** In the login outage. */
export const TTD_LINE = 63;
