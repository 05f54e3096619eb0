/** Which moment an entry is: markers, labels and phrases, the traps, and the choice among several. */
import { momentsIn } from '../../../server/src/model/moments/read-moments.ts';
import { describe, expect, it } from 'vitest';
import { slice } from '../../../server/src/base/span.ts';
import { namedMoment } from '../../../server/src/model/moments/labels.ts';
import { markerFor, markersAt } from '../../../server/src/model/moments/marker.ts';
import { MOMENT_KINDS, type MomentKind } from '../../../server/src/model/postmortem.ts';
import { readPostmortem } from '../../../server/src/model/read.ts';

function read(...entries: readonly string[]) {
  const rows = entries.map((text, index) => `- 14:${String(index).padStart(2, '0')} ${text}`);
  return readPostmortem(`# X 2026-03-05\n\n## Timeline (UTC)\n\n${rows.join('\n')}\n`, {
    uri: 'file:///x.md',
  });
}

const kindsOf = (text: string) => read(text).timeline.entries[0]?.moments.map(({ kind }) => kind);
const chosen = (kind: MomentKind, ...entries: readonly string[]) =>
  read(...entries).moments[kind]?.entry;

it.each<readonly [string, readonly MomentKind[]]>([
  ['<b>Detected</b><br>by Bo', ['detected']],
  ['**Detected**<br/>by Bo', ['detected']],
  ['Restored<br>Told the team', ['resolved']],
])('the first line of %j may be a label', (text, kinds) => {
  expect(kindsOf(text)).toEqual(kinds);
});

it.each([
  '- 14:00 Issuance stopped. **Mitigation.**',
  '- 14:00 Issuance stopped. __Mitigation.__',
  '|Time|Event|\n|---|---|\n|14:00|Issuance stopped. **Mitigation.**|',
])('a name in bold at the end of %j is a label', (entry) => {
  const model = readPostmortem(`# X 2026-03-05\n\n## Timeline (UTC)\n\n${entry}\n`, {
    uri: 'file:///x.md',
  });
  expect(model.moments.mitigated?.how).toBe('label');
});

describe("the template's rows and what people make of them", () => {
  it.each<readonly [MomentKind, readonly string[]]>([
    [
      'started',
      [
        'Triggering change or first anomaly observed in metrics',
        'Triggering change: v2.14 deployed',
        'Error rate on /login rises to 30 %',
        'First 502s seen in metrics',
        'Outage begins',
        'Site goes down',
      ],
    ],
    [
      'detected',
      [
        'Monitoring / heartbeat alert fired (detection time)',
        'PagerDuty alert for a high error rate',
        'Uptime check alert fires',
        'Customer reports that logins fail',
        'First report of slow pages',
        'We noticed timeouts',
      ],
    ],
    [
      'acknowledged',
      [
        'On-call engineer acknowledged alert',
        '@ana acks the page',
        'Page acknowledged by @bo',
        'Primary on-call acknowledges',
      ],
    ],
    [
      'declared',
      [
        'Incident declared SEV-X, war room opened',
        'SEV-2 declared',
        'P1 raised; bridge opened',
        'Incident created by Ana, severity SEV-1',
        '@ana declares an incident',
      ],
    ],
    ['hypothesis', ['Initial hypothesis formed', 'We suspect the connection pool']],
    [
      'cause-found',
      [
        'Root cause confirmed',
        'Root cause identified as a missing index',
        'Found the cause: an expired certificate',
      ],
    ],
    [
      'mitigated',
      [
        'Mitigation applied (rollback / hotfix / config change)',
        'Rolled back to v2.13',
        'Hotfix 2.14.1 deployed',
        'Config change reverted',
      ],
    ],
    [
      'resolved',
      [
        'Service fully restored, error rate normal',
        'Error rate back to baseline, checkout fully recovered',
        'Logins work again, error rate normal',
        'Site is back online',
        'Incident resolved',
      ],
    ],
    ['all-clear', ['All-clear sent to stakeholders', 'All clear posted']],
    ['documented', ['Postmortem doc created', 'Draft of the postmortem started']],
    ['introduced', ['The bug was introduced with v2.0']],
  ])('%s', (kind, texts) => {
    for (const text of texts) expect(kindsOf(text), text).toContain(kind);
  });
});

