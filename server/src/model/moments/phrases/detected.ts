/** The first alert, the first report, or somebody who sees it. */
import {
  ALERTS,
  BROKEN,
  PEOPLE,
  type Phrases,
  phrase,
  TOOLS,
  trap,
  TROUBLE,
  words,
} from './phrases.ts';

/** Nobody was told: it says nothing about the trouble being "not available". */
const UNNOTICED = String.raw`\b(?:no|not any) (?:\w+ ){0,2}(?:alerts?|alarms?|pages?|notifications?|reports?|errors?|abnormal\w*|issues?|suspicious|unusual|problems?|anomal\w+)\b|\b(?:did|does|do|was|were|had|has|could)(?: not|n't) (?:\w+ )?(?:alert\w*|detect\w*|notic\w*|fire\w*|trigger\w*|report\w*|page\w*|caught|catch|discover\w*|realis\w*|realiz\w*|see|identified)\b|\bnever (?:\w+ )?(?:alert\w*|fired|detect\w*|notic\w*|triggered|reported)\b|\bnothing (?:is|was) (?:paged|alerted|reported|noticed|detected|flagged)\b|\b(?:without|nobody|none|no one|unnoticed|undetected)\b`;
/** To acknowledge an alert is not to receive it. */
const ACKNOWLEDGED = String.raw`\b(?:acknowledg\w*|acks?|acked)\b[^\n]{0,20}\b(?:alerts?|alarms?|pages?)\b|\b(?:alerts?|alarms?|pages?)\b[^\n]{0,12}\b(?:acknowledged|acked)\b`;
/** Users are told, they do not tell. */
const TOLD = String.raw`\b(?:inform|notif|alert|warn|tell|told|updat)\w* (?:(?:the|our|all|affected|some|other|wider) )*(?:users?|customers?|people|stakeholders?|subscribers|community|everyone|farmers|public|partners|clients|tenants|service teams|mailing list)\b`;

const BAD = `(?:${TROUBLE}|${BROKEN})`;
const FIRST_OF =
  '(?:(?:recorded|known|reported|external|internal|customer|user|visible|public|independent|anonymous|support) )?';

