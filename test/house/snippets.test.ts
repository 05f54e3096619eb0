/** The snippets are the template with tab stops: made from it, and giving it back. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TEMPLATE } from '../../server/src/model/template.ts';
import { keepFile } from '../support/generated.ts';
import { snippetsFrom } from '../support/snippets.ts';

const file = 'snippets/postmortem.code-snippets';
const snippets = snippetsFrom(TEMPLATE);
const bodies = Object.entries(snippets).map(([name, { body }]) => [name, body.join('\n')] as const);

describe('the snippets', () => {
  it('are what the template makes them', () => {
    keepFile(file, `${JSON.stringify(snippets, undefined, 2)}\n`);
  });

  it('are the file that the manifest names', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { snippets: unknown };
    };
    expect(manifest.contributes.snippets).toEqual([{ language: 'markdown', path: `./${file}` }]);
  });

  it('are found by what a person types', () => {
    expect(Object.values(snippets).map(({ prefix }) => prefix)).toEqual([
      'postmortem',
      'pm-summary',
      'pm-impact',
      'pm-timeline',
      'pm-root-cause',
      'pm-detection',
      'pm-resolution',
      'pm-action-items',
      'pm-lessons-learned',
      'pm-row',
      'pm-action',
    ]);
  });

  it.each(bodies)('%s numbers its tab stops from 1, without a gap', (_, body) => {
    const stops = [...body.matchAll(/\$\{(\d+)/g)].map(([, number]) => Number(number));
    expect(stops).toEqual(stops.map((_stop, at) => at + 1));
    expect(stops.length).toBeGreaterThan(0);
  });

  it('give the template back when nothing is typed', () => {
    const whole = bodies.find(([name]) => name.includes('whole'))?.[1] ?? '';
    expect(accepted(whole)).toBe(chosen(TEMPLATE.trim()));
  });

  it('leave nothing of the template outside a tab stop', () => {
    const whole = bodies.find(([name]) => name.includes('whole'))?.[1] ?? '';
    const fixed = whole.replaceAll(/\$\{\d+(?::[^{}]*|\|[^{}]*\|)\}/g, '');
    expect(fixed).not.toMatch(/YYYY|HH:MM|SEV-|\.\.\.|\[[A-Z]|e\.g\.|Describe the|Write 2/);
  });
});

/** The text after Tab, Tab, Tab: defaults and first choices, the year and the day as the template writes them. */
function accepted(body: string): string {
  return body
    .replaceAll('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', 'YYYY-MM-DD')
    .replaceAll('$CURRENT_YEAR', 'YYYY')
    .replaceAll(/(?<!\\)\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
    .replaceAll(/(?<!\\)\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replaceAll(/\\([$}\\])/g, '$1');
}

/** The template with its menus answered by their first choice. */
function chosen(template: string): string {
  return template
    .replace('SEV-1 / SEV-2 / SEV-3', 'SEV-1')
    .replace('SEV-X', 'SEV-1')
    .replace('**Status:** Resolved', '**Status:** Draft');
}