describe('traps', () => {
  it.each<readonly [MomentKind, string]>([
    ['resolved', 'Alert resolved itself'],
    ['resolved', 'The alarm cleared, all alerts back to normal'],
    ['resolved', 'Service not yet restored'],
    ['resolved', 'The database wasn’t restored'],
    ['resolved', 'Alert for the API recovered'],
    ['resolved', 'Could not resolve github.com'],
    ['resolved', 'DNS resolves to ::1 for the service'],
    ['resolved', 'Site partially restored'],
    ['resolved', 'We will close the incident once the site is back online'],
    ['mitigated', 'Rollback failed'],
    ['mitigated', 'Planned to roll back'],
    ['mitigated', 'Decision was made to roll back to v1'],
    ['mitigated', 'Fix deployed, still failing'],
    ['mitigated', 'Mitigation attempt 2 was unsuccessful'],
    ['mitigated', 'Fix deployed to staging'],
    ['declared', 'runner declared successfully'],
    ['detected', 'No abnormal activity was detected'],
    ['detected', 'The balancer detects new nodes as healthy'],
    ['detected', 'Monitoring did not fire an alert about the errors'],
    ['acknowledged', 'Status page updated acknowledging the outage'],
    ['resolved', 'Health check confirmed the app is generally healthy'],
    ['resolved', 'Reads recovered, but writes still time out'],
    ['resolved', 'Confirmed the old node working because it kept its backup'],
    ['resolved', 'Resolved notifications now go to the channel'],
    ['resolved', 'Fix is drafted: the checkout works again with it'],
    ['mitigated', 'Cache change is reverted due to suspicion, in vain'],
    ['mitigated', 'This PR keeps the hotfix we applied'],
    ['mitigated', 'Bo suggested to deploy the fix'],
    ['detected', 'The attacher reported the volume as successfully attached'],
    ['detected', 'New pods briefly report an error while they start'],
    ['detected', 'Ana looks for a way to detect the stuck jobs, issues reported by Bo or not'],
    ['detected', 'A ticket was opened with the support of the cloud vendor'],
    ['detected', 'Recurrence discovered after the deploy'],
    ['started', 'Switched to the public address, still failing with a timeout'],
    ['started', 'Ana goes heads down to fix the cache'],
    ['started', 'Database taken down for maintenance'],
  ])('is not %s: %s', (kind, text) => {
    expect(kindsOf(text)).not.toContain(kind);
  });

  it('says nothing about most of what people do', () => {
    for (const text of [
      'Ana talks to the vendor',
      'Traffic shifted by 10 %',
      'Thread opened in #ops',
      'We wait',
    ]) {
      expect(kindsOf(text), text).toEqual([]);
    }
  });
});

describe('labels', () => {
  it.each([
    ['Detection', 'detected'],
    ['First detected', 'detected'],
    ['Time of detection', 'detected'],
    ['Incident start', 'started'],
    ['OUTAGE BEGINS', 'started'],
    ['End of outage', 'resolved'],
    ['Repaired', 'mitigated'],
    ['Feil oppdaget', 'detected'],
    ['復旧', 'resolved'],
    ['Identify', 'detected'],
    ['Contain', 'mitigated'],
    ['Resolve', 'resolved'],
  ])('%s names %s', (label, kind) => {
    expect(namedMoment(label)?.kind).toBe(kind);
  });

  it.each(['Detection gap', 'Deployment', 'Resolution of the ticket queue was slow', '', 'Note'])(
    '%j names none',
    (label) => {
      expect(namedMoment(label)).toBeUndefined();
    },
  );

  it.each([
    '**Detection:** someone calls',
    'Detected — someone calls',
    '[Detected] someone calls',
    'Someone calls (detection time)',
  ])('are read from %j', (text) => {
    expect(read(text).moments.detected).toMatchObject({ entry: 0, how: 'label' });
  });

  it('are read from a column of their own', () => {
    const model = readPostmortem(
      '# X\n\n## Timeline\n\n| Time | Phase | Event |\n|-|-|-|\n| 14:02 | Detection | Someone calls |\n',
      { uri: 'x.md' },
    );
    expect(model.moments.detected?.how).toBe('label');
  });
});

