/** Classes of phrases that tell a moment, each with the traps that disarm it; and what is not read at all. */
import { describe, expect, it } from 'vitest';
import { momentsIn } from '../../../server/src/model/moments/read-moments.ts';
import type { MomentKind } from '../../../server/src/model/postmortem.ts';
import { readPostmortem } from '../../../server/src/model/read.ts';

function kindsOf(text: string): readonly string[] {
  const entry = { text, textSpan: { start: 0, end: text.length }, label: undefined };
  return momentsIn(entry, text).map(({ kind, how }) => (how === 'response' ? how : kind));
}

/** As it stands in a document, with its marks. */
function kindsIn(markdown: string): readonly string[] {
  const text = `# X 2026-03-05\n\n## Timeline (UTC)\n\n- 14:00 ${markdown}\n`;
  const [entry] = readPostmortem(text, { uri: 'file:///x.md' }).timeline.entries;
  return entry?.moments.map(({ kind }) => kind) ?? [];
}

describe('what begins', () => {
  it.each([
    'Bad configuration pushed to the edge',
    'Someone inadvertently deleted the bucket',
    'v4 deployed with a memory problem',
    'Unauthorized access to the build machine was gained',
    'Queue consumers started backing up',
    'First recorded timeout in the gateway log',
    'Mail relay blackout: nothing goes out',
    'Orders table ran out of disk',
    'The wiki became unreachable',
    'The tracker shows the exception for the first time',
    'Deployment failed',
    'Night batch failing with exit code 3',
    'Checkout requests stopped after the switch',
    'Orders begin to take 20+ seconds',
    'Search pages started getting slow',
    'First 5xx responses in the proxy log',
    'The dashboard is no longer receiving samples',
    'Node two lost leader election',
    '503s begin',
    '5xx responses started for the shop',
    'Deploys fail',
    'Pods crash, one after the other',
    'First payment failures',
    'Producers time out',
    'Replication lag grows',
    'Queue starts to build up',
    'Pods crash-loop',
    '500s spike',
    'Customers cannot pay',
    'Users get logged out',
    'Requests fail with 502',
    'The provider stops delivering texts',
    'Consumer group events-agg stops committing offsets',
    '5xx rate on /upload goes from 0.1% to 35%',
    'First node refuses to open files',
    'First two payments failed',
    'Users see an error page',
    'The login queue stops moving',
  ])('is read from %j', (text) => {
    expect(kindsOf(text)).toContain('started');
  });

  it.each([
    'After the import failed with a timeout we wait',
    'Errors started to decrease',
    '503s begin to subside',
    'The change should not make builds fail',
    'A list of what jobs fail at',
    'Worker restarted with zero restarts since',
    'Site shut down for maintenance',
    'First of the failures to be looked at',
    'Sessions time out after an hour, as they should',
    'Support hears that customers cannot pay',
    'First restart fails',
  ])('is not read from %j', (text) => {
    expect(kindsOf(text)).not.toContain('started');
  });
});

describe('who notices', () => {
  it.each([
    'High latency alert for the search API',
    'Bo receives a pager storm from all clusters',
    'Alert DiskFull pages @ana',
    'Alert on the disk pages Kim.',
    'Latency alert (p99) pages the on-call',
    'First recorded sighting of an empty invoice',
    'A tester sees the map unresponsive',
    'Problem is identified',
    'Stuck uploads were reported by two shops',
    'An e-mail was received from the bank',
    'The clerk informs us that the totals are wrong',
    'A researcher provided details of the exploit',
    'Watchdog warns about missing heartbeats',
    'Staff recognizes suspicious logins',
    'On-call first pinged',
    'The shop team starts to be aware of it',
    'We learn about the broken index',
    'Timeouts tracked in the error board',
    'Bo sees that the logs are alerting on every page',
    'Page "errors > 5%" goes to Tom Osei',
    'Alert sent by email to ops@',
    'Monitor "upload 5xx" triggers',
    'ErrorBudgetBurn pages Ben',
    'Lag alert (> 2h) pages US on-call, Jo',
    'A broker called the help desk',
    'Customer tickets come in',
    'PagerDuty wakes Ana',
    'PagerDuty incident #482 triggered: checkout 5xx',
    'Paged: ProxyDown global',
    'Triggered #Q2X: storefront is red',
    'Customer in Cork writes to support: graphs are empty',
    'A user wrote in to us',
    'Bank calls the operations line about it',
    'Velocity alert → #mobile-alerts',
    'Upload error alert, Kim on it',
    'NOC alarm "K2 no carrier".',
    'Alert "webhook 4xx ratio"',
    'PopDown tokyo pages the network team',
    'Customer success forwards two complaints',
    'Ticket #7719: "flags do not update"',
  ])('is read from %j', (text) => {
    expect(kindsOf(text)).toContain('detected');
  });

  it.each([
    'We informed users about the outage',
    'Alert rules for pages that load slowly are written',
    'Ana opened a ticket with the vendor about the errors',
    'Monitor will alarm when the error comes back',
    'No suspicious activity was noticed',
    'Nothing is paged; the disk alert is muted',
    'On-call finally picked up',
    'The status page of the vendor went to yellow',
    'Paged the database team',
    'Support wrote to the customers',
    'Connections are at their limit; users see an error page',
  ])('is not read from %j', (text) => {
    expect(kindsOf(text)).not.toContain('detected');
  });
});

