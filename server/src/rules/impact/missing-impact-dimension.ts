/** Rule: Impact does not speak about one of the six dimensions of the template. */
import { lineEnding } from '../../base/lines.ts';
import { at } from '../../base/span.ts';
import type { ImpactRow } from '../../model/details.ts';
import type { Postmortem, Section } from '../../model/postmortem.ts';
import { saidIn } from '../../model/sections/said-in.ts';
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
    blank: '[how long?]',
    words: /duration|\d ?(?:s|m|h|d|sec|min|hr)s?\b|second|minute|hour|\bdays?\b|\d:\d\d/i,
  },
  {
    name: 'Users / tenants affected',
    blank: '[how many, and which?]',
    words:
      /user|customer|tenant|client|merchant|account|visitor|people|subscriber|member|guest|reader|player|patient|buyer|seller|driver|everyone|nobody|team|developer/i,
  },
  {
    name: 'Error rate',
    blank: '[how many requests failed?]',
    words:
      /error(?! budget)|fail|\b[45]\d\d\b|refus|reject|drop|time[d]?[ -]?out|latency|slow|unavailab|down\b|loss|lost/i,
  },
  {
    name: 'Revenue impact',
    blank: '[how much?]',
    words:
      /revenue|[$€£¥]|\b(?:USD|EUR|GBP)\b|sales|refund|orders?\b|money|cost|credit|financial|billing/i,
  },
  {
    name: 'SLO burn',
    blank: '[how much of the error budget?]',
    words: /\bSL[OAI]s?\b|error budget|availability|uptime/i,
  },
  {
    name: 'Downstream systems',
    blank: '[which systems?]',
    words:
      /downstream|upstream|cascad|depend|other (?:service|system|team)|consumer|partner|integration/i,
  },
];

function* check({ model }: RuleContext): Iterable<Finding> {
  const section = sectionOf(model, 'impact');
  // Without any number `unmeasured-impact` asks for all of it.
  if (section?.state !== 'filled' || isWavedAway(section, model)) return;
  if (!isMeasured(saidIn(section, model))) return;
  const untold = DIMENSIONS.filter((dimension) => !isTold(dimension, section, model));
  const missing = untold.filter((dimension) => !rowOf(dimension, model));
  for (const dimension of untold) {
    const row = rowOf(dimension, model);
    if (row) yield { span: row.span, message: `${quote(row.name)} has nothing beside it.` };
  }
  if (missing.length === 0) return;
  yield {
    span: section.headingSpan,
    message: `${quote(section.heading)} says nothing about: ${list(missing.map(({ name }) => quote(name)))}.`,
    fixes: () => missing.flatMap((dimension) => inserted(dimension, model)),
  };
}

/** A row with its template text is told by `placeholder-left`. */
function isTold(dimension: Dimension, section: Section, model: Postmortem): boolean {
  const { words } = dimension;
  const { impactRows } = model;
  if (impactRows.length === 0) return words.test(saidIn(section, model));
  return impactRows.some(({ name, detail }) => {
    // A row of the template speaks for itself: an error budget in its words is no error rate.
    const own = DIMENSIONS.find((each) => isNamed(each, name));
    return detail !== '' && (own ? own === dimension : words.test(`${name} ${detail}`));
  });
}

/** `Users affected` and `SLO burn (monthly)`: the first word of the template's name is there. */
function isNamed({ name }: Dimension, written: string): boolean {
  const [first = ''] = name.toLowerCase().split(' ');
  return written.toLowerCase().split(/\W/)[0] === first;
}

/** The row that names the dimension and says nothing about it. */
function rowOf({ words }: Dimension, { impactRows }: Postmortem): ImpactRow | undefined {
  return impactRows.find(({ name, detail }) => detail === '' && words.test(name));
}

/** A row like the others below the last of the table. */
function inserted({ name, blank }: Dimension, model: Postmortem): readonly Fix[] {
  const last = model.impactRows.at(-1);
  if (!last) return [];
  const newText = `${lineEnding(model.text)}| ${name} | ${blank} |`;
  return [
    {
      title: `Insert a row for ${name}`,
      kind: 'suggestion',
      edits: [{ span: at(last.span.end), newText }],
    },
  ];
}