export const DETECTED: Phrases = {
  says: [
    phrase(
      String.raw`\b${ALERTS}\b[^\n]{0,60}?\b(?:fir(?:es?|ed|ing)|trigger(?:s|ed)?|received|receives|raised|came in|comes in|arrives?|arrived|went off|goes off|posted|paged|start(?:s|ed)? firing|is triggered|was triggered)\b`,
    ),
    phrase(
      String.raw`\b${ALERTS}\b[^\n]{0,60}?\b(?:goes|went|(?:is |was )?sent(?: by (?:e-?mail|sms|phone))?) to\b`,
    ),
    // As the tools themselves say it, and as their messages are copied.
    phrase(
      String.raw`\b${TOOLS} incident\b[^\n]{0,30}?\b(?:triggers?|triggered|opens|opened|created|fires|fired)\b`,
    ),
    /^(?:paged: |triggered #?\w{2,12}: )\S/gi,
    // The name of an alert, in code or quoted: `DiskFull` pages Ana, monitor "upload 5xx" triggers.
    /^(?:the )?x{3,} (?:(?:alert|alarm|monitor) )?(?:pages|paged|alerts|fires|fired|triggers|triggered|goes off|went off)\b/gi,
    /^(?:[A-Z]{2,5} )?(?:alert|alarm):? x{3,}(?:[.,;]|$)/gi,
    /\b(?:alarms?|monitors?) x{3,} (?:triggers|triggered|fires|fired|pages|paged|goes off|went off)\b/gi,
    // "Alert DiskFull pages @ana".
    /\b[Aa](?:lerts?|larms?)\b[^\n]{0,60}?\bpages (?:@\w|(?:the|our) \w|(?:[A-Z]{2,4} )?on-?call\b|[A-Z][a-z]+(?:[.,;]|$))/g,
    phrase(
      String.raw`\b${TOOLS}\b[^\n]{0,40}?\b(?:alert(?:s|ed|ing)?|alarms?|detect(?:s|ed)|reports?|reported|notif(?:ies|ied)|pages|paged|wakes|woke|warns|warned|flags|flagged|catches|caught|receives?(?: \w+){0,4} alert|received[^\n]{0,40}${TROUBLE}|records|tracks|picks up|picked up)\b`,
    ),
    phrase(
      String.raw`\b(?:posts?|posted|sends?|sent|emits?|emitted|raises?|raised|fires?|fired|receives?|received|gets?|got|sees?|saw) (?:an? |the |first |several |multiple |@channel )*(?:[\w-]+ ){0,3}(?:alerts?|alarms?|warning|page|pager storm)\b`,
    ),
    // An alert as the subject of a line: "High latency alert for the API", "Alert: disk full".
    phrase(
      String.raw`^(?:[\w&./#%>-]+ ){0,5}(?:alerts?|alarms?)(?:[.,:(]|$| → | (?:for|from|about|of|on|that|report\w*|indicat\w*|due to|via|at)\b)`,
    ),
    /\b(?:synthetic|smoke|uptime|health|readiness|liveness) ?(?:checks?|tests?|probes?|monitors?)\b[^\n]{0,20}?\bfail(?:s|ed|ing|ure|ures)?\b|\bpage (?:is |was )?sent\b/gi,
    /\b(?:got|gets|get|was|were|is|are|been) (?:first )?(?:\w+ )?(?:paged|pinged)\b|\bpages? (?:the )?(?:on-?call|primary)\b|\bpage to (?:the )?on-?call\b/gi,
    phrase(
      String.raw`\bfirst ${FIRST_OF}(?:detected|noticed|discovered|reported|observed|seen|sighted|instances?|reports?|mentions?|sightings?|indications?|signs?|complaints?|tickets?|calls?|alert(?:s|ed)?|alarms?|pages?|pinged|paged|appearances?)\b`,
    ),
    /\bfirst (?:\w+ )?(?:complaints?|tickets?|calls?|reports?)\b/gi,
    // Trouble that is noticed, and those who notice it.
    phrase(
      String.raw`\b${BAD}\b[^\n]{0,40}?\b(?:is|was|were|are|been|being|gets?|got)? ?(?:first )?(?:detected|discovered|noticed|reported|spotted|flagged|observed|recogni[sz]ed|surfaced)\b`,
    ),
    phrase(
      String.raw`\b(?:issues?|problems?|incident|outage|anomaly|breach) (?:is|was|were|are|gets) (?:first )?(?:identified|raised|seen|disclosed|found)\b|\b(?:issues?|problems?|incident|outage|anomaly|breach)\b[^,:\n]{3,60} (?:is|was|were|are) (?:first )?identified by\b`,
    ),
    phrase(
      String.raw`\b(?:detect(?:s|ed)?|discover(?:s|ed|ing)?|notic(?:e|es|ed|ing)|spott?(?:s|ed)?|report(?:s|ed|ing)?|observ(?:e|es|ed|ing)|see(?:s|ing)?|saw|flag(?:s|ged)|recogni[sz](?:es|ed)|reali[sz](?:e|es|ed)|warn(?:s|ed) (?:of|about|that))\b(?!\s+(?:no|normal|healthy))[^\n]{0,60}?\b${BAD}(?!\w)`,
    ),
    phrase(
      String.raw`\b(?:learn(?:s|ed|t)?|hears?|heard) (?:about|of|that)\b[^\n]{0,60}?\b${BAD}(?!\w)|\b(?:${TROUBLE}) (?:are |were |is |was )?(?:tracked|logged|visible|showing up|show up) (?:by|in|on)\b|\b(?:logs?|dashboards?|monitors?|checks?) (?:are |is |were |was |start(?:s|ed)? )alerting\b`,
    ),
    phrase(
      String.raw`\b(?:initial |first |more |several |multiple |some |internal |customer |user )?reports? (?:(?:begin|began|start|started|come|comes|came|coming|arrive|arrived|arriving|trickl\w+|pour\w+) ?(?:in|to)?|of|from|about|that)\b`,
    ),
    phrase(
      String.raw`\b${PEOPLE}\b(?: \S+){0,5}? (?:reports?|reported|reporting|complain(?:s|ed|ing)?|alert(?:s|ed)?|notif(?:y|ies|ied)|inform(?:s|ed)|notic(?:e|es|ed)|ask(?:s|ed)? (?:about|why|in)|flag(?:s|ged)|reach(?:es|ed)? out to (?:us|report|inform))\b`,
    ),
    phrase(
      String.raw`\b(?:inform(?:s|ed)|tells|told|alert(?:s|ed)|warn(?:s|ed)|notif(?:ies|ied)) [^\n]{0,60}?\b(?:that|about|of)\b[^\n]{0,50}?\b${BAD}(?!\w)`,
    ),
    /\b(?:bug |security |vulnerability |abuse |support )?(?:report|ticket|complaint)s?\b[^\n]{0,80}?\b(?:was |is |were |are |been )?(?:submitted|received|filed|opened|raised|created|sent)\b/gi,
    /\b(?:calls?|called|phones?|phoned|rings?|rang) (?:the |our )?(?:help ?desk|service ?desk|support|hotline|noc|operations line|control room)\b|\bcalls? to (?:the |our )?(?:help ?desk|service ?desk|support|hotline)\b/gi,
    phrase(
      String.raw`\b${PEOPLE}\b(?: [^\s,;]+){0,4}? (?:writes?|wrote|e-?mails?|e-?mailed|posts?|posted) (?:(?:in )?to|in) (?:the |our )?(?:us|#?support[\w-]*|help ?desk|service ?desk)\b`,
    ),
    /^(?:customer |user |support )?ticket (?:#\d+|[A-Z]{2,10}-\d+):/gi,
    /\bforwards? (?:\w+ ){0,2}(?:complaints?|tickets?|reports?)\b/gi,
    /\b(?:customer|support|user|first) tickets (?:come|came|coming|pile|piled) (?:in|up)\b|\b(?:customers?|users?) (?:tweets?|tweeted)\b/gi,
    /\b(?:submit(?:s|ted)|files?|filed|opens|opened|raises|raised|creates|created|sends|sent) (?:an? |the )?(?:\w+ )?(?:bug |security |vulnerability |support )?(?:report|ticket|complaint)\b/gi,
    /\b(?:receives?|received|gets?|got) (?:an? |the |first |another |automated |multiple |several )*(?:\w+ )?(?:e-?mails?|messages?|reports?|notifications?|notices?|calls?|tickets?|complaints?)\b/gi,
    /\b(?:e-?mails?|messages?|notifications?|notices?|calls?|complaints?)\b (?:was|were|is|are) (?:first )?received\b/gi,
    phrase(
      String.raw`\b(?:sends?|sent|forwards?|forwarded|writes|wrote) (?:an? |the )?(?:\w+ )?(?:e-?mails?|messages?)\b[^\n]{0,60}?\b(?:observing|reporting|about|that|of|notifying)\b[^\n]{0,60}?\b${BAD}(?!\w)`,
    ),
    /\b(?:reports|reported) (?:on|in|via|at|to|that|an?|the|about|seeing|being|inability)\b/gi,
    /\b(?:reports|reported) [^,;]{0,40} to (?:the )?(?:support|help ?desk|service desk|on-?call|operations|us)\b/gi,
    /\b(?:reports|reported|discloses|disclosed) (?:\w+ ){1,3}(?:findings?|discovery|vulnerability|leak)\b|\b(?:vulnerability|security issue|finding|exploit) (?:is|was|were) (?:privately |responsibly )?disclosed to\b/gi,
    phrase(
      String.raw`\b(?:provided|shared|posted|sent|gave) (?:\w+ )?(?:details|evidence|proof|a screenshot|screenshots) of\b[^\n]{0,80}?\b(?:${TROUBLE}|charges?|activity|attempts?|fraudulent)\b`,
    ),
    /\b(?:check|monitor|probe|canary|alarm|dashboard)s?\b (?:goes|went|turns|turned) red\b/gi,
    /\b(?:pagerduty|opsgenie|pingdom|datadog|cloudwatch|sentry|nagios|grafana) (?:page|alarm|alert)\b/gi,
    /\b(?:is|was|were|are) (?:first |initially |later )?(?:reported|flagged|noticed|discovered|spotted|detected) (?:by|in|on|via|to|for|against|during|while|when)\b/gi,
    /^(?:first |initially )?(?:detected|discovered|noticed|spotted) (?:during|while|when|through|via)\b/gi,
    /\bobserv(?:es|ed|ing) that\b/gi,
    /^(?:\S+ ){1,4}(?:detects?|detected|discovers?|discovered|notices?|noticed)\b/gi,
    /\b(?:on-?call|engineer|team)\b[^\n]{0,15}\b(?:pinged|paged|alerted|notified)\b/gi,
    /\brespond(?:s|ed)? to (?:the |an? )?(?:alarms?|alerts?|pages?)\b/gi,
    /\b(?:start(?:s|ed)?|begins?|began) to (?:report|complain)\b/gi,
    /\b(?:became|become|becomes|made|is|was|be|are|were|first) aware\b/gi,
    /\balert(?:s|ed) (?:in |to |the )*(?:[#@]\w|on-?call|team|channel)/gi,
    /\b(?:alerted|notified) (?:by|via|through|of|about|to the)\b/gi,
    /\b(?:issue|bug|vulnerability|problem|incident|it) (?:is|was) (?:first )?reported\b/gi,
    /\bwe (?:first )?(?:notice|noticed|discover|discovered|reali[sz]ed?|detected|detect)\b/gi,
    /\b(?:noticed|notices)\b/gi,
    /\b[A-Z][a-z]+(?:[A-Z][a-z\d]+)+ (?:\[\w+\] |[a-z][\w-]* )?(?:first )?(?:fires|fired|firing|triggers|triggered|pages|paged)\b/g,
  ],
  unless: trap(
    UNNOTICED,
    ACKNOWLEDGED,
    TOLD,
    words(
      'resolved?|resolving|resolves|clear(?:s|ed|ing)?|stop(?:s|ped)|auto-?resolv\\w*|suppress\\w*|silenc\\w*|recover(?:s|ed|y|ing)?|healthy|as healthy|status page|fixed|fix (?:is|was)|subsid\\w+|working again|works|back|restored|bottlenecked|root cause|reported to be|added|adds|implement\\w*|configur\\w*|next alert|recurr\\w*|successful(?:ly)?|fixing|to (?:detect|identify|find|discover)|further|begins? work|with (?:\\w+ ){0,4}support|mailing list|will',
      '(?:pods?|containers?|controllers?|nodes?|attacher|kubelet|scheduler|replicas?) (?:\\w+ )?reports?',
      '(?:status|provid\\w+|post\\w*|sends?|sent|gives?|gave) (?:an? |the )?(?:\\w+ )?updates?',
      'report(?:s|ed)? (?:success|ready|attached|normal|as phishing)',
      '(?:opened|raised|filed|created|submitted) (?:an? |the )?(?:\\w+ )?(?:support )?tickets? (?:with|at)',
      'tickets? (?:was|is) (?:opened|raised|filed|created|submitted) (?:with|at)',
      '(?:we|i|they) (?:saw|see) (?:that )?(?:normal|no)',
      'asks?|asked|root-caused',
      'on-?call (?:\\w+ )?(?:picks|picked) up',
      '(?:users?|customers?|visitors?|clients?|players?) (?:\\w+ )?(?:see|saw)',
      'news reports?|within (?:the |our )?slos?',
      'no (?:\\w+ ){0,2}(?:fail\\w*|errors?|issues?|problems?|alerts?) (?:\\w+ )?(?:observed|seen|detected|reported|noticed|found)',
    ),
  ),
};

/** Trouble that somebody runs into or measures: believed only where nothing else tells of a detection. */
export const SEEN: Phrases = {
  says: [
    /\b(?:returns?|returned|returning|answers|answered|responds? with|responded with|gives|gave|got)\b.{0,14}\b[45]\d\d\b/gi,
    phrase(
      String.raw`\b(?:problem|issue|outage|incident|failure)s? (?:is |was |were )?(?:identified|found|seen|confirmed|visible|apparent)\b`,
    ),
    phrase(
      String.raw`\b(?:find|finds|found|identif(?:ies|ied)|encounter(?:s|ed)|hits?|runs into|ran into|logs? (?:show|shows|showed|reveal\w*|identified))\b[^\n]{0,60}?\b${BAD}(?!\w)`,
    ),
    phrase(
      String.raw`\b(?:logs?|metrics|graphs?|dashboards?|traces?|telemetry|monitoring)\b[^,;\n]{0,20}?\b(?:show|shows|showed|reveal|reveals|revealed|list|lists|reports?|reported)\b[^\n]{0,80}?\b${BAD}(?!\w)`,
    ),
    phrase(
      String.raw`\b(?:workflows?|jobs?|builds?|pipelines?|deploy(?:ment)?s?|ci|runs?|pings?|push(?:es)?|pulls?|syncs?|checks?|tests?|operations?|requests?)\b[^,;\n]{0,24}?\b(?:failing|fails?|failed|errored|timed out|time out|crash-?looping)\b`,
    ),
    /\b(?:connection|permission|access) (?:refused|denied|reset)\b/gi,
  ],
  unless: trap(
    words(
      'no|fix(?:es|ed)?|root cause|culprit|cause of|resolved|recovered|will|plan|deployed|released|healthy|next',
    ),
  ),
};
