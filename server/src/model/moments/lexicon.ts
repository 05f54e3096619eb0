/**
 * Phrases that tell a moment in entries without a label: few, and each with the traps that disarm it.
 * A wrong moment is worse than a missing one, so a clause that could mean something else says nothing.
 */
import type { MomentKind } from '../postmortem.ts';

export interface Phrases {
  readonly says: readonly RegExp[];
  /** Tested on the same clause: negations, plans, attempts, and the alert that is resolved instead of the incident. */
  readonly unless: RegExp;
  /** What is said after `, but` counts too: "readiness recovered, but writes still time out". */
  readonly withBut?: true;
}

const PEOPLE =
  '(?:users?|customers?|clients?|someone|somebody|people|community members?|members?|colleagues?|researchers?|reporters?|developers?|engineers?|operators?|support|team|teams|merchants?|tenants?|analysts?)';
const TROUBLE =
  '(?:issues?|problems?|incident|errors?|failures?|outage|bugs?|anomal(?:y|ies)|vulnerabilit(?:y|ies)|exploit|exceptions?|slowness|slow|latency|timeouts?|downtime|degradation|crash(?:es)?|stale|5xx|[45]\\d\\ds?|unavailable|down|broken|failing|failed)';
const NOT = String.raw`\b(?:not|no(?! longer\b)|never|without|nobody|none|didn't|doesn't|don't|wasn't|isn't|couldn't|cannot|can't|failed to|unable to|yet to)\b`;
/** Nobody was told: it says nothing about the trouble being "not available". */
const UNNOTICED = String.raw`\b(?:no|not any) (?:\w+ ){0,2}(?:alerts?|alarms?|pages?|notifications?|reports?|errors?|abnormal\w*|issues?)\b|\b(?:did|does|do|was|were|had|has|could)(?: not|n't) (?:\w+ )?(?:alert\w*|detect\w*|notic\w*|fire\w*|trigger\w*|report\w*|page\w*|caught|catch|discover\w*|realis\w*|realiz\w*)\b|\bnever (?:\w+ )?(?:alert\w*|fired|detect\w*|notic\w*|triggered|reported)\b|\b(?:without|nobody|none|no one|unnoticed|undetected)\b`;
/** To acknowledge an alert is not to receive it. */
const ACKNOWLEDGED = String.raw`\b(?:acknowledg\w*|acks?|acked)\b[^\n]{0,20}\b(?:alerts?|alarms?|pages?)\b|\b(?:alerts?|alarms?|pages?)\b[^\n]{0,12}\b(?:acknowledged|acked)\b`;
/** `API recovered, alerts cleared` tells of the service first; `alert for the API recovered` tells of the alert. */
const ALERT_FIRST = String.raw`\b(?:alerts?|alarms?)\b(?<!(?:,|;|\band) (?:all )?(?:the )?(?:alerts?|alarms?))`;
const LATER = String.raw`\b(?:will|would|should|could|might|may|plan(?:s|ned|ning)?|scheduled|decid(?:e|es|ed|ing)|decision|propos(?:e|es|ed|al)|suggest(?:s|ed|ing)?|draft(?:s|ed)?|consider(?:s|ed|ing)?|going to|in order to|trying|tries|tried|try|once|until|if|unless|before)\b`;
const FAILED = String.raw`\b(?:attempt(?:s|ed|ing)?|fail(?:s|ed|ing)?|unsuccessful(?:ly)?|in vain|no effect|still|despite|partial(?:ly)?|almost)\b`;

