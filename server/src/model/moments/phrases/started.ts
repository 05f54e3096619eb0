/** The impact or the fault begins; and changes that may have begun it. */
import { LATER, NOT, type Phrases, phrase, SERVICES, trap, TROUBLE, words } from './phrases.ts';

/** Verbs of things that stop working, after "begins to" and "starts". */
const FALTER =
  '(?:fail(?:ing)?|crash(?:ing|[- ]?loop(?:ing)?)?|return(?:ing)? (?:an? )?(?:5\\d\\d|50x|5xx|4\\d\\d|http|errors?|wrong|stale|empty)|error(?:ing)?|tim(?:e|ing) out|throw(?:ing)?|reject(?:ing)?|experienc(?:e|ing)|drop(?:ping)?|refus(?:e|ing)|serving (?:errors|5|stale|wrong|empty)|degrad(?:e|ing)|hang(?:ing)?|stall(?:ing)?|slow(?:ing)?(?: down)?|queu(?:e|ing)|pil(?:e|ing) up|back(?:ing)? up|lag(?:ging)?|log(?:ging)? (?:\\w+ )?(?:errors|warnings|exceptions)|flap(?:ping)?|restart(?:ing)? (?:repeatedly|in a loop)|increas(?:e|ing)|decreas(?:e|ing)|grow(?:ing)?|leak(?:ing)?|overwhelm(?:ing)?|fill(?:ing)? up|los(?:e|ing)|misbehav(?:e|ing)|evict(?:ing)?|appear(?:ing)?|(?:be|get|grow|becom)(?:e|ing|ting)? (?:very )?(?:slow(?:er)?|sluggish|unresponsive|unavailable|unreachable|stuck)|tak(?:e|ing) (?:\\d+ ?\\+? ?(?:ms|s|seconds?|min(?:utes?)?)\\b|longer|too long|(?:several |many )?(?:seconds|minutes)))';

