/** Rule missing-moment. */
import { describe, expect, it } from 'vitest';
import { missingMoment as rule } from '../../../server/src/rules/timeline/missing-moment.ts';
import { checkFix, checkNoFinding, checkRule, titles } from '../../support/check.ts';
import { findings } from '../../support/circumstances.ts';
import { read } from '../../support/read.ts';

const FULL = `## Timeline

- 14:02 UTC **Started:** the file is released
- 14:09 UTC **Detected:** an alert fires
- 14:12 UTC **Acknowledged:** Bo has a look
- 14:21 UTC **Mitigated:** the file is rolled back
- 14:33 UTC **Resolved:** errors are gone
`;
const without = (label: string) => FULL.replace(`**${label}:** `, '');

describe('finds', () => {
  it('a moment that no entry reads as, at the Timeline heading', () =>
    checkRule(
      rule,
      FULL.replace(/.*Mitigated.*\n/, '').replace(
        '## Timeline\n',
        '## Timeline\n   ^^^^^^^^ warning: No entry of the timeline reads as the mitigation.\n',
      ),
    ));

  it.each([
    ['start', 'Started', 'Declared', 'an incident'],
    ['detection', 'Detected', 'Declared', 'an incident'],
    ['acknowledgement', 'Acknowledged', 'Hypothesis', 'the cache'],
    ['restoration', 'Resolved', 'All clear', 'customers are told'],
  ])('a moment that lies before what surely comes after it: the %s', (name, label, later, words) =>
    checkRule(
      rule,
      FULL.replace(
        new RegExp(`- (14:\\d\\d UTC) \\*\\*${label}.*`),
        `- $1 **${later}:** ${words}\n- $1 Bo has lunch`,
      ).replace(
        '## Timeline\n',
        `## Timeline\n   ^^^^^^^^ warning: No entry of the timeline reads as the ${name}.\n`,
      ),
    ),
  );

  it('the restoration, before which no entry stands in words of its own', () => {
    const end =
      '- 14:21 UTC Bo has lunch\n- 14:33 UTC **All clear:** told\n- 14:40 UTC Ana has lunch\n';
    const text = FULL.replace(/- 14:21[^]*/, end);
    const mark = '   ^^^^^^^^ warning: No entry of the timeline reads as the restoration.\n';
    checkRule(rule, text.replace('Timeline\n', `Timeline\n${mark}`));
  });

  it('at the heading, though a table stands below it', () => {
    const rows = FULL.replace(/.*Mitigated.*\n/, '').replace(
      /^- (14:\d\d) UTC (.*)$/gm,
      '| $1 | $2 |',
    );
    const mark = '   ^^^^^^^^ warning: No entry of the timeline reads as the mitigation.\n';
    checkRule(
      rule,
      rows.replace('Timeline\n\n', `Timeline\n${mark}\n| Time (UTC) | Event |\n|---|---|\n`),
    );
  });

  it('the restoration, where a fix ends it: that is the mitigation', () => {
    const text = FULL.replace(/- 14:21[^]*/, '- 14:21 UTC Deployed a fix\n');
    const mark = '   ^^^^^^^^ warning: No entry of the timeline reads as the restoration.\n';
    checkRule(rule, text.replace('Timeline\n', `Timeline\n${mark}`));
    checkNoFinding(rule, text, { preset: 'standard' });
  });

  it('that nobody saw a near miss', () => {
    const text = '\n\n- 14:02 UTC **Started:** a release\n- 14:09 UTC Bo has lunch\n';
    const mark = '\n   ^^^^^^^^ warning: No entry of the timeline reads as the detection.';
    checkRule(rule, `# A near-miss\n\n## Timeline${mark}${text}`);
  });

  it('under a label too, and in a document of two languages', () => {
    const entries = '\n\n- 14:02 UTC Bo has lunch\n- 14:21 UTC Ana has lunch\n';
    const standard = { preset: 'standard' } as const;
    expect(findings(rule, `**Timeline:**${entries}`, standard)).toHaveLength(2);
    for (const [impact, cause] of [
      ['Impact / Влияние', 'Cause / Причина'],
      ['Causal factors', 'Causal chain'],
    ]) {
      const text = `## ${impact}\n\nx\n\n## Timeline${entries}\n## ${cause}\n\nx\n`;
      expect(findings(rule, text, standard)).toHaveLength(2);
    }
  });

  it('only detection and restoration under standard', () =>
    checkRule(
      rule,
      `## Timeline
   ^^^^^^^^ hint: No entry of the timeline reads as the detection.
   ^^^^^^^^ hint: No entry of the timeline reads as the restoration.

- 14:02 UTC Bo has lunch
- 14:21 UTC Ana has lunch
`,
      { preset: 'standard' },
    ));
});