describe('who takes it on', () => {
  it.each([
    'Kim acknowledges',
    'Incident accepted by Kim',
    '@kim acknowledged, and looks into it',
    'Kim acknowledges the escalation and declares SEV-1',
    'Kim Roe acknowledges and takes command',
    'The alert pages Kim, who acknowledges right away',
    'Kim ack',
    'ack, looking',
  ])('is read from %j', (text) => {
    expect(kindsOf(text)).toContain('acknowledged');
  });

  it.each([
    'The vendor acknowledges.',
    'Kim acknowledges that the plan was good',
    'Nobody acknowledges',
    'No ack',
    'Awaiting ack',
    'The vendor acknowledges and promises a fix',
  ])('is not read from %j', (text) => {
    expect(kindsOf(text)).not.toContain('acknowledged');
  });
});

describe('a first response', () => {
  it.each([
    'Operations staff investigated the bad pages',
    'Bo begins looking',
    'Bo picks up the ticket',
    'DRI engaged',
    'Confirms the mirror is broken in Oslo',
    'Security begins corrective actions',
    'Resumed investigation in the morning',
    'Ana initiates a war room',
    'Bo starts trying to figure out what is wrong',
    'Cleo assumes incident command',
    'Ana asks in #ci, and Bo picks it up',
    'Ana on it',
    '@ana looking',
    'Upload error alert, Kim on it',
    'looking, the graphs are odd',
  ])('is read from %j', (text) => {
    expect(kindsOf(text)).toContain('response');
  });

  it.each([
    'Ana pings Bo to take a look',
    'Status changed from Investigating to Fixing',
    'The lead requests the vendor joins the call',
    'We started the searchd process',
    'Confirmed that no login succeeded',
    'Bo writes: I took a look, all is broken',
    'Check-in with the customer on the status of the job',
  ])('is not read from %j', (text) => {
    expect(kindsOf(text)).not.toContain('response');
  });
});

describe('what stops the bleeding', () => {
  it.each([
    'Bo deploys code to revert to the old parser',
    'Version 3.2 released with a fix for the leak',
    'Route changed back to the previous provider',
    'Limits rewritten with the repair script, settings restored',
    'Ana monkey-patched the mailer',
    'Signer set back to v1',
    'Hotfix (#12) deployed, and tests were added later',
    'The plugin was downgraded',
    'Rollback initiated at noon and completed',
    'Rolled back to the build of Monday, which is from before the change',
    'Mailer is hot-patched and the worker starts to send',
    'The address of the scraper was blocked',
    'Bo blocked requests that match the pattern',
    'Security revoked the leaked token',
    'Ana removes the key, cutting off all access',
    'Bo disables the importer to stop the spend',
  ])('is read from %j', (text) => {
    expect(kindsOf(text)).toContain('mitigated');
  });

  it.each([
    'Patch applied, still failing',
    'Fix deployed - it did not help',
    'Fix merged into the codebase',
    'Plan: fix deployed on Monday',
    'Downgraded plugin reports an error',
    'Hotfix rolled back since it hit honest users',
    'Before the hotfix was deployed we wait',
    'Users are blocked from logging in',
    'Payments were disabled by the failed job',
  ])('is not read from %j', (text) => {
    expect(kindsOf(text)).not.toContain('mitigated');
  });
});

