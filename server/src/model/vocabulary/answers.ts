/** Words that stand where an answer should and give none, and words that say whether something is done. */
import { recently } from '../../base/recent.ts';
import { findDate } from '../time/read-date.ts';

/** Cells say the same few words again and again. */
const REMEMBERED = 500;

const NON_ANSWERS =
  /^(?:[-–—?.…_/\s]*|@?(?:team )?(?:tbd|tba|tbc|todo)(?![\p{L}\d]).*|@|someone|somebody|anyone|pending|[🤷❓❔]\uFE0F?|to ?be (?:determined|decided|assigned|defined|confirmed|named|found)|no (?:due date|date|deadline|owner|assignee)(?: yet| set)?|(?:needs (?:an )?owner|owner needed)|none|nobody(?: yet)?|no ?one(?: yet)?|@(?:engineer|on-call-lead|tech-lead)|n\/?a|not applicable|not (?:yet )?(?:assigned|measured|known|recorded|stated|set|specified|decided)|unassigned|unknown|xxx?|null|undefined|未定|未設定|要アサイン|要設定|なし|ingen|ikke satt|keiner?|(?:noch )?offen|(?:noch )?zu klären|aucun|personne|à (?:définir|déterminer|préciser)|ninguno|nadie|por (?:definir|determinar|asignar)|sin asignar|nenhum|ninguém|a (?:definir|determinar))$/iu;