describe('leaves alone, where only the headings are of a language that is understood,', () => {
  it.each([
    ['Impatto', 'Cronologia', 'Causa'],
    ['Gevolgen', 'Tijdlijn', 'Oorzaak'],
    ['Влияние', 'Хронология', 'Причина'],
    ['Impatto', 'Cronologia', 'Lezioni'],
    ['Påverkan', 'Tidslinje', 'Rotorsak'],
  ])('%s, %s, %s', (impact, timeline, cause) => {
    const text = `## ${impact}\n\nx\n\n## ${timeline}\n\n- 14:02 UTC x\n- 14:21 UTC y\n\n## ${cause}\n\nx\n`;
    checkNoFinding(rule, text, { preset: 'standard' });
  });

  it.each(['웹훅 호출이 실패함', 'Сервис недоступен', '服务不可用'])(
    'and the entries are: %s',
    (words) => {
      const text = `## Impact\n\nx\n\n## Timeline\n\n- 14:02 UTC ${words}\n- 14:21 UTC ${words}\n`;
      checkNoFinding(rule, text, { preset: 'standard' });
    },
  );

  it.each(['再起動', 'Ran `перезапуск` anew'])(
    'but not where they are read, or most of them: %s',
    (words) => {
      const text = `## Impact\n\nx\n\n## Timeline\n   ^^^^^^^^ hint\n   ^^^^^^^^ hint\n\n- 14:02 UTC ${words}\n- 14:21 UTC サーバーを見る\n- 14:25 UTC Ana looks\n`;
      checkRule(rule, text, { preset: 'standard' });
    },
  );
});

describe('leaves alone', () => {
  it('what never started, save that somebody saw it', () => {
    const saved = FULL.replace(/.*(?:Started|Acknowledged|Mitigated|Resolved).*\n/g, '');
    const entries = `${saved}- 14:12 UTC Bo has lunch\n`;
    checkNoFinding(rule, `# Near miss: a plan that destroys the network\n\n${entries}`);
    checkNoFinding(rule, `# A plan\n\n**Severity:** SEV-4 (near miss)\n\n${entries}`);
  });

  it('a moment whose place an unread entry may have, in words of its own', () =>
    checkNoFinding(rule, without('Detected').replace('an alert fires', 'a graph looks odd')));

  it('but one entry stands for one moment', () =>
    checkRule(
      rule,
      without('Started')
        .replace('the file is released', 'Bo has lunch')
        .replace(/.*Detected.*\n/, '')
        .replace(
          '## Timeline\n',
          '## Timeline\n   ^^^^^^^^ warning: No entry of the timeline reads as the detection.\n',
        ),
    ));

  it('a timeline with all of them', () => checkNoFinding(rule, FULL));
  it('a timeline that is only begun', () => checkNoFinding(rule, '## Timeline\n\n- 14:02 UTC A\n'));
});

