/** Items without a status whose words tell what has happened already: nobody has to take them any more. */
import type { ActionItem } from '../../model/postmortem.ts';

const FIRST =
  /(?:^|[:–—]\s|--\s)\W*(?:(?:we|team|the team) )?(?:got|sent|added|updated|fixed|removed|changed|created|implemented|improved|increased|decreased|deployed|moved|migrated|enabled|disabled|documented|introduced|raised|reverted|replaced|wrote|upgraded|switched|discussed|decided|reduced|agreed|merged|rolled|restored|rotated|contacted|informed|opened|closed|completed|confirmed|tested|verified)\b/i;
const SINCE =
  /\b(?:was|were|has been|have been|had been) (?:\w+ly |also |already |now )?(?:\w+ed|set|put|done|made|built|written|sent|taken|found|shown)\b|\b(?:umgestellt|behoben|erledigt|ergänzt|isoliert|aktiviert|deaktiviert|hinzugefügt|angepasst|eingeführt)\b/i;
/** `All tests pass`, `The proxy now detects it`, `Alarm confirmed working` */
const STATE =
  /\bwe already \w+ this\b|\bconfirmed (?:working|fixed)\b|^All (?:[\w-]+ )?(?:tests|checks) (?:now )?pass\b|\bnow (?:also |always )?(?!this|its|as|us)[a-z]+s\b/i;

export function isToldAsDone({ done, title }: ActionItem): boolean {
  return done === undefined && [FIRST, SINCE, STATE].some((told) => told.test(title));
}