describe('what is over', () => {
  it.each([
    'Health endpoint returned 200',
    'Click rate back to baseline',
    'Full recovery with logs and metrics',
    'The build farm is able to allocate machines normally',
    'Builds are resuming',
    'Error rate drops back to zero',
    'No more errors in the log',
    'The shop is back.',
    'Imports start running again',
    'All pods Running',
    'Launch success is back to 100 %',
    'The issue went away',
    'Agent became 2/2 Ready',
    'Fix in place, and the cause is not known: site is fully restored',
    'Site is fully restored and the vendor begins an investigation',
    'Queue drained, outage ends',
    'Rebuilt the image and confirmed',
    'Everything is fine, even though a node did not come up',
    'Incident mitigated and resolved',
    'Payments succeed again',
    'Test payment succeeded.',
    'Two guests confirm that their rooms now open and load fine',
    'Ingest resumes normal operation',
    'Everything is working',
    'Patch merged and flakiness of the suite was resolved',
    'API re-enabled behind a quota',
    'Site recovered before anyone noticed',
    '503s stop',
    'Latency drops to normal',
    'Users can log in again',
    'Checkout works for all affected customers',
    'All dashboards green',
    'Site is up',
    'Queue drained',
    'Consumer lag is zero',
    'Recovery declared complete; the rest is lost',
    'Status changed from Monitoring to Closed',
    'Green for 15 min, calling it resolved',
    'Hotfix live, rates correct again',
    'Redelivery finished, resolved',
    'Link declared operational',
  ])('is read from %j', (text) => {
    expect(kindsOf(text)).toContain('resolved');
  });

  it.each([
    'Success rate dropped to zero',
    'Site begins to recover',
    'Writes recovered; reads are still failing, though pages are back online but slow',
    'Smoke test to check that the login was working correctly',
    'All nodes are up and running, yet half of the calls time out, still degraded',
    'The alert is resolved',
    'Some services are back online',
    'First anomaly: login p95 leaves its 400 ms baseline',
    'Errors well above the baseline',
    'By that time the mirrors were recovered',
    'Calls of 503 ms, and the job stopped',
    'Latency drops to half',
    'Nobody can log in again',
    'Works for all I know',
    'Site is up next on the list',
    '60 % restored',
    'Restarted the gateways, errors stop for now',
    'Consumer lag is 0.5 s above the limit',
    'Uploads via the other edge, errors drop to 0.3 %',
  ])('is not read from %j', (text) => {
    expect(kindsOf(text)).not.toContain('resolved');
  });
});

describe('what goes well, or is read in the news,', () => {
  it.each([
    'HTTP 500 rates remain within SLO, no task failures observed',
    'No further errors observed',
    'News reports that a new sonnet has been discovered',
  ])('is no detection: %s', (words) => {
    expect(kindsIn(words)).not.toContain('detected');
  });
});

describe('what is quoted', () => {
  it.each([
    ['resolved', 'Ran `systemctl status=recovered` on the host'],
    ['started', 'Bo asks: is the site down'],
    ['resolved', 'Banner said "all systems are operational" all day'],
    ['detected', 'Ana reads `alerts.fired.count` of the exporter'],
    ['detected', 'The store reported the disk `attached/healthy` again'],
  ] as const)('tells no %s: %s', (kind: MomentKind, markdown) => {
    expect(kindsIn(markdown)).not.toContain(kind);
  });

  it.each([
    ['detected', '`alerts.lag.high` pages Ben'],
    ['started', '`GET /health` returned `503`'],
    ['started', '`billing.service` fails due to `https://example.org/a` being slow'],
    ['resolved', '`web` became `2/2 Ready`'],
    ['detected', 'Batch ended with exit 2 and alerted `#night-watch`'],
  ] as const)('hides no %s around it: %s', (kind: MomentKind, markdown) => {
    expect(kindsIn(markdown)).toContain(kind);
  });
});

