/** What begins a section, of which kind, how far it reaches, and whether anyone filled it in. */
import { describe, expect, test } from 'vitest';
import { slice } from '../../server/src/base/span.ts';
import { sectionKindOf } from '../../server/src/model/vocabulary/section-kind.ts';
import { TEMPLATE, scaffoldOf, templateSections } from '../../server/src/model/template.ts';
import { read } from '../support/read.ts';

describe('names before a plain colon', () => {
  const kinds = (text: string) => read(text).sections.map(({ kind }) => kind);
  const LABELS =
    'Summary: Writes were rejected.\n\nImpact: 41 writes.\n\nRoot causes: The table ended.\n\nAction items:\n\n- Add a row\n\n';

  test('are sections where three of them tell the document', () => {
    const text = `# Outage\n\nStatus: Final\n\n${LABELS}## Timeline\n\n- 14:02 a\n`;
    expect(kinds(text)).toEqual(['summary', 'impact', 'root-cause', 'action-items', 'timeline']);
    const [, impact, , actions] = read(text).sections;
    expect(impact && slice(text, impact.bodySpan)).toBe('41 writes.');
    expect(actions && slice(text, actions.bodySpan).trim()).toBe('- Add a row');
  });

  test('are words of a sentence where fewer do, or below a section', () => {
    expect(kinds('# Outage\n\nImpact: 41 writes.\n\nRoot causes: The table ended.\n')).toEqual([]);
    expect(kinds(`# Outage\n\n## What happened\n\n${LABELS}`)).toEqual(['summary']);
  });
});

describe('names', () => {
  test.each([
    ['Summary', 'summary'],
    ['Executive summary', 'summary'],
    ['TL;DR', 'summary'],
    ['What happened?', 'summary'],
    ['3. Timeline (all times in UTC)', 'timeline'],
    ['⏱️ Timeline of events:', 'timeline'],
    [':clock1: Incident Timeline', 'timeline'],
    [
      'Timeline (PST) Saturday, October 30th 2021 to Monday, November 1st 2021, approximate',
      'timeline',
    ],
    ['Customer impact', 'impact'],
    ['Incident timeline and impact', 'timeline'],
    ['Impact and timeline', 'impact'],
    ['Post-incident actions', 'action-items'],
    ['How we noticed', 'detection'],
    ['Who was affected?', 'impact'],
    ['Summary of impact', 'impact'],
    ['Effect on customers', 'impact'],
    ['Root Cause(s)', 'root-cause'],
    ['Root cause and trigger', 'root-cause'],
    ['5 Whys', 'root-cause'],
    ['What went wrong and why?', 'root-cause'],
    ['What went wrong', 'went-poorly'],
    ['Explanation about how and why the mistakes were made', 'root-cause'],
    ['How your CA first became aware of the problem', 'detection'],
    ['List of steps your CA is taking to resolve the situation', 'action-items'],
    ['How are we making incidents like this less likely or less impactful?', 'action-items'],
    ["What we've fixed, and what we'll do next", 'action-items'],
    ['Why (5 whys)', 'root-cause'],
    ['What are we going to do about it?', 'action-items'],
    ['Contributing factors', 'contributing-factors'],
    ['Trigger', 'trigger'],
    ['How was it detected?', 'detection'],
    ['Why monitoring did not catch this', 'detection'],
    ['Resolution & Recovery', 'resolution'],
    ['Mitigation', 'resolution'],
    ['Actions taken', 'resolution'],
    ['Follow-up actions', 'action-items'],
    ['Corrective and preventive measures', 'action-items'],
    ['Detection improvements', 'action-items'],
    ['How do we prevent this from happening again?', 'action-items'],
    ['What went well', 'went-well'],
    ["What didn't go well", 'went-poorly'],
    ['What did not go so well?', 'went-poorly'],
    ['What could have gone better', 'went-poorly'],
    ['Where we got lucky', 'lucky'],
    ['What would we do differently?', 'differently'],
    ['Lessons learnt', 'lessons'],
    ['K. Lessons learnt', 'lessons'],
    ['Recovery {#recovery}', 'resolution'],
    ['What did we learn?', 'lessons'],
    ['Appendix A', 'supporting'],
    ['Lead-up', 'background'],
    ['Incident response', 'response'],
    ['Hva gikk dårlig', 'went-poorly'],
    ['Tidslinje', 'timeline'],
    ['根本原因', 'root-cause'],
    ['タイムライン', 'timeline'],
    ['Auswirkungen', 'impact'],
    ['Maßnahmen', 'action-items'],
    ['Chronologie', 'timeline'],
    ['Enseignements', 'lessons'],
    ['Línea de tiempo', 'timeline'],
    ['Lições aprendidas', 'lessons'],
    ['Próximos passos', 'action-items'],
    ['Acoes corretivas e preventivas', 'action-items'],
    ['RESOLUCIÓN', 'resolution'],
    ["Five Why's", 'root-cause'],
    ['What fixed it?', 'resolution'],
    ['Why our alerts missed it', 'detection'],
    ['Fixes and follow-ups', 'action-items'],
  ])('%s is %s', (heading, kind) => {
    expect(sectionKindOf(heading)?.kind).toBe(kind);
  });

  test.each([
    'Verification',
    'Checkout returned errors for an hour',
    'Login pages stalled because of an expired certificate',
    'Why did the second resolver not help?',
    '2026-03-05',
    '',
  ])('%j is none', (heading) => {
    expect(sectionKindOf(heading)).toBeUndefined();
  });

  test('a team adds its own', () => {
    expect(sectionKindOf('Scar tissue', new Map([['scar tissue', 'lessons']]))?.kind).toBe(
      'lessons',
    );
  });
});

