/** Whether words have a number in them that measures something. */

/** Digits that measure nothing: ids, versions, days, status codes, names such as S3. */
const NAMES =
  /https?:\/\/\S+|#\d+|\b\p{L}+[-_]?\d[\w.-]*|\bv?\d+\.\d+\.\d+\b|\b\d{4}-\d{2}-\d{2}\b|\b(?:HTTP |status |code |error )?[45]\d\d(?:s|\b(?! ?%))(?= (?:errors?|responses?|status|codes?|bad|internal|service|not|gateway|too)\b|s\b|[.,)]|$)|\b(?:error|status|code|HTTP) [45]\d\d\b/giu;
const NUMBER =
  /\d|[一二三四五六七八九十百千万全]|\b(?:no|none|nobody|zero|all|every|entire|whole|both|half|third|quarter|complete|completely|total|totally|full|fully|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|single|only|an hour|a minute|a day|a week|any|ingen|alle|hele|aucun|tous|toutes|keine?|ninguno?|todos|todas)\b/iu;

export function isMeasured(prose: string): boolean {
  return NUMBER.test(prose.replace(NAMES, ' '));
}