/** `TBD`, `???`, `-`, `none`, `N/A`, an empty cell, a field of the template that is still there. */
export const isNonAnswer = recently(REMEMBERED, (text): boolean => {
  const bare = text.replace(/[*_`~]/g, '').trim();
  return (
    NON_ANSWERS.test(bare) ||
    /^[[<({].*\b(?:name|nome|nombre|nom|owner|team|date|datum|data|fecha|tbd)\b.*[\]>)}]$/i.test(
      bare,
    ) ||
    bare === 'YYYY-MM-DD'
  );
});

const OPEN =
  /^(?:(?:not|partially|partly|half|almost|nearly|in|to be) [\p{L}-]+|open|to[- ]?do|pending|planned|proposed|ongoing|wip|backlog|new|started|active|blocked|doing|outstanding|waiting|scheduled|tracked|filed|assigned|accepted|unresolved|incomplete|deferred|postponed|investigating|未着手|進行中|対応中|未完了|未対応|未実施|作業中|着手中|実施中|確認中|保留中?|予定|検討中|åpen|pågår|ikke påbegynt|planlagt|offen|geplant|in arbeit|(?:noch )?nicht begonnen|begonnen|laufend|ausstehend|zurückgestellt|blockiert|ouvert|en cours|à faire|prévu|abiert[oa]|pendientes?|en curso|en progreso|en proceso|en revisión|sin (?:empezar|iniciar)|no iniciad[oa]|planificad[oa]|bloquead[oa]|por hacer|aberto|pendente|em andamento|a fazer)(?![\p{L}])|^(?:🔄|⏳|🚧|🟡|🟠|🔴|⬜|🔲|☐|❌|📋|🟨)/iu;
const DONE =
  /^(?:done|complete[d]?|closed|resolved|merged|shipped|fixed|implemented|deployed|finished|applied|adopted|added|documented|verified|delivered|landed|released|live|yes|won['’]?t (?:do|fix)|wont-?(?:do|fix)|cancel+ed|dropped|rejected|obsolete|duplicate|superseded|abandoned|not needed|not planned|完了|済み?|対応済み?|実施済み?|実装済み?|見送り|対応不要|不要|中止|クローズ|ferdig|gjort|fullført|løst|erledigt|fertig|abgeschlossen|umgesetzt|geschlossen|behoben|verworfen|terminée?|faite?|réglé|hech[oa]|completad[oa]|terminad[oa]|finalizad[oa]|cerrad[oa]|resuelt[oa]|implementad[oa]|realizad[oa]|descartad[oa]|cancelad[oa]|feito|concluíd[oa])(?![\p{L}])|^(?:✅|☑|✔|🟢|✓|🟩)/iu;

/** What a status of two words says with its second one: `not started`, `in progress`; `not only in staging` is a part of a sentence. */
const STATE =
  /^(?:started|begun|done|completed?|finished|implemented|fixed|deployed|merged|resolved|released|shipped|ready|needed|planned|assigned|scheduled|prioriti[sz]ed|there|yet|progress|review|development|planning|discussion|work|backlog|testing|qa|staging|flight|arbeit|bearbeitung|curso|progreso|cours|andamento)$/iu;
/** What may follow a status: where it happened, when, by whom. */
const REFERENCE =
  /^[\s:—–,.-]*(?:(?:in|by|on|via|with|at|as of|since|see)\s+)?(?:(?:pr|mr|issue|ticket|pull request|commit|already|now|today)\b\s*)?(?:[\w./-]{0,100}#\d+|[A-Z][A-Z\d]+-\d+|https?:\S+|@[\w.-]+|v\d[\d.]*|\d+\.[\d.]+|during (?:the|this) \w+)?/i;

/** True when a text is a status and nothing else, save a reference or a date behind it. */
export function isStatus(text: string): boolean {
  const bare = withoutMarks(text);
  const word = statusAt(bare);
  if (word === undefined || bare.length > 80) return false;
  const rest = bare.slice(word.length).replace(/^\uFE0F/, '');
  // `✅ done`
  if (/^\P{L}/u.test(word) && isStatus(rest.trim())) return true;
  const after = rest.slice(REFERENCE.exec(rest)?.[0].length ?? 0).trim();
  return /^[\s.!]*$/.test(after) || /^:\s/.test(rest) || isDate(after) || isDate(rest);
}

/** `:white_check_mark: Done` says it in words. */
function withoutMarks(text: string): string {
  return text
    .replace(/:[a-z][a-z\d_+-]{1,30}:(?=\s*\p{L})/gu, ' ')
    .replace(/[*_`[\]()]/g, ' ')
    .trim();
}

/** The status that a text begins with. */
function statusAt(text: string): string | undefined {
  const word = (OPEN.exec(text) ?? DONE.exec(text))?.[0];
  const second = /^(?:not|partially|partly|half|almost|nearly|in|to be) ([\p{L}-]+)$/iu.exec(
    word ?? '',
  )?.[1];
  return second === undefined || STATE.test(second) ? word : undefined;
}

function isDate(text: string): boolean {
  const bare = text.replace(/^[\s:—–,-]*(?:(?:on|in|since|as of)\s+)?/i, '');
  const found = findDate(bare);
  return found?.from === 0 && /^\W{0,2}$/.test(bare.slice(found.to));
}

/** A day alone where a status is asked for, as under `Completed`: it was done then. */
export function isDoneOn(text: string): boolean {
  return /^\d/.test(text.trim()) && isDate(text);
}

/** True for done and won't-do, false for open, undefined when the words say neither. */
export const doneIn = recently(REMEMBERED, (text): boolean | undefined => {
  const box = /^\s*\[([ xX]?)\](?:\s|$)/.exec(text)?.[1];
  if (box !== undefined) return /x/i.test(box);
  const bare = withoutMarks(text);
  if (/^~~.*~~$/.test(bare)) return true;
  // `~~Open~~ Done`: what is struck out no longer holds.
  const word = bare.replace(/^~~[^~]*~~\s*/, '').replace(/^(?:status|state)\s*:\s*/i, '');
  if (/^not (?:needed|planned)\b/i.test(word)) return true;
  if (/^no$/i.test(word)) return false;
  const [, percent] = /^(\d{1,3}) ?%$/.exec(word) ?? [];
  if (percent !== undefined) return Number(percent) >= 100;
  if (OPEN.test(word)) return false;
  return DONE.test(word) ? true : undefined;
});
