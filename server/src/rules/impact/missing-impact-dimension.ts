/** Rule: Impact does not speak about one of the six dimensions of the template. */
import { lineEnding } from '../../base/lines.ts';
import { at } from '../../base/span.ts';
import type { Postmortem, Section } from '../../model/postmortem.ts';
import { list, quote } from '../quote.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';
import { isWavedAway } from '../structure/skipped-impact.ts';
import { sectionOf } from '../where.ts';
import { isMeasured } from './measured.ts';

export const missingImpactDimension: Rule = {
  id: 'missing-impact-dimension',
  group: 'impact',
  summary: 'Impact says nothing about duration, users, errors, revenue, SLO burn or other systems.',
  levels: { standard: 'off', strict: 'info' },
  completeness: true,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

export interface Dimension {
  readonly name: string;
  /** What stands there until somebody knows better. */
  readonly blank: string;
  readonly words: RegExp;
}

export const DIMENSIONS: readonly Dimension[] = [
  {
    name: 'Duration',
    blank: 'HH:MM (start → end in UTC)',
    words: /duration|\d ?(?:s|m|h|d|sec|min|hr)s?\b|seconds?|minutes?|hours?|\bdays?\b|\d:\d\d/i,
  },
  {
    name: 'Users / tenants affected',
    blank: 'e.g. 100 % of paid users, region X only',
    words:
      /user|customer|tenant|client|merchant|account|visitor|people|subscriber|member|guest|reader|player|patient|buyer|seller|driver|everyone|nobody|team|developer/i,
  },
  {
    name: 'Error rate',
    blank: 'e.g. 94 % of requests returned 502',
    words:
      /error(?! budget)|fail|\b[45]\d\d\b|refus|reject|drop|time[d]?[ -]?out|latency|slow|unavailab|down\b|loss|lost/i,
  },
  {
    name: 'Revenue impact',
    blank: 'e.g. ~$X estimated lost transactions',
    words:
      /revenue|[$€£¥]|\b(?:USD|EUR|GBP)\b|sales|refund|orders?\b|money|cost|credit|financial|billing/i,
  },
  {
    name: 'SLO burn',
    blank: 'e.g. consumed 45 % of monthly error budget',
    words: /\bSL[OAI]s?\b|error budget|availability|uptime/i,
  },
  {
    name: 'Downstream systems',
    blank: 'List any systems that cascaded',
    words:
      /downstream|upstream|cascad|depend|other (?:service|system|team)|consumer|partner|integration/i,
  },
];

function* check({ model }: RuleContext): Iterable<Finding> {
  const section = sectionOf(model, 'impact');
  // Without any number `unmeasured-impact` asks for all of it.
  if (section?.state !== 'filled' || isWavedAway(section) || !isMeasured(section.prose)) return;
  const missing = DIMENSIONS.filter((dimension) => !isTold(dimension, section, model));
  if (missing.length === 0) return;
  yield {
    span: section.headingSpan,
    message: `${quote(section.heading)} says nothing about: ${list(missing.map(({ name }) => quote(name)))}.`,
    fixes: () => missing.flatMap((dimension) => inserted(dimension, model)),
  };
}

/** A row with its template text is told by `placeholder-left`. */
function isTold({ words }: Dimension, { prose }: Section, { impactRows }: Postmortem): boolean {
  return impactRows.length > 0
    ? impactRows.some((row) => row.detail !== '' && words.test(`${row.name} ${row.detail}`))
    : words.test(prose);
}

/** A row like the others below the last of the table; an empty row of that name is already there. */
function inserted({ name, blank, words }: Dimension, model: Postmortem): readonly Fix[] {
  const last = model.impactRows.at(-1);
  if (!last || model.impactRows.some((row) => words.test(row.name))) return [];
  const newText = `${lineEnding(model.text)}| ${name} | ${blank} |`;
  return [
    {
      title: `Insert a row for ${name}`,
      kind: 'suggestion',
      edits: [{ span: at(last.span.end), newText }],
    },
  ];
}
