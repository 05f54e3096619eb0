/** The formats of `check` by their names. */
import { asGithub } from './github.ts';
import { asJson } from './json.ts';
import { asJunit } from './junit.ts';
import { asPretty } from './pretty.ts';
import type { Report } from './report.ts';
import { asSarif } from './sarif.ts';

export const CHECK_FORMATS = ['pretty', 'json', 'sarif', 'junit', 'github'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

export const REPORTS: Readonly<Record<CheckFormat, (report: Report) => string>> = {
  pretty: asPretty,
  json: asJson,
  sarif: asSarif,
  junit: asJunit,
  github: asGithub,
};

/** Those that tell which fixes are offered. */
export const TELL_FIXES: readonly CheckFormat[] = ['json', 'sarif'];
