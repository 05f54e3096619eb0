/** What a document leaves open for its review: questions, entries without evidence, gaps without actions, items without owners. */
import { lineAt } from '../base/lines.ts';
import type { Entry, Postmortem, SectionKind } from '../model/postmortem.ts';
import { isQuestion } from '../model/prose/question.ts';
import { VEIL, type Sentence } from '../model/prose/sentence.ts';
import { openItems } from '../rules/action-items/open-items.ts';
import { count, quote } from '../rules/quote.ts';
import type { ReportedFinding } from '../rules/rule.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { readiness } from './readiness.ts';

export type Step = 'open' | 'timeline' | 'causes' | 'response' | 'actions' | 'close';

export interface AgendaPoint {
  readonly step: Step;
  /** Under which the points of a step stand together. */
  readonly group: string;
  /** Markdown, without the document's own marks. */
  readonly words: string;
  /** 1-based line of the document; undefined for what is about all of it. */
  readonly line: number | undefined;
}

/** In the order in which the meeting comes to them. */
export function openPoints(
  model: Postmortem,
  findings: readonly ReportedFinding[],
): readonly AgendaPoint[] {
  const gaps = findings.filter(({ rule }) => GAPS.has(rule));
  const rest = findings.filter(({ rule }) => !GAPS.has(rule) && !ABOUT_ITEMS.has(rule));
  const lineOf = (at: number) => lineAt(model.lines, at);
  return [
    ...readiness(model, rest).points.map(({ kind, message, line }) => ({
      step: stepOf(kind),
      group: 'Still to settle',
      words: plainMarkdown(message),
      line,
    })),
    ...openQuestions(model).map(({ text, span, within }) => ({
      step: stepOf(within[0]),
      group: 'Open questions',
      words: plainMarkdown(text.replaceAll(VEIL, ' ')),
      line: lineOf(span.start),
    })),
    ...withoutEvidence(model),
    ...gaps.map(({ message, span }) => ({
      step: 'actions' as const,
      group: 'Gaps without an action',
      words: plainMarkdown(message),
      line: lineOf(span.start),
    })),
    ...itemsOwing(model),
  ];
}

/** Rules that find something said elsewhere that no action follows. */
const GAPS: ReadonlySet<string> = new Set([
  'gap-without-action',
  'fix-without-action',
  'found-by-humans',
]);

/** Told item by item instead. */
const ABOUT_ITEMS: ReadonlySet<string> = new Set([
  'action-without-owner',
  'action-without-due-date',
]);

const STEPS: Readonly<Record<SectionKind, Step>> = {
  summary: 'open',
  background: 'open',
  impact: 'open',
  timeline: 'timeline',
  'root-cause': 'causes',
  'contributing-factors': 'causes',
  trigger: 'causes',
  detection: 'response',
  response: 'response',
  resolution: 'response',
  'action-items': 'actions',
  lessons: 'close',
  'went-well': 'close',
  'went-poorly': 'close',
  lucky: 'close',
  differently: 'close',
  supporting: 'open',
};

function stepOf(kind: SectionKind | undefined): Step {
  return kind === undefined ? 'open' : STEPS[kind];
}

/** Questions that the author left without an answer: the last words of their paragraph, item or cell, and no heading. */
function openQuestions({ prose, text }: Postmortem): readonly Sentence[] {
  const last = new Map(prose.flat().map((sentence) => [sentence.passage, sentence]));
  return [...last.values()].filter(
    ({ text: words, span }) =>
      isQuestion(words) && !/^[*_]{2}/.test(text.slice(Math.max(span.start - 2, 0))),
  );
}

const MOST = 6;

/** The entries that are a moment come first: the numbers rest on them. */
function withoutEvidence({ timeline, text }: Postmortem): readonly AgendaPoint[] {
  const entries = timeline.entries.filter(({ form }) => form !== 'fact');
  const bare = entries.filter(({ span }) => !EVIDENCE.test(text.slice(span.start, span.end)));
  const first = [...bare].sort((a, b) => weight(b) - weight(a)).slice(0, MOST);
  const shown = bare.filter((entry) => first.includes(entry));
  const more = bare.length - shown.length;
  const point = (words: string, line: number | undefined): AgendaPoint => ({
    ...{ step: 'timeline', group: 'Entries without evidence', words, line },
  });
  return [
    ...shown.map(({ stamp, text: event, line }) =>
      point(`${plainMarkdown(quote(`${stamp.text} ${event}`))}: what shows it?`, line),
    ),
    ...(more > 0
      ? [point(`${count(more, 'more entry has', 'more entries have')} no link either.`, undefined)]
      : []),
  ];
}

function weight({ moments }: Entry): number {
  return moments.length > 0 ? 1 : 0;
}

/** A link, a picture, an address, a footnote, a ticket. */
const EVIDENCE =
  /https?:\/\/|\]\(|\]\[|\[\^|(?:^|[\s(|])(?:[\w.-]+\/[\w.-]+)?#\d|\b[A-Z][A-Z\d]+-\d/;

function itemsOwing(model: Postmortem): readonly AgendaPoint[] {
  const items = openItems(model).filter(({ title }) => title.trim() !== '');
  const owing = (group: string, isOwing: (item: (typeof items)[number]) => boolean) =>
    items.filter(isOwing).map(({ title, line }) => ({
      step: 'actions' as const,
      group,
      words: plainMarkdown(quote(title)),
      line,
    }));
  return [
    ...owing('Items without an owner', ({ owner }) => owner.value === undefined),
    ...owing('Items without a due date', ({ due }) => due.text.trim() === ''),
  ];
}
