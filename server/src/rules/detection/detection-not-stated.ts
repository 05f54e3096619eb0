/** Rule: Detection does not say how the incident was detected: no box is ticked, and no words tell. */
import type { DetectionMethod } from '../../model/details.ts';
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
  if (methods.length === 0 && tells(section.prose)) return;
  yield {
    span: section.headingSpan,
    message:
      methods.length > 0
        ? `${quote(section.heading)} has no box ticked: how was the incident first detected?`
        : `${quote(section.heading)} does not say how the incident was first detected.`,
    fixes: () => methods.map(tick),
  };
}

const METHOD =
  /alert|alarm|monitor|pag(?:e|ed|ing|er)\b|heartbeat|probe|check|dashboard|report|ticket|support|customer|user|notic|saw\b|seen\b|spotted|found|told|automat|manual|on-call|e-?mail|twitter|slack|canary|test/i;

/** Lengths of time and gaps are told in the same section and are no method. */
function tells(prose: string): boolean {
  const [before = ''] = prose.split(/^detection gaps?/im);
  const lines = before.split('\n').filter((line) => !/^(?:time to|TT[DAMR]\b)/i.test(line));
  return lines.some((line) => METHOD.test(line.replace(/^how (?:was|did)[^?]*\?/i, '')));
}

function tick({ span, text }: DetectionMethod): Fix {
  const [name = ''] = text.split(' (');
  return {
    title: `Tick ${name === '' ? 'this box' : name.replace(/\.$/, '')}`,
    kind: 'suggestion',
    edits: [{ span, newText: '[x]' }],
  };
}
