/** What the light bulb offers: fixes of findings at the selection, document-wide fixes, and refactorings. */
import { touches, type Span } from '../base/span.ts';
import { inOrder, type TextEdit } from '../base/text-edit.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { MOMENT_NAMES } from '../rules/detection/metric-words.ts';
import type { Fix, ReportedFinding } from '../rules/rule.ts';
import { actionForPoint } from './action-for-point.ts';
import { isInTimeline } from './in-timeline.ts';
import { markMoment } from './mark-moment.ts';
import { missingSections } from './missing-sections.ts';
import { markableMoments } from './moment-words.ts';
import { entriesFromSelection } from './paste/paste-log.ts';
import { refactor } from './refactor.ts';
import { reshapings } from './reshape/reshape.ts';
import { silencings } from './silence-finding.ts';

export interface Action {
  readonly title: string;
  readonly kind: 'fix' | 'refactoring' | 'fixAll' | 'organize';
  readonly edits: readonly TextEdit[];
  /** The findings that it resolves. */
  readonly findings?: readonly ReportedFinding[];
  readonly isPreferred?: boolean;
}

/** Which kinds are wanted. */
export type ActionWish = Readonly<Record<Action['kind'], boolean>>;

export interface Checked {
  readonly model: Postmortem;
  readonly findings: readonly ReportedFinding[];
}

export function codeActions(
  checked: Checked,
  selection: Span,
  wish: ActionWish,
): readonly Action[] {
  const { model, findings } = checked;
  const fixes = wish.fix ? offersAt(findings, selection, (each) => each.fixes?.() ?? []) : [];
  const silent = wish.fix ? offersAt(findings, selection, (each) => silencings(model, each)) : [];
  const others = wish.refactoring ? refactorings(model, selection) : [];
  return [
    ...fixes,
    ...(wish.fixAll ? fixAll(findings) : []),
    ...(wish.organize ? sortTimeline(model, 'organize') : []),
    // What a fix offers already is not offered once more under another heading of the menu.
    ...others.filter(({ title }) => !fixes.some((fix) => fix.title === title)),
    ...silent,
  ];
}

type Offer = Pick<Fix, 'title' | 'edits' | 'preferred'>;

/** One fix may answer several findings (convert the whole timeline): it is offered once, for all of them. */
function offersAt(
  findings: readonly ReportedFinding[],
  selection: Span,
  offersFor: (finding: ReportedFinding) => readonly Offer[],
): readonly Action[] {
  const offered = new Map<string, { offer: Offer; findings: ReportedFinding[] }>();
  for (const finding of findings) {
    if (!touches(finding.span, selection)) continue;
    for (const offer of offersFor(finding)) {
      const key = JSON.stringify([offer.title, offer.edits]);
      const same = offered.get(key);
      if (same) same.findings.push(finding);
      else offered.set(key, { offer, findings: [finding] });
    }
  }
  return [...offered.values()].map(({ offer, findings: solved }) => ({
    title: offer.title,
    kind: 'fix',
    edits: offer.edits,
    findings: solved,
    isPreferred: offer.preferred ?? false,
  }));
}

/** All safe fixes at once; where two would touch the same text the first one holds, and the next run does the other. */
function fixAll(findings: readonly ReportedFinding[]): readonly Action[] {
  const edits = safeEdits(findings);
  if (edits.length === 0) return [];
  return [{ title: 'Fix everything that changes no meaning', kind: 'fixAll', edits }];
}

function safeEdits(findings: readonly ReportedFinding[]): readonly TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes?.().find(({ kind }) => kind === 'safe');
    const isFree = fix?.edits.every(
      (edit) => !chosen.some((each) => touches(each.span, edit.span)),
    );
    if (fix && isFree) chosen.push(...fix.edits);
  }
  return inOrder(chosen);
}

function refactorings(model: Postmortem, selection: Span): readonly Action[] {
  return [
    // Lines that are no entries yet want to be some before anything else.
    ...entriesFromSelection(model, selection).map((each) => ({
      ...each,
      kind: 'refactoring' as const,
    })),
    ...momentMarks(model, selection),
    ...(isInTimeline(model, selection.start) ? timelineRefactorings(model) : []),
    ...reshapings(model, selection).map((each) => ({ ...each, kind: 'refactoring' as const })),
    ...actionForPoint(model, selection),
    ...sectionInsertions(model, selection),
  ];
}

function momentMarks(model: Postmortem, selection: Span): readonly Action[] {
  const entry = model.timeline.entries.find(({ span }) => touches(span, selection));
  if (!entry || selection.end > entry.span.end) return [];
  return markableMoments(entry).flatMap((moment) => {
    const { edits } = markMoment(model, { line: entry.line, moment });
    const title = `Mark this entry as the ${MOMENT_NAMES[moment]}`;
    return edits.length > 0 ? [{ title, kind: 'refactoring', edits }] : [];
  });
}

function timelineRefactorings(model: Postmortem): readonly Action[] {
  const { edits } = refactor(model, { refactoring: 'convertToUtc' });
  const convert: Action = {
    title: 'Convert the whole timeline to UTC',
    kind: 'refactoring',
    edits,
  };
  return [...(edits.length > 0 ? [convert] : []), ...sortTimeline(model, 'refactoring')];
}

function sortTimeline(model: Postmortem, kind: 'organize' | 'refactoring'): readonly Action[] {
  const { edits } = refactor(model, { refactoring: 'sortTimeline' });
  return edits.length > 0 ? [{ title: 'Sort the timeline', kind, edits }] : [];
}

/** Offered where one looks for it: on a heading. */
function sectionInsertions(model: Postmortem, selection: Span): readonly Action[] {
  const isAtHeading = model.sections.some(({ headingSpan }) => touches(headingSpan, selection));
  if (!isAtHeading) return [];
  return missingSections(model).flatMap(({ kind, heading }) => {
    const { edits } = refactor(model, { refactoring: 'insertSection', section: kind });
    return edits.length > 0
      ? [{ title: `Insert the section ${heading}`, kind: 'refactoring', edits }]
      : [];
  });
}
