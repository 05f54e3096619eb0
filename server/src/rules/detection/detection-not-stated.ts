/** Rule: Detection does not say how the incident was detected: no box is ticked, and no words tell. */
import type { Span } from '../../base/span.ts';
import type { DetectionMethod } from '../../model/details.ts';
import type { Section } from '../../model/postmortem.ts';
import { quote } from '../quote.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';
import { sectionOf } from '../where.ts';

export const detectionNotStated: Rule = {
  id: 'detection-not-stated',
  group: 'detection',
  summary: 'Detection does not say how the incident was detected.',
  levels: { standard: 'off', strict: 'warning' },
  completeness: true,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

function* check({ model }: RuleContext): Iterable<Finding> {
  const section = sectionOf(model, 'detection');
  if (section?.state !== 'filled') return;
  const { methods } = model;
  if (methods.some(({ checked }) => checked)) return;
  if (tells(withoutBoxes(bodyOf(section, model.text), methods))) return;
  yield {
    span: questionIn(section, model.text) ?? section.headingSpan,
    message:
      methods.length > 0
        ? `${quote(section.heading)} has no box ticked: how was the incident first detected?`
        : `${quote(section.heading)} does not say how the incident was first detected.`,
    fixes: () => methods.map(tick),
  };
}

/** Where the boxes are, the words that ask. */
function questionIn({ bodySpan }: Section, text: string): Span | undefined {
  const asked = /how (?:was|did|were) [^?\n]{0,80}\?/i.exec(
    text.slice(bodySpan.start, bodySpan.end),
  );
  if (!asked) return undefined;
  const start = bodySpan.start + asked.index;
  return { start, end: start + asked[0].length };
}

/** Up to the gaps, which tell what did not detect it. */
function bodyOf({ bodySpan }: Section, text: string): string {
  const [before = ''] = text
    .slice(bodySpan.start, bodySpan.end)
    .split(/^[ \t*_#>-]*(?:detection )?gaps?\b/im);
  return before.replace(/[*_`]/g, '');
}

function withoutBoxes(prose: string, methods: readonly DetectionMethod[]): string {
  const isBox = (line: string) =>
    methods.some(({ text }) => text !== '' && line.includes(text.split(' (')[0] ?? text));
  return prose
    .split('\n')
    .filter((line) => !isBox(line))
    .join('\n');
}

const METHOD =
  /alert|alarm|monitor|pag(?:e|ed|ing|er)\b|heartbeat|probe|check|dashboard|report|ticket|support|customer|user|notic|saw\b|seen\b|spotted|found|told|automat|manual|on-call|e-?mail|twitter|slack|canary|test/i;
/** `Detected by: PagerDuty`; behind the name, whatever it is. */
const DETECTED_BY =
  /\b(?:detected|discovered|identified|caught) (?:by|via|through|with|in)\b:?\s*(?!(?:TB[ACD]|TODO|unknown)\b)[\p{L}\d@#]|(?:(?:検知|検出|発見)(?:方法|手段|経緯)|\bdetectad[oa] por|\bd[ée]tect[ée]e? par|\b(?:entdeckt|bemerkt|erkannt) durch)\s*(?:[:：]\s*)?[\p{L}\d@#]/iu;

/** Lengths of time and gaps are told in the same section and are no method. */
function tells(prose: string): boolean {
  const lines = prose.split('\n').filter((line) => !/^[\s-]*(?:time to|TT[DAMR]\b)/i.test(line));
  return lines
    .map((line) => line.replace(/^[\s-]*how (?:was|did)[^?]*\?/i, ''))
    .some((line) => METHOD.test(line) || DETECTED_BY.test(line));
}

function tick({ span, text }: DetectionMethod): Fix {
  const [name = ''] = text.split(' (');
  return {
    title: `Tick ${name === '' ? 'this box' : name.replace(/\.$/, '')}`,
    kind: 'suggestion',
    edits: [{ span, newText: '[x]' }],
  };
}