describe('mends by a new entry', () => {
  it('behind what comes before', () =>
    checkFix(rule, 'Insert an entry for the mitigation', [
      FULL.replace(/.*Mitigated.*\n/, ''),
      FULL.replace(/- 14:21.*/, '- [when?] UTC **Mitigated:** [what?]'),
    ]));

  it('before what comes later, though other entries stand there', () => {
    const text = FULL.replace(/- 14:33.*/, '- 14:40 UTC Postmortem doc created');
    checkFix(rule, 'Insert an entry for the restoration', [
      text,
      text.replace('- 14:40', '- [when?] UTC **Resolved:** [what?]\n$&'),
    ]);
  });

  it('behind all others, where nothing is known', () => {
    const text = '## Timeline\n\n- 14:02 UTC Bo has lunch\n- 14:21 UTC Ana has lunch\n';
    checkFix(rule, 'Insert an entry for the detection', [
      text,
      `${text}- [when?] UTC **Detected:** [what?]\n`,
    ]);
  });

  it('before all others', () =>
    checkFix(rule, 'Insert an entry for the start', [
      FULL.replace(/.*Started.*\n/, ''),
      FULL.replace(/- 14:02.*/, '- [when?] UTC **Started:** [what?]'),
    ]));
});

describe('leaves a moment alone that only waits for its time', () => {
  it.each([
    ['- HH:MM UTC **Acknowledged:** Bo has a look'],
    ['- **HH:MM** PST – **Acknowledged:** Bo has a look'],
    ['- HH:MM CEST: **Acknowledged:** Bo has a look'],
    ['- [when?]Z **Acknowledged:** Bo has a look'],
    ['- (HH:MM) **Acknowledged:** Bo has a look'],
    ['- HH:MM Bo acknowledged the page'],
  ])('%s', (line) => checkNoFinding(rule, FULL.replace(/- 14:12.*/, line)));

  it.each(['**Acknowledged:** Bo has a look', 'Bo acknowledged the page'])(
    'in a row: %s',
    (words) => {
      const rows = FULL.replace(/^- (14:\d\d) UTC (.*)$/gm, '| $1 | $2 |');
      const table = rows.replace('\n\n', '\n\n| Time (UTC) | Event |\n|---|---|\n');
      checkNoFinding(rule, table.replace(/\| 14:12.*/, `| HH:MM | ${words} |`));
    },
  );
});

describe('does not take for an entry that waits for its time', () => {
  const found = FULL.replace(/.*Acknowledged.*\n/, '').replace(
    'Timeline\n',
    'Timeline\n   ^^^^^^^^ warning: No entry of the timeline reads as the acknowledgement.\n',
  );
  it('a line of another section', () =>
    checkRule(rule, `## Summary\n\n- HH:MM UTC **Acknowledged:** Bo has a look\n\n${found}`));
  it.each(['[who?]', '[who joined when?]'])('another question: %s', (question) =>
    checkRule(rule, `${found}- ${question} **Acknowledged:** the page\n`),
  );
  it('one whose words tell something else', () =>
    checkRule(rule, `${found}- [when?] UTC Bo has lunch\n- **Acknowledged:** the page\n`));
});

