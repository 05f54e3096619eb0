/** The author's own sentences, with exact spans. */
import { describe, expect, it } from 'vitest';
import { placeIn, VEIL } from '../../../server/src/model/prose/sentence.ts';
import { subjectsOf } from '../../../server/src/model/prose/subjects.ts';
import { answeredWhys } from '../../../server/src/model/prose/whys.ts';
import { read } from '../../support/read.ts';

const said = (text: string) =>
  read(text)
    .prose.flat()
    .map((sentence) => sentence.text.replaceAll(VEIL, ''));

describe('sentences', () => {
  it('are parted at full stops, not at abbreviations', () =>
    expect(said('It broke. We saw, e.g. in logs, errors! Why?')).toEqual([
      'It broke.',
      'We saw, e.g. in logs, errors!',
      'Why?',
    ]));
  it('go on over wrapped lines, and begin anew at a mark', () =>
    expect(said('The pool\nran dry.\n**Next** came\nthe edge')).toEqual([
      'The pool ran dry.',
      'Next came the edge',
    ]));
  it('stand in items and cells, not in header cells', () =>
    expect(said('- One thing\n  - Two things\n\n| Head |\n|---|\n| Cell text |\n')).toEqual([
      'One thing',
      'Two things',
      'Cell text',
    ]));
  it.each([
    ['headings', '# Heading here\n'],
    ['bold lines that name something', '**Human factors**\n'],
    ['fences', '```\nwe forgot\n```\n'],
    ['block quotes', '> we forgot\n'],
    ['comments', '<!-- we forgot -->\n'],
    [
      'template text',
      '## Summary\n\nWrite 2–4 sentences describing what broke, how customers or internal users were affected, and how long it lasted.\n',
    ],
    ['references', '## References\n\nA page about it.\n'],
    ['chat logs', '[14:05] ana: I broke it\n'],
    ['chat logs with names first', 'ana 2:05 PM\n'],
  ])('leave out %s', (_, text) => expect(said(text)).toEqual([]));
  it.each([
    ['code', 'See `ana forgot` there.'],
    ['quoted speech', 'See "ana forgot" there.'],
    ['curly quotes', 'See “ana forgot” there.'],
    ['single quotes', "See 'ana forgot' there."],
    ['addresses', 'See https://example.org/forgot there.'],
  ])('blank %s in place', (_, text) => expect(said(text)).toEqual(['See  there.']));
  it('keep apostrophes', () =>
    expect(said("Ana's and Bo's logs")).toEqual(["Ana's and Bo's logs"]));
  it('know where their characters stand, behind marks and entities', () => {
    const text = '- It **broke** &amp; `x` fell.';
    const [sentence] = read(text).prose.flat();
    const from = sentence?.text.indexOf('fell') ?? 0;
    const place = sentence && placeIn(sentence, from, from + 4);
    expect(text.slice(place?.start, place?.end)).toBe('fell');
    expect(text.slice(sentence?.span.start, sentence?.span.end)).toBe(text.slice(2));
  });
  it('know their sections, innermost first, and their entry', () => {
    const { prose } = read(
      '## Lessons Learned\n\n### What went poorly\n\n- Slow.\n\n## Timeline\n\n- 14:02 UTC Ana joined.\n',
    );
    expect(prose.flat().map(({ within, entry }) => [within, entry])).toEqual([
      [['went-poorly', 'lessons'], undefined],
      [['timeline'], 0],
    ]);
  });
});

describe('people as subjects', () => {
  const names = (text: string) => {
    const { others, weak } = subjectsOf(read(text).people);
    return { others: new RegExp(`^${others}$`, 'u'), weak: new RegExp(`^${weak}$`, 'u') };
  };
  const { others, weak } = names(
    '**Document owner:** Mira Solberg, Payments\n**Author:** Li Wen\n**Incident commander:** Jonas\n',
  );
  it.each(['@ana', 'Mira Solberg', 'Mira', 'the on-call engineer', 'She', 'A new developer'])(
    'counts %s',
    (name) => expect(name).toMatch(others),
  );
  it.each(['Jonas', 'the operator', 'A user'])('counts %s weakly', (name) =>
    expect(name).toMatch(weak),
  );
  it.each(['Payments', 'the scheduler', 'the customer-profile service', 'it', 'Postgres'])(
    'does not count %s',
    (name) => {
      expect(name).not.toMatch(others);
      expect(name).not.toMatch(weak);
    },
  );
  it('is certain of the name that a handle of somebody with work gives, not of one that is only mentioned', () => {
    const named = names('## Action Items\n\n- [ ] Add a check — @ravi\n\nThanks to @types!\n');
    expect('Ravi').toMatch(named.others);
    expect('Types').not.toMatch(named.others);
  });
  it('does not take the Postgres operator for certain', () =>
    expect('the Postgres operator').not.toMatch(others));
});

describe('whys', () => {
  const whys = (text: string) =>
    answeredWhys(read(`## Root Cause\n\n${text}`).prose.flat()).map(({ answer }) =>
      answer.map((sentence) => sentence.text).join(' '),
    );
  it('are answered behind the question', () =>
    expect(
      whys('1. **Why did it fail?** No room. It was full.\n2. **Why was it full?** ...\n'),
    ).toEqual(['No room. It was full.']));
  it('are answered in the next item or cell', () =>
    expect(whys('| Why | Answer |\n|---|---|\n| Why did it fail? | No room. |\n')).toEqual([
      'No room.',
    ]));
  it('are not answered by another section', () =>
    expect(whys('Why did it fail?\n\n## Resolution\n\nA rollback.\n')).toEqual([]));
});