export const STARTED: Phrases = {
  says: [
    phrase(
      String.raw`\b(?:outage|incident|impact|degradation|downtime|disruption|attack|service degradation|customer impact|failures|errors|exceptions|problems?|issues?|trouble|crash ?loops?|timeouts?|slowness|wave of \w+(?: \w+)?|warnings|[45](?:\d\d|xx)s?(?: (?:errors?|responses?))?) (?:has |have |slowly |silently )?(?:now )?(?:begins?|began|starts?|started|begun)\b(?! (?:to )?(?:subsid|decreas|recover|drop|clear|declin|going down|falling))`,
    ),
    /\b(?:start|beginning|onset) of (?:the )?(?:outage|incident|impact|degradation|downtime|attack)\b/gi,
    phrase(
      String.raw`\b(?:begins?|began|starts?|started) (?:to )?(?:slowly |silently |intermittently |consistently )?${FALTER}`,
    ),
    /\b(?:is|was|are|were|goes|went|go|became|becomes?|turns|turned) (?:hard |completely |fully |temporarily |intermittently )?(?:down|offline|unavailable|unresponsive|unreachable|inaccessible|unhealthy|unready|unusable|notready|degraded|stale|stuck|read-?only)\b/gi,
    /\b(?:error rates?|errors|latency|latencies|response times?|5xx|[45]\d\ds|timeouts?|failure rate|exceptions|memory|cpu|load|usage|cost|backlog)\b[^,]{0,30}\b(?:spik(?:e|es|ed|ing)|ris(?:e|es|ing)|rose|jump(?:s|ed)?|climb(?:s|ed|ing)?|soar(?:s|ed)?|increas(?:e|es|ed|ing))\b/gi,
    /\b(?:lag|queues?|queue depth|backlog) (?:starts? to )?(?:grows?|grew|builds? up|built up|piles? up|piled up)\b|\bpods? crash-?loop(?:s|ed|ing)?\b/gi,
    /^(?:all |some |many |most )?(?:users|customers|clients|people|visitors|merchants) (?:cannot|can't|lose access|see (?:an? |only )?(?:errors?|blank|empty|[45](?:\d\d|xx)s?\b)|get (?:an? )?(?:errors?|[45](?:\d\d|xx)s?\b)|(?:are|get) (?:all )?(?:logged|locked|kicked) out)\b/gi,
    /\b(?:spike|rise|jump|increase|surge|drop|dip|fall) in (?:the )?(?:error|errors|5xx|50\d|latency|timeouts|failures|failure|response|success|traffic)/gi,
    /\bfirst (?:(?:few|two|three) )?(?:node|pod|server|host|instance|worker|request|job|order|users?|customers?|client|query|shard|replica|broker|machine|region|payment|upload|login|device|page|site)s? (?:[\w-]+ ){0,2}?(?:refuses?|refused|fails?|failed|crash(?:es|ed)|hangs?|times out|goes down|went down)\b/gi,
    /\bfirst (?:wrong|bad|broken|missing|stale|duplicate|incorrect|corrupt(?:ed)?|slow|lost) \w+/gi,
    phrase(
      String.raw`\bfirst (?:recorded |known |logged |visible |observed )?(?:anomal(?:y|ies)|(?:(?!of\b)\w+ )?(?:failures?|errors?)|failed \w+|impact|symptoms?|drop|timeouts?|exceptions?|[45](?:\d\d|xx)s?(?: (?:errors?|responses?))?|wave of|appearance of the (?:error|issue|problem|exception|bug))\b`,
    ),
    /\b(?:errors?|exceptions?|failures?|warnings)\b[^,\n]{0,50}\bfor the first time\b/gi,
    phrase(
      String.raw`\b(?:fault|failure|outage|incident|problem|issue|attack|\w*error|\w*exception|power (?:cut|loss|outage|failure))s? (?:occurs|occurred|happens|happened|hits|hit|strikes|struck)\b`,
    ),
    // "DNS blackout", "Stall of the queue".
    /^(?:[\w-]+ ){0,3}(?:blackout|brownout|outage|stall|deadlock|stampede)\b(?=[:.,]|$| (?:in|on|of|for)\b)/gi,
    /\b(?:starts?|started|begins?|began) (?:to )?(?:track|show|log|record|see|receiv|gett?|report|display)(?:e|ing)? (?:[\w-]+ ){0,2}(?:errors?|exceptions?|failures?|timeouts?)\b/gi,
    /\boutage\b[^,\n]{0,60}\bhappen(?:s|ed)\b|\b(?:lost|loses) (?:power|connectivity|network|quorum|(?:its |their )?(?:leadership|leader election|connection)s?)\b|\bpower (?:outage|loss|cut|went out|was lost)\b/gi,
    /\bno longer (?:receiv|work|respond|reach|load|send|process|serv|deliver|start|sync|updat|record|report)(?:e?s|ing|e)?\b/gi,
    /\btriggering (?:change|event|deploy\w*|release|commit)\b/gi,
    /\b(?:success(?: rate)?|traffic|throughput|requests?|availability)\b[^,]{0,20}\b(?:drops?|dropped|falls?|fell|plummets?|plummeted|collaps(?:es|ed)|reach(?:es|ed) (?:0|zero))\b/gi,
    /\b(?:certificates?|cert|certs|credentials?|tokens?|keys?|domains?|licen[cs]es?|secrets?|passwords?|subscription)\b[^\n]{0,60}\bexpire[sd]?\b/gi,
    /\b(?:fails|failed|failing|crashes|crashed|terminat(?:es|ed)|stopped|stops|hangs|hung|stalls|stalled|dies|died|froze|freezes|breaks|broke|aborts|aborted) (?:to |with |due |because |working|responding|silently|successfully|at |on |after |for )/gi,
    phrase(
      String.raw`\b(?:${SERVICES}|orders?|calls|queries|reads|writes|producers|consumers|uploads|downloads|transactions|connections|messages|sign-?ins) (?:tim(?:es?|ed) out|fails?|crash(?:es|ed)?|stall(?:s|ed)?|hangs?|hung|dies?|died|froze|breaks?|broke)(?:[.,;:]|$| (?:again|hard|completely|with)\b)`,
    ),
    /\b(?:runs?|ran|running) out of (?:memory|disk|space|connections|ids|file descriptors|capacity|ip addresses|quota)\b|\b(?:disk|filesystem|partition|volume|cluster|database) (?:is |was |became |gets |got )?(?:completely )?full\b|\b(?:enter(?:s|ed)?|went into|goes into|stuck in|in a) crash ?-?loop\w*/gi,
    /\breturn(?:s|ed|ing)\b.{0,14}\b[45]\d\ds?\b/gi,
    phrase(
      String.raw`\b(?:${SERVICES}|vendors?|providers?|consumers?|consumer groups?) (?:[\w.-]+ )?stop(?:s|ped)? (?:mov|deliver|process|send|receiv|serv|accept|respond|committ|consum|replicat)ing\b`,
    ),
    /\b(?:error|failure|5xx|[45]\d\d) rate\b[^,\n]{0,30}\b(?:goes|went) (?:up )?from 0(?:\.\d+)? ?% to\b/gi,
    // A change that is called bad is where it began.
    /\b(?:bad|broken|wrong|faulty|malicious|incorrect|invalid|buggy|erroneous|misconfigured|vulnerable|unauthori[sz]ed|compromised|corrupt(?:ed)?|malformed|poisoned|backdoored) (?:[\w.-]+ ){0,5}(?:is |was |were |gets? |got )?(?:uploaded|published|pushed|deployed|released|applied|rolled out|gained|obtained|made|committed|installed|enabled|activated|synced|shipped|live)\b/gi,
    /\b(?:deploy(?:s|ed)?|releas(?:es|ed)|publish(?:es|ed)|push(?:es|ed)|appl(?:ies|ied)|upload(?:s|ed)|ship(?:s|ped)|installs?|installed|activat(?:es|ed)) (?:an? |the |some )?(?:bad|broken|wrong|faulty|malicious|incorrect|invalid|buggy|erroneous|misconfigured|compromised|corrupt(?:ed)?|malformed)\b/gi,
    /\b(?:accidental(?:ly)?|inadvertent(?:ly)?|mistaken(?:ly)?|erroneously|unintentionally) (?:\w+ ){0,2}(?:\w+ed|sent|ran|run|removal|deletion|change)\b/gi,
    /\bdeploy(?:ed|ment)\b[^,;.\n]{0,60}\bwith (?:an? |the )?(?:\w+ ){0,3}(?:issue|bug|error|problem|regression|errors)\b|\bdeploy(?:ment)?\b[^\n]{0,24}\b(?:wasn't|was not|isn't|is not) successful\b|\bdeploy(?:ment)? (?:is |was )?(?:failed|fails)\b/gi,
    /\b(?:attackers?|hackers?|intruders?|threat actors?)\b[^,\n]{0,40}\b(?:gain(?:s|ed)|obtain(?:s|ed)|log(?:s|ged) in|publish(?:es|ed)|upload(?:s|ed)|access(?:es|ed)|submit(?:s|ted))\b/gi,
    phrase(
      String.raw`\b(?:errors?|exceptions|failures|warnings|alerts) (?:about [^,\n]{0,120})?(?:start|started|begin|began) to appear\b|\b(?:${TROUBLE}) (?:first )?(?:appears|appeared|emerges|emerged|shows up|showed up|manifests|manifested)\b`,
    ),
  ],
  unless: trap(
    String.raw`\b(?:not|never|nobody|none|didn't|doesn't|don't|yet to)\b(?! (?:successful|be|able|respond|work|load))|\bno(?! longer\b)\b|\bwithout (?:errors|issue|problem|impact)`,
    words(
      'resolved|recover(?:s|ed|y|ing)?|restored|again|decreas\\w*(?= (?:slowly|gradually))|back to normal|subsid\\w*|investigat\\w*|mitigat\\w*|for maintenance|taken down|brought down|shut ?down|planned|often|usually|heads down|still|attempt\\w*|will|would|could|if|expected|should|to prevent|rollback|rolled back|zero restarts|scal(?:es|ed|ing) down|wind\\w* down|slow(?:s|ed|ing)? down the',
      '(?:went|goes) down to',
      '(?:errors?|failures?|exceptions|latency|queues?|backlog|load|usage|jobs?)\\b[^,\\n]{0,30}\\b(?:decreas|dropp?|declin|shrink)\\w*',
    ),
  ),
  unlessBefore: trap(words('after', 'because', 'when', 'since')),
};

/** Who says that it began says so whatever else is told: `Incident began when the worker attempted to connect`. */
export const PLAINLY_STARTED: Phrases = {
  says: [
    /^(?:the )?(?:incident|outage|downtime|disruption|degradation|customer impact) (?:begins?|began|starts?|started)(?= (?:when|as|with|at|after|because|due)\b|[.,;]|$)/gi,
  ],
};

/** Changes that may have triggered an incident: believed only straight before a detection, where nothing else says when it began. */
export const CHANGE: Phrases = {
  says: [
    /\b(?:deploy(?:s|ed|ment|ments)?|releas(?:e|es|ed)|rollout|rolled out|rolls out|ship(?:s|ped)|push(?:es|ed)|promoted|upgrade[sd]?|migrat(?:e|es|ed|ion)|configuration change|config change|change applied|applied|enabled|switched|updated|updates|restart(?:s|ed)?|triggered|upload(?:s|ed)|publish(?:es|ed)|edited|an edit|renamed|modified|rewritten|rotated|deleted|removed|destroyed|wiped|overwritten|drained|recycled|rebooted|unpaused|installed|went live|goes live|synced|bump(?:s|ed)?|set to (?:ready|live)|merg(?:e|es|ed)\b[^.\n]{0,60}\b(?:deploy\w*|trigger\w*|cause\w*|live|production))\b/gi,
  ],
  unlessBefore: trap(NOT, LATER, words('before')),
  unless: trap(
    words(
      'fix|fixes|hot-?fix|revert(?:s|ed)?|roll(?:s|ed)? ?back|rollback|patch|mitigat\\w*|staging environment|status page|opened|messages?|notif\\w*|announc\\w*|submi(?:ts?|tted|ssion)|approv\\w*|pending|last successful|passwords?|tickets?|issue|comms|slack',
    ),
  ),
};