describe('mends', () => {
  const before = `## Timeline

- 13:50 UTC Ana has lunch
- 14:09 UTC a graph looks odd
- 14:33 UTC **Resolved:** errors are gone
- 14:40 UTC Bo has lunch
`;
  const mark = 'Mark line 4 as the detection: 14:09 UTC "a graph looks odd"';

  it('by an entry that does not stand after what comes later', () =>
    expect(titles(rule, before, { preset: 'standard' })).toEqual([
      'Mark line 3 as the detection: 13:50 UTC "Ana has lunch"',
      mark,
      'Insert an entry for the detection',
    ]));

  it('by at most three that can be it: the last first, of what ends an incident', () => {
    const text = `**Date of incident:** 2026-03-05

## Timeline

- 14:02 UTC Bo has lunch
- 14:09 UTC **Detected:** an alert fires
- 14:09 UTC Ana has lunch
- 14:20 UTC Cy has lunch
- 14:21 UTC Ed has lunch
- 14:22 UTC Flo has lunch
`;
    const lines = (name: string) =>
      titles(rule, text).flatMap(
        (title) => new RegExp(`line (\\d+) as the ${name}`).exec(title)?.[1] ?? [],
      );
    expect(lines('start')).toEqual(['5', '7']);
    expect(lines('acknowledgement')).toEqual(['7', '8', '9']);
    expect(lines('mitigation')).toEqual(['10', '9', '8']);
    expect(lines('restoration')).toEqual(['10', '9', '8']);
  });

  it('by no fact, whose label says what it is', () => {
    const text =
      '## Timeline\n\n- Detected: 2026-03-05 14:09\n- Team lunch: 2026-03-05 14:20\n- Review: 2026-03-06 14:25\n';
    expect(findings(rule, text).length).toBeGreaterThan(0);
    expect(titles(rule, text).filter((title) => title.startsWith('Mark'))).toEqual([]);
  });

  it('by what was earlier, wherever it is written', () => {
    const text = (day: string) =>
      `${day}## Timeline\n\n- 14:20 UTC **Detected:** an alert fires\n- 14:33 UTC Bo has lunch\n- 14:05 UTC Ana has lunch\n`;
    const lines = (day: string) =>
      titles(rule, text(day)).flatMap((title) => /as the start: (\S+)/.exec(title)?.[1] ?? []);
    expect(lines('**Date of incident:** 2026-03-05\n\n')).toEqual(['14:05']);
    expect(lines('')).toEqual([]);
  });

  it('by the entry whose words come nearest, and by none that tells of more trouble', () => {
    const text = `## Timeline

- 14:09 UTC **Detected:** an alert fires
- 14:20 UTC The team meets
- 14:31 UTC Throughput is close to normal
- 14:40 UTC Failures continue in one region
- 14:42 UTC The error recurs for some, confirmed by Ana
- 14:45 UTC Bo has lunch
`;
    const offered = titles(rule, text, { preset: 'standard' }).slice(0, 3);
    expect(offered.map((title) => /line (\d+)/.exec(title)?.[1])).toEqual(['5', '8', '4']);
  });

  it.each([
    ['start', 'Ana rolls out v2'],
    ['start', 'Ana rolled out v2'],
    ['start', 'A rollout of v2'],
    ['acknowledgement', 'The on-call sits down'],
    ['acknowledgement', 'The oncall sits down'],
    ['mitigation', 'A roll back'],
    ['mitigation', 'A rollback of v2'],
    ['mitigation', 'The pool fails over'],
    ['mitigation', 'A failover of the pool'],
  ])('by the entry whose words come nearest, of a %s: %s', (moment, words) => {
    const text = `## Timeline\n\n- 14:00 UTC Cy meets Ed\n- 14:02 UTC ${words}\n- 14:04 UTC Cy has lunch\n- 14:05 UTC Bo has lunch\n`;
    const [first] = titles(rule, text).filter((title) => title.includes(`as the ${moment}`));
    expect(first).toContain(words);
  });

  it.each([
    ['on the line below a stamp of its own', '14:09 UTC\n  ', '14:09 UTC\n  **Detected:** '],
    ['with a blank, close behind a stamp', '14:09[^1]: ', '14:09 **Detected:** [^1]: '],
  ])('by a mark %s', (_, stamp, marked) => {
    const text = before.replace('14:09 UTC ', stamp);
    const [title = ''] = titles(rule, text, { preset: 'standard' }).filter((each) =>
      each.startsWith('Mark line 4'),
    );
    checkFix(rule, title, [text, text.replace(stamp, marked)], { preset: 'standard' });
  });

  it.each(['14:09 UTC  \n', '14:09 UTC\n   ', '**14:09 UTC**\n', '14:09 UTC\\\n'])(
    'by a mark in the line below a stamp that begins a paragraph: %j',
    (stamp) => {
      const paragraph = `${stamp}a graph looks odd\nto all of us`;
      const text = before.replace(/^- /gm, '\n').replace('14:09 UTC a graph looks odd', paragraph);
      const [title = ''] = titles(rule, text, { preset: 'standard' }).filter((each) =>
        each.includes('a graph looks odd'),
      );
      const after = text.replace('a graph', '**Detected:** a graph');
      checkFix(rule, title, [text, after], { preset: 'standard' });
    },
  );

  it('by an entry without what else the stamp and the words beside it are dressed in', () => {
    const text = before.replaceAll(/(14:\d\d) UTC /g, '$1 EDT (18:09 UTC): `code` ');
    checkFix(
      rule,
      'Insert an entry for the detection',
      [text, text.replace('- 14:33', '- [when?] – **Detected:** [what?]\n- 14:33')],
      { preset: 'standard' },
    );
  });

  it.each([
    ['- ~14:09 UTC a graph', '- [when?] UTC '],
    ['- about 14:09 UTC a graph', '- [when?] UTC '],
    ['- Around 14:09 UTC a graph', '- [when?] UTC '],
    ['- circa 14:09 UTC a graph', '- [when?] UTC '],
    ['- ca. 14:09 UTC a graph', '- [when?] UTC '],
    ['- **14:09** UTC a graph', '- **[when?]** UTC '],
    ['- **14:09** UTC+0 – a graph', '- **[when?]** – '],
    ['- `14:09` UTC a graph', '- [when?] UTC '],
    ['- **14:09 GMT:** a graph', '- **[when?] GMT –** '],
    ['- [x] _14:09Z_ a graph', '- [x] _[when?]Z_ '],
    ['- (14:09 UTC) a graph', '- ([when?] UTC) '],
    ['- (14:09 UTC): a graph', '- ([when?] UTC): '],
    ['- 14:09 UTC  \n  a graph', '- [when?] UTC '],
    ['- 14:09 CEST a graph', '- [when?] CEST '],
    ['- 14:09 UTC', '- [when?] UTC '],
  ])('by an entry in the dress of the one beside it: %s', (line, dress) => {
    const text = before.replace('- 14:09 UTC a graph looks odd', line);
    const after = text.replace('- 14:33', `${dress}**Detected:** [what?]\n- 14:33`);
    checkFix(rule, 'Insert an entry for the detection', [text, after], { preset: 'standard' });
  });

  it.each([
    ['| ~14:09 | a graph |', '| [when?] | **Detected:** [what?] |'],
    ['|14:09|a graph|', '| [when?] | **Detected:** [what?] |'],
    ['| **14:09** UTC | a graph |', '| [when?] UTC   | **Detected:** [what?] |'],
    ['| **2026-03-05** 14:09 | a graph |', '| 2026-03-05 [when?]   | **Detected:** [what?] |'],
  ])('by a row without the bold of the one above: %s', (row, inserted) => {
    const end = '| 14:33 | **Resolved:** errors are gone |\n';
    const text = `## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 13:50 | Ana has lunch |\n${row}\n`;
    checkFix(
      rule,
      'Insert an entry for the detection',
      [text + end, `${text}${inserted}\n${end}`],
      { preset: 'standard' },
    );
  });

  it.each(['| 14:09 |  |', '|14:09||'])('by a row below one without words: %s', (row) => {
    const text = `## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| 13:50 | Ana has lunch |\n${row}\n`;
    const end = '| 14:33 | **Resolved:** errors are gone |\n';
    checkFix(
      rule,
      'Insert an entry for the detection',
      [text + end, `${text}| [when?] | **Detected:** [what?] |\n${end}`],
      { preset: 'standard' },
    );
  });

  it('by no row whose words stand before its time: there it would not be found again', () => {
    const rows = '| lunch | 13:50 |\n| a graph | 14:09 |\n| **Resolved:** gone | 14:33 |\n';
    const text = `## Timeline\n\n| Event | Time (UTC) |\n|---|---|\n${rows}`;
    expect(
      titles(rule, text, { preset: 'standard' }).filter((each) => each.includes('Insert')),
    ).toEqual([]);
  });

  it('by a row that asks nothing of its other cells', () => {
    const head = '## Timeline\n\n|Time (UTC)|By|Event|Link|\n|-|-|-|-|\n';
    const text = `${head}|13:50|Ana|Ana has lunch|-|\n|14:09|Bo|a graph|/d/1|\n`;
    const end = '|14:33|Bo|**Resolved:** errors are gone|-|\n';
    checkFix(
      rule,
      'Insert an entry for the detection',
      [text + end, `${text}| [when?] |  | **Detected:** [what?] |    |\n${end}`],
      { preset: 'standard' },
    );
  });

  it.each(['14:09 UTC a graph looks odd', '### 14:09 UTC a graph looks odd'])(
    'by no entry beside one that is no row or bullet: %s',
    (line) => {
      const text = `## Timeline\n\n${line}\n\n### 14:33 UTC\n\n**Resolved:** errors are gone\n`;
      expect(
        titles(rule, text, { preset: 'standard' }).filter((each) => each.includes('Insert')),
      ).toEqual([]);
    },
  );

  it('by marking an entry that is no moment yet', () =>
    checkFix(rule, mark, [before, before.replace('a graph', '**Detected:** a graph')], {
      preset: 'standard',
    }));
});