function kinds(text: string): string[] {
  return read(text).sections.map(({ kind, form }) => `${kind} ${form}`);
}

describe('shapes', () => {
  test.each([
    ['setext', 'Impact\n------\nx\n', ['impact heading']],
    ['closed', '## Impact ##\nx\n', ['impact heading']],
    ['bold heading', '## **Impact**\nx\n', ['impact heading']],
    ['bold line', '**Impact**\n\nx\n', ['impact bold-line']],
    [
      'bold line with guidance',
      '**Contributing factors** (all of them):\n- x\n',
      ['contributing-factors bold-line'],
    ],
    ['label', '**Impact:** half of all logins\n', ['impact label']],
    ['label per line', '**Impact:** a\n**Detection:** b\n', ['impact label', 'detection label']],
    [
      'label of a bullet',
      '- **Impact**: a\n- **Resolution**:\n  - b\n',
      ['impact label', 'resolution label'],
    ],
    ['none in code', '```\n## Impact\n```\n', []],
    ['none in a comment', '<!--\n## Impact\n-->\n', []],
    ['none in a quote', '> ## Impact\n', []],
    ['none among other labels', '**Fix A:** x\n', []],
    ['one of a label and its heading', '**Impact:** High\n\n## Impact\nx\n', ['impact heading']],
    [
      'both where the label has words of its own below',
      '- **Resolution**:\n  - rolled back\n\n## Resolution\nx\n',
      ['resolution label', 'resolution heading'],
    ],
    ['no question among others', '**Q: How was it detected?**\nA user called.\n', []],
    ['no summary of the lessons', '## Lessons learned\n### Summary\nx\n', ['lessons heading']],
    [
      'a context that tells times',
      '- **Context**:\n  - 10:00 disk fills\n  - 10:05 writes fail\n  - 10:20 disk grown\n',
      ['timeline label'],
    ],
    [
      'a context in paragraphs of times',
      '- **Context**:\n\n10:00 – disk fills\n\n10:05 – writes fail\n\n10:20 – disk grown\n',
      ['timeline label'],
    ],
    [
      'a context that tells something else too',
      '- **Context**:\n  - 10:00 is our peak\n  - the disk is old\n  - it is shared\n',
      ['background label'],
    ],
    [
      'no categories of actions',
      '## Action items\n### Detection\n- x\n### Process\n- y\n',
      ['action-items heading'],
    ],
    ['no phases of a timeline', '## Timeline\n### Detection\n- 10:00 x\n', ['timeline heading']],
    [
      'labels with words around a bold line over times',
      '**Impact:** a\n\n**Timeline** (UTC)\n\n- 10:00 x\n\n**Root cause:** b\n',
      ['impact label', 'timeline bold-line', 'root-cause label'],
    ],
    [
      'no labels of bullets under such a bold line',
      '**Impact:** a\n\n**Timeline** (UTC)\n\n- **Detection:** 10:00 x\n',
      ['impact label', 'timeline bold-line'],
    ],
    [
      'no label under a bold line where none stands above',
      '**Timeline** (UTC)\n\n- 10:00 x\n\n**Root cause:** b\n',
      ['timeline bold-line'],
    ],
    [
      'a section that slipped under the timeline',
      '## Timeline\n- 10:00 x\n### Resolution\nRolled back.\n',
      ['timeline heading', 'resolution heading'],
    ],
    [
      'once where it repeats below itself',
      '## Impact\nx\n### User impact\ny\n',
      ['impact heading'],
    ],
    [
      'details that are not the cause',
      '## Technical details\nx\n## Root cause\ny\n',
      ['supporting heading', 'root-cause heading'],
    ],
    [
      'details around the cause',
      '## Technical details\n### Root cause\ny\n',
      ['root-cause heading'],
    ],
    [
      'times under the name of a summary',
      '## What happened\n- 10:00 x\n- 10:05 y\n- 10:10 z\n',
      ['timeline heading'],
    ],
    [
      'times in a summary beside a timeline',
      '## Summary\n- 10:00 x\n- 10:05 y\n- 10:10 z\n## Timeline\n- 10:00 x\n',
      ['summary heading', 'timeline heading'],
    ],
    [
      'remediation beside a resolution',
      '## Resolution\nx\n## Remediation\n- y\n',
      ['resolution heading', 'action-items heading'],
    ],
    ['remediation alone', '## Remediation\nx\n', ['resolution heading']],
    [
      'remediation with owners and days',
      '## Remediation\n| Measure | Owner | Target |\n|-|-|-|\n| x | Ana | May |\n',
      ['action-items heading'],
    ],
    [
      'remediation of nothing but tickets',
      '## Remediation\n- OPS-1 x\n- OPS-2 y\n',
      ['action-items heading'],
    ],
    [
      'remediation that names a ticket',
      '## Remediation\n- Rolled back, see OPS-1\n- Restarted\n',
      ['resolution heading'],
    ],
    [
      'remediation that is mostly plans',
      '## Remediation\n### Short-term improvements\n- x\n### Long-term improvements\n- y\n',
      ['action-items heading'],
    ],
    [
      'remediation with one plan',
      '## Remediation\nx\n### Planned actions\n- y\n',
      ['resolution heading', 'action-items heading'],
    ],
  ])('%s', (_, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  test('a section ends at the next heading of its level, named or not, with what is nested in it', () => {
    const text = '## Lessons learned\n### What went well\na\n## Misc\nb\n';
    const [lessons, well] = read(text).sections;
    expect(lessons && slice(text, lessons.span)).toBe(
      '## Lessons learned\n### What went well\na\n',
    );
    expect(well?.parent).toBe(0);
  });

  test('an entry whose level slipped does not end the timeline', () => {
    const text = '## Timeline\n### 10:00\na\n## 10:05\nb\n## Impact\n';
    const [timeline] = read(text).sections;
    expect(timeline && slice(text, timeline.bodySpan)).toContain('b');
  });

  test.each([
    [
      '## Root Cause\n\n**Trigger:** a deploy\n\n**Problem:** it broke\n',
      ['root-cause', 'trigger'],
    ],
    [
      '## Lessons learned\n\n**Detection:** was slow\n\n**What went well**\n\n- x\n',
      ['lessons', 'went-well'],
    ],
    ['## Summary\n\n**Impact:** half of all logins\n', ['summary', 'impact']],
  ])('labels below other sections: %j', (text, expected) => {
    expect(read(text).sections.map(({ kind }) => kind)).toEqual(expected);
  });

  test('a bold line with a colon ends at the next label', () => {
    const text = '**Root cause:**\nit broke\n\n**Resolution:** rolled back\n';
    expect(read(text).sections.map(({ kind, parent }) => [kind, parent])).toEqual([
      ['root-cause', undefined],
      ['resolution', undefined],
    ]);
  });

  test.each([
    [
      'labels of its own list',
      '**Contributing factors:**\n\n- **Cache:** too small\n- **Page size:** too large\n',
      ['contributing-factors filled'],
    ],
    [
      'fields',
      '**Summary:**\n\n**Severity:** SEV-2\n\nIt lasted.\n\n**Impact:**\n\n**Users:** 300\n',
      ['summary filled', 'impact filled'],
    ],
    [
      'labels of its kind',
      '**Resolution:**\n\n**Mitigation:** rolled back\n',
      ['resolution filled'],
    ],
    [
      'questions and labels of its kind, where it has no colon itself',
      '**Detection**\n\n**How was it detected?**\n\nAlert\n\n**Detection gaps:**\n\nnone\n',
      ['detection filled'],
    ],
    [
      'what it is divided into',
      '**Response**\n\n**Detection**\n\nAlert\n\n**Lessons**\n\n**What went well?**\n\n- x\n\n**What went wrong?**\n\n- y\n',
      [
        'response filled',
        'detection filled',
        'lessons filled',
        'went-well filled',
        'went-poorly filled',
      ],
    ],
    [
      'no other bold line of its kind',
      '**Detection**\n\n**Detection**\n\nAlert\n',
      ['detection empty', 'detection filled'],
    ],
  ])('a bold line goes on over %s', (_, text, expected) => {
    expect(read(text).sections.map(({ kind, state }) => `${kind} ${state}`)).toEqual(expected);
  });

  test('what happened at times in bold is the timeline', () => {
    for (const mark of ['**', '__']) {
      const times = ['14:02', '14:05', '14:09'].map((time) => `- ${mark}${time}${mark} x\n`);
      const [section] = read(`## What happened\n\n${times.join('')}`).sections;
      expect(section?.kind).toBe('timeline');
    }
  });

  test('bold lines below Response are its parts', () => {
    const text = '## Response\n\n**Detection**\n\nAlert\n\n**Recovery**\n\nRestart\n';
    expect(read(text).sections.map(({ kind }) => kind)).toEqual([
      'response',
      'detection',
      'resolution',
    ]);
  });

  test('a bullet that is only a label goes on below its list', () => {
    const text = '- **Review actions**:\n\n1. Add an alert\n2. Tell everyone\n\n## Misc\n';
    const [section] = read(text).sections;
    expect(section && slice(text, section.bodySpan)).toContain('2. Tell everyone');
    expect(read(text).actions.items.map(({ title }) => title)).toEqual([
      'Add an alert',
      'Tell everyone',
    ]);
  });

  test('a label reaches to the next label', () => {
    const text = '**Impact:** one\ntwo\n**Resolution:** three\n';
    expect(read(text).sections.map(({ bodySpan }) => slice(text, bodySpan).trim())).toEqual([
      'one\ntwo',
      'three',
    ]);
  });
});

test('a Summary one level above the other sections is one, and ends where they begin', () => {
  const { title, sections, text } = read('# Summary\n\nDown.\n\n## Details\n\n## Impact\n\nAll.\n');
  expect(title).toBeUndefined();
  expect(sections.map(({ kind, parent }) => [kind, parent])).toEqual([
    ['summary', undefined],
    ['impact', undefined],
  ]);
  expect(sections[0]?.span.end).toBe(text.indexOf('## Impact'));
});

describe('titles', () => {
  test.each([
    ['the first H1', '# Checkout down\n\n## Impact\n', 'Checkout down'],
    [
      'an H1 that is called like a section, over others',
      '# Root cause analysis\n\n## Impact\n',
      'Root cause analysis',
    ],
    ['not an H1 that is a section among others', '# Timeline\nx\n# Impact\ny\n', undefined],
    ['front matter', '---\ntitle: Checkout down\n---\n## Impact\n', 'Checkout down'],
    ['the first heading', '## Checkout down\n\n### Impact\n', 'Checkout down'],
    ['no section', '## Impact\n', undefined],
    [
      'a day with words over all sections',
      '## 2026-03-05 Login outage\n\n### Impact\n',
      '2026-03-05 Login outage',
    ],
    ['no day among others', '## 2026-03-05 Login outage\n\n## 2026-03-06\n', undefined],
  ])('%s', (_, text, title) => {
    expect(read(text).title?.text).toBe(title);
  });
});

describe('state and prose', () => {
  test.each([
    ['nothing', '## Impact\n\n## Timeline\n', 'empty', ''],
    ['a rule and a comment', '## Impact\n\n<!-- later -->\n\n---\n', 'empty', ''],
    ['a dash', '## Impact\n\n-\n', 'empty', ''],
    ['the scaffold', scaffoldOf('impact') ?? '', 'placeholder', ''],
    [
      'one answer',
      '## Impact\n\n| Dimension | Detail |\n|---|---|\n| Duration | 47 minutes |\n| Error rate | e.g. 94 % of requests returned 502 |\n',
      'filled',
      '47 minutes',
    ],
    ['code', '## Impact\n\n```\n502\n```\n', 'filled', ''],
    ['a nested heading', '## Impact\n\n### Users\n\nAll of them.\n', 'filled', 'All of them.'],
    ['TBD', '## Impact\n\nTBD\n', 'placeholder', ''],
    ['a label', '**Impact:** all users\n', 'filled', 'all users'],
  ])('%s', (_, text, state, prose) => {
    const { sections, bodies } = read(text);
    expect([sections[0]?.state, bodies[0]?.prose]).toEqual([state, prose]);
  });
});

describe('the template', () => {
  test('has eight sections, each a slice of it', () => {
    expect(templateSections().map(({ heading }) => heading)).toEqual([
      'Summary',
      'Impact',
      'Timeline',
      'Root Cause',
      'Detection',
      'Resolution',
      'Action Items',
      'Lessons Learned',
    ]);
    for (const { text } of templateSections()) {
      expect(TEMPLATE).toContain(text);
      expect(text).not.toMatch(/\n---$/);
    }
  });

  test('has a scaffold for the parts under bold lines', () => {
    expect(scaffoldOf('went-well')).toBe('**What went well?**  \n- ...');
    expect(scaffoldOf('background')).toBeUndefined();
  });

  test('is empty of an author’s words, and followed by what keeps its outline', () => {
    const model = read(TEMPLATE);
    expect(model.sections.filter(({ state }) => state !== 'placeholder')).toEqual([]);
    expect(model.followsTemplate).toBe(true);
    expect(model.actions.items).toEqual([]);
    expect(read('## Summary\n## Impact\n## Timeline\n').followsTemplate).toBe(false);
    const shuffled = [...templateSections()].reverse().map(({ text }) => text);
    expect(read(shuffled.join('\n\n')).followsTemplate).toBe(false);
  });
});

test('of more sections than anybody writes the first thousand are read', () => {
  const { sections } = read(
    '# Postmortem: x\n\n## Impact\n'.concat('## Action Items\n'.repeat(1200)),
  );
  expect(sections).toHaveLength(1000);
  expect(sections[0]?.kind).toBe('impact');
});