export const LEXICON: Readonly<Record<MomentKind, Phrases>> = {
  introduced: {
    says: [
      /\b(?:bug|fault|defect|regression|vulnerability|error|misconfiguration|problem)\b[^,]{0,30}\b(?:is|was|were|gets?|got) (?:first )?introduced\b/i,
      /\bintroduc(?:ed|es|ing) (?:the|a) (?:bug|fault|defect|regression|vulnerability|latent)\b/i,
    ],
    unless: new RegExp(String.raw`${NOT}|\b(?:before|when|that|which)\b`, 'i'),
  },
  started: {
    says: [
      /\b(?:outage|incident|impact|degradation|downtime|disruption|service degradation|customer impact|failures|errors)\b (?:has |have )?(?:now )?(?:begins?|began|starts?|started|begun)\b/i,
      /\b(?:start|beginning|onset) of (?:the )?(?:outage|incident|impact|degradation|downtime)\b/i,
      /\b(?:begins?|began|starts?|started) (?:to )?(?:fail(?:ing)?|crash(?:ing|[- ]loop(?:ing)?)?|return(?:ing)? (?:5\d\d|50x|5xx|4\d\d|http|errors?)|error(?:ing)?|tim(?:e|ing) out|throw(?:ing)?|reject(?:ing)?|experienc(?:e|ing)|drop(?:ping)?|refus(?:e|ing)|serving (?:errors|5))/i,
      /\b(?:is|was|are|were|goes|went|go) (?:hard |completely |fully )?(?:down|offline|unavailable|unresponsive|unreachable|inaccessible)\b/i,
      /\b(?:error rates?|errors|latency|latencies|response times?|5xx|timeouts?|failure rate)\b[^,]{0,30}\b(?:spik(?:e|es|ed|ing)|ris(?:e|es|ing)|rose|jump(?:s|ed)?|climb(?:s|ed|ing)?|soar(?:s|ed)?|increas(?:e|es|ed|ing))\b/i,
      /\b(?:spike|rise|jump|increase|surge) in (?:the )?(?:error|errors|5xx|50\d|latency|timeouts|failures|failure|response)/i,
      /\bfirst (?:wrong|bad|broken|missing|stale|duplicate|incorrect|corrupt(?:ed)?|slow|lost) \w+/i,
      /\bfirst (?:anomal(?:y|ies)|failures?|errors?|failed \w+|impact|symptoms?|drop|timeouts?|[45]\d\ds?)\b/i,
      /\b(?:fault|failure|outage|incident|problem|issue) (?:occurs|occurred|happens|happened)\b/i,
      /\btriggering (?:change|event|deploy\w*|release|commit)\b/i,
      /\b(?:success rate|traffic|launch success|throughput|requests?)\b[^,]{0,20}\b(?:drops?|dropped|falls?|fell|plummets?)\b/i,
      /\b(?:certificates?|credentials?|tokens?|keys?|domains?|licen[cs]es?|secrets?|passwords?)\b[^\n]{0,60}\bexpire[sd]?\b/i,
      /\b(?:problems?|issues?|trouble|crash loops?|timeouts?)\b (?:begins?|began|starts?|started)\b/i,
      /\b(?:fails|failed|crashes|crashed|terminat(?:es|ed)|stopped|stops|hangs|hung) (?:to |with |due |because |working|responding|silently|successfully)/i,
      /\breturn(?:s|ed|ing)\b.{0,14}\b[45]\d\ds?\b/i,
      /\b[A-Za-z]*(?:error|exception|failure)s? (?:occurs|occurred)\b/i,
      /\bfeil(?:en|ene)? (?:begynner|begynte|oppst[åo]r|oppst[åo]d|blir produksjonssatt)|\bble feilen produksjonssatt|\bslutte(?:r|t) å (?:virke|fungere)\b/i,
      /\b(?:ausfall|störung|panne|caída) (?:beginnt|begann|commence|comienza|comenzó)\b/i,
    ],
    unless: new RegExp(
      String.raw`${NOT}|\b(?:resolved|recover(?:s|ed|y|ing)?|restored|again|decreas|back to normal|subsid|investigat|mitigat|for maintenance|taken down|brought down|shut down|because|after|planned|often|usually|heads down|still)\b`,
      'i',
    ),
  },
  detected: {
    says: [
      /\b(?:alerts?|alarms?|monitors?|pages?)\b[^\n]{0,60}?\b(?:fir(?:es?|ed|ing)|trigger(?:s|ed)?|received|receives|raised|came in|comes in|arrives?|arrived|went off|goes off|posted|paged|start(?:s|ed)? firing|is triggered|was triggered)\b/i,
      /\b(?:pagerduty|opsgenie|pingdom|sentry|grafana|prometheus|datadog|uptimerobot|cloudwatch|nagios|statuscake|alertmanager|monitoring|heartbeat|synthetic|automated monitoring|on-?call)\b[^\n]{0,40}?\b(?:alert(?:s|ed|ing)?|alarms?|detect(?:s|ed)|reports?|reported|notif(?:ies|ied)|pages|paged|receives?(?: \w+){0,4} alert)\b/i,
      /\b(?:posts?|posted|sends?|sent|emits?|emitted|raises?|raised|fires?|fired|receives?|received|gets?|got) (?:an? |the |first |several |multiple |@channel )*(?:\w+ ){0,2}(?:alerts?|alarms?|warning|page)\b/i,
      /\b(?:synthetic|smoke|uptime|health) ?(?:checks?|tests?|probes?|monitors?)\b[^\n]{0,20}?\bfail(?:s|ed|ing)?\b|\bpage (?:is |was )?sent\b/i,
      /\b(?:got|gets|get|was|were|is|are|been) (?:\w+ )?paged\b|\bpages? (?:the )?(?:on-?call|primary)\b/i,
      /\bfirst (?:detected|noticed|discovered|reported|alert(?:s|ed)?|reports?|indication|sign|observed|seen|customer report|user report)\b/i,
      new RegExp(
        String.raw`\b${TROUBLE}\b[^\n]{0,40}?\b(?:is|was|were|are|been|being|gets?|got)? ?(?:first )?(?:detected|discovered|noticed|reported|spotted|flagged)\b`,
        'i',
      ),
      new RegExp(
        String.raw`\b(?:detect(?:s|ed)?|discover(?:s|ed)?|notic(?:e|es|ed)|spott?(?:s|ed)?|report(?:s|ed)?|observ(?:e|es|ed)|see(?:s|ing)?|saw|flag(?:s|ged))\b(?!\s+(?:no|normal|healthy))[^\n]{0,50}?\b${TROUBLE}\b`,
        'i',
      ),
      new RegExp(
        String.raw`\b(?:initial |first |more |several |multiple |some )?reports?\b (?:of|from|about|that|come|comes|came|coming|arrive|start)`,
        'i',
      ),
      new RegExp(
        String.raw`\b${PEOPLE}\b(?: \S+){0,5}? (?:reports?|reported|complain(?:s|ed)?|alert(?:s|ed)?|notif(?:y|ies|ied)|inform(?:s|ed)|notic(?:e|es|ed)|ask(?:s|ed)? (?:about|why|in)|flag(?:s|ged))\b`,
        'i',
      ),
      /\b(?:bug |security |vulnerability |abuse |support )?(?:report|ticket|complaint)s?\b[^\n]{0,80}?\b(?:was |is |were |are |been )?(?:submitted|received|filed|opened|raised)\b/i,
      /\b(?:submit(?:s|ted)|files?|filed|opens|opened|raises|raised) (?:an? |the )?(?:\w+ )?(?:bug |security |vulnerability |support )?(?:report|ticket|complaint)\b/i,
      /\b(?:receives?|received|gets?|got) (?:an? |the |first |multiple |several )*(?:\w+ )?(?:e-?mails?|messages?|reports?|notifications?|calls?|tickets?|complaints?)\b/i,
      /\b(?:reports|reported) (?:on|in|via|at|to|that|an?|the|about|seeing)\b/i,
      /\b(?:reports|reported) [^,;]{0,40} to (?:the )?(?:support|help ?desk|service desk|on-?call|operations|us)\b/i,
      /\b(?:check|monitor|probe|canary|alarm|dashboard)s?\b (?:goes|went|turns|turned) red\b/i,
      /\b(?:pagerduty|opsgenie|pingdom|datadog|cloudwatch|sentry|nagios|grafana) (?:page|alarm)\b/i,
      /\bfirst (?:\w+ )?(?:complaints?|tickets?|calls?)\b/i,
      /\bobserv(?:es|ed|ing) that\b/i,
      /^(?:\S+ ){1,4}(?:detects?|detected|discovers?|discovered|notices?|noticed)\b/i,
      /\b(?:on-?call|engineer|team)\b[^\n]{0,15}\b(?:pinged|paged|alerted|notified)\b/i,
      /\brespond(?:s|ed)? to (?:the |an? )?(?:alarms?|alerts?|pages?)\b/i,
      /\b(?:start(?:s|ed)?|begins?|began) to report\b/i,
      /\b(?:became|become|becomes|made|is|was) aware\b/i,
      /\b(?:alerted|notified) (?:by|via|through|of|about|to the)\b/i,
      /\b(?:issue|bug|vulnerability|problem|incident|it) (?:is|was) (?:first )?reported\b/i,
      /\bwe (?:notice|noticed|discover|discovered|realize|realized|detected|detect)\b/i,
      /\b(?:noticed|notices|oppdager|oppdages|oppdaget)\b/i,
      /\b[A-Z][a-z]+(?:[A-Z][a-z\d]+)+ (?:\[\w+\] )?(?:first )?(?:fires|fired|firing)\b/,
      /\b(?:grafana|alarm|varsel|dashboard)\w*\b[^\n]{0,30}?\b(?:blir rødt?|utløses|utløst|ausgelöst)\b/i,
      /\b(?:melder|meldte|rapporterer|rapporterte|varsler|varslet)\b[^\n]{0,40}?\bfeil|\b(?:får|fikk) (?:melding|beskjed|varsel) (?:om|fra)\b|\bjira[- ]sak\b[^\n]{0,30}?\bopprett/i,
    ],
    unless: new RegExp(
      String.raw`${UNNOTICED}|${ACKNOWLEDGED}|\b(?:resolved?|resolving|clear(?:s|ed|ing)?|stop(?:s|ped)|auto-?resolv\w*|suppress\w*|silenc\w*|recover(?:s|ed|y|ing)?|healthy|as healthy|status page|fixed|fix (?:is|was)|subsid\w+|working|back|restored|bottlenecked|root cause|reported to be|added|implement\w*|configur\w*|next alert|recurr\w*|successful(?:ly)?|fixing|to (?:detect|identify|find|discover)|further|begins? work|(?:pods?|containers?|controllers?|nodes?|attacher|kubelet|scheduler|replicas?) (?:\w+ )?reports?|with (?:\w+ ){0,4}support|mailing list|(?:status|provid\w+|post\w*|sends?|sent|gives?|gave) (?:an? |the )?(?:\w+ )?updates?|report(?:s|ed)? (?:success|ready|attached))\b`,
      'i',
    ),
  },
  acknowledged: {
    says: [
      /^(?:@?[\p{L}\d._-]+ ){0,2}(?:acks|acked)\b|^ack(?:nowledged)? (?:by|from|\()/iu,
      /\b(?:takes|took) the (?:page|alert|call)\b/i,
      /\b(?:acknowledg(?:es?|ed|ing)|acks?|acked)\b[^\n]{0,40}?\b(?:alert|page|incident|issue|report|receipt|pager\w*|alarm|it)\b/i,
      /\b(?:alert|page|incident|issue|report|alarm|notification)\b[^\n]{0,40}?\b(?:is |was |were |gets? )?(?:acknowledged|acked)\b/i,
      /\b(?:on-?call|engineer|team|responder|sre|oncaller)\b[^\n]{0,30}?\b(?:acknowledg(?:es|ed)|acks?|acked)\b/i,
      /\backnowledged[.!]?$/i,
    ],
    unless: new RegExp(String.raw`${NOT}|\b(?:status|update[sd]?|root cause|auto-?ack)\b`, 'i'),
  },
  declared: {
    says: [
      /\bincident\b (?:is |was |has been |officially |formally |then )*(?:declared|opened|raised|initiated)\b(?! (?:as )?(?:over|resolved|closed|mitigated))/i,
      /\b(?:declar(?:es?|ed|ing)|initiat(?:es|ed)|rais(?:es|ed)|opens|opened|calls|called) (?:an? |the |this )?(?:major |critical |formal |official |new |sev\S* |p\d )*incident\b(?! (?:as )?(?:over|resolved|closed|mitigated))/i,
      /\b(?:declared|declares|raised|escalated|upgraded) (?:as |to |at |a |an )*(?:sev|p)-?\d\b/i,
      /\bsev-?\d (?:is |was )?declared\b/i,
      /\bwar ?room\b[^\n]{0,20}\b(?:opened|opens|created|started|set up|spun up)\b|\b(?:opened|opens|created|started) (?:a |the )?war ?room\b/i,
      /\bincident[- ](?:channel|kanal)\b[^\n]{0,20}\b(?:opened|created|opprettet)\b/i,
    ],
    unless: new RegExp(String.raw`${NOT}|\b(?:resolved|over|closed|successfully)\b`, 'i'),
  },
  hypothesis: {
    says: [
      /\b(?:hypothes[ie]s(?:es|ed)?|hypothesi[sz]ed?|initial theory|working theory|possible (?:root )?cause)\b/i,
      /\bsuspect(?:s|ed|ing)?\b/i,
    ],
    unless: new RegExp(String.raw`${NOT}|\b(?:confirmed|ruled out|disproved)\b`, 'i'),
  },
  'cause-found': {
    says: [
      /\b(?:root )?cause\b (?:of \w+(?: \w+){0,3} )?(?:is |was |has been |now )?(?:identified|found|confirmed|determined|detected|discovered|established|located|pinpointed|traced|understood)\b/i,
      /(?:rotårsak|årsak)(?:en)? (?:blir |ble |er )?(?:funnet|identifisert)\b/i,
      /\b(?:identif(?:y|ies|ied)|find|finds|found|determine[sd]?|discover(?:s|ed)?|confirm(?:s|ed)?|pinpoint(?:s|ed)?|locate[sd]?|established) (?:the |a |what |our )?(?:likely |actual |real )?(?:root )?(?:cause|culprit|reason for the)\b/i,
      /\bfeilårsak(?:en)? (?:er )?(?:funnet|verifisert|identifisert)\b/i,
    ],
    unless: new RegExp(
      String.raw`${NOT}|\b(?:possible|potential|searching|looking for|attempts?|try(?:ing)?)\b`,
      'i',
    ),
  },
  mitigated: {
    says: [
      /\bmitigat(?:ion|ing (?:change|fix))\b[^\n]{0,30}?\b(?:appl(?:ied|ies)|deployed|in place|complete[sd]?|rolled out|live|merged|done)\b/i,
      /\b(?:incident|issue|impact|problem|outage)\b[^\n]{0,20}?\b(?:is |was |has been |fully )*(?:mitigated|repaired|contained)\b/i,
      /\b(?:applied|applies|deployed|deploys) (?:the |a |an )?(?:\w+ ){0,2}(?:mitigation|workaround|hot-?fix)\b/i,
      /\b(?:rollback|roll-back|revert)\b[^\n]{0,60}?\b(?:complete[sd]?|finished|finishes|deployed|succeeded|succeeds|successful|done|live|in production|applied)\b/i,
      /\b(?:rolled|rolls) (?:\S+ ){0,4}back\b|\brolled-back\b/i,
      /\b(?:deploy(?:s|ed)?|merge[sd]?|ships?|shipped) (?:the |a |an )?(?:revert|rollback)\b/i,
      /\breverted\b/i,
      /\b(?:fiks|feilfiks|løsning|rettelse|feilretting|retting|hotfix)(?:en)?\b[^\n]{0,20}?\b(?:rulle\w* ut|rullet ut|produksjonssatt)\b|\bproduksjonssetting av (?:feil)?(?:fiks|retting)/i,
      /\bfixes\b[^\n]{0,20}?\b(?:have been|were|are) (?:all )?(?:deployed|applied|released|merged)\b/i,
      /\b(?:hot-?fix|fix|patch|workaround)\b[^\n]{0,25}?\b(?:is |was |has been |gets |finally |also |now )*(?:deployed|applied|live|rolled out|released|shipped|pushed|in production|in place|published|implemented)\b/i,
      /\b(?:deploy(?:s|ed)?|appl(?:y|ies|ied)|released|releases|shipped|rolled out|pushed) (?:the |a |an |our )?(?:\w+ ){0,3}(?:fix|hot-?fix|patch|workaround)\b/i,
    ],
    unless: new RegExp(
      String.raw`${NOT}|${LATER}|${FAILED}|\b(?:staging|tests?|tested|testing|beta|canary|approved|review|reviewed|prepare[sd]?|initiated|begins|starts|started|begin|permanent|follow-?up|did(?: not|n't) help|suspicion|reverted to default|suspected|(?:fix|hot-?fix|patch|workaround) (?:that |which )?(?:we|I|they|he|she) \w+ed)\b`,
      'i',
    ),
  },
  resolved: {
    withBut: true,
    says: [
      /\b(?:fully|completely|all|entirely) (?:been )?(?:restored|recovered|resolved|operational|functional|available|healthy|back)\b/i,
      /\b(?:services?|site|website|systems?|api|apis|access|traffic|operations?|functionality|everything|app|application|cluster|platform|queues?|pipelines?|dashboards?|login|logins|checkout|search|deployments?|performance|availability|connectivity|production|\w+\.(?:org|com|io|net))\b[^\n]{0,40}?\b(?:is|are|was|were|has been|have been|had been|now|fully|completely)? ?(?:restored|recovered|recovers|back online|back up|back to normal|up again|returned to normal|returns to normal|back to (?:\w+ )?(?:levels|service)|online again|normal again|operational)\b/i,
      /\b(?:incident|outage|issue|problem|ticket)\b (?:is |was |has been |now |considered |declared |marked |fully |officially |as |mitigated and )*(?:resolved|closed|over|ended|ends|solved|concluded)\b/i,
      /\b(?:closes?|closed|resolves|resolved|ends|ended) (?:the |this )?incident\b/i,
      /\b(?:all|both) (?:\w+ ){0,2}(?:systems?|services?|nodes?|pods?|checks?|regions?|components?)\b[^\n]{0,20}?\b(?:operational|healthy|normal|green|recovered|ready|restored)\b/i,
      /\b(?:error|failure|[45](?:\d\d|xx)) rates?\b[^\n]{0,30}?\b(?:back to normal|normal|returned|returns|baseline|back to|zero|recovered|drop(?:s|ped)? to (?:0|zero|normal|baseline))\b/i,
      /\b(?:recovery|restoration)\b (?:is |was )?(?:fully )?(?:complete|completed|confirmed|verified)\b/i,
      /\bfull (?:recovery|service)\b/i,
      /\b(?:metrics|latency|latencies|error rates?|success rates?|p9\d|response times?|throughput)\b[^,;]{0,30}\b(?:back|returned|returns) (?:to (?:\w+ )?(?:baseline|normal)|below|under)\b/i,
      /\bconfirmed? (?:\w+ ){0,4}(?:fixed|working|resolved|recovered|restored|functional|healthy)\b/i,
      /\b(?:is|are|was|were) (?:confirmed|verified) (?:to be )?(?:functional|working|healthy|resolved|fixed)\b/i,
      /\b(?:back online|back to normal|returned to normal|service restored|up and running)\b/i,
      /^(?:fully )?resolved(?:$|[.!,:]| (?:at|by|after|with|via)\b)/i,
      /\b(?:confirm|verif)(?:s|ed|ies|ied)\b[^\n]{0,50}\b(?:working|running|stable|healthy|success\w*|fixed|resolved|restored|functional|recovered|properly)\b/i,
      /\b(?:generally|fully) available\b|\bavailable again\b|\bworks again\b|\bworking again\b/i,
      /\b(?:services?|site|payments?|orders?|requests?|logins?|traffic|systems?|api|everything|uploads?|jobs?) (?:are |is |was |were )?(?:work|succeed|load|respond|operat(?:e|es|ed|ing)|process(?:es|ed|ing)?|function(?:s|ed|ing)?|flow(?:s|ed|ing)?|run(?:s|ning)?) (?:again|normally)\b/i,
      /\bnormal (?:operations?|service) (?:is |was |has |are |were )?(?:resumed|restored)\b/i,
      /\b(?:rates?|latency|latencies|response times?|p9\d)\b[^,;]{0,20}\bback (?:at|above|below|under) \d/i,
      /\b(?:resolution|recovery|fix) is confirmed\b/i,
      /\b(?:recovers|recovered)[.!]?$/i,
      /\b(?:everything|all) (?:is |was )?(?:okay|ok|good|fine|well)\b/i,
      /\bself-(?:resolved|healed|recovered)\b|\b(?:resolved|healed|recovered) (?:itself|by itself|on its own)\b/i,
      /\bno longer (?:see(?:s|ing)?|saw|experienc\w+|observ\w+|occur\w*|fail\w*|affected|blocked)\b/i,
      /\b(?:fungerer|virker) (?:som normalt |normalt )?igjen\b|\balt (?:er )?ok\b|\bfeilen (?:er )?(?:rettet|løst)\b/i,
      /\bwieder (?:verfügbar|erreichbar|online|normal)\b|\b(?:störung|fehler|problem|ausfall) (?:ist |wurde )?behoben\b/i,
    ],
    unless: new RegExp(
      String.raw`${NOT}|${LATER}|${ALERT_FIRST}|\b(?:pages?|attempt(?:s|ed|ing)?|fail(?:s|ed|ing)?|unsuccessful(?:ly)?|still|despite|partial(?:ly)?|temporar(?:y|ily)|briefly|appear(?:s|ed)|seem(?:s|ed|ingly)?|believ\w+|assum\w+|dns|resolves? to|merge conflict|sub-?problem|usually|mostly|most|some|one of|slowly|gradual(?:ly)?|begins?|began|starts?|started|starting|while|from backup|when|except|considered|because|generally (?:healthy|fine|ok|well)|otherwise|but)\b|(?<!\b(?:at|to) )\bzero\b(?! (?:errors?|failures?|lag|timeouts?|5xx))`,
      'i',
    ),
  },
  'all-clear': {
    says: [
      /\ball[- ]clear\b/i,
      /\b(?:status page|statuspage|stakeholders?|customers?|users|subscribers)\b[^\n]{0,40}?\b(?:notified|informed|told|updated|set|marked)\b[^\n]{0,40}?\b(?:resol(?:ved|ution)|restored|recovery|recovered|over|fixed|normal)\b/i,
      /\b(?:incident|status) (?:is |was |has been )?closed\b/i,
      /\bstood down\b|\bstand(?:s|ing)? down\b/i,
    ],
    unless: new RegExp(`${NOT}|${LATER}`, 'i'),
  },
  documented: {
    says: [
      /\b(?:post-?mortem|incident report|retrospective|incident review)\b[^\n]{0,30}?\b(?:creat(?:ed|ion)|started|starts|written|published|drafted|opened|begun|shared|filed|doc(?:ument)? created)\b/i,
      /\b(?:creat(?:e|es|ed)|start(?:s|ed)?|began|begins?|begin|wrote|writes?|publish(?:es|ed)?|draft(?:s|ed|ing)?|open(?:s|ed)?|shared?) (?:\w+ ){0,3}(?:post-?mortem|incident report|retrospective)\b/i,
    ],
    unless: new RegExp(NOT, 'i'),
  },
};

/** A first human response, which may stand in for an acknowledgement that nobody wrote down. */
export const RESPONSE: Phrases = {
  says: [
    /\binvestigat(?:ion|ions|ing)\b[^\n]{0,20}?\b(?:begins?|began|starts?|started|is started|under ?way|kicks? off|kicked off)\b/i,
    /\b(?:begins?|began|begin|starts?|started|start|starting|begun) (?:to |on |the |an |of )*(?:investigat\w*|look(?:ing)?|debug(?:ging)?|troubleshoot(?:ing)?|triag(?:e|ing)|tackl(?:e|ing)|check(?:ing)?|work(?:ing)?|analy[sz](?:e|ing)|diagnos\w*|respond(?:ing)?|feilsøking|examin\w*)\b(?! with\b)/i,
    /\b(?:feilsøking|debugging)(?:en)? (?:starter|startet|begynner|begynte)\b/i,
    /\bstart of (?:the )?investigations?\b/i,
    /\bon the scene\b|\bdigging\b/i,
    /\bcheck(?:s|ed|ing)?\b[^\n]{0,40}\b(?:logs?|status|dashboards?|grafana|pods?|services?|metrics|systems?|errors?|database|cluster)\b/i,
    /\b(?:joins?|joined|jumps? in|jumped in|jumps on|jumped on)\b(?! (?:the )?(?:cluster|network|node|\w+ node|as a node))/i,
    /\b(?:takes?|took|taking) a look\b|\b(?:looks?|looking|looked) into\b/i,
    /\b(?:engineers?|on-?call|team|responders?|we|admins?)\b[^\n]{0,30}?\b(?:responds?|responded|investigat(?:es|ed|ing)|engages?|engaged|picks? up|picked up)\b/i,
    /^(?:\S+ )?investigat(?:es|ed|ing|ion)\b/i,
    /\bconfirm(?:s|ed|ation)\b[^\n]{0,30}\b(?:issue|problem|outage|incident|report|bug|finding|vulnerability)\b|\bfirst confirmation\b/i,
    /\bvalidat(?:es|ed) the (?:report|issue|finding|bug)\b|\btriag(?:es|ed)\b/i,
  ],
  unless: new RegExp(
    String.raw`\b(?:not|never|nobody|will|later|complet(?:e|es|ed)|finish(?:es|ed)|node joined|could|asks?|asked|asking|before|writes(?=:)|wrote(?=:)|reveal\w*)\b`,
    'i',
  ),
};

/** Changes that may have triggered an incident: believed only straight before a detection, where nothing else says when it began. */
export const CHANGE: Phrases = {
  says: [
    /\b(?:deploy(?:s|ed|ment)?|releas(?:e|es|ed)|rollout|rolled out|rolls out|merge[sd]?|ship(?:s|ped)|push(?:es|ed)|promoted|upgrade[sd]?|migrat(?:e|es|ed|ion)|configuration change|config change|change applied|applied|enabled|switched|updated|restart(?:s|ed)?|triggered)\b/i,
  ],
  unless: new RegExp(
    String.raw`${NOT}|${LATER}|\b(?:fix|hot-?fix|revert(?:s|ed)?|roll(?:s|ed)? ?back|rollback|patch|mitigat\w*|staging environment|status page|opened|messages?|notif\w*|announc\w*|submi(?:ts?|tted|ssion)|approv\w*|pending|discuss\w*|last successful)\b`,
    'i',
  ),
};

/** Steps that people take against the trouble: believed only straight before a restoration, where nothing else says what helped. */
export const STEP: Phrases = {
  says: [
    /\b(?:restart(?:s|ed)?|re-?start(?:s|ed)|reboot(?:s|ed)?|disabl(?:es|ed)|block(?:s|ed)|delet(?:es|ed)|remov(?:es|ed)|purg(?:es|ed)|scal(?:es|ed)|switch(?:es|ed)|suspend(?:s|ed)|isolat(?:es|ed)|revok(?:es|ed)|increas(?:es|ed)|renew(?:s|ed)|failed over|fails over|cordon(?:s|ed)|drain(?:s|ed)|kill(?:s|ed)|cleaned up)\b/i,
  ],
  unless: new RegExp(
    String.raw`${NOT}|${LATER}|${FAILED}|\b(?:status page|staging|access|permission|errors?|latency)\b`,
    'i',
  ),
};