describe('is no restoration, for it tells of more trouble', () => {
  const offeredFor = (words: string) => {
    const text = `## Timeline\n\n- 14:09 UTC **Detected:** an alert fires\n- 14:20 UTC ${words}\n- 14:30 UTC Bo has lunch\n`;
    expect(read(text).timeline.entries[1]?.moments, 'no moment, so it might be one').toEqual([]);
    return titles(rule, text, { preset: 'standard' }).filter((title) =>
      title.startsWith('Mark line 4'),
    );
  };

  it.each([
    ...[
      'It relapses for some',
      'The graph reappeared',
      'Two nodes are still down',
      'It goes on: still slow',
    ],
    ...['It continues to be slow', 'They remain slow', 'Two of them persist as a problem'],
    ...['It escalates: two nodes unavailable', 'Still one timeout', 'Still an issue'],
    ...[
      'It still is problematic',
      'Still erroring',
      'It persists as a problem',
      'It remains degraded',
    ],
    ...['The pool keeps timing out with timeouts', 'Pods keep failing', 'A worsening problem'],
    ...[
      'It escalated to more issues',
      'It is spreading, the proxy is affected',
      'An issue remains slow',
    ],
    ...['The failures continued', 'A failure continues', 'An error persists', 'Errors persisted'],
    ...[
      'A timeout returned',
      'Timeouts return',
      'The crash recurred',
      'Crashes resumed',
      'It crashed again',
    ],
    ...['Unavailability increased', 'Degraded nodes remained', 'An alert began', 'Alerts began'],
    ...[
      'Errors had risen',
      'Alerts rise',
      'Unavailability spikes',
      'Alerts spike',
      'Unavailability climbs',
      'Alerts climb',
      'Alerts begin',
      'Alerts start',
      'Alerts recur',
      'Failing starts again',
    ],
    ...['The restart does not help', 'It doesn’t help', "It didn't help", 'It didn’t help'],
    ...['Restarted unsuccessfully', 'An unsuccessful restart'],
  ])('%s', (words) => expect(offeredFor(words)).toEqual([]));

  it.each([
    'Still no news; Ana says who was affected',
    'Ana continues with the long list of things that came up in the meeting about failures',
    'Alerts are written down by Ana, and a review starts',
    'All is calm',
  ])('but this may be one: %s', (words) => expect(offeredFor(words)).toHaveLength(1));
});
