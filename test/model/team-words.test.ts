/** A team's own headings and labels are understood beside the built-in ones, in every container. */
import { describe, expect, test } from 'vitest';
import { readPostmortem, type ReadOptions } from '../../server/src/model/read.ts';

const OURS: ReadOptions = {
  aliases: new Map([['blast area', 'impact']]),
  labels: new Map([
    ['pager went off', 'detected'],
    ['resolved', 'mitigated'],
  ]),
};

function read(text: string, options?: ReadOptions) {
  return readPostmortem(text, { uri: 'file:///x.md' }, options);
}

describe('section names', () => {
  test.each(['## Blast area', '## 2. Blast Area:', '**Blast area**', '**Blast area:** all'])(
    '%s',
    (line) => {
      const text = `# Outage\n\n${line}\n\nEverybody.\n`;
      expect(read(text, OURS).sections.map(({ kind }) => kind)).toContain('impact');
      expect(read(text).sections.map(({ kind }) => kind)).not.toContain('impact');
    },
  );
});

describe('moment labels', () => {
  test.each([
    ['a row', '| Time | What |\n|---|---|\n| 14:02 | Pager went off: payments |\n'],
    ['a bullet', '- 14:02 **Pager went off:** payments\n'],
    ['a paragraph', '14:02 – Pager went off — payments\n'],
    ['a fact in a bullet', '- Pager went off: 2026-03-05 14:02\n'],
    ['a fact in a paragraph', 'Pager went off: 2026-03-05 14:02\n'],
    ['a fact without a colon', '- Pager went off 2026-03-05 14:02\n'],
  ])('%s', (_, timeline) => {
    const text = `# Outage\n\n## Timeline\n\n${timeline}`;
    const { moments } = read(text, OURS);
    expect(moments.detected).toMatchObject({ entry: 0, how: 'label' });
    expect(read(text).moments.detected).toBeUndefined();
  });

  test('the team’s meaning of a word goes before ours', () => {
    const text = '## Timeline\n\n- 14:02 Resolved: traffic moved\n';
    expect(read(text, OURS).moments.mitigated).toMatchObject({ entry: 0 });
    expect(read(text, OURS).moments.resolved).toBeUndefined();
    expect(read(text).moments.resolved).toMatchObject({ entry: 0 });
  });
});