describe('markers', () => {
  it.each(MOMENT_KINDS)('%s is read back wherever it is written', (kind) => {
    const marker = markerFor(kind);
    const containers = [
      `- 14:02 ${marker} Words`,
      `- **14:02** — ${marker} Words`,
      `| Time | Event |\n|-|-|\n| 14:02 | ${marker} Words |`,
      `### 14:02\n\n${marker} Words`,
      `### 14:02 ${marker} Words`,
      `14:02 ${marker} Words`,
    ];
    for (const body of containers) {
      const model = readPostmortem(`# X\n\n## Timeline\n\n${body}\n`, { uri: 'x.md' });
      const [entry] = model.timeline.entries;
      expect(
        entry?.moments.map((each) => [each.kind, each.how]),
        body,
      ).toEqual([[kind, 'marker']]);
      expect(slice(model.text, entry?.moments[0]?.span ?? { start: 0, end: 0 })).toBe(marker);
    }
  });

  it('may stand before a fact that names its moment', () => {
    const text = '# X\n\n## Timeline\n\n- **Detected:** Fault occurs 2026-03-05 14:02\n';
    const { entries } = readPostmortem(text, { uri: 'x.md' }).timeline;
    expect(entries.map(({ form, stamp }) => [form, stamp.text])).toEqual([
      ['fact', '2026-03-05 14:02'],
    ]);
    expect(entries[0]?.moments).toMatchObject([{ kind: 'detected', how: 'marker' }]);
  });

  it('may stand one after the other', () => {
    expect(markersAt('**Detected:** **Declared:** words').map(({ kind }) => kind)).toEqual([
      'detected',
      'declared',
    ]);
  });

  it('win over every other reading', () => {
    const model = read('Alert fires', '**Detected:** Ana sees the graph');
    expect(model.moments.detected).toMatchObject({ entry: 1, how: 'marker', lost: [{ entry: 0 }] });
  });
});

