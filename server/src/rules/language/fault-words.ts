/** What people are blamed with, as patterns behind a subject. Bounded repetitions only. */

/** Only people do these, so that a weak subject is enough. */
export const HUMAN = String.raw`(?:forgot(?:ten)?|neglected(?= to\b)|overlooked|misjudged|misread|mistyped|fat-fingered|misunderstood|screwed up|messed up|botched|bungled|rubber-stamped|(?:incorrectly|wrongly|mistakenly) (?:assumed|believed|thought|concluded)|(?:was|were) (?:careless|negligent|sloppy|lazy|reckless|incompetent|inattentive|not paying attention)|(?:was|were)(?: not|n['’]t) (?:being |very |\w+ly )?(?:careful|attentive|diligent|cautious|vigilant)|(?:made|makes) (?:an? )?(?:\w+ )?(?:mistake|error|typo|bad (?:call|decision))|(?:ignored|missed) (?:the|an?|this|that|all|several) (?:[\w-]+ ){0,2}(?:alerts?|warnings?|pages?|alarms?|runbook|procedure|process|instructions?|checklist|steps?)|skipped (?:the |all |code )?(?:[\w-]+ )?(?:reviews?|tests?|testing|checklist|checks?|runbook|approval))\b`;

export const FAILED = String.raw`failed to\b`;

/** What only people can fail to do, so that `they` are people. */
export const FAILED_DUTY = String.raw`(?:failed to|did(?: not|n['’]t)) (?:follow (?:the |our |any )?(?:[\w-]+ )?(?:procedure|process|runbook|checklist|policy|instructions?|steps)|escalate|communicate|ask|tell)\b`;

/** Said of software, and of ourselves, this is a plain fact. */
export const DID_NOT = String.raw`(?:did(?: not|n['’]t) (?:bother to |think to |even |properly |actually )?(?:check|test|verify|validate|notice|follow|read|review|reali[sz]e|communicate|escalate|ask|look|pay attention|double-check|think)|never (?:checked|tested|verified|validated|bothered|asked|read|reviewed|looked))\b`;

/** Deeds told as guilt, not as an event. */
export const GUILT = String.raw`(?:misconfigured|panicked|refused to|broke (?:the|prod\w*|our)(?! (?:[\w-]+ ){0,3}(?:into|apart)\b| (?:[\w-]+ )?(?:deadlock|glass|loop|cycle|tie|chain|seal|news)\b)|(?:took|brought) down(?! (?:the |all |our |its |one |some ){0,2}(?:[\w-]+ )?(?:load|latency|errors?|rates?|cpu|memory|usage|traffic|queues?|backlog|number|canary|nodes?|pods?|hosts?|replicas?)\b|[^.;,]{0,60} to (?:stop|reduce|protect|prevent|limit|avoid|relieve|isolate|contain|drain|restore|investigate|mitigate|free|shed)\b)|caused (?:the|this|an?) (?:[\w-]+ ){0,2}(?:outage|incident|failure|downtime|disruption|crash)|pushed (?:an? )?(?:bad|broken|untested|faulty)|(?:carelessly|recklessly|negligently|irresponsibly|lazily|sloppily) \w+|(?:is|was|were|are) (?:to blame|at fault|the culprit)|(?:ran|typed|used|entered|pasted|deleted|selected|chose|picked|deployed|pushed|applied|restarted|dropped|changed|edited|removed) (?:[\w-]+ ){0,3}the wrong|\w{2,20}ed [^.;,]{1,50} by mistake|was responsible for (?:the|this) (?:outage|incident|failure)|was too (?:slow|careless|hasty)|(?:deployed|pushed|merged|ran|applied|released|shipped|changed|deleted) [^.;,]{0,60}\bwithout (?:any |proper |prior |first )?(?:testing|tests|checking|review|approval|verifying|validating|reading|asking))\b`;

export const SLIP = String.raw`(?:accidentally|mistakenly|inadvertently|erroneously|wrongly) \w+(?:ed|n|t|de|et)\b`;

