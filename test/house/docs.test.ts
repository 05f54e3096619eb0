/** Every rule's page: its generated head, the parts that it has in common with the others, and its examples, which are run. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../server/src/rules/catalogue.ts';
import { findings } from '../support/circumstances.ts';
import { expectGenerated, ROOT } from './generated.ts';
import { examplesOf, pageHead, rulesTable } from './rule-docs.ts';

/** The day on which the examples are looked at. */
const TODAY = { year: 2026, month: 3, day: 20 };

const PARTS = ['What it finds', 'Why', 'Examples', 'When not to use it'];

const pathOf = (id: string) => `docs/rules/${id}.md`;
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

describe.each(RULES)('the page of $id', (rule) => {
  it('has a head made from the rule', () => {
    expectGenerated(pathOf(rule.id), 'rule', pageHead(rule));
  });

  it('has the parts that every page has', () => {
    const page = read(pathOf(rule.id));
    expect(page.startsWith(`# ${rule.id}\n`)).toBe(true);
    const outside = page.replace(/^(`{3,})[^]*?^\1$/gm, '');
    const headings = [...outside.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(PARTS);
  });

  it('has examples of both kinds', () => {
    const verdicts = examplesOf(read(pathOf(rule.id))).map(({ verdict }) => verdict);
    expect(new Set(verdicts)).toEqual(new Set(['incorrect', 'correct']));
  });

  it.each(examplesOf(read(pathOf(rule.id))))('its example is $verdict', ({ verdict, text }) => {
    // What a document cannot show by its text is wrong in every incorrect example.
    const isIgnored = verdict === 'incorrect';
    const found = findings(rule, text, { today: TODAY, isIgnored }).map(({ message }) => message);
    if (verdict === 'correct') expect(found).toEqual([]);
    else expect(found).not.toEqual([]);
  });
});

describe('docs', () => {
  it('has no page without a rule', () => {
    const pages = readdirSync(join(ROOT, 'docs/rules')).filter((name) => name !== 'README.md');
    expect(pages.sort()).toEqual(RULES.map(({ id }) => `${id}.md`).sort());
  });

  it('lists the rules', () => {
    expectGenerated('docs/rules/README.md', 'rules', rulesTable(RULES, ''));
  });

  it('lists the rules for users', () => {
    expectGenerated('README.md', 'rules', rulesTable(RULES, 'docs/rules/'));
  });
});