describe('the choice', () => {
  it('takes the first detection and says which lost', () => {
    const moment = read('Alert fires', 'A customer reports errors').moments.detected;
    expect(moment).toMatchObject({
      entry: 0,
      lost: [{ entry: 1, why: 'an earlier entry says so' }],
    });
  });

  it('takes the last restoration and the last mitigation before it', () => {
    const entries = [
      'Alert fires',
      'Rolled back to v1',
      'Site is back online',
      'Site is down again',
      'Hotfix deployed',
      'Site is back online',
      'Permanent fix deployed',
    ];
    expect(chosen('resolved', ...entries)).toBe(5);
    expect(chosen('mitigated', ...entries)).toBe(4);
  });

  it('takes no acknowledgement from before the detection', () => {
    expect(
      chosen(
        'acknowledged',
        'Ana acknowledged the alert about disks',
        'Site goes down',
        'Customer reports errors',
        'Bo acknowledged the alert',
      ),
    ).toBe(3);
    expect(chosen('acknowledged', 'Team starts investigating', 'Alert fires')).toBeUndefined();
  });

  it.each([
    ['Bo asks the on-call to take a look'],
    ['Bo begins working with other teams on tests'],
    ['The user writes: I took a look'],
    ['As seen before the investigation began'],
    ['Investigation revealed two gaps'],
  ])('takes no response from %j', (text) => {
    expect(chosen('acknowledged', 'Alert fires', text)).toBeUndefined();
  });

  it('takes nothing for the detection that is noticed after somebody acknowledged', () => {
    const late = 'Notices that the replica is behind';
    expect(chosen('detected', 'Site goes down', 'Ana acks the page', late)).toBeUndefined();
    expect(chosen('detected', 'Site goes down', late, 'Ana acks the page')).toBe(1);
    expect(chosen('detected', 'Ana acks the page', '**Detected:** a slow replica')).toBe(1);
  });

  it('takes no response from after the end', () => {
    const end = 'Site is back online';
    expect(chosen('acknowledged', 'Alert fires', end, 'Ana starts investigating')).toBeUndefined();
    expect(chosen('acknowledged', 'Alert fires', 'Ana starts investigating', end)).toBe(1);
  });

  it('takes no response that was before the detection by its own time', () => {
    const text =
      '# X\n\n- **Key events**\n  - First detected: 2026-03-05 09:00\n\n## Timeline\n\n- 2026-03-01 10:00 Ana starts investigating options\n- 2026-03-05 09:05 Bo starts investigating\n';
    const model = readPostmortem(text, { uri: 'file:///x.md' });
    expect(model.moments.acknowledged?.entry).toBe(2);
  });

  it('takes no restoration that did not last', () => {
    expect(
      chosen('resolved', 'Alert fires', 'Site is back online', 'Logins start failing again'),
    ).toBeUndefined();
  });

  it.each(['Errors are gone, search works again', 'No outage any more, users can log in again'])(
    'takes for no relapse what is well again: %s',
    (end) => {
      expect(chosen('resolved', 'Alert fires', end)).toBe(1);
    },
  );

  it('takes no trouble from an entry that tells of the end', () => {
    expect(chosen('detected', 'Site is fully restored, two unrelated alerts fire')).toBeUndefined();
  });

  it('takes for the start no change that somebody only prepared', () => {
    expect(chosen('started', 'Ana submits a pull request to deploy v2', 'Alert fires')).toBe(
      undefined,
    );
  });

  it('lets the first response stand in for an acknowledgement, and says so', () => {
    const moment = read('Alert fires', 'Ana joins the channel', 'Bo starts investigating').moments
      .acknowledged;
    expect(moment).toMatchObject({ entry: 1, how: 'response' });
    expect(
      read('Alert fires', 'Ana joins the channel', 'Bo acknowledged the alert').moments
        .acknowledged,
    ).toMatchObject({ entry: 2, how: 'phrase' });
  });

  it('takes the impact for the start, else the change straight before the detection', () => {
    expect(chosen('started', 'v2 deployed to production', 'Error rate rises', 'Alert fires')).toBe(
      1,
    );
    expect(chosen('started', 'v1 deployed', 'v2 deployed to production', 'Alert fires')).toBe(1);
    expect(chosen('started', 'Ana has lunch', 'Alert fires')).toBeUndefined();
  });

  it('takes no restoration from before the incident', () => {
    expect(
      chosen(
        'resolved',
        'Search is back online after maintenance',
        'Error rate rises',
        'Alert fires',
        'We look around',
      ),
    ).toBeUndefined();
  });

  it('takes a fix for the end where nothing is said after it', () => {
    expect(chosen('resolved', 'Alert fires', 'Rolled back to v1', 'Ana writes an e-mail')).toBe(1);
    expect(
      chosen('resolved', 'Alert fires', 'Rolled back to v1', 'Alert fires again'),
    ).toBeUndefined();
  });

  it('takes the last step shortly before a restoration for the mitigation, or one that the same entry tells', () => {
    const [alert, step, end] = ['Alert fires', 'Bo restarted the cache', 'Site is back online'];
    expect(chosen('mitigated', alert, step, end)).toBe(1);
    expect(chosen('mitigated', alert, step, 'Ana waits', end)).toBe(1);
    expect(
      chosen('mitigated', alert, step, 'Ana waits', 'We wait', 'Bo waits', end),
    ).toBeUndefined();
    expect(chosen('mitigated', alert, 'Bo restarted the cache in vain', end)).toBeUndefined();
    expect(chosen('mitigated', alert, 'Restarted the cache, all pods are healthy')).toBe(1);
    expect(
      chosen('mitigated', 'Site goes down', 'After restarting the cache, site is back online'),
    ).toBe(1);
  });

  it('takes no step for the mitigation after which it went wrong', () => {
    const [alert, step, end] = ['Alert fires', 'Bo restarted the cache', 'Site is back online'];
    expect(chosen('mitigated', alert, step, 'Site goes down', end)).toBeUndefined();
    expect(chosen('mitigated', alert, `${step} but causes more errors`, end)).toBeUndefined();
  });

  it('takes no ban for the end', () => {
    const [alert, ban] = ['Alert fires', 'The bot was banned'];
    expect(chosen('mitigated', alert, ban)).toBe(1);
    expect(chosen('resolved', alert, ban)).toBeUndefined();
    expect(chosen('resolved', alert, 'Fix deployed, and the bot was banned')).toBe(1);
  });

  it('takes trouble that somebody measures for the detection where nobody notices any', () => {
    const measured = 'Login page returned 502';
    expect(chosen('detected', 'v2 deployed', measured, 'Rolled back to v1')).toBe(1);
    expect(chosen('detected', measured, 'A customer reports errors')).toBe(1);
    expect(chosen('detected', 'Ana starts investigating', measured)).toBeUndefined();
    expect(chosen('detected', 'Network restored', 'Site goes down', measured)).toBe(2);
  });

  it('takes work straight after the detection for a first response', () => {
    expect(chosen('acknowledged', 'Alert fires', 'Identified a full disk')).toBe(1);
    expect(chosen('acknowledged', 'Alert fires', 'Ana waits', 'Identified a full disk')).toBe(
      undefined,
    );
    expect(chosen('acknowledged', 'Alert fires', 'Hotfix deployed')).toBeUndefined();
    const report = 'A customer reports odd totals';
    expect(chosen('acknowledged', 'Alert fires', report, 'Bo confirms that rows are gone')).toBe(2);
    expect(chosen('acknowledged', 'Alert fires', report, 'Ana waits')).toBeUndefined();
  });

  it('takes a response where nobody notices, once it has begun', () => {
    expect(chosen('acknowledged', 'Site goes down', 'Ana starts investigating')).toBe(1);
    expect(chosen('acknowledged', 'Ana has lunch', 'Bo starts investigating')).toBeUndefined();
  });

  it('takes an end that was before somebody noticed', () => {
    expect(
      chosen('resolved', 'Site goes down', 'Site is back online', 'Ana noticed timeouts'),
    ).toBe(1);
  });

  it('takes for the start what begins at the very time of the alert', () => {
    const text =
      '# X\n\n## Timeline\n\n- 2026-03-05 09:00 Alert fires\n- 2026-03-05 09:00 Site goes down\n';
    expect(readPostmortem(text, { uri: 'x.md' }).moments.started?.entry).toBe(1);
  });

  it('takes a fix that ended things for the end only', () => {
    expect(chosen('mitigated', 'Alert fires', 'Hotfix deployed')).toBeUndefined();
    expect(chosen('mitigated', 'Alert fires', 'Rolled back to v1')).toBe(1);
  });

  it('finds no moment where nothing is told', () => {
    expect(
      Object.values(read('Ana has lunch').moments).every((moment) => moment === undefined),
    ).toBe(true);
  });
});

