/** The trouble is over: service is back, errors are gone, or somebody says so. */
import {
  FAILED,
  LATER,
  NOT,
  type Phrases,
  phrase,
  SERVICES,
  STILL,
  trap,
  TROUBLE,
  words,
} from './phrases.ts';

const BACK =
  '(?:restored|recovered|recovers|back (?:online|up|in service|in operation|to normal|to life|to work\\w*|to a (?:functional|working|normal|healthy)|to (?:\\w+ ){0,2}(?:levels?|service|order))|up again|up and running|(?:returned|returns|returning|went back|goes back|came back|comes back|back) to (?:a )?(?:normal|acceptable|healthy|its usual|the usual)|normali[sz]ed|online again|normal again|operational|healthy again|reachable again|accessible again|available again|functional again)';

/** Words that say that something is as it should be. */
const WELL =
  '(?:restored|recovered|operational|healthy|normal|green|functional|up|up-to-date|running|ready|ok|okay|available|online|serving|reachable|synced|reconciled|working|fixed|resolved|successful|clean|passing|pass(?:es|ed)?)';

export const RESOLVED: Phrases = {
  says: [
    /\b(?:fully|completely|all|entirely) (?:been )?(?:restored|recovered|resolved|operational|functional|available|healthy|back)\b/gi,
    phrase(
      String.raw`\b${SERVICES}\b[^\n]{0,50}?\b(?:is|are|was|were|has been|have been|had been|now|fully|completely)? ?${BACK}\b`,
    ),
    phrase(
      String.raw`\b(?:comes?|came|is|are|was|were|brought|went) (?:now |fully |finally )?back(?: up)?(?:[.,;!]|$| (?:online|up|to normal|healthy|from downtime|from maintenance|with)\b)`,
    ),
    phrase(
      String.raw`\b(?:is|are|comes?|came) up again\b|\bworks? (?:as (?:normal|expected|usual)|normally|fine|again)\b`,
    ),
    /\b(?:incident|outage|issue|problem)\b (?:is |was )?(?:discovered|found|identified|diagnosed|mitigated|repaired|fixed),? and (?:then |fully )?(?:fixed|resolved|closed|solved)\b/gi,
    /\b(?:incident|outage|issue|problem|ticket)s?\b (?:is |was |were |are |has been |have been |now |considered |declared |marked |communicated |fully |officially |as )*(?:resolved|closed|over|ended|ends|solved|concluded|gone|fixed)\b/gi,
    phrase(
      String.raw`\b(?:${TROUBLE}|flakiness|symptoms?)\b[^,;:\n]{0,40}? (?:is|are|was|were|has been|have been) (?:now |all |fully )*(?:resolved|fixed|gone|solved)\b`,
    ),
    phrase(String.raw`\b${SERVICES} (?:is |are |was |were )?(?:now )?re-?enabled\b`),
    /\b(?:issue|problem|error|errors|symptoms?) (?:goes|went|has gone|go) away\b|\b(?:issue|problem|outage|incident)s? (?:disappears|disappeared|subsided)\b/gi,
    /\b(?:closes?|closed|resolves|resolved|ends|ended) (?:the |this |our )?(?:incident|outage)\b|\bend of (?:the )?(?:outage|incident)\b|\b(?:bringing|brings|brought) the (?:outage|incident) to an end\b/gi,
    /\b(?:declared?|communicated|marked|announced|considered) (?:the |this )?(?:incident|issue|outage) (?:as |to be )?(?:fully )?(?:resolved|closed|over)\b|\b(?:confirmed|is|are|be) (?:fully )?resolved\b/gi,
    phrase(
      String.raw`\b(?:all|both) (?:(?:the|of|our|affected|impacted|other|remaining|required|\d+) )*(?:[\w-]+ ){0,3}?(?:systems?|services?|nodes?|pods?|checks?|regions?|components?|clusters?|jobs?|builds?|replicas?|workloads?|instances?|units?|volumes?|kustomizations?|operations?|applications?|servers?|agents?|queues?)\b[^\n]{0,30}?\b(?:now |are |were |is |been |confirmed |active|back )*${WELL}\b`,
    ),
    // Numbers that are good again.
    /\b(?:errors?|failures?|exceptions?|timeouts?|[45](?:\d\d|xx)s?(?! ?(?:(?:ms|s|[KMG]i?B)\b|%)))(?: rates?)?\b[^\n]{0,60}?\b(?:back to (?:normal|baseline|zero|0|usual)|normal\b|(?:returned|returns) to|at (?:its )?baseline|recovered|(?:drop|fall|go|dropped|drops|falls|fell|went|goes|down) (?:back )?(?:down )?to (?:0(?![.,]\d)|zero|normal|baseline)|stopped|stop|ceased|cease|disappeared|gone|subsided|cleared)\b/gi,
    /\b(?:metrics|latency|latencies|error rates?|success rates?|p9\d|response times?|throughput|lag|queue|backlog|load)\b[^,;]{0,30}\b(?:(?:back|returned|returns|down|drained|nede) (?:to (?:\w+ )?(?:baseline|normal|zero|0)|below|under|i 0)|(?:drop(?:s|ped)?|falls?|fell|settle[sd]?) (?:back )?to (?:baseline|normal))\b/gi,
    /\b(?:queues?|backlog) (?:(?:is|was|are|were|now|fully|completely) )*drained\b/gi,
    /\b(?:lag|backlog|queue(?: depth| length)?) (?:is |was )?(?:now )?(?:at |back to )?(?:zero|0(?![.\d]))/gi,
    /\b(?:success|launch|pass)(?: rate| success rate)?\b[^,;\n]{0,40}\b(?:back (?:up )?(?:to|at) (?:100|9\d)|(?:returned|returns|goes|went|climbs|climbed) (?:back )?(?:up )?to (?:100|9\d|normal))\b|\b(?:goes|went|returns|returned|is|was) back (?:up )?to (?:100|9\d)\b/gi,
    /\bno (?:more|further|new|longer any) (?:\w+ ){0,2}(?:errors?|failures?|alerts?|timeouts?|issues?|exceptions?|occurrences?|reports?|restarts?|emails?|complaints?|downtime)\b/gi,
    /\bno longer (?:see(?:s|ing)?|saw|experienc\w+|observ\w+|occur\w*|fail\w*|affected|blocked|down|present|throw\w*)\b|\b(?:error|issue|problem)s? (?:has|have|had) not returned\b/gi,
    /\b(?:returns?|returned|returning|gives|answers|responds? with) (?:an? )?(?:http )?200\b|\b(?:health\w*|status|probes?|checks?) (?:is |are |was |were |now |returns? |returned |turns? |turned |goes |went |all )*(?:pass|passes|passed|passing|green|ok|okay|healthy|up)\b/gi,
    phrase(
      String.raw`\bable to (?:\S+ ){1,6}?(?:normally|again|as usual|as before|successfully)\b|\b(?:possible|works|working|runs|running|flowing|serving|processing|responding|syncing) (?:correctly|normally|as (?:normal|usual|expected)|again|fine|properly)\b`,
    ),
    phrase(
      String.raw`\b${SERVICES}\b (?:\w+ ){0,2}(?:resumes?|resumed|are resuming|is resuming|resuming|unblocked|picks? up as normal|picked up|flowing|stabilized|stable again)\b|\b(?:merging|running|processing|operating|sending|sent|send) (?:\w+ )?(?:at its usual|as usual|as normal|normally|again)\b`,
    ),
    /\b(?:recovery|restoration|resolution)\b (?:is |was )?(?:declared |fully )?(?:complete|completed|confirmed|verified)\b/gi,
    /\bstatus (?:is |was )?(?:changed|moved|set)\b[^\n]{0,40}? to \W{0,3}(?:resolved|closed)\b|\bcall(?:s|ed|ing) it (?:resolved|closed|over)\b/gi,
    /\b(?:accepted|allowed|correct|writable|valid|visible|complete|consistent) again\b/gi,
    /\bfull (?:recovery|service|functionality)\b/gi,
    /\b(?:became|becomes|reach(?:es|ed)|return(?:s|ed)|remain(?:s|ed)) (?:\d+\/\d+ )?(?:ready|healthy|running|synced|green)\b/gi,
    /\b(?:starts?|started|begins?|began) (?:to )?(?:work|track|process|serv|run|flow|receiv|send|succeed|respond|accept|deploy|build|sync|mov)\w*(?: [\w-]+){0,3} again\b/gi,
    /(?:,| and) (?:confirmed|verified)[.!]?$/gi,
    /\bconfirmed? (?:\w+ ){0,4}(?:fixed|working|resolved|recovered|restored|functional|healthy|responding correctly|flowing)\b/gi,
    /\b(?:is|are|was|were) (?:confirmed|verified) (?:to be )?(?:functional|working|healthy|resolved|fixed|flowing)\b/gi,
    /\b(?:back online|back to normal|returned to normal|returns to normal|(?:things|systems|services|operations|levels) return to normal|service restored|up and running|back to working order)\b/gi,
    /^(?:fully )?resolved(?:$|[.!,:]| (?:at|by|after|with|via)\b)|(?:,|\s[-–—])\s*resolved[.!]?$/gi,
    /\b(?:confirm|verif)(?:s|ed|ies|ied)\b[^\n]{0,50}\b(?:working|running|stable|healthy|success\w*|fixed|resolved|restored|functional|recovered|properly|stopped|http 200)\b/gi,
    /\bcan (?:\w+ ){1,4}again\b|\bworks? for (?:every(?:one|body)|all (?:\w+ )?(?:users|customers|clients|tenants|regions|people|of us))\b|\b(?:all|everything) (?:(?:is|are|checks|dashboards|graphs|systems) ){0,2}green\b/gi,
    /^(?:the )?(?:site|website|service|services|production|platform|app|application) (?:is|are) (?:now )?(?:up|online|healthy)[.!]?$/gi,
    /\b(?:generally|fully) available\b|\bavailable again\b|\bworks again\b|\bworking again\b|\bbecome available\b/gi,
    /\b(?:resolution|recovery|fix) is (?:confirmed|verified)\b/gi,
    /\b(?:recovers|recovered|recover)(?: automatically| fully)?[.!]?$|\brecovers? automatically\b/gi,
    /^full(?:y)? (?:recovery|recovered)\b|\bback (?:to|at) (?:its |the |pre-incident )?baseline\b/gi,
    /\b(?:everything|all) (?:is |was )?(?:okay|ok|good|fine|well)\b/gi,
    /\bself-(?:resolved|healed|recovered|heals)\b|\b(?:resolved|healed|recovered) (?:itself|by itself|on its own)\b/gi,
    // Attempts that go through again; people who find that it works.
    phrase(
      String.raw`\b${SERVICES}\b[^,;:\n]{0,30}?\b(?:succeeds?|succeeded|(?:is|are|was|were) (?:successful|succeeding))(?: (?:again|now|instantly|immediately|end-to-end))?(?:[.,;]|$)`,
    ),
    /\bconfirm\w* [^\n]{0,60}?\b(?:now )?(?:builds?|launch(?:es)?|runs?|loads?|starts?|works?)(?: and \w+)? (?:fine|correctly|normally|properly|successfully)\b/gi,
    /\beverything (?:is |was |now |seems )*(?:back )?work(?:s|ing|ed)\b|\b(?:is|are|was|were) (?:now |fully )?restored (?:and|with)\b|\bresumes? normal \w+/gi,
    /\bservice(?:s)? (?:resumes?|resumed|recover(?:s|ed)?|(?:is|was|are|were) restored)\b/gi,
    /\b(?:this|that|which|it|restart|rollback|fix|change)(?: \w+)? (?:resolved|fixed|solved) the (?:issue|problem|outage|incident|error|errors)\b|\bbrought (?:the )?\w+ back\b/gi,
  ],
  unless: trap(
    NOT,
    LATER,
    FAILED,
    words(
      'by (?:this|that) time|alerts?|alarms?|pages?|temporar(?:y|ily)|for now|for the moment|briefly|appear(?:s|ed)|seem(?:s|ed|ingly)?|believ\\w+|believing|assum\\w+|dns|resolves? to|merge conflict|sub-?problem|usually|mostly|most|some|one of|slowly|gradual(?:ly)?|from backup|except|considered|because|generally (?:healthy|fine|ok|well)|otherwise|appeared|tagged|staging|latest|to (?:check|verify|test|confirm|ensure|see)|check(?:s|ed|ing)? (?:that|if|whether)|smoke test',
      '(?:begins?|began|starts?|started|starting) (?:\\w+ )?(?:to )?(?:recover\\w*|com\\w+ back|return\\w*|normali\\w*|be)',
    ),
  ),
  unlessBefore: trap(words('when', 'while', 'since')),
  unlessAfter: trap(
    String.raw`^[^.;\n]{0,80}\b(?:but|however|although|(?<!even )though|except|yet|while|apart from)\b[^.\n]{0,100}\b(?:(?<=\bbut )no(?! (?:longer|more|further|new|data|users?|customers?|(?:[\w-]+ )?(?:errors?|issues?|problems?|impact|loss)))|still|not (?:all|every\w*|yet|fully|for|working)|fail\w*|errors?|down|degraded|slow\w*|persist\w*|remain\w*|pending|unstable|recur\w*|broken|stuck|partial\w*|keeps?|kept|timeouts?|tim(?:e|es|ing) out|latency)\b`,
    STILL,
  ),
};
