/** The level of a rule: settings first, then preset and status. */
import { describe, expect, it } from 'vitest';
import { levelOf, type LevelSettings } from '../../server/src/rules/levels.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { read } from '../support/read.ts';

const missing: Rule = {
  id: 'missing-thing',
  group: 'structure',
  summary: 'A thing is missing.',
  levels: { standard: 'info', strict: 'error' },
  completeness: true,
  fix: 'none',
  since: '0.1.0',
  check: () => [],
};
const wrong: Rule = { ...missing, id: 'wrong-thing', completeness: false };
const silent: Rule = { ...missing, levels: { standard: 'off', strict: 'hint' } };

const byStatus: LevelSettings = { levels: {}, strictness: 'byStatus' };
const constant: LevelSettings = { levels: {}, strictness: 'constant' };
const withStatus = (status: string) => read(`# Login outage\n\n**Status:** ${status}\n`);

describe('levelOf', () => {
  it.each([
    ['Draft', 'hint', 'hint'],
    ['In progress', 'info', 'error'],
    ['Resolved', 'info', 'error'],
    ['Published', 'warning', 'error'],
    ['Closed on Friday', 'warning', 'error'],
    ['**Final**', 'warning', 'error'],
    ['Reviewed', 'warning', 'error'],
    ['approved', 'warning', 'error'],
  ])('weighs what is missing by status: %s', (status, standard, strict) => {
    const model = withStatus(status);
    expect(levelOf(missing, 'standard', model, byStatus)).toBe(standard);
    expect(levelOf(missing, 'strict', model, byStatus)).toBe(strict);
  });

  it('stays as it is without a status', () => {
    expect(levelOf(missing, 'standard', read('# Login outage\n'), byStatus)).toBe('info');
  });

  it('raises a hint to info, and leaves off what is off', () => {
    expect(levelOf(silent, 'strict', withStatus('Published'), byStatus)).toBe('info');
    expect(levelOf(silent, 'standard', withStatus('Published'), byStatus)).toBe('off');
    expect(levelOf(silent, 'standard', withStatus('Draft'), byStatus)).toBe('off');
  });

  it('weighs only what is missing, and only where status counts', () => {
    expect(levelOf(wrong, 'strict', withStatus('Draft'), byStatus)).toBe('error');
    expect(levelOf(missing, 'strict', withStatus('Draft'), constant)).toBe('error');
  });

  it('obeys a level that somebody set, whatever the status', () => {
    const set = (level: 'off' | 'warning' | 'default'): LevelSettings => ({
      levels: { 'missing-thing': level },
      strictness: 'byStatus',
    });
    expect(levelOf(missing, 'strict', withStatus('Draft'), set('warning'))).toBe('warning');
    expect(levelOf(missing, 'strict', withStatus('Draft'), set('off'))).toBe('off');
    expect(levelOf(missing, 'strict', withStatus('Resolved'), set('default'))).toBe('error');
  });
});
