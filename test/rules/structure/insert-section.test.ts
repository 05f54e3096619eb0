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
    expect(inserted('## Summary\nA.', 'impact')).toMatch(
      /^## Summary\nA\.\n\n## Impact\n\n\|[^]*\|\n$/,
    );
  });

  it('begins an empty document', () => {
    expect(outline(inserted('', 'impact'))).toEqual(['## Impact']);
  });

  it('keeps carriage returns', () => {
    const text = '## Summary\r\n\r\nA.\r\n\r\n## Timeline\r\n';
    expect(inserted(text, 'impact')).not.toMatch(/[^\r]\n/);
  });

  it('knows no scaffold for other kinds', () => {
    expect(insertSection(read('## Summary\n'), 'background')).toEqual([]);
  });
});