/** Before a person or a team: `the fault of the storage team`, `we blame @ana`. */
export const LAID_AT = String.raw`(?:\b(?:[Ff]ault|mistake|oversight|carelessness) (?:of|by)|\b(?:[Bb]lame|[Ff]ault) (?:lies with|is on)|\b(?<!git )[Bb]lam(?:e|ed|ing)(?: (?:it|this|that|all of it) on)?)`;

/** Before a subject: `caused by @ana`, `the fault of the engineer`. */
export const BY = String.raw`(?:\b(?:outage|incident|failure|downtime|problem|issue|disruption) (?:was|is|had been) caused by|\berror (?:of|by)|\b(?:mistake|error|typo)s?(?: that| which)?(?= [^.;,]{3,40} (?:made|introduced)\b)|${LAID_AT})`;

/** Behind a subject: `@ana's mistake`. */
export const OWN = String.raw`['’]s? (?:own )?(?:mistake|carelessness|negligence|fault|oversight|sloppiness|lack of (?:care|attention|diligence))\b`;

/** Behind a team; behind a person it is one of many such words. */
export const AT_FAULT = String.raw` (?:is|was|were|are) (?:to blame|at fault|the culprits?)\b`;

/** Roles that software has as well, before verbs that it has not. */
export const READER = String.raw`\b(?:[Tt]he|[Aa]n?|[Oo]ur) (?:operator|reviewer|author|maintainer|approver)s? (?:failed to|did(?: not|n['’]t)) (?:read|notice|catch|follow|escalate|communicate|review|ask|tell|test|reali[sz]e)\b`;

export const ERROR =
  /\b(?:human|operator|user|pilot|engineer|manual)[ -](?:error|mistake)s?\b(?![- ](?:messages?|codes?|reports?|pages?|prone|rates?|handling|budget|logs?|resistant|proof))/gi;

export const JUDGED =
  /\b(?:careless(?:ness|ly)?|negligen(?:t|ce|tly)|sloppy|sloppiness|incompeten(?:t|ce)|irresponsibl[ey]|stupidity|whose fault|(?:who|somebody|someone) (?:is|was) to blame)\b/gi;

/** What software never does. */
export const STRANGER_DEED = String.raw`(?:forgot(?:ten)? to|neglected to|mistyped|misread|fat-fingered|misjudged|misdiagnosed|misunderstood|(?:failed to|did(?: not|n['’]t)) follow (?:the |our |any )?(?:[\w-]+ )?(?:procedure|process|runbook|checklist|policy|protocol)|(?:carelessly|recklessly|negligently|sloppily) \w+)\b`;

/** A name that the document does not list, before such deeds. */
export const STRANGER = String.raw`(?<![\p{L}\d@.-])(?!(?:Terraform|Kubernetes|Helm|Git|Which|This|That|Nobody|None|Nothing|It|Who|Monitoring|Automation|Alerting|Detection|Support|Claude|Copilot|Gemini|Cursor|Codex|Devin)\b)\p{Lu}\p{Ll}{2,20}(?: \p{Lu}\p{Ll}{1,20})? (?:had |has )?${STRANGER_DEED}`;

/** Words before a phrase that deny it, ask whether it is so, or speak of what may be. */
export const DENIED =
  /\b(?:not|never|no|nobody|without|rather than|instead of|neither|nor|rule[ds]? out|assum\w+|suspect\w*|whether|prevents?|preventing|avoid\w*|reduc\w+|eliminat\w+|protect\w*|guards?|risks?|potential|possib\w+|room for|chance of|if|unless|likelihood|opportunit\w+|blameless|against)\b[^.;:]{0,50}$|n['’]t\b[^.;:]{0,50}$/i;

export const DENIED_AFTER =
  /^[^.;,]{0,30}\b(?:is|was|are|were) (?:never|not|no|a symptom|symptoms|ruled out|inevitable|unlikely)\b|^[^.;,]{0,30}\b(?:is|was|are|were)n['’]t\b/i;