describe('one entry', () => {
  it('may tell the whole story in order', () => {
    expect(kindsOf('Alert fires for the queue. Ana restarts it. Service is restored.')).toEqual(
      expect.arrayContaining(['detected', 'resolved']),
    );
  });

  it('does not tell the beginning behind the end', () => {
    expect(kindsOf('Service is restored. Later, users report errors in billing.')).not.toContain(
      'detected',
    );
  });
});

describe('what documents that nobody had seen say', () => {
  it.each([
    ['detected', 'Detected during log review; the container is stopped'],
    ['detected', 'Initially noticed while testing the export'],
    ['mitigated', 'Rollback takes priority over the investigation. Rollback performed.'],
    ['started', 'Incident began when the worker attempted to connect to the old host'],
    ['started', 'Outage started.'],
    ['resolved', 'Things return to normal'],
    ['resolved', 'Natural resolution'],
    ['resolved', 'Confirmed that the API is healthy, but no data was lost'],
  ])('%s: %s', (kind, text) => {
    expect(kindsOf(text)).toContain(kind);
  });

  it.each([
    'Rollback performed in staging',
    'Rollback was not performed',
    'Incident drill started',
    'Incident started to subside',
    'Incident call began with Ana and Bo',
    'Asked when things return to normal',
    'Confirmed that `shop.service` is healthy but no site block is left',
    'Unnoticed during the review',
  ])('none of them: %s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });
});

describe('other languages', () => {
  it.each([
    ['started', 'Déploiement de la v2 contenant la régression'],
    ['detected', 'Détection des latences anormales'],
    ['detected', 'Detection de la panne par le support'],
    ['detected', 'Alertes HighLatency passent en FIRING'],
    ['mitigated', 'Application du correctif'],
    ['resolved', 'Latence revenue à la normale'],
    ['resolved', 'Verification : latence revenue a la normale'],
    ['detected', 'Ana reporta a soporte: los botones no funcionan'],
    ['detected', 'QA capturó el error en la consola'],
    ['detected', 'Rui relatou lentidão ao time'],
    ['started', 'Første feil i loggen'],
    ['started', 'Pålogging feiler'],
    ['started', 'Leverandøren slutter å svare'],
    ['started', 'Início das falhas'],
    ['started', 'Inicio de la caída'],
    ['started', 'Début de la panne'],
    ['started', 'Beginn der Störung'],
    ['detected', 'Første melding fra en kunde om manglende SMS'],
    ['detected', 'Brukerstøtte melder om mange henvendelser'],
    ['detected', 'Alarm des Monitorings'],
    ['detected', 'Un client nous alerte par téléphone'],
    ['detected', 'Alerta disparado no painel'],
    ['response', 'Vakt begynner å undersøke'],
    ['declared', 'Krisenstab einberufen'],
    ['cause-found', 'Feilen funnet: metadata mangler'],
    ['resolved', 'Alt fungerer som normalt'],
    ['resolved', 'SMS går ut igjen'],
    ['started', 'Der Speicher begann unter Last zu hängen'],
    ['started', 'Die Anmeldung fällt aus.'],
    ['started', 'Le service ne répond plus'],
    ['started', 'La web dejó de responder'],
    ['detected', 'Så loggfeil i dashbordet'],
    ['detected', 'Bo gjør oss oppmerksom på feilen'],
    ['detected', 'Prometheus schlägt an'],
    ['detected', 'Panne signalée au support'],
    ['mitigated', 'Midlertidig fiks for søket'],
    ['mitigated', 'La inn fiks for køen'],
    ['mitigated', 'Workaround auf allen Knoten eingespielt'],
    ['mitigated', 'Contournement mis en place'],
    ['resolved', 'Die Suche funktioniert wieder'],
    ['resolved', 'Retour à la normale'],
    ['resolved', 'La web volvió a funcionar'],
    ['detected', 'Alarm på Slack'],
    ['detected', 'Vi oppdager at man ikke når siden'],
    ['mitigated', 'Fiks ble deployet til prod'],
    ['resolved', 'Tjenesten kom opp igjen'],
    ['detected', 'Kunden melden leere Seiten'],
    ['started', 'Première erreur dans les journaux'],
    ['resolved', 'Servicio restablecido'],
    ['started', 'Le disque est plein'],
    ['started', 'Les connexions échouent'],
    ['detected', 'Alerte Datadog « login errors »'],
    ['detected', 'Erste Anrufe im Service Desk'],
    ['response', 'Bereitschaft beginnt mit der Analyse'],
    ['detected', 'Der Kundendienst meldet doppelte Rechnungen'],
    ['started', 'Começam os erros 503 no aplicativo'],
    ['started', 'Latência sobe para 4 s'],
    ['detected', 'Alerta "Pix taxa de erro > 5%" dispara'],
    ['detected', 'Clientes relatam telas em branco'],
    ['acknowledged', 'Rafael reconhece o alerta'],
    ['acknowledged', 'Alerta atendido'],
    ['cause-found', 'Causa raiz identificada'],
    ['mitigated', 'Rollback concluído'],
    ['mitigated', 'Configuração anterior: deploy revertido'],
    ['resolved', 'Acesso ao Pix restabelecido'],
    ['started', 'Fehlerrate steigt auf 40 %'],
    ['started', 'Anfragen an die API laufen in Timeouts'],
    ['started', 'Buchungen schlagen fehl'],
    ['started', 'Le consommateur redémarre en boucle'],
    ['started', 'El proveedor empieza a devolver errores 503'],
    ['detected', 'Alarm „Antwortzeit > 5 s“ geht bei der Rufbereitschaft ein'],
    ['detected', 'La file dépasse 5 000 messages, alerte envoyée'],
    ['acknowledged', "Chloé prend l'incident en charge"],
    ['acknowledged', 'Lucía confirma la alerta'],
    ['response', 'Jana Pohl übernimmt'],
    ['acknowledged', 'Anna bestätigt den Alarm'],
    ['acknowledged', 'Alarm wurde quittiert'],
    ['declared', 'Störung erklärt'],
    ['declared', 'Vorfall wird ausgerufen'],
    ['all-clear', 'Entwarnung gegeben'],
    ['started', 'Comienzan los errores 500'],
    ['started', 'Empezaron los fallos'],
    ['detected', 'Saltó la alerta de latencia'],
    ['detected', 'La alerta se dispara'],
    ['acknowledged', 'Lucía reconoció la alerta'],
    ['acknowledged', 'Alerta atendida'],
    ['declared', 'Se declaró el incidente'],
    ['declared', 'Incidente declarado'],
    ['cause-found', 'Se identificó la causa raíz'],
    ['cause-found', 'Causa raíz identificada'],
    ['mitigated', 'Se revierte el despliegue'],
    ['mitigated', 'Rollback completado'],
    ['resolved', 'Se restablece el servicio'],
    ['started', 'エラーが発生し始める'],
    ['started', '障害発生'],
    ['started', 'ログインできなくなった'],
    ['detected', 'アラート発報'],
    ['detected', 'アラートが鳴った'],
    ['detected', '監視で異常を検知'],
    ['detected', 'ユーザーから問い合わせ'],
    ['acknowledged', '田中がアラートを確認'],
    ['declared', 'インシデント宣言'],
    ['cause-found', '原因を特定'],
    ['mitigated', 'ロールバック実施'],
    ['mitigated', '修正版をリリース'],
    ['resolved', 'サービス復旧'],
    ['resolved', '復旧を確認しました'],
    ['resolved', '正常に戻った'],
    ['response', '調査を開始'],
  ] as const)('%s: %s', (kind, text) => {
    expect(kindsOf(text)).toContain(kind);
  });

  it('know what did not happen', () => {
    expect(kindsOf('Feilen ble ikke oppdaget')).not.toContain('detected');
  });

  it.each([
    'El soporte no detecta el error',
    'Sans détection des latences',
    'El informe reporta a dirección las ventas',
    'Todavía no se identifica la causa',
    'Ingenting feiler',
    'Feilen ikke funnet',
    'Comienzan a bajar los errores',
    'Noch nicht wiederhergestellt',
    'O alerta não disparou',
    'Começaram a cair os erros',
    'Support meldet Entwarnung',
    '復旧作業を進める',
    'サービスはまだ復旧していない',
    '原因を特定できず',
    '原因の特定に時間がかかる',
    'ロールバック実施予定',
    'アラート発報せず',
    '一部のサービス復旧',
    'エラー発生率を見る',
    '調査を開始できない',
  ])('and what is denied, planned or partial: %s', (text) => {
    expect(kindsOf(text)).toEqual([]);
  });
});
