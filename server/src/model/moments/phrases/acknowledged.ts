/** Somebody takes it on: in so many words, by a first response, or by work that shows it. */
import { BROKEN, NOT, type Phrases, phrase, trap, TROUBLE, words } from './phrases.ts';

export const ACKNOWLEDGED: Phrases = {
  says: [
    /^(?:@?[\p{L}\d._-]+ ){0,2}(?:acks|acked)\b|^ack(?:nowledged)? (?:by|from|\()/giu,
    // "Kim acknowledges": whom somebody depends on acknowledges a fault, not an alert.
    /^(?!(?:the |our )?(?:vendor|provider|supplier|upstream|customers?|users?)\b)(?:@?[\p{L}\d._-]+ ){1,2}acknowledg(?:es|ed)(?=[.,;]|$| and\b)/giu,
    /^(?:(?!(?:no|awaiting|waiting|missing|first|late)\b)@?[\p{L}\d._-]+ )?ack(?=[.,;!]|$)/giu,
    /\bwho (?:acknowledges|acknowledged|acks|acked)\b(?! that)/gi,
    /\b(?:takes|took) the (?:page|alert|call)\b/gi,
    /\b(?:acknowledg(?:es?|ed|ing)|acks?|acked)\b[^\n]{0,40}?\b(?:alert|page|incident|issue|report|receipt|pager\w*|alarm|escalation|it)\b/gi,
    /\b(?:alert|page|incident|issue|report|alarm|notification)\b[^\n]{0,40}?\b(?:is |was |were |gets? )?(?:acknowledged|acked)\b/gi,
    /\b(?:on-?call|engineer|team|responder|sre|oncaller)\b[^\n]{0,30}?\b(?:acknowledg(?:es|ed)|acks?|acked)\b/gi,
    /\backnowledged[.!]?$/gi,
    /\bincident (?:is |was )?accepted\b/gi,
  ],
  unless: trap(NOT, words('status', 'update[sd]?', 'root cause', 'auto-?ack', 'publicly')),
};

const LOOKING =
  '(?:investigat\\w*|look(?:ing)?|debug(?:ging)?|troubleshoot(?:ing)?|trouble shoot(?:ing)?|triag(?:e|ing)|tackl(?:e|ing)|check(?:ing)?|work(?:ing)?|analy[sz](?:e|ing)|analysis|diagnos\\w*|respond(?:ing)?|response|feilsøking|examin\\w*|dig(?:ging)?|corrective|mitigation|recovery|research(?:ing)?|rollback|roll(?:ing)? back|revert(?:ing)?|remediat\\w*|search(?:ing)?|conversations?|(?:try |trying )?to (?:figure out|understand|find out|determine)|figur(?:e|ing) out)\\b';

const WHO =
  '(?:engineers?|engineering|on-?call|teams?|responders?|we|admins?|administrators?|staff|personnel|operators?|operations|ops|sres?|dri|eoc|maintainers?|developers?|support|leads?|security|@[\\w.-]+)';

/** A first human response, which may stand in for an acknowledgement that nobody wrote down. */
export const RESPONSE: Phrases = {
  says: [
    /\binvestigat(?:ion|ions|ing)\b[^\n]{0,20}?\b(?:begins?|began|starts?|started|is started|launched|opened|under ?way|kicks? off|kicked off|initiated)\b/gi,
    phrase(
      String.raw`\b(?:begins?|began|begin|starts?|stars|started|start|starting|begun|initiat(?:es|ed)|resum(?:es|ed)) (?:to |on |the |an |of |a |further )*${LOOKING}(?! (?:with|on potential|on the next|on a long|again)\b)`,
    ),
    phrase(
      String.raw`\b(?:debugging|troubleshooting|triage|analysis|diagnosis)\b[^\n]{0,12}\b(?:begins?|began|starts?|started|launched|under ?way)\b`,
    ),
    /\bstart of (?:the )?investigations?\b|\bcall(?:s)? started to triage\b/gi,
    /\bon the scene\b|\bdigging\b|\b(?:is|are|gets|got) on it\b|(?:^|, )@?[\p{L}\d._-]+ on it(?=[.,;]|$)/giu,
    /^(?:@[\p{L}\d._-]+ (?:is )?)?looking(?=[.,;]|$)/giu,
    /\bcheck(?:s|ed|ing)?\b(?!-in)[^\n]{0,40}\b(?:logs?|status|dashboards?|grafana|pods?|services?|metrics|systems?|errors?|database|cluster|failover|machines?|config\w*)\b/gi,
    /\b(?:picks|picked) (?:(?:it|this|the (?:alert|page|ticket|report|incident|issue)) up|up the (?:alert|page|ticket|report|incident|issue))\b/gi,
    /\b(?:joins?|joined|jumps? in|jumped in|jumps on|jumped on)\b(?! (?:the )?(?:cluster|network|node|\w+ node|as a node))/gi,
    /\b(?:takes?|took|taking) a look\b|\b(?:looks?|looking|looked) (?:into|at)\b(?! normal)/gi,
    phrase(
      String.raw`\b${WHO}\b[^\n]{0,30}?\b(?:responds?|responded|investigat(?:es|ed|ing)|engages?|engaged|picks? up|picked up|looped in|loops in|disables?|disabled|takes over|took over)\b`,
    ),
    /^(?:\S+ ){0,5}investigat(?:e|es|ed|ing|ions?)\b(?! (?:reveal|show|led|found|confirm|by\b))/gi,
    /\bconfirm(?:s|ed|ation)\b[^\n]{0,30}\b(?:issue|problem|outage|incident|report|bug|finding|vulnerability)\b|\bfirst confirmation\b/gi,
    phrase(
      String.raw`\bconfirm(?:s|ed|ing)?\b[^\n]{0,60}\b(?:${TROUBLE}|${BROKEN}|expired|expiry|leaked|exposed|misconfigured)(?!\w)`,
    ),
    /\bvalidat(?:es|ed) the (?:report|issue|finding|bug)\b|\btriag(?:es|ed)\b/gi,
    /\bassum(?:es|ed) (?:the )?(?:role of )?(?:incident )?(?:lead|command|commander|manager)\b/gi,
    /\bloops? in\b|\blooped in\b|\b(?:initiates?|initiated|sets? up|opens|opened) (?:an? |the )?(?:war[- ]?room|bridge|incident call|zoom|meet\b)/gi,
  ],
  unless: trap(
    words(
      'not|no(?! (?:immediate|longer))|never|nobody|will|later|complet(?:e|es|ed)|finish(?:es|ed)|node joined|could|before|writes(?=:)|wrote(?=:)|reveal\\w*|resolved|no longer|recovered|after investigating|auto\\w*|changed from',
    ),
    // Somebody is asked to: who is asked has not begun.
    String.raw`\b(?:asks?|asked|asking|requests?|requested|pings?|pinged|pages?|paged|tags?|tagged|tells?|told|invit\w+)\b[^\n]{0,60}\b(?:to|joins?|look\w*|help)\b`,
  ),
};

/** Work that shows that somebody is on it, where a sentence begins: believed only where nothing else tells of a response. */
export const WORK: Phrases = {
  says: [
    /^(?:[@\w.()'’#-]+ ){0,4}?(?:identif(?:y|ies|ied)|determin(?:e|es|ed)|diagnos(?:e|es|ed)|traced|reproduc(?:e|es|ed)|verif(?:y|ies|ied)|check(?:s|ed)|tested|quer(?:ies|ied)|inspect(?:s|ed)|examin(?:es|ed)|reviewed|confirm(?:s|ed)|finds|found|figur(?:es|ed) out|looks|looked|searched|compar(?:es|ed)|narrow(?:s|ed)|discover(?:s|ed)|reali[sz](?:es|ed)|establish(?:es|ed)?|analy[sz](?:es|ed)|pull(?:s|ed) logs|ssh'?d|attempted|tried|tries|debug(?:s|ged)|gather(?:s|ed)|instruct(?:s|ed)|suspect(?:s|ed)|suggest(?:s|ed)|recommend(?:s|ed)|contact(?:s|ed)|called|shares|shared|forwards|forwarded|escalat(?:es|ed)|opens|opened|appoint(?:s|ed))\b/gi,
    /^(?:[@\w.()'’#-]+ ){0,4}?(?:rollback|roll(?:s|ed|ing)? back|restart(?:s|ed|ing)?|redeploy(?:s|ed)?|reboot(?:s|ed)?|disabl(?:e|es|ed)|block(?:s|ed)|suspend(?:s|ed)|isolat(?:es|ed)|lock(?:s|ed)|downgraded|shut(?:s)? down|turns? off|turned off|stop(?:s|ped) (?:the|all))\b/gi,
  ],
  unless: trap(
    words(
      'will|not|no|users?|customers?|reported|status page|auto\\w*|automation|systemd|restored|recovered|resolved|release[sd]?|version',
    ),
  ),
};