describe('words of their own', () => {
  it.each([
    ['started', 'Deploy goes live; first wrong totals'],
    ['detected', 'The counter in Bergen reports odd sums to support'],
    ['detected', 'Probe turned red'],
    ['detected', 'QueueFull [CRITICAL] first fires'],
    ['detected', 'Engineers respond to alarms'],
    ['detected', 'Noticed no update requests in the list'],
    ['detected', 'Grafana blir rødt'],
    ['started', 'DeletionError occurs'],
    ['started', 'Feil begynner å vises i loggen'],
    ['cause-found', 'Rotårsak blir funnet'],
    ['mitigated', 'Løsning blir rullet ut'],
    ['mitigated', 'The rollback of the balancer and its three replicas has completed'],
    ['resolved', 'Systemene fungerer igjen'],
    ['resolved', 'Der Dienst ist wieder verfügbar'],
    ['resolved', 'Queue limit expired; issue self-resolved'],
    ['resolved', 'Users confirm that they are no longer seeing blocked requests'],
    ['detected', 'First customer complaint'],
    ['acknowledged', '@bo acked'],
    ['acknowledged', 'Ack by Bo'],
    ['acknowledged', 'Ana takes the page'],
    ['resolved', 'Latency back to baseline'],
    ['resolved', 'Error rate back under 0.1 %'],
  ] as const)('%s: %s', (kind, text) => {
    const entry = { text, textSpan: { start: 0, end: text.length }, label: undefined };
    expect(momentsIn(entry, text).map((each) => each.kind)).toContain(kind);
  });
});

