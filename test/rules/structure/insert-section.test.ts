/** Inserting a section: in the template's order, in the document's own manner. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/base/text-edit.ts';
import type { SectionKind } from '../../../server/src/model/postmortem.ts';
import { TEMPLATE } from '../../../server/src/model/template.ts';
import { insertSection } from '../../../server/src/rules/structure/insert-section.ts';
import { read } from '../../support/read.ts';

function inserted(text: string, kind: SectionKind): string {
  return applyEdits(text, insertSection(read(text), kind));
}

/** The headings in order, with their marks. */
function outline(text: string): readonly string[] {
  return text.match(/^#+ .*$/gm) ?? [];
}

const FULL: readonly SectionKind[] = [
  'summary',
  'impact',
  'timeline',
  'root-cause',
  'detection',
  'resolution',
  'action-items',
  'lessons',
];

/** The template without one of its sections: heading, body, and the rule that follows it. */
function templateWithout(index: number): string {
  const parts = TEMPLATE.split(/^(?=## )/m);
  const last = parts.at(-1) ?? '';
  const footer = last.slice(last.indexOf('\n---\n') + '\n---\n\n'.length);
  const kept = parts.filter((_, at) => at !== index + 1).join('');
  return index === FULL.length - 1 ? kept + footer : kept;
}

describe('insertSection', () => {
  it.each(FULL.map((kind, index) => [kind, index] as const))(
    'puts %s back where the template had it, rules and footer included',
    (kind, index) => {
      expect(inserted(templateWithout(index), kind)).toBe(TEMPLATE);
    },
  );

  it('stands after the nearest section above it', () => {
    expect(
      outline(
        inserted('# T\n\n## Summary\n\nA.\n\n## Notes\n\nB.\n\n## Root Cause\n\nC.\n', 'timeline'),
      ),
    ).toEqual(['# T', '## Summary', '## Timeline', '## Notes', '## Root Cause']);
  });

  it('stands before the nearest section below it, where none is above', () => {
    expect(outline(inserted('# T\n\nHello.\n\n## Root Cause\n\nC.\n', 'summary'))).toEqual([
      '# T',
      '## Summary',
      '## Root Cause',
    ]);
  });

  it('stands at the end where it would take in what other sections say without headings', () => {
    const text = '# T\n\n- **Summary**: A.\n- **Timeline**: B.\n- **Resolution**: C.\n';
    expect(inserted(text, 'impact').startsWith(`${text}\n## Impact\n`)).toBe(true);
  });

  it('stands at the end there, too, where a heading comes later', () => {
    const text = '# T\n\n- **Summary**: A.\n- **Timeline**: B.\n\n## Notes\n\nC.\n';
    expect(inserted(text, 'impact').startsWith(`${text}\n## Impact\n`)).toBe(true);
  });

  it.each(['---', '***', '___', '--- '])('stands above a rule below a label: %s', (rule) => {
    const text = `**Summary:** A.\n\n${rule}\n\n## Timeline\n\nB.\n`;
    expect(inserted(text, 'impact').replace(/## Impact[^]*?\|\n\n(?=[-*_])/, 'X\n\n')).toBe(
      text.replace(rule, `X\n\n${rule}`),
    );
  });

  it('stands behind the nearest in the order of the template, whatever stands below it', () =>
    expect(
      outline(inserted('# T\n\n## Timeline\n\nA.\n\n## Summary\n\nB.\n', 'root-cause')),
    ).toEqual(['# T', '## Timeline', '## Root Cause', '## Summary']));

  it('stands before the nearest in the order of the template, whatever stands above it', () =>
    expect(
      outline(inserted('# T\n\n## Lessons Learned\n\nA.\n\n## Timeline\n\nB.\n', 'summary')),
    ).toEqual(['# T', '## Lessons Learned', '## Summary', '## Timeline']));

  it('stands before what stands for it elsewhere', () =>
    expect(outline(inserted('# T\n\n## Background\n\nA.\n\n## Notes\n\nB.\n', 'summary'))).toEqual([
      '# T',
      '## Summary',
      '## Background',
      '## Notes',
    ]));

  it('stands at the end, where nothing of the template is there', () =>
    expect(outline(inserted('# T\n\n## Appendix\n\nA.\n\n## Notes\n\nB.\n', 'summary'))).toEqual([
      '# T',
      '## Appendix',
      '## Notes',
      '## Summary',
    ]));

  it('takes the level of the headings that are there', () => {
    expect(outline(inserted('# Summary\n\nA.\n\n# Timeline\n\nB.\n', 'impact'))).toEqual([
      '# Summary',
      '# Impact',
      '# Timeline',
    ]);
    expect(outline(inserted('### Summary\n\nA.\n', 'impact'))).toEqual([
      '### Summary',
      '### Impact',
    ]);
  });

  it('adds the blank lines that are wanting', () => {
    expect(inserted('## Summary\nA.\n## Timeline\nB.\n', 'impact')).toMatch(
      /^## Summary\nA\.\n\n## Impact\n\n\|[^]*\|\n\n## Timeline\nB\.\n$/,
    );
    expect(inserted('## Summary\n\nA.\n## Timeline\nB.\n', 'impact')).toMatch(
      /^## Summary\n\nA\.\n\n## Impact\n\n\|[^]*\|\n\n## Timeline\nB\.\n$/,
    );
    expect(inserted('## Summary\n\nA.\n\n', 'impact')).toMatch(
      /^## Summary\n\nA\.\n\n## Impact\n\n\|[^]*\|\n$/,
    );
    expect(inserted('## Impact\n\nA.\n', 'summary').startsWith('## Summary\n')).toBe(true);
    expect(inserted('## Summary\nA.', 'impact')).toMatch(
      /^## Summary\nA\.\n\n## Impact\n\n\|[^]*\|\n$/,
    );
  });

  it.each(['---', '***', '_____'])('parts it as the others are parted: %s', (rule) => {
    const start = `## Summary\n\nA.\n\n${rule}\n\n`;
    const timeline = '## Timeline\n\nB.\n';
    const impact = /## Impact\n\n\|[^]*\|\n/;
    const between = inserted(`${start}${timeline}`, 'impact');
    expect(between.replace(impact, 'X\n')).toBe(`${start}X\n\n${rule}\n\n${timeline}`);
    const end = inserted(`${start}## Impact\n\nB.\n`, 'timeline');
    expect(end).toContain(`B.\n\n${rule}\n\n## Timeline\n`);
    const parted = inserted(`${start}## Impact\n\nB.\n\n${rule}\n`, 'timeline');
    expect(parted).toContain(`B.\n\n${rule}\n\n## Timeline\n`);
  });

  it('parts it at the end as any two are parted', () => {
    const text = '## Summary\n\nA.\n\n## Impact\n\nB.\n\n---\n\n## Timeline\n\nC.\n';
    expect(inserted(text, 'root-cause')).toContain('C.\n\n---\n\n## Root Cause\n');
  });

  it.each(['***\n\n\n', '*** \n', '_____\n'])(
    'stands above the closing words, however they are parted: %j',
    (rule) => {
      const after = inserted(`## Summary\n\nA.\n\n${rule}*Written by Ana.*\n`, 'impact');
      expect(after.startsWith(`## Summary\n\nA.\n\n${rule}## Impact\n`)).toBe(true);
      expect(after.endsWith(`|\n\n${rule.trim()}\n\n*Written by Ana.*\n`)).toBe(true);
    },
  );

  it.each(['*Written by Ana.*', '_Written by Ana._\n\n'])(
    'stands above the closing words: %j',
    (words) => {
      const text = `## Summary\n\nA.\n\n***\n\n${words}`;
      const after = inserted(text, 'impact');
      expect(after.startsWith('## Summary\n\nA.\n\n***\n\n## Impact\n')).toBe(true);
      expect(after.endsWith(`|\n\n***\n\n${words}`)).toBe(true);
    },
  );

  it('stands below other words in italics', () => {
    const text = '## Summary\n\nA.\n\n---\n\n*Not the last*\n\nB.\n';
    expect(inserted(text, 'impact').startsWith(`${text}\n## Impact\n`)).toBe(true);
  });

  it.each(['=======', '-', '--- '])('knows headings that are underlined: %s', (line) => {
    const text = `Summary\n${line}\n\nA.\n\nTimeline\n${line}\n\nB.\n`;
    expect(inserted(text, 'impact').replace(/#+ Impact[^]*\|\n/, 'X\n')).toBe(
      text.replace('Timeline', 'X\n\nTimeline'),
    );
  });

  it('knows a heading that is underlined at the end of the text', () => {
    const text = 'Summary\n---\n\nA.\n\nTimeline\n---';
    expect(inserted(text, 'impact').replace(/#+ Impact[^]*\|\n/, 'X\n')).toBe(
      text.replace('Timeline', 'X\n\nTimeline'),
    );
  });

  it('stands below a label on its line', () => {
    expect(inserted('**Summary:** A.\n\n## Timeline\n\nB.\n', 'impact')).toMatch(
      /^\*\*Summary:\*\* A\.\n\n## Impact\n\n\|[^]*\|\n\n## Timeline\n\nB\.\n$/,
    );
  });

  it.each(['', '\n\n', '  '])('begins an empty document: %j', (text) => {
    expect(outline(inserted(text, 'impact').trim())).toEqual(['## Impact']);
    expect(inserted(text, 'impact').startsWith(`${text}## Impact`)).toBe(true);
  });

  it('keeps carriage returns', () => {
    const text = '## Summary\r\n\r\nA.\r\n\r\n## Timeline\r\n';
    expect(inserted(text, 'impact')).not.toMatch(/[^\r]\n/);
  });

  it('knows no scaffold for other kinds', () => {
    expect(insertSection(read('## Summary\n'), 'background')).toEqual([]);
  });
});

describe('knows what stands for a section of the template', () => {
  it.each([
    ['Background', 'impact'],
    ['Trigger', 'detection'],
    ['Contributing Factors', 'detection'],
    ['Response', 'action-items'],
  ] as const)('below %s stands %s', (name, kind) => {
    const text = `# T\n\n## ${name}\n\nA.\n\n## Notes\n\nB.\n`;
    expect(outline(inserted(text, kind)).slice(0, 3)[2]).not.toBe('## Notes');
    expect(outline(inserted(text, kind))).toHaveLength(4);
  });

  it.each(['What went well', 'What went poorly', 'Where we got lucky'])('above %s', (name) =>
    expect(outline(inserted(`# T\n\nA.\n\n## ${name}\n\nB.\n`, 'action-items'))).toEqual([
      '# T',
      '## Action Items',
      `## ${name}`,
    ]),
  );
});

it('stands behind the section that holds the nearest, at the level of the outline', () =>
  expect(
    outline(
      inserted(
        '## Root Cause\n\nA.\n\n### Trigger\n\nB.\n\n### More\n\nC.\n\n## End\n',
        'detection',
      ),
    ),
  ).toEqual(['## Root Cause', '### Trigger', '### More', '## Detection', '## End']));
