/** Is a postmortem ready for its review? What blocks it and what is asked, from the findings. A draft is measured like any other. */
import { lineAt } from '../base/lines.ts';
import { contains } from '../base/span.ts';
import type { Postmortem, SectionKind } from '../model/postmortem.ts';
import { count } from '../rules/quote.ts';
import type { ReportedFinding } from '../rules/rule.ts';

export interface Readiness {
  /** `Not ready for review: 3 points block it, 5 are asked.` */
  readonly sentence: string;
  /** What blocks first, each part in order of writing. */
  readonly points: readonly ReadinessPoint[];
}

export interface ReadinessPoint {
  readonly rule: string;
  readonly blocks: boolean;
  /** A sentence with a full stop. */
  readonly message: string;
  /** 1-based. */
  readonly line: number;
  /** The heading of the innermost section; empty above all of them. */
  readonly section: string;
  readonly kind: SectionKind | undefined;
}

/** @param findings of all rules, as they weigh in a document that calls itself finished with writing */
export function readiness(model: Postmortem, findings: readonly ReportedFinding[]): Readiness {
  const points = [...blanksTogether(model, findings)].sort(
    (a, b) => Number(b.blocks) - Number(a.blocks),
  );
  const blocking = points.filter(({ blocks }) => blocks).length;
  return { sentence: sentenceFor(blocking, points.length - blocking), points };
}

function sentenceFor(blocking: number, asked: number): string {
  if (blocking + asked === 0) return 'Ready for review: nothing blocks it, and nothing is asked.';
  const questions = count(asked, 'point is', 'points are');
  if (blocking === 0) return `Ready for review: nothing blocks it; ${questions} asked.`;
  const blocks = count(blocking, 'point blocks', 'points block');
  const rest = asked === 0 ? '' : `, ${asked} ${asked === 1 ? 'is' : 'are'} asked`;
  return `Not ready for review: ${blocks} it${rest}.`;
}

/** Blanks of the template are one point for each section: nobody wants to read forty of them. */
function* blanksTogether(
  model: Postmortem,
  findings: readonly ReportedFinding[],
): Iterable<ReadinessPoint> {
  const said = new Set<string>();
  for (const finding of findings) {
    const point = pointOf(model, finding);
    if (finding.rule !== 'placeholder-left') yield point;
    else if (!said.has(point.section)) {
      said.add(point.section);
      const same = findings.filter(
        (each) => each.rule === finding.rule && pointOf(model, each).section === point.section,
      );
      yield same.length < 2 ? point : { ...point, message: blanksIn(point.section, same.length) };
    }
  }
}

function blanksIn(section: string, number: number): string {
  const where = section === '' ? 'above the first section' : `in ${section}`;
  return `${number} blanks of the template are left ${where}.`;
}

function pointOf(
  model: Postmortem,
  { rule, level, message, span }: ReportedFinding,
): ReadinessPoint {
  const section = model.sections.findLast((each) => contains(each.span, span));
  return {
    rule,
    blocks: level === 'error' || level === 'warning',
    message,
    line: lineAt(model.lines, span.start),
    section: section?.heading ?? '',
    kind: section?.kind,
  };
}
