/** Words that stand where an answer should and give none, and words that say whether something is done. */

const NON_ANSWERS =
  /^(?:[-–—?.…_/\s]*|@?(?:team )?(?:tbd|tba|tbc|todo)(?![\p{L}\d]).*|@|someone|somebody|anyone|pending|[🤷❓❔]\uFE0F?|to ?be (?:determined|decided|assigned|defined|confirmed)|none|nobody(?: yet)?|no ?one(?: yet)?|@(?:engineer|on-call-lead|tech-lead)|n\/?a|not applicable|not (?:yet )?(?:assigned|measured|known|recorded|stated)|unassigned|unknown|xxx?|null|undefined|未定|未設定|要アサイン|要設定|なし|ingen|ikke satt|keiner?|offen|aucun|personne|ninguno|nadie|nenhum|ninguém)$/iu;

/** `TBD`, `???`, `-`, `none`, `N/A`, an empty cell, a field of the template that is still there. */
export function isNonAnswer(text: string): boolean {
  const bare = text.replace(/[*_`~]/g, '').trim();
  return (
    NON_ANSWERS.test(bare) ||
    /^[[<({].*\b(?:name|owner|team|date|tbd)\b.*[\]>)}]$/i.test(bare) ||
    bare === 'YYYY-MM-DD'
  );
}

const OPEN =
  /^(?:(?:not|partially|partly|half|almost|nearly|in|to be) [\p{L}-]+|open|to[- ]?do|pending|planned|proposed|ongoing|wip|backlog|new|started|active|blocked|waiting|scheduled|tracked|filed|assigned|accepted|unresolved|incomplete|deferred|postponed|investigating|未着手|進行中|対応中|未完了|未対応|予定|検討中|åpen|pågår|ikke påbegynt|planlagt|offen|geplant|in arbeit|ouvert|en cours|à faire|prévu|abierto|pendiente|en curso|en progreso|por hacer|aberto|pendente|em andamento|a fazer)(?![\p{L}])|^(?:🔄|⏳|🚧|🟡|🟠|🔴|⬜|🔲|☐|❌|📋|🟨)/iu;
const DONE =
  /^(?:done|complete[d]?|closed|resolved|merged|shipped|fixed|implemented|deployed|finished|applied|adopted|added|documented|verified|delivered|landed|released|live|yes|won['’]?t (?:do|fix)|wont-?(?:do|fix)|cancel+ed|dropped|rejected|obsolete|duplicate|superseded|abandoned|not needed|not planned|完了|済み?|対応済み?|実施済み?|ferdig|gjort|fullført|løst|erledigt|fertig|abgeschlossen|terminée?|faite?|réglé|hecho|completad[oa]|terminad[oa]|feito|concluíd[oa])(?![\p{L}])|^(?:✅|☑|✔|🟢|✓|🟩)/iu;

/** True for done and won't-do, false for open, undefined when the words say neither. */
export function doneIn(text: string): boolean | undefined {
  const bare = text.replace(/[*_`[\]()]/g, ' ').trim();
  if (/^~~.*~~$/.test(bare)) return true;
  // `~~Open~~ Done`: what is struck out no longer holds.
  const word = bare.replace(/^~~[^~]*~~\s*/, '').replace(/^(?:status|state)\s*:\s*/i, '');
  if (/^not (?:needed|planned)\b/i.test(word)) return true;
  if (OPEN.test(word)) return false;
  return DONE.test(word) ? true : undefined;
}
