/** What holds for every rule on every text. Each case of a rule's test is also put to these. */
import { expect } from 'vitest';
import { lazy } from '../../server/src/base/lazy.ts';
import { columnAt, lineAt, linesOf } from '../../server/src/base/lines.ts';

import type { Span } from '../../server/src/base/span.ts';
import { applyEdits, inOrder, type TextEdit } from '../../server/src/base/text-edit.ts';
import { RULES } from '../../server/src/rules/catalogue.ts';
import type { Fix, ReportedFinding, Rule } from '../../server/src/rules/rule.ts';
import { brings } from './brings.ts';
import type { CheckOptions } from './check.ts';
import { findings, findingsOfAll } from './circumstances.ts';

export function expectLaws(rule: Rule, text: string, options: CheckOptions): void {
  // A run of all tests for each of thousands of changes (`npm run mutation`): hardly one is noticed by a law alone.
  if (process.env['LAWS'] === 'off') return;
  const found = findings(rule, text, options);
  const all = lazy(() => findingsOfAll(ownFirst(rule), text, options));
  for (const finding of found) {
    expectWellSaid(finding, text);
    for (const fix of finding.fixes?.() ?? []) expectMends(rule, fix, { text, all }, options);
  }
  expectObeysDirective(rule, text, options);
  expectSameWithCarriageReturns(rule, text, options);
  for (const prefix of prefixes(text)) findings(rule, prefix, options);
}

/** Spans hold words of the text; messages are sentences, titles are not. */
function expectWellSaid({ span, message, related, fixes }: ReportedFinding, text: string): void {
  for (const each of [span, ...(related ?? []).map((other) => other.span)]) {
    expect(text.slice(each.start, each.end), `span ${each.start}–${each.end}`).toMatch(/\S/);
  }
  expect(message).toMatch(/^\S.*[.?]$/);
  const offered = fixes?.() ?? [];
  for (const { title } of offered) expect(title).toMatch(/^\p{Lu}.*[^.]$/u);
  expect(new Set(offered.map(({ title }) => title)).size, 'titles differ').toBe(offered.length);
  expect(offered.filter(({ preferred }) => preferred).length).toBeLessThanOrEqual(1);
}

/** A fix changes something, only in its spans; then its finding is gone, and nothing that weighs has come. */
function expectMends(
  rule: Rule,
  fix: Fix,
  { text, all }: { readonly text: string; readonly all: () => readonly ReportedFinding[] },
  options: CheckOptions,
): void {
  const after = applyEdits(text, fix.edits);
  expect(after, fix.title).not.toBe(text);
  expect(
    without(after, writtenSpans(fix.edits)),
    `"${fix.title}" leaves the rest of the text alone`,
  ).toBe(
    without(
      text,
      inOrder(fix.edits).map(({ span }) => span),
    ),
  );
  const before = all();
  const then = findingsOfAll(ownFirst(rule), after, options);
  const gone = minus(before, then).map(({ rule: id }) => id);
  expect(gone, `"${fix.title}" removes its finding`).toContain(rule.id);
  const more = (id: string) => countOf(id, then) > countOf(id, before);
  const come = minus(then, before)
    .filter(({ rule: id }) => more(id))
    .filter(({ level }) => level === 'error' || level === 'warning')
    .filter((finding) => !brings(rule.id, finding.rule));
  expect(come.map(said), `"${fix.title}" brings nothing new`).toEqual([]);
}

function ownFirst(rule: Rule): readonly Rule[] {
  return [rule, ...RULES.filter(({ id }) => id !== rule.id)];
}

function countOf(id: string, found: readonly ReportedFinding[]): number {
  return found.filter(({ rule }) => rule === id).length;
}

function expectObeysDirective(rule: Rule, text: string, options: CheckOptions): void {
  const [frontMatter = ''] = /^---\n[^]*?\n---\n/.exec(text) ?? [];
  const silenced = `${frontMatter}\n<!-- postmortem-disable ${rule.id} -->\n\n${text.slice(frontMatter.length)}`;
  expect(findings(rule, silenced, options).map(said), 'a directive silences the rule').toEqual([]);
}

function expectSameWithCarriageReturns(rule: Rule, text: string, options: CheckOptions): void {
  const plain = findings(rule, text, options);
  const windows = crlf(text);
  const same = findings(rule, windows, options);
  expect(same.map((each) => placed(each, windows))).toEqual(
    plain.map((each) => placed(each, text)),
  );
  same.forEach(({ fixes }, index) => {
    const expected = (plain[index]?.fixes?.() ?? []).map(({ edits }) => applyEdits(text, edits));
    const actual = (fixes?.() ?? []).map(({ edits }) => applyEdits(windows, edits));
    expect(actual, 'fixes keep the line endings').toEqual(expected.map(crlf));
  });
}

const MOST_CUTS = 10;

/** Cuts where words, blanks and marks meet: in the middle of every construct, or evenly spread over long texts. */
function prefixes(text: string): readonly string[] {
  const cuts = [...text.matchAll(/\b|(?<=\n)|(?<=\|)/g)].map(({ index }) => index);
  const step = Math.ceil(cuts.length / MOST_CUTS);
  return cuts.filter((_, at) => at % step === 0).map((cut) => text.slice(0, cut));
}

/** The findings of one list that the other does not say, each counted. */
function minus(
  findings: readonly ReportedFinding[],
  others: readonly ReportedFinding[],
): readonly ReportedFinding[] {
  const left = others.map(said);
  return findings.filter((finding) => {
    const index = left.indexOf(said(finding));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

function said({ rule, message }: ReportedFinding): string {
  return `${rule}: ${message}`;
}

function placed({ span, level, message }: ReportedFinding, text: string): string {
  const lines = linesOf(text);
  const place = (offset: number) => `${lineAt(lines, offset)}:${columnAt(lines, offset)}`;
  return `${place(span.start)}–${place(span.end)} ${level}: ${message}`;
}

/** Where the edits' texts stand once they are applied. */
function writtenSpans(edits: readonly TextEdit[]): readonly Span[] {
  let shift = 0;
  return inOrder(edits).map(({ span, newText }) => {
    const start = span.start + shift;
    shift += newText.length - (span.end - span.start);
    return { start, end: start + newText.length };
  });
}

function without(text: string, parts: readonly Span[]): string {
  return applyEdits(
    text,
    parts.map((span) => ({ span, newText: '' })),
  );
}

function crlf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}
