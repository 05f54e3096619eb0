/** Settings: what nobody sets has its default, what is wrong is named by its key and replaced, and the rest still holds. */
import { describe, expect, test } from 'vitest';
import { RULES } from '../../server/src/rules/catalogue.ts';
import { decodeSettings, DEFAULT_SETTINGS } from '../../server/src/service/decode-settings.ts';
import { manifestProperties } from '../../server/src/service/manifest.ts';
import { SETTINGS } from '../../server/src/service/settings.ts';

const someRule = RULES[0]?.id ?? 'no rule';

describe('decodeSettings', () => {
  test.each([undefined, null, {}, [], 'text', 7])('%j means the defaults', (json) => {
    expect(decodeSettings(json)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
  });

  test('takes nested and dotted keys alike', () => {
    const nested = decodeSettings({ metrics: { ttaFrom: 'started' } });
    expect(nested.settings['metrics.ttaFrom']).toBe('started');
    expect(decodeSettings({ 'metrics.ttaFrom': 'started' })).toEqual(nested);
  });

  test.each<[unknown, string, string]>([
    [
      { preset: 'harsh' },
      'postmortem.preset',
      'expects one of auto, standard, strict, not "harsh"',
    ],
    [{ quietNearCaret: 'yes' }, 'postmortem.quietNearCaret', 'expects true or false, not "yes"'],
    [{ severities: 'SEV-1' }, 'postmortem.severities', 'expects a list of texts, not "SEV-1"'],
    [{ statuses: [] }, 'postmortem.statuses', 'expects one text or more, not []'],
    [{ severities: ['SEV-1', 2] }, 'postmortem.severities.1', 'is no text: 2'],
    [{ newPostmortem: { folder: 3 } }, 'postmortem.newPostmortem.folder', 'expects a text, not 3'],
    [
      { gapMinutes: 0.5 },
      'postmortem.gapMinutes',
      'expects a whole number from 1 to 10080, not 0.5',
    ],
    [{ whys: 21 }, 'postmortem.whys', 'expects a whole number from 1 to 20, not 21'],
    [
      { incidentId: 'INC' },
      'postmortem.incidentId',
      'expects an N for each digit, as in INC-YYYY-NNN, not "INC"',
    ],
    [{ rules: [] }, 'postmortem.rules', 'expects an object, not []'],
    [{ rules: { nonsense: 'off' } }, 'postmortem.rules.nonsense', 'is the name of no rule'],
    [
      { rules: { [someRule]: 'loud' } },
      `postmortem.rules.${someRule}`,
      'expects one of default, off, error, warning, info, hint, not "loud"',
    ],
    [
      { actionDueDays: { P1: 'soon' } },
      'postmortem.actionDueDays.P1',
      'expects a number of days, not "soon"',
    ],
    [{ prest: 'auto' }, 'postmortem.prest', 'is no setting of this extension'],
    [{ metrics: { ttx: 1 } }, 'postmortem.metrics.ttx', 'is no setting of this extension'],
  ])('%j is a problem of %s', (json, key, message) => {
    expect(decodeSettings(json).problems).toEqual([{ key, message }]);
  });

  test('what is right beside something wrong holds', () => {
    const { settings } = decodeSettings({
      preset: 'strict',
      severities: ['A', 2, 'B'],
      rules: { [someRule]: 'hint', nonsense: 'off' },
      actionDueDays: { P1: 3, P2: -1 },
      run: 'sometimes',
    });
    expect(settings.preset).toBe('strict');
    expect(settings.severities).toEqual(['A', 'B']);
    expect(settings.rules).toEqual({ [someRule]: 'hint' });
    expect(settings.actionDueDays).toEqual({ P1: 3 });
    expect(settings.run).toBe('onType');
  });

  test('a long value is quoted in short', () => {
    const [problem] = decodeSettings({ preset: 'x'.repeat(200) }).problems;
    expect(problem?.message.length).toBeLessThan(100);
  });
});

test('every option of a rule is a setting with a default', () => {
  const options = RULES.flatMap(({ options: names = [] }) => names);
  expect(options.length).toBeGreaterThan(9);
  for (const name of options) expect(DEFAULT_SETTINGS[name], name).toEqual(SETTINGS[name].default);
});

test('the manifest shows every setting with default, scope and description, and every rule', () => {
  const properties = manifestProperties();
  expect(Object.keys(properties)).toEqual(Object.keys(SETTINGS).map((key) => `postmortem.${key}`));
  for (const property of Object.values(properties)) {
    expect(property).toMatchObject({ scope: 'resource', default: expect.anything() as unknown });
    expect(property).toHaveProperty('markdownDescription', expect.stringMatching(/\.$/));
  }
  const rules = properties['postmortem.rules'] as { properties: Readonly<Record<string, unknown>> };
  expect(Object.keys(rules.properties)).toEqual(RULES.map(({ id }) => id));
});
