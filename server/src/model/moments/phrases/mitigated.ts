/** The bleeding is stopped, maybe not fixed; and steps that may have done it. */
import { FAILED, LATER, NOT, type Phrases, phrase, STILL, trap, words } from './phrases.ts';

const FIX =
  '(?:hot-?fix(?:es)?|fix(?:es)?|patch(?:es)?|monkey[- ]patch|work-?arounds?|mitigations?|countermeasures?|block ?list|firewall rules?|bug ?fix(?:es)?)';
const LIVE =
  '(?:deployed|applied|live|rolled out|released|shipped|pushed|in production|in place|published|implemented|merged and deployed|activated|added|introduced|landed|went out|out in production)';

export const MITIGATED: Phrases = {
  says: [
    /\bmitigat(?:ion|ing (?:change|fix))\b[^\n]{0,30}?\b(?:appl(?:ied|ies)|deployed|in place|complete[sd]?|rolled out|live|merged|done)\b/gi,
    /\b(?:incident|issue|impact|problem|outage)\b[^\n]{0,20}?\b(?:is |was |has been |fully )*(?:mitigated|repaired|contained|worked around)\b/gi,
    /\b\w+ mitigates the (?:issue|problem|incident|outage)\b|\bworked around the\b/gi,
    phrase(
      String.raw`\b(?:applied|applies|deployed|deploys|implemented|implements) (?:the |a |an )?(?:\w+ ){0,2}(?:mitigation|workaround|hot-?fix)\b`,
    ),
    /\b(?:rollback|roll-back|revert|reversion)\b[^\n]{0,60}?\b(?:complete[sd]?|performed|executed|finished|finishes|deployed|succeeded|succeeds|successful|done|live|in production|applied)\b/gi,
    /\b(?:rolled|rolls) (?:\S+ ){0,4}back\b|\brolled-back\b/gi,
    /\b(?:reverts|revert) deployed\b|\b(?:deploy(?:s|ed)?|merge[sd]?|ships?|shipped|push(?:es|ed)|releas(?:es|ed)|appl(?:ies|ied)) (?:the |a |an |code to |changes? to |commit to )?(?:revert|roll ?back|restore|undo)\b/gi,
    /\b(?:reverted|reverts)\b(?! to default)/gi,
    /\b(?:downgrad(?:e|es|ed)(?! (?:\w+ ){1,2}(?:reports?|fails?|shows?))|backed out|backs out|undid|undoing|undoes)\b/gi,
    /\b(?:chang(?:es|ed)|switch(?:es|ed)|point(?:s|ed)|pinn?(?:s|ed)|set|sets|mov(?:es|ed)|fail(?:s|ed)) (?:[\w'-]+ ){0,5}back to (?:the )?(?:previous|old|original|last|prior|earlier|known|v?\d[\w.]*|version)\b/gi,
    /\brestor(?:e|es|ed|ing) (?:it |the |an? )?(?:to )?(?:the )?(?:previous|old|original|last|prior|earlier|known-good|last-known)\b/gi,
    phrase(
      String.raw`\b${FIX}\b[^\n]{0,25}?\b(?:have been|were|are|has been|is|was|gets|got|had been) (?:\w+ ){0,2}${LIVE}\b`,
    ),
    /\b(?:hot-?fix|patch)\b[^\n]{0,80}\b(?:deploy(?:ment|ed)?|release|rollout) (?:is |was )?(?:completed?|finished|done)\b/gi,
    phrase(String.raw`\b${FIX}\b(?:(?: [\w.#/-]+| \([^)]{1,30}\)){0,3}) ${LIVE}\b`),
    phrase(
      String.raw`\b(?:deploy(?:s|ed)?|appl(?:y|ies|ied)|released|releases|shipped|ships|rolled out|rolls out|pushed|pushes|implemented|implements|merged|added|adds) (?:the |a |an |our |their )?(?:[\w-]+ ){0,3}${FIX}\b`,
    ),
    phrase(
      String.raw`\b(?:released|deployed|shipped|published|live)\b[^\n]{0,40}?\b(?:with|that included|which included|including|includes|contain(?:s|ing)|that fixe[sd]|that contained|fixing|patching)\b[^\n]{0,40}?\b(?:fix(?:es)?|patch(?:es)?|fixing|patching)\b`,
    ),
    /\bmonkey[- ]patch(?:ed|es)?\b|\bhot-?patch(?:ed|es)\b|\bhot-?fixed\b/gi,
    /\b(?:fixed (?:config\w*|version|release|build|image|\w+) (?:is |was )?(?:deployed|released|rolled out|live))\b|\bdeploys? (?:a|the) fixed\b/gi,
    /\b(?:config\w*|configmap|settings?|records?|secret|permissions?|limits?) (?:is |are |was |were )?(?:rewritten|corrected|restored|reverted|repaired|fixed)\b/gi,
    /\b(?:temporarily|immediately) (?:fixed|fixing|restored|restoring|mitigated|mitigating|disabled|blocked)\b/gi,
  ],
  unless: trap(
    NOT,
    LATER,
    FAILED,
    words(
      "staging|tests?|tested|testing|beta|canary|approved|review|reviewed|prepare[sd]?|permanent|follow-?up|did(?: not|n't) help|suspicion|reverted to default|suspected|ineffective|insufficient|requests? (?:is |was )?(?:opened|created)|pull request|committed|by itself|somehow|silently|codebase|code base|branch",
      '(?:fix|hot-?fix|patch|workaround) (?:that |which )?(?:we|I|they|he|she) \\w+ed',
      // What was to help is taken back.
      `${FIX}(?: [\\w-]+){0,2} (?:(?:is|was|were|has been|had to be) )?(?:rolled back|reverted|backed out)`,
    ),
  ),
  unlessBefore: trap(words('before', 'begins?', 'begin', 'start(?:s|ed)?')),
  unlessAfter: trap(STILL),
};

/** Where harm comes from, and what gives access; accounts and traffic only when they are called bad: the trouble itself blocks them too. */
const HARM =
  "(?:(?:ips?|ip address(?:es)?|ip ranges?|addresses|user agents?|bots?|crawlers?|scrapers?|attackers?|spammers?|(?:\\w+ )?tokens?|credentials?|api keys?|repositor(?:y|ies))|(?:offending|malicious|abusive|responsible|compromised|suspicious|leaked|exposed|attacking|attacker's|spam\\w*|rogue|unauthori[sz]ed) (?:[\\w-]+ ){0,2}(?:accounts?|users?|traffic|requests?|clients?|hosts?|keys?|secrets?))";

/** Who or what does the harm is kept out: that stops the bleeding, and ends nothing. */
export const SHUT_OUT: Phrases = {
  says: [
    /\b(?:remov|revok|cutt?|block|clos|terminat)(?:e?s|ed|ing)?(?: off)? (?:[\w'-]+ ){0,4}?access\b/gi,
    // What is done and what for.
    /\b(?:disabl|turn|switch|shut|stopp?|block|remov|scal|paus|throttl|suspend)(?:e?s|ed)(?! to)\b[^.;\n]{1,70}? to (?:stop|contain|limit|relieve|halt|stem|protect)\b/gi,
    phrase(
      String.raw`\b${HARM} (?:[\w-]+ ){0,2}?(?:is|are|was|were|has been|have been|gets?|got) (?:now |temporarily |manually |all |then )*(?:blocked|banned|blocklisted|throttled|rate-?limited|suspended|disabled|revoked|invalidated|destroyed|locked)\b`,
    ),
    phrase(
      String.raw`\b(?:block(?:s|ed)|bann?(?:s|ed)|blocklist(?:s|ed)|throttl(?:es|ed)|rate-?limit(?:s|ed)|suspend(?:s|ed)|revok(?:es|ed)|invalidat(?:es|ed)|disabl(?:es|ed)|lock(?:s|ed)) (?:[\w'-]+ ){0,4}?(?:${HARM}|accounts?|(?:requests|traffic) (?:that|from|with|matching))\b`,
    ),
  ],
  unless: trap(NOT, LATER, FAILED),
  unlessBefore: trap(words('before', 'begins?', 'begin', 'start(?:s|ed)?')),
  unlessAfter: trap(STILL),
};

const STEPS =
  'restart(?:s|ed)?|re-start(?:s|ed)|reboot(?:s|ed)?|relaunch(?:es|ed)|redeploy(?:s|ed)?|re-?creat(?:e|es|ed)|rebuil(?:d|ds|t)|re-?(?:run|runs|ran)|disabl(?:e|es|ed)|re-?enabl(?:e|es|ed)|block(?:s|ed)?|bann(?:s|ed)|delet(?:e|es|ed)|remov(?:e|es|ed)|destroy(?:s|ed)|purg(?:es|ed)|flush(?:es|ed)|clear(?:s|ed)|clean(?:s|ed) up|cleanup|unlink(?:s|ed)|detach(?:es|ed)|scal(?:e|es|ed)|switch(?:es|ed)?|suspend(?:s|ed)|isolat(?:es|ed)|revok(?:es|ed)|rotat(?:es|ed)|renew(?:s|ed)|re-?issu(?:es|ed)|replac(?:es|ed)|increas(?:e|es|ed)|rais(?:es|ed)|bump(?:s|ed)?|expand(?:s|ed)|resiz(?:es|ed)|failed over|fails over|cordon(?:s|ed)?|uncordon(?:s|ed)?|drain(?:s|ed)?|kill(?:s|ed)|evict(?:s|ed)|freed|moved|migrat(?:es|ed)|patch(?:es|ed)|fix(?:es|ed)|correct(?:s|ed)|adjust(?:s|ed)|appl(?:y|ies|ied)|reduc(?:es|ed)|lower(?:s|ed)|unblock(?:s|ed)|quarantin(?:es|ed)|lock(?:s|ed)|reset|deploy(?:s|ed)?|rolled out|push(?:es|ed)|updat(?:e|es|ed)|upgrad(?:e|es|ed)|install(?:s|ed)?|repopulat(?:es|ed)|grant(?:s|ed)|brings? up|lifted|re-?push(?:es|ed)|chang(?:e|es|ed)(?!\\))|allow(?:s|ed)|stopp?(?:s|ed) (?:the|all)|(?:were|was) (?:stopped|shut down|terminated)';

/** Steps that people take against the trouble, where a sentence begins: believed only shortly before a restoration, where nothing else says what helped. */
export const STEP: Phrases = {
  says: [
    phrase(String.raw`^(?:[@\w.()'’#/-]+ ){0,6}?(?:${STEPS})\b`),
    /\b(?:after|by) (?:[\w-]+ ){0,2}?(?:restarting|restoring|redeploying|rolling back|reverting|deleting|removing|switching|scaling|disabling|upgrading|downgrading|rebooting|replacing|increasing|updating|fixing|applying|renewing|rotating)\b/gi,
  ],
  unless: trap(
    NOT,
    LATER,
    FAILED,
    words(
      'status page|staging|access|permission|errors? (?:rates? )?(?:increas|spik)\\w*|latency|tickets?|messages?|comms|slack|channel|mailing list|no new|no more|(?<!scal(?:ed|es) (?:down )?to )zero|counter|announc\\w*|communicat\\w*|users? with|gets? (?:all )?killed|got (?:all )?killed|same (?:failure|error|issue|problem)s?|causing (?:[\\w-]+ ){0,3}(?:errors?|failures?|timeouts?|[45]\\d\\ds?)|instead of|by mistake|accidental\\w*|inadvertent\\w*|refus\\w*|(?:data|database) (?:director(?:y|ies)|folders?)|tickets?|(?:sev|p)-?\\d (?:is |was )?raised',
      '(?:suspects?|suspected|noticed|notices|discovered|detected|reports?|reported|reali[sz]e[sd]?|found|finds|identif\\w+|verified|verifies|confirmed|confirms|logs?|shows?|showed|because|reads?)',
    ),
  ),
  unlessAfter: trap(
    STILL,
    String.raw`^[^.\n]{0,60}\bbut (?:\w+ ){0,3}?(?:errors?|causes?|caused)\b`,
  ),
};
