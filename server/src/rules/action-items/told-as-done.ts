/** Items without a status whose words tell what has happened already: nobody has to take them any more. */
import type { ActionItem } from '../../model/postmortem.ts';
import { isQuestion } from '../../model/prose/question.ts';

const FIRST =
  /(?:^|[:–—]\s|--\s)\W*(?:(?:we|team|the team) )?(?:got|sent|added|updated|fixed|removed|changed|created|implemented|improved|increased|decreased|deployed|moved|migrated|enabled|disabled|requested|reviewed|audited|restarted|documented|introduced|raised|reverted|replaced|wrote|upgraded|switched|discussed|decided|reduced|agreed|merged|rolled|restored|rotated|contacted|informed|opened|closed|completed|confirmed|tested|verified)\b/i;
const SINCE =
  /\b(?:was|were|has been|have been|had been) (?:\w+ly |also |already |now )?(?:\w+ed|set|put|done|made|built|written|sent|taken|found|shown)\b|\b(?:umgestellt|behoben|erledigt|ergänzt|isoliert|aktiviert|deaktiviert|hinzugefügt|angepasst|eingeführt)\b/i;
/** `All tests pass`, `The proxy now detects it`, `Alarm confirmed working` */
const STATE =
  /\bwe already \w+ this\b|\bconfirmed (?:working|fixed)\b|^All (?:[\w-]+ )?(?:tests|checks) (?:now )?pass\b|\bnow (?:also |always )?(?!this|its|as|us)[a-z]+s\b/i;

/** `Raise the limit. Done in staging`, `… — deployed on Monday`, `We already built that.` */
const LAST =
  /(?:[.;!—–(→]|,|- )\s*(?:(?:this|that|it|we) )?(?:(?:is|was|has been|have been|are|were) )?(?:already |now )?(?:done|completed|implemented|fixed|merged|deployed|shipped|resolved|in place|live)\b(?! (?:when|once|if|by|before|until))[^.;]{0,60}[.)\s]*$|\bwe(?: have|['’]ve)? already (?:\w+ed|did|done|built|set)\b/i;

export function isToldAsDone({ done, title }: ActionItem): boolean {
  return done === undefined && [FIRST, SINCE, STATE, LAST].some((told) => told.test(title));
}

/** `Always …`, `Never …`, `When X, do Y`: a rule that holds from now on is never done. A question is none yet, nor is a remark. */
const STANDING =
  /^(?:[^:–—]{1,40}[:–—] ?)?(?:always|never|do not|don['’]t|prefer|avoid|remember|treat|keep in mind|whenever|every|any|all (?:new |future |our )?[\w-]+ (?:should|must|need))\b/i;
const REMARK =
  /^(?:if we had|there (?:was|were|is|are)|nobody|no ?one|it (?:was|is)|this (?:was|is|has)|n\/?a\b)/i;

/** Words that stand among action items and ask nobody to do anything that could be finished. */
export function isNoTask({ title }: ActionItem): boolean {
  return isQuestion(title) || STANDING.test(title) || REMARK.test(title);
}