it('reads a name in bold at the end of an entry', () => {
  const { timeline } = read(
    'Profile changed. **Incident starts.**',
    'Issuing stopped. **Mitigation**',
    'It was the **resolution** of the image',
  );
  const found = timeline.entries.map(({ moments }) =>
    moments.map(({ kind, how }) => `${kind} ${how}`),
  );
  expect(found).toEqual([['started label'], ['mitigated label'], []]);
});

it('takes no fix for the end that helped only some', () => {
  const end = (fix: string) =>
    read('Errors start', 'Alert fires', `Rolled back; ${fix}`).moments.resolved?.entry;
  expect(end('pages load for most customers')).toBeUndefined();
  expect(end('pages load for customers')).toBe(2);
});

it.each([
  'An engineer removes the data directory on the primary instead of the secondary',
  'Ana deleted the wrong volume by mistake',
  '(clock change) failover script refuses to run',
  'P1 raised; bridge opened',
])('takes %j for no step', (step) => {
  expect(
    read('Errors start', 'Alert fires', step, 'Service restored').moments.mitigated,
  ).toBeUndefined();
});

it('takes no suspicion for a step', () => {
  const { moments } = read(
    'Errors start',
    'Alert fires',
    "Ana suspects the morning's deploy",
    'Service restored',
  );
  expect(moments.mitigated).toBeUndefined();
});

it('is chosen in the order of time where the newest entry stands first', () => {
  const text =
    '# X 2026-03-05\n\n## Timeline (UTC)\n\n- 14:30 Service restored\n- 14:20 **Identified** - The issue has been identified and a fix is being implemented.\n- 14:08 Ana acknowledges the alert\n- 14:05 Alert fires\n- 14:02 Errors start\n';
  const { moments } = readPostmortem(text, { uri: 'file:///x.md' });
  expect(
    [moments.started, moments.detected, moments.acknowledged].map((each) => each?.entry),
  ).toEqual([4, 3, 2]);
  expect([moments['cause-found'], moments.resolved].map((each) => each?.entry)).toEqual([1, 0]);
});

it('is chosen in that order, too, where two of the entries happened in one minute', () => {
  const text =
    '# X 2026-03-05\n\n## Timeline (UTC)\n\n- 14:30 Service restored\n- 14:08 Ana acknowledges the alert\n- 14:05 Ben joins\n- 14:05 Alert fires\n- 14:02 Errors start\n';
  const { moments } = readPostmortem(text, { uri: 'file:///x.md' });
  expect([moments.started, moments.acknowledged].map((each) => each?.entry)).toEqual([4, 1]);
});

it('reads how a cause and an incident are called', () => {
  expect(kindsOf('Stale index identified as the cause')).toContain('cause-found');
  expect(kindsOf('We call an incident')).toContain('declared');
});

it('reads what an author adds in parentheses', () => {
  expect(kindsOf('The job writes zeros (trigger)')).toContain('started');
  expect(kindsOf('Batch paused (mitigation applied)')).toContain('mitigated');
});
