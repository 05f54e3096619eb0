/** Action items in every shape, and the places at which their answers are written. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { write } from '../../server/src/base/place.ts';
import { slice } from '../../server/src/base/span.ts';
import { applyEdits } from '../../server/src/base/text-edit.ts';
import type { ActionItem } from '../../server/src/model/postmortem.ts';
import { isoDate } from '../../server/src/model/time/calendar.ts';
import { doneIn, isNonAnswer } from '../../server/src/model/vocabulary/answers.ts';
import { read } from '../support/read.ts';

function items(body: string): readonly ActionItem[] {
  return read(`# X\n\n## Action Items\n\n${body}\n`).actions.items;
}

function seen(item: ActionItem | undefined) {
  if (!item) return undefined;
  const { title, owner, due, priority, done, tickets } = item;
  return {
    title,
    owner: owner.value,
    due: due.value ? isoDate(due.value) : due.text || undefined,
    priority: priority.value,
    done,
    tickets: tickets.length === 0 ? undefined : tickets,
  };
}

function item(title: string, rest: Partial<ReturnType<typeof seen>> = {}) {
  return { title, ...rest };
}

describe('one line', () => {
  test.each([
    ['- Add an alert', item('Add an alert')],
    [
      '- [ ] Add an alert — @ana, P1, due 2026-10-01, #123',
      item('Add an alert', {
        owner: '@ana',
        priority: 'P1',
        due: '2026-10-01',
        done: false,
        tickets: ['#123'],
      }),
    ],
    [
      '- [ ] Add an alert — @ana, P1, due 2026-10-01, with a test this time',
      item('Add an alert', { owner: '@ana', priority: 'P1', due: '2026-10-01', done: false }),
    ],
    [
      '- Tell the vendor — @ana, with a copy to @bo, what broke',
      item('Tell the vendor — @ana, with a copy to @bo, what broke'),
    ],
    ['- Ask @ana, due 2026-10-01, how it went', item('Ask @ana, due 2026-10-01, how it went')],
    ['- [x] Add an alert (@ana)', item('Add an alert', { owner: '@ana', done: true })],
    ['- Add an alert @ana', item('Add an alert', { owner: '@ana' })],
    ['- Add an alert `@ana`', item('Add an alert', { owner: '@ana' })],
    ['- [ ] Add an alert @Ana Roe', item('Add an alert', { owner: '@Ana Roe', done: false })],
    [
      '- [ ] Add an alert @Ana Roe @October 1, 2026',
      item('Add an alert', { owner: '@Ana Roe', due: '2026-10-01', done: false }),
    ],
    ['- Add an alert for @Ana Roe and others', item('Add an alert for @Ana Roe and others')],
    ['- Add an alert @ana ~priority::2 ~"team::x"', item('Add an alert', { owner: '@ana' })],
    [
      '- Add an alert (Owner: Ana Roe, Due: Oct 1, 2026)',
      item('Add an alert', { owner: 'Ana Roe', due: '2026-10-01' }),
    ],
    [
      '- Add an alert. *Owner: Ana. Due: 2026-10-01. Status: In progress.*',
      item('Add an alert.', { owner: 'Ana', due: '2026-10-01', done: false }),
    ],
    ['- Show the status: green or red', item('Show the status: green or red')],
    [
      '- Add a limit: acme/shop!143, acme/infra/db#12',
      item('Add a limit: acme/shop!143, acme/infra/db#12', {
        tickets: ['acme/shop!143', 'acme/infra/db#12'],
      }),
    ],
    ['- Say hello/world!', item('Say hello/world!')],
    ['- Add an alert. Owner: Ana Roe', item('Add an alert.', { owner: 'Ana Roe' })],
    ['- Add an alert OWNER: ana@ (DONE)', item('Add an alert', { owner: 'ana@', done: true })],
    [
      '- Add an alert → @ana, by 2026-10-01',
      item('Add an alert', { owner: '@ana', due: '2026-10-01' }),
    ],
    [
      '- [ ]  Add an alert — @Ana Roe → October 1, 2026',
      item('Add an alert', { owner: '@Ana Roe', due: '2026-10-01', done: false }),
    ],
    ['- Raise the limit from 3 → 4', item('Raise the limit from 3 → 4')],
    ['- Add an alert (Ana, this week)', item('Add an alert', { owner: 'Ana', due: 'this week' })],
    [
      '- Add an alert (this week, next to the old one)',
      item('Add an alert (this week, next to the old one)'),
    ],
    [
      '- Add an alert — *Search team* — TBD',
      item('Add an alert', { owner: 'Search team', due: 'TBD' }),
    ],
    ['- Add an alert (Search team)', item('Add an alert', { owner: 'Search team' })],
    ['- Add an alert, inform Search team', item('Add an alert, inform Search team')],
    [
      '- https://git.example/x/-/issues/7 ~"priority::2" ~docs @ana add an alert',
      item('https://git.example/x/-/issues/7 ~"priority::2" ~docs @ana add an alert', {
        owner: '@ana',
        tickets: ['https://git.example/x/-/issues/7'],
      }),
    ],
    [
      '- Add an alert. **Owner:** Ana Roe **Due:** 2026-10-01 **Ticket:** NET-311',
      item('Add an alert.', { owner: 'Ana Roe', due: '2026-10-01', tickets: ['NET-311'] }),
    ],
    ['- Add an alert (Ana, #7) ⏳', item('Add an alert', { owner: 'Ana', tickets: ['#7'] })],
    [
      '- Add an alert (Ana, #7) ✅',
      item('Add an alert', { owner: 'Ana', tickets: ['#7'], done: true }),
    ],
    [
      '- Add an alert. (Estimated completion: August 2026)',
      item('Add an alert.', { due: 'August 2026' }),
    ],
    ['- Add an alert [Ana]', item('Add an alert [Ana]', { owner: 'Ana' })],
    ['- [Ana] Add an alert', item('[Ana] Add an alert', { owner: 'Ana' })],
    ['- @ana to add an alert', item('@ana to add an alert', { owner: '@ana' })],
    ['- Ana to add an alert', item('Ana to add an alert', { owner: 'Ana' })],
    ['- @ana add an alert', item('@ana add an alert', { owner: '@ana' })],
    ['- **@ana** better alerts', item('@ana better alerts', { owner: '@ana' })],
    ['- **@ana:** better alerts', item('@ana: better alerts', { owner: '@ana' })],
    ['- @ana better alerts', item('@ana better alerts')],
    ['- **@ana and more** alerts', item('@ana and more alerts')],
    ['- Better **@ana** alerts', item('Better @ana alerts')],
    ['- QA (Mina) to add a test', item('QA (Mina) to add a test', { owner: 'Mina' })],
    ['- Cache (Redis) to keep more', item('Cache (Redis) to keep more')],
    ['- 通知を追加 (田中, 2026-06-01)', item('通知を追加', { owner: '田中', due: '2026-06-01' })],
    [
      '- 通知を追加（田中 太郎さん、2026-06-01）。',
      item('通知を追加', { owner: '田中 太郎さん', due: '2026-06-01' }),
    ],
    ['- 通知を追加、SREチーム、P1', item('通知を追加', { owner: 'SREチーム', priority: 'P1' })],
    ['- 通知を追加 (検知, P1)', item('通知を追加', { priority: 'P1' })],
    ['- @ana Add an alert', item('@ana Add an alert', { owner: '@ana' })],
    [
      '- Add an alert (due 2026-10-01) — @ana',
      item('Add an alert', { owner: '@ana', due: '2026-10-01' }),
    ],
    [
      '- Add an alert (by October 1, 2026), @ana',
      item('Add an alert', { owner: '@ana', due: '2026-10-01' }),
    ],
    [
      '- Add an alert (@ana, by October 1, 2026)',
      item('Add an alert', { owner: '@ana', due: '2026-10-01' }),
    ],
    [
      '- Add an alert — Ana Roe, due 2026-10-01',
      item('Add an alert', { owner: 'Ana Roe', due: '2026-10-01' }),
    ],
    ['- Add an alert, due next sprint', item('Add an alert', { due: 'next sprint' })],
    ['- Add an alert by 2026-10-01.', item('Add an alert', { due: '2026-10-01' })],
    [
      '- Add an alert — Ana Roe, by 1 October 2026',
      item('Add an alert', { owner: 'Ana Roe', due: '2026-10-01' }),
    ],
    [
      '- P1: Add an alert (@ana) by 2026-10-01 — #12',
      item('Add an alert', {
        owner: '@ana',
        priority: 'P1',
        due: '2026-10-01',
        tickets: ['#12'],
      }),
    ],
    [
      '- Add an alert (done) by 2026-10-01 — owner: Ana, P1',
      item('Add an alert', { owner: 'Ana', priority: 'P1', due: '2026-10-01', done: true }),
    ],
    [
      '- Add an alert by 2026-10-01, due 2026-11-01',
      item('Add an alert by 2026-10-01', { due: '2026-11-01' }),
    ],
    [
      '- Ana to add an alert by 2026-10-01 — @bo',
      item('Ana to add an alert', { owner: '@bo', due: '2026-10-01' }),
    ],
    ['- Add an alert by October 1', item('Add an alert by October 1')],
    ['- Undo what changed by 2026-10-01 at last', item('Undo what changed by 2026-10-01 at last')],
    ['- Add an alert (by 2026-10-01)', item('Add an alert', { due: '2026-10-01' })],
    ['- **P0** Add an alert', item('Add an alert', { priority: 'P0' })],
    ['- **HIGH** Add an alert', item('Add an alert', { priority: 'HIGH' })],
    ['- ✅ Add an alert', item('Add an alert', { done: true })],
    ['- Add an alert ✅', item('Add an alert ✅', { done: true })],
    ['- ~~Add an alert~~', item('Add an alert', { done: true })],
    ['- TODO: add an alert', item('add an alert', { done: false })],
    [
      '- Add an alert (https://github.com/acme/shop/issues/12)',
      item('Add an alert', { tickets: ['https://github.com/acme/shop/issues/12'] }),
    ],
    ['- Do not let it issue 500 tokens', item('Do not let it issue 500 tokens', {})],
    ['- Close ticket 4711.', item('Close ticket 4711.', { tickets: ['ticket 4711'] })],
    [
      '- Add an alert (Bug 5554823)',
      item('Add an alert (Bug 5554823)', { tickets: ['Bug 5554823'] }),
    ],
    [
      '- Add an alert acme/shop#12 and OPS-44',
      item('Add an alert acme/shop#12 and OPS-44', { tickets: ['acme/shop#12', 'OPS-44'] }),
    ],
    [
      '- Add an alert ([done](https://github.com/acme/shop/commit/abc123))',
      item('Add an alert', { done: true }),
    ],
    ['1. Add an alert', item('Add an alert')],
    [
      '- Add an alert. Owner: Platform team. Due: 2026-05-01',
      item('Add an alert.', { owner: 'Platform team', due: '2026-05-01' }),
    ],
    [
      '- Add an alert (@ana) (due: 2026-10-01)',
      item('Add an alert', { owner: '@ana', due: '2026-10-01' }),
    ],
    [
      '- Add an alert - owner: Ana Roe - by 1 October 2026',
      item('Add an alert', { owner: 'Ana Roe', due: '2026-10-01' }),
    ],
    [
      '- Add an alert (Owner: Ana, Status: Open, Priority: High)',
      item('Add an alert', { owner: 'Ana', done: false, priority: 'High' }),
    ],
    ['- Add an alert @ana [detect]', item('Add an alert', { owner: '@ana' })],
    ['- Give each task an explicit due date,', item('Give each task an explicit due date,')],
    ['- Ações de longo prazo: rever tudo', item('Ações de longo prazo: rever tudo')],
    [
      '1. Add an alert\n   - Owner: Ana\n   - Priority: P2\n   - Status: Done',
      item('Add an alert', { owner: 'Ana', priority: 'P2', done: true }),
    ],
    [
      '### Add an alert\n\n- **Owner:** Ana\n- **Due:** 2026-10-01\n\n### Short term\n\n- Add a test',
      item('Add an alert', { owner: 'Ana', due: '2026-10-01' }),
    ],
    [
      '| Action | Owner |\n|---|---|\n| Add an alert | [Ana] |',
      item('Add an alert', { owner: 'Ana' }),
    ],
    [
      '| Ação | Prazo |\n|---|---|\n| Criar um alerta | [Data] |',
      item('Criar um alerta', { due: '[Data]' }),
    ],
    ['- ~~Add an alert~~ OWNER: cleo', item('Add an alert', { owner: 'cleo', done: true })],
    [
      '- Add an alert, due 2026-10-01, OPS-42 ✅',
      item('Add an alert', { due: '2026-10-01', done: true, tickets: ['OPS-42'] }),
    ],
    ['- Add an alert (Ana, TBD)', item('Add an alert', { owner: 'Ana', due: 'TBD' })],
    ['- Add an alert (Ana, Bo)', item('Add an alert (Ana, Bo)')],
    [
      '- Add an alert (Ana + Bo, 2026-10-01)',
      item('Add an alert', { owner: 'Ana + Bo', due: '2026-10-01' }),
    ],
    [
      '- Alarm hinzufügen (Ana, bis 01.10.2026)',
      item('Alarm hinzufügen', { owner: 'Ana', due: '2026-10-01' }),
    ],
    [
      '- Añadir una alerta (Ana, antes del 01.10.2026)',
      item('Añadir una alerta', { owner: 'Ana', due: '2026-10-01' }),
    ],
    [
      '- Add an alert — Ana — by end of May',
      item('Add an alert', { owner: 'Ana', due: 'end of May' }),
    ],
    ['- Add an alert — by Ana', item('Add an alert — by Ana')],
    ['- ~~Add an alert~~ done', item('Add an alert done', { done: true })],
    ['- ~~Add an alert~~ and a page', item('Add an alert and a page')],
    [
      '- Add an alert on the cache: **Ana Roe**, due 2026-10-01',
      item('Add an alert on the cache', { owner: 'Ana Roe', due: '2026-10-01' }),
    ],
    ['- Add an alert: **TBD**, due 2026-10-01', item('Add an alert: TBD', { due: '2026-10-01' })],
    [
      '- Add an alert [Ana Silva] ✅',
      item('Add an alert [Ana Silva] ✅', { owner: 'Ana Silva', done: true }),
    ],
  ])('%s', (line, expected) => {
    expect(seen(items(line)[0])).toEqual(expect.objectContaining(expected));
    const given = Object.fromEntries(
      Object.entries(seen(items(line)[0]) ?? {}).filter(([, value]) => value !== undefined),
    );
    expect(given).toEqual(expected);
  });

  test.each([
    '- Migrate to new hardware',
    '- Patch Apache to stop the leak',
    '- Ask @bo whether the queue is needed',
    '- Alert on Redis, Kafka',
    '- Check the UTF-8 path (SHA-256)',
    '- Tune the pool (see #6 below)',
    '- Document the process — Grafana',
  ])('%s has neither owner nor ticket', (line) => {
    expect(items(line)[0]?.owner.value).toBeUndefined();
    expect(items(line)[0]?.tickets).toEqual([]);
  });

  test.each(['- None', '- N/A', '- ...', '- TBD', '- No further actions needed.'])(
    '%s is no item',
    (line) => {
      expect(items(line)).toEqual([]);
    },
  );
});

describe('a due date that leaves day and month open', () => {
  const dues = (...all: readonly string[]) =>
    items(all.map((due) => `- Add an alert (due: ${due})`).join('\n')).map(
      ({ due }) => due.value && isoDate(due.value),
    );

  test('is settled by the others', () => {
    expect(dues('4/10/2026', '4/17/2026')).toEqual(['2026-04-10', '2026-04-17']);
    expect(dues('4/10/2026', '17/4/2026')).toEqual(['2026-10-04', '2026-04-17']);
    expect(dues('4/10/2026', '5/10/2026')).toEqual([undefined, undefined]);
    expect(dues('4/10/2026', '17/4/2026', '4/17/2026')[0]).toBeUndefined();
  });

  test('is settled by the language, and settles the others of the document', () => {
    const german = '# X\n\n## Zusammenfassung\n\nx\n\n## Auswirkungen\n\ny\n';
    const due = (text: string) => read(text).actions.items[0]?.due.value;
    const list = '## Maßnahmen\n\n- Alarm (Frist: 04/10/2026)\n';
    expect(due(`${german}\n${list}`)).toEqual({ year: 2026, month: 10, day: 4 });
    const dated = read(
      '# X\n\n**Date:** 04/10/2026\n\n## Timeline\n\n- 14:02 UTC x\n\n## Action Items\n\n- x (due: 30/10/2026)\n',
    );
    expect(dated.timeline.entries[0]?.date).toEqual({ year: 2026, month: 10, day: 4 });
  });
});

describe('a name before a colon', () => {
  const owners = (head: string, body: string) =>
    read(`# X\n\n${head}\n\n## Action Items\n\n${body}\n`).actions.items.map(
      ({ owner }) => owner.value,
    );

  test.each([
    ['**Authors:** Sam Okafor, Bo', '- Sam Okafor: raise the limit', ['Sam Okafor']],
    ['**Owner:** Bo', '1. **Bo**: raise the limit', ['Bo']],
    [
      '',
      '- Sam Okafor: raise the limit\n- Add a test — owner: Sam Okafor',
      Array(2).fill('Sam Okafor'),
    ],
    ['', '- Uptime Kuma: move the limit', [undefined]],
    ['**Authors:** Sam Okafor, Bo', '- Sam - raise the limit', ['Sam']],
    ['**Reporter:** Sam Okafor', '- OPS-7 - raise the limit (Sam Okafor)', ['Sam Okafor']],
    ['**Reporter:** Sam Okafor', '- OPS-7 - raise the limit (Redis)', [undefined]],
    ['**Authors:** Sam Okafor, Bo', '- Bo – raise the limit - 2026-05-01', ['Bo']],
    ['**Authors:** Sam Okafor, Bo', '- Sam & Bo: raise the limit', ['Sam & Bo']],
    ['**Authors:** Sam Okafor', '- Sam & Bo: raise the limit', [undefined]],
    ['**Owner:** Kafka Team', '- Kafka: raise the limit', [undefined]],
    ['**Authors:** Sam Okafor', '- **Sam** Okafor: raise the limit', [undefined]],
    ['**Authors:** Sam Okafor', '- Sam Okafor: raise the limit — @bo', ['@bo']],
    [
      '**Authors:** Sam Okafor',
      '| Action | Owner |\n|---|---|\n| Sam Okafor: raise the limit | |',
      [undefined],
    ],
  ])('%s, %s', (head, body, expected) => {
    expect(owners(head, body)).toEqual(expected);
  });

  test('stands where another name can be written', () => {
    const text = '# X\n\n**Owner:** Bo\n\n## Action Items\n\n- **Bo:** raise the limit\n';
    const { place } = read(text).actions.items[0]?.owner ?? {};
    expect(place && applyEdits(text, [write(place, '@cy')])).toBe(
      text.replace('- **Bo', '- **@cy'),
    );
  });
});

describe('shapes', () => {
  test.each([
    [
      'categories over items',
      '- Short term:\n  - Add a\n  - Add b\n- **Process**\n  - Write c',
      ['Add a', 'Add b', 'Write c'],
    ],
    ['details below an item', '- Add a\n  - because of b', ['Add a']],
    ['sub-headings over lists', '### Prevent\n- Add a\n### Long term\n- Add b', ['Add a', 'Add b']],
    [
      'a heading per action',
      '### 1) Alerts `@ana`\n\n- some detail\n\n### 2) Runbook',
      ['Alerts', 'Runbook'],
    ],
    [
      'a list that a list goes on with',
      '1. Add alerts for:\n\n- disk\n- memory',
      ['Add alerts for:'],
    ],
    [
      'paragraphs that are orders',
      'Add an alert for the queue.\n\nThis was a long night.',
      ['Add an alert for the queue.'],
    ],
    ['prose is left alone', 'We will think about it.', []],
    [
      'headings over prose, where nothing is listed',
      '### Faster rollback\n\nIt took too long.\n\n### More disks\n\nOne is not enough.',
      ['Faster rollback', 'More disks'],
    ],
    ['one heading over prose', '### Faster rollback\n\nIt took too long.', []],
    [
      'no notes among the actions',
      '- Add a\n\n### Reminder\n\n- The cache is shared\n\n### Process\n\n- Add b',
      ['Add a', 'Add b'],
    ],
    [
      'marked lines',
      '**TODO**: write it down\n**DONE**: tell everyone',
      ['write it down', 'tell everyone'],
    ],
    ['check boxes without bullets', '[ ] Add a\n[x] Add b', ['Add a', 'Add b']],
  ])('%s', (_, body, titles) => {
    expect(items(body).map(({ title }) => title)).toEqual(titles);
  });

  test('owner and due date on lines of their own', () => {
    const [first] = items('- Add an alert\n  - Owner: Ana\n  - Due: 2026-10-01');
    expect(seen(first)).toEqual(expect.objectContaining({ owner: 'Ana', due: '2026-10-01' }));
  });

  test('a label with nested bullets is a section of actions', () => {
    const model = read('# X\n\n- **Impact**: none\n- **Review actions**:\n  - Add a\n  - Add b\n');
    expect(model.actions.items.map(({ title }) => title)).toEqual(['Add a', 'Add b']);
  });

  test('bullets elsewhere are no actions', () => {
    expect(read('# X\n\n## Lessons learned\n\n- Add alerts earlier\n').actions.items).toEqual([]);
  });
});

const TABLE = [
  '| # | Action | Owner | Priority | Due date | Status | Ticket |',
  '|---|--------|-------|----------|----------|--------|--------|',
  '| 1 | Add an alert | @ana | P1 | 2026-10-01 | Done | #12 |',
  '| 2 | Write it down | TBD | P2 | next week | In progress | |',
  '| 3 | Drop it |',
  '| 4 | | | | | | |',
].join('\n');

describe('tables', () => {
  test('rows', () => {
    expect(items(TABLE).map((row) => seen(row))).toEqual([
      {
        title: 'Add an alert',
        owner: '@ana',
        priority: 'P1',
        due: '2026-10-01',
        done: true,
        tickets: ['#12'],
      },
      {
        title: 'Write it down',
        owner: undefined,
        priority: 'P2',
        due: 'next week',
        done: false,
        tickets: undefined,
      },
      {
        title: 'Drop it',
        owner: undefined,
        priority: undefined,
        due: undefined,
        done: undefined,
        tickets: undefined,
      },
    ]);
  });

  test('columns by other names and in another order', () => {
    const body =
      '| Who | Deadline | What | State |\n|---|---|---|---|\n| Ana | 2026-10-01 | Add an alert | ✅ Complete (PR #3) |';
    expect(seen(items(body)[0])).toEqual({
      title: 'Add an alert',
      owner: 'Ana',
      due: '2026-10-01',
      priority: undefined,
      done: true,
      tickets: ['#3'],
    });
  });

  test('a header that names no action: the wordiest column', () => {
    const body = '| | Owner |\n|---|---|\n| Add an alert | Ana |';
    expect(items(body).map(({ title }) => title)).toEqual(['Add an alert']);
  });

  test('a table of something else', () => {
    expect(items('| Metric | Before | After |\n|---|---|---|\n| p99 | 1 s | 2 s |')).toEqual([]);
  });

  test('no column, no place; a column, a place', () => {
    const [row] = items('| Action | Owner |\n|---|---|\n| Add an alert | |');
    expect(row?.due.place).toBeUndefined();
    expect(row?.owner.place).toBeDefined();
  });
});

describe('writing an answer', () => {
  test.each([
    ['- [ ] Add an alert', '- [ ] Add an alert — @ana'],
    ['- Add an alert\n  over two lines', '- Add an alert\n  over two lines — @ana'],
    ['- Add **an alert**', '- Add **an alert** — @ana'],
    ['- Add an alert — Owner: TBD', '- Add an alert — Owner: @ana'],
    [
      '| Action | Owner |\n|---|---|\n| Add | TBD  |',
      '| Action | Owner |\n|---|---|\n| Add | @ana |',
    ],
    ['| Action | Owner |\n|---|---|\n| Add |', '| Action | Owner |\n|---|---|\n| Add | @ana |'],
  ])('%s', (body, after) => {
    const text = `## Action Items\n\n${body}\n`;
    const place = read(text).actions.items[0]?.owner.place;
    if (!place) throw new Error('no place');
    const written = applyEdits(text, [write(place, '@ana')]);
    expect(written).toBe(`## Action Items\n\n${after}\n`);
    expect(read(written).actions.items[0]?.owner.value).toBe('@ana');
  });

  test('owner and due date together are read back', () => {
    const text = '## Action Items\n\n- Add an alert\n';
    const [first] = read(text).actions.items;
    if (!first?.owner.place || !first.due.place) throw new Error('no place');
    const edits = [write(first.owner.place, '@ana'), write(first.due.place, '2026-10-01')];
    const written = applyEdits(text, edits);
    expect(seen(read(written).actions.items[0])).toEqual(
      expect.objectContaining({ title: 'Add an alert', owner: '@ana', due: '2026-10-01' }),
    );
  });

  test('titles and owners stand where they say', () => {
    const text = `## Action Items\n\n${TABLE}\n\n- Add **this** — @bo\n`;
    for (const found of read(text).actions.items) {
      expect(slice(text, found.titleSpan).replaceAll('*', '')).toBe(found.title);
      if (found.owner.span) expect(slice(text, found.owner.span)).toBe(found.owner.text);
    }
  });
});

describe('words', () => {
  test.each([
    '',
    '-',
    '—',
    'TBD',
    '???',
    'none',
    'N/A',
    'unassigned',
    '未定',
    '[Name, team]',
    '...',
    '@TBD',
    'TBD (infra?)',
    'Team TBD',
    'à définir',
    'noch offen',
    'sin asignar',
    'no owner yet',
    'someone',
    '🤷',
  ])('%j is no answer', (text) => {
    expect(isNonAnswer(text)).toBe(true);
  });

  test.each(['Ana', '@ana', 'Team Shop', 'ops'])('%j is one', (text) => {
    expect(isNonAnswer(text)).toBe(false);
  });

  test.each([
    ['Done', true],
    ['✅ Complete (PR #1)', true],
    ['40 %', false],
    ['no', false],
    ['100%', true],
    ["Won't do", true],
    ['~~Open~~ Done', true],
    ['~~Done~~ Open', false],
    ['Duplicate of #4', true],
    ['完了', true],
    ['Open', false],
    ['Not started', false],
    ['Partially done', false],
    ['🔄', false],
    ['進行中', false],
    ['This document', undefined],
  ])('%s: %s', (text, done) => {
    expect(doneIn(text)).toBe(done);
  });

  test.each([
    ['erledigt', 'umgesetzt', 'geschlossen', 'behoben', 'verworfen'],
    ['hecho', 'hecha', 'finalizada', 'cerrado', 'resuelto', 'implementada', 'realizado'],
    ['descartado', 'cancelada'],
    ['完了', '実装済み', '見送り', '対応不要', '不要', '中止', 'クローズ'],
  ])('%s … are done', (...words) => {
    expect(words.filter((word) => doneIn(word) !== true)).toEqual([]);
  });

  test.each([
    ['offen', 'in Arbeit', 'in Bearbeitung', 'nicht begonnen', 'noch nicht begonnen', 'begonnen'],
    ['laufend', 'ausstehend', 'zurückgestellt', 'blockiert'],
    ['pendiente', 'pendientes', 'abierta', 'en curso', 'en proceso', 'en revisión', 'sin empezar'],
    ['sin iniciar', 'no iniciado', 'planificada', 'bloqueado'],
    ['未着手', '対応中', '未実施', '作業中', '着手中', '実施中', '確認中', '保留', '保留中'],
  ])('%s … are open', (...words) => {
    expect(words.filter((word) => doneIn(word) !== false)).toEqual([]);
  });

  test.each(['— in Bearbeitung', '— en proceso'])('%s is a status behind an action', (tail) => {
    expect(items(`- Limit ${tail}`)[0]?.done).toBe(false);
  });
});

test.each([
  '対策内容 | 対応者 | 重要度 | 対応期限 | 対応状況',
  '改善策 | 担当チーム | 優先順位 | 締切日 | 進捗状況',
  '作業内容 | 担当部署 | 緊急度 | 期限 | 進捗',
  '対応 | 担当者 | 重要度 | 期限 | 状態',
  'Maßnahme | Zuständig | Priorität | Fällig bis | Status',
  'Maßnahme | Bearbeiter | Priorität | Fälligkeitsdatum | Stand',
  'Aufgabe | Zuständigkeit | Priorität | Bis wann | Status',
  'Aufgabe | Zuständiger | Priorität | Zieldatum | Status',
  'Acción | Responsable | Prioridad | Fecha objetivo | Estado',
  'Tarea | Asignado a | Prioridad | Fecha de vencimiento | Estado',
  'Acción | Asignada | Prioridad | Fecha prevista | Estado',
])('the columns of %s', (header) => {
  const row = 'X | Ana | Y | 2026-10-01 | Open';
  const [read] = items(`| ${header} |\n|---|---|---|---|---|\n| ${row} |`);
  expect(seen(read)).toMatchObject({
    title: 'X',
    owner: 'Ana',
    priority: 'Y',
    due: '2026-10-01',
    done: false,
  });
});

describe('the columns of a table', () => {
  const NAMES = ['Action', 'Owner', 'Due', 'Priority', 'Status', 'Ticket'];
  const rows = fc.array(
    fc.tuple(
      fc.constantFrom('Add an alert', 'Test the restore', 'Write it down'),
      fc.constantFrom('@ana', 'Bo Lee', 'TBD', ''),
      fc.constantFrom('2026-10-01', '1 Oct 2026', 'next sprint', ''),
      fc.constantFrom('P0', 'High', ''),
      fc.constantFrom('Open', 'Done', ''),
      fc.constantFrom('#12', 'OPS-7', ''),
    ),
    { minLength: 1, maxLength: 5 },
  );
  const table = (order: readonly number[], cells: readonly (readonly string[])[]): string => {
    const row = (each: readonly string[]) => `| ${order.map((at) => each[at] ?? '').join(' | ')} |`;
    return [row(NAMES), row(NAMES.map(() => '---')), ...cells.map(row)].join('\n');
  };

  test('may stand in any order', () => {
    const orders = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
    fc.assert(
      fc.property(rows, orders, (cells, order) => {
        const shuffled = items(table(order, cells)).map(seen);
        expect(shuffled).toEqual(items(table([0, 1, 2, 3, 4, 5], cells)).map(seen));
        expect(shuffled.length).toBe(cells.length);
      }),
      { numRuns: 60 },
    );
  });
});

test.each([
  ['n/a **DONE**', { done: true, tickets: [] }],
  ['OPS-12 (done)', { done: true, tickets: ['OPS-12'] }],
  ['#12 open', { done: false, tickets: ['#12'] }],
  ['#12 still open', { done: undefined, tickets: ['#12'] }],
  ['not done', { done: undefined, tickets: [] }],
])('a ticket with a status beside it: %s', (cell, expected) => {
  const table = `| Action | Ticket |\n|---|---|\n| Add an alert | ${cell} |\n| Add a test | #7 |`;
  expect(items(table)[0]).toMatchObject(expected);
  const told = `| Action | Ticket | Status |\n|---|---|---|\n| Add an alert | ${cell} | Open |`;
  expect(items(told)[0]?.done).toBe(false);
});

test.each(['Doing', 'Outstanding'])('%s is a status of what is open', (status) => {
  expect(doneIn(status)).toBe(false);
});

test('a day under Completed, and a day behind the word, tell what is done', () => {
  const rows =
    '| Add one | 2026-05-01 | 30/04/2026 |\n| Add two | done 2026-05-02 | |\n| Add three | 2026-05-03 | |';
  const found = items(`| Action | Due | Completed |\n|--|--|--|\n${rows}`);
  expect(found.map(({ done }) => done)).toEqual([true, true, undefined]);
});

test('a known name in parentheses at the end is the owner', () => {
  const owners = (body: string) => items(body).map(({ owner }) => owner.value);
  expect(owners('- Add one (Ana)\n- Add two (Redis)\n- Add three (Ana, #7)')).toEqual([
    'Ana',
    undefined,
    'Ana',
  ]);
});

describe('what is said behind an action', () => {
  test.each([
    ['- Keep a second copy, not only on the old disk', undefined],
    ['- Write the runbook, done by hand this time', undefined],
    ['- Write the runbook, in a way that others follow', undefined],
    ['- Write the runbook, done in #12', true],
    ['- Write the runbook — done 2026-03-05', true],
    ['- Write the runbook — ✅ done', true],
    ['- Write the runbook (merged, PR #4)', true],
    ['- Write the runbook, fixed in v1.2.3', true],
    ['- Write the runbook, done in v2', true],
    ['- Write the runbook, not started', false],
    ['- Write the runbook — in progress', false],
  ])('%s', (text, done) => {
    const [first] = items(text);
    expect(first?.done).toBe(done);
    if (done === undefined) expect(first?.title).toBe(text.slice(2));
  });
});

describe('bullets', () => {
  test('below a name of measures are the actions, done where the name says so', () => {
    const told = (body: string) => items(body).map(({ title, done }) => [title, done]);
    expect(
      told(
        '- **Immediate Actions Taken**:\n  - Added a limit\n- **Short-term Corrective Actions**: \n  - Alert on lag\n  - Page Ana',
      ),
    ).toEqual([
      ['Added a limit', true],
      ['Alert on lag', undefined],
      ['Page Ana', undefined],
    ]);
    expect(told('- Corrective code review:\n  - two people')).toEqual([
      ['Corrective code review:', undefined],
    ]);
  });

  test('with a box that says that nobody will are no longer open', () => {
    expect(items('- [N/A] Raise the limit\n- [-] Add a queue').map(({ done }) => done)).toEqual([
      true,
      true,
    ]);
    expect(items('- [n/a in v2] Raise the limit')[0]?.done).toBeUndefined();
  });

  test.each([
    ['### Ações corretivas (feitas)', true],
    ['### Medidas Preventivas Implementadas', true],
    ['### Medidas preventivas a implementar', undefined],
    ['### Acciones realizadas por cliente', undefined],
  ])('below %s', (heading, done) => {
    expect(items(`${heading}\n\n- Alerta de cola`)[0]?.done).toBe(done);
  });

  test('that something is due to is no due date', () => {
    const [first] = items('- We rejected signing, non-unanimously due to workflow concerns.');
    expect(seen(first)).toEqual(
      item('We rejected signing, non-unanimously due to workflow concerns.'),
    );
    expect(seen(items('- Add an alert, due Tomorrow')[0])?.due).toBe('Tomorrow');
  });

  test('below a lead-in are the actions, below an action its details', () => {
    const titles = items(
      '- In the future when a disk is full:\n  - page somebody\n  - stop the job\n- Improve the alerts:\n  - one for the queue',
    ).map(({ title }) => title);
    expect(titles).toEqual(['page somebody', 'stop the job', 'Improve the alerts:']);
  });

  test('that tell who said what are none', () => {
    expect(items('- @ana mentioned that the board is stale\n- Ana also noted the delay')).toEqual(
      [],
    );
    expect(items('- [ ] @ana mentioned a board: find it')).toHaveLength(1);
  });

  test('that all tell what was done make no list of actions', () => {
    const done =
      '- Pulled the health check\n- Compared both regions\n- **Restarted** `hub`\n- Hardened the script';
    const under = (heading: string, body: string) => read(`# X\n\n## ${heading}\n\n${body}\n`);
    expect(under('Actions', done).sections.map(({ kind }) => kind)).toEqual(['response']);
    expect(under('Actions', done).actions.items).toEqual([]);
    for (const more of ['\n- Add an alert', '\n- Asked @ana', '\n- Need a second region'])
      expect(under('Actions', done + more).actions.items).toHaveLength(5);
    expect(under('Action Items', done).actions.items).toHaveLength(4);
  });
});

describe('who begins an action is its owner', () => {
  test.each([
    ['- Nóva to send the list', 'Nóva'],
    ['- Šárka Nováková to review the list', 'Šárka Nováková'],
    ['- Platform team to add an alert', 'Platform team'],
    ['- The payments platform team will add an alert', 'The payments platform team'],
    ['- Team Checkout to review it', 'Team Checkout'],
    ['- Update Redis to use TLS', undefined],
    ['- Redis to use TLS', undefined],
    ['- Script to clean up the queue', undefined],
    ['- Access to add users', undefined],
    ['- Need to add an alert', undefined],
    ['- Docs for ops team to follow', undefined],
    ['- Update the platform team to add an alert', undefined],
  ])('%s', (text, owner) => {
    expect(items(text)[0]?.owner.value).toBe(owner);
  });

  test('also in a table without a column for owners', () => {
    const owner = (table: string) => items(table)[0]?.owner.value;
    expect(owner('| Action | Due |\n|--|--|\n| Ana to add an alert | Friday |')).toBe('Ana');
    expect(owner('| Action | Owner |\n|--|--|\n| Ana to add an alert | |')).toBeUndefined();
  });
});

describe('tables', () => {
  const under = (heading: string, table: string) =>
    read(`# X\n\n## ${heading}\n\n${table}\n`).actions.items.map(({ title }) => title);
  const OWNED = '| Action | Owner | Due |\n|--|--|--|\n| Add an alert | Ana | 2026-04-01 |';

  test('of actions with a day count under any heading', () => {
    expect(under('So that it stays up', OWNED)).toEqual(['Add an alert']);
    expect(under('Resolution', OWNED)).toEqual(['Add an alert']);
    const status = '| Follow-up | Status |\n|--|--|\n| Add an alert | open |';
    expect(under('Where we stand', status)).toEqual(['Add an alert']);
  });

  test('that tell what happened do not', () => {
    const log = '| Time | Action | Owner |\n|--|--|--|\n| 14:02 | Restarted | Ana |';
    expect(under('What we tried', log)).toEqual([]);
    expect(under('Timeline', OWNED)).toEqual([]);
    expect(under('Resolution', '| Action | Status |\n|--|--|\n| Restarted | done |')).toEqual([]);
    expect(under('Numbers', '| Task | Runtime |\n|--|--|\n| Import | 4 h |')).toEqual([]);
  });

  test('have it behind the number of a bug, too', () => {
    const rows =
      '| Add one | Bug 55 **DONE** |\n| Add two | Bug 56 **TODO** |\n| Add three | Bug 57 |';
    const found = items(`| Action | Bug |\n|--|--|\n${rows}`);
    expect(found.map(({ done }) => done)).toEqual([true, false, undefined]);
  });

  test('have their status where most cells are one', () => {
    const rows = '| Add one | DONE |\n| Add two | TODO |\n| Add three | in progress |';
    for (const header of ['', 'Where it stands']) {
      const found = items(`| Action | ${header} |\n|--|--|\n${rows}`);
      expect(found.map(({ done }) => done)).toEqual([true, false, false]);
      expect(found[1]?.status.value).toBe('TODO');
    }
    const notes = '| Add one | done by hand |\n| Add two | ask first |';
    const found = items(`| Action | Notes |\n|--|--|\n${notes}`);
    expect(found.map(({ status }) => status.text)).toEqual(['', '']);
  });
});

describe('the same action told in other ways', () => {
  const ACTION = item('Refuse to publish an empty index', {
    owner: '@ana',
    due: '2026-10-01',
    priority: 'P1',
    tickets: ['OPS-12'],
  });
  test.each([
    [
      'a line of fields',
      '- Refuse to publish an empty index\n  - Owner: @ana, Priority: P1, Due: 2026-10-01, Ticket: OPS-12',
    ],
    [
      'fields in bold',
      '- Refuse to publish an empty index\n  - **Owner:** @ana | **Priority:** P1 | **Due:** 2026-10-01 | **Ticket:** OPS-12',
    ],
    [
      'a heading over bullets',
      '### Refuse to publish an empty index\n\n- Owner: @ana\n- Priority: P1\n- Due: 2026-10-01\n- Ticket: OPS-12',
    ],
    [
      'a heading over lines',
      '### Refuse to publish an empty index\n\n**Owner:** @ana  \n**Priority:** P1  \n**Due:** 2026-10-01  \n**Ticket:** OPS-12',
    ],
  ])('%s', (_, body) => {
    expect(items(body).map(seen)).toEqual([ACTION]);
  });

  test.each([
    ['[x]', true],
    ['[X]', true],
    ['[ ]', false],
    ['[ ] in review', false],
  ])('%j in a column of its own says whether it is done', (box, done) => {
    const body = `| Action | Owner | Done |\n|---|---|---|\n| Add an alert | @ana | ${box} |`;
    expect(items(body).map(seen)).toEqual([item('Add an alert', { owner: '@ana', done })]);
  });
});
