/** What phrases of a moment are, and the classes of words that they are built from. */

export interface Phrases {
  readonly says: readonly RegExp[];
  /** Tested on the clause that says it: negations, plans, attempts, and the alert that is resolved instead of the incident. */
  readonly unless?: RegExp;
  /** Tested on the clause up to the words that say it: "after the restart failed". */
  readonly unlessBefore?: RegExp;
  /** Tested on what follows in the entry: "readiness recovered, but writes still time out". */
  readonly unlessAfter?: RegExp;
}

/** A phrase; white space in the source separates alternatives or nothing, a blank is written as it is. */
export function phrase(source: string): RegExp {
  return new RegExp(source, 'gi');
}

export function trap(...sources: readonly string[]): RegExp {
  return new RegExp(sources.join('|'), 'i');
}

export const words = (...all: readonly string[]): string => String.raw`\b(?:${all.join('|')})\b`;

/** People who tell of trouble. */
export const PEOPLE =
  '(?:users?|customers?|clients?|someone|somebody|people|community members?|members?|colleagues?|researchers?|reporters?|developers?|engineers?|operators?|support|teams?|merchants?|tenants?|analysts?|testers?|maintainers?|contributors?|subscribers?|employees?|staff|visitors?|partners?|vendors?|students?|admins?|administrators?|personnel|owners?)';

/** Names of what is wrong. */
export const TROUBLE =
  '(?:issues?|problems?|incidents?|errors?|failures?|faults?|outages?|bugs?|anomal(?:y|ies)|vulnerabilit(?:y|ies)|exploits?|exceptions?|slow-?downs?|slowness|latency|latencies|timeouts?|downtime|degradations?|disruptions?|interruptions?|crash(?:es)?|crash ?loops?|breach(?:es)?|compromises?|leaks?|leakage|intrusions?|attacks?|ddos|abuse|spikes?|misconfigurations?|regressions?|corruption|mismatch(?:es)?|discrepanc(?:y|ies)|5xx|[45]\\d\\ds?)';

/** How things are that do not work. */
export const BROKEN =
  "(?:down|offline|unavailable|unresponsive|unreachable|inaccessible|broken|failing|failed|stuck|hung|hanging|stale|stalled|slow|slowly|slows?|crashing|crashed|crash-?looping|crashloopbackoff|notready|oomkilled|degraded|flapping|timing out|dropping|missing|wrong|incorrect|corrupt(?:ed)?|lagging|weird|strange|odd(?:ly)?|piling up|backing up|backed up|erroring|compromised|malicious|suspicious|fraudulent|abnormal|unusual(?:ly)?|unexpected|elevated|refused|denied|rejected|forbidden|nxdomain|not (?:working|responding|reachable|accessible|available|loading|receiving|being|found)|cannot|can't|unable)";

/** Programs that watch. */
export const TOOLS =
  '(?:pagerduty|opsgenie|victorops|pingdom|sentry|grafana|prometheus|datadog|uptime ?robot|uptime kuma|cloudwatch|nagios|zabbix|icinga|new relic|honeycomb|splunk|stackdriver|statuscake|better ?uptime|healthchecks\\.io|alertmanager|errbit|rollbar|bugsnag|guardduty|crowdstrike|sentinelone|monitoring|monitors?|heartbeat|synthetics?|error tracker|exception tracker|error tracking|watchdog|on-?call)';

export const ALERTS = '(?:alerts?|alarms?|pages?)';

/** What serves people, in general words. */
export const SERVICES =
  '(?:services?|site|website|web ?server|systems?|apis?|access|traffic|operations?|functionality|everything|apps?|application|applications|clusters?|platform|queues?|pipelines?|dashboards?|logins?|checkout|search|deployments?|deploys|performance|availability|connectivity|production|builds?|jobs?|ci|launch(?:es)?|pods?|nodes?|servers?|hosts?|instances?|databases?|db|network|registry|proxy|proxies|dns|workers?|processing|deliver(?:y|ies)|payments?|emails?|mails?|requests?|withdrawals?|deposits?|trading|behaviou?r|volumes?|runners?|links?|circuits?|agents?|components?|regions?|endpoints?|\\w+\\.(?:org|com|io|net|dev|app))';

export const NOT = String.raw`\b(?:not|no(?! (?:longer|more|further|new)\b)|never|without|nobody|none|didn't|doesn't|don't|wasn't|weren't|isn't|aren't|hasn't|haven't|couldn't|cannot|can't|won't|failed to|fails to|unable to|yet to)\b`;

export const LATER = String.raw`\b(?:will|would|should|could|might|may|plan(?:s|ned|ning)?|scheduled|decid(?:e|es|ed|ing)|decision|propos(?:e|es|ed|al)|suggest(?:s|ed|ing|ion)?|recommend(?:s|ed|ation)?|draft(?:s|ed)?|consider(?:s|ed|ing)?|going to|in order to|trying|tries|tried|try|once(?! again)|until|if|unless|asks?|asked|wants?|hop(?:e|es|ed|ing)|expect(?:s|ed)?|discuss\w*)\b`;

/** What follows a thing that did not help. */
export const STILL = String.raw`^[^.\n]{0,80}?(?:[-–—,.;(]|\band\b) ?(?:but |it |this |they |which |that )?(?:(?:\w+ ){0,3}still (?:fail\w*|not|down|broken|degraded|slow|seeing|see|unable|cannot|unavailable|erroring|timing|persist\w*|happen\w*|crash\w*|getting|returned|returns)|did(?: not|n't) help|does(?: not|n't) help|no effect|without success|in vain|to no avail|unsuccessful\w*)\b`;

export const FAILED = String.raw`\b(?:attempt(?:s|ed|ing)?|fail(?:s|ed|ing)?|unsuccessful(?:ly)?|in vain|no effect|still|despite|partial(?:ly)?|almost)\b`;
