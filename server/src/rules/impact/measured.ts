/** Whether words have a number in them that measures something. */
import { recently } from '../../base/recent.ts';

/** Digits that measure nothing: ids, versions, days, names such as S3 or CloudDB 3, labels such as step 2. */
const NAMES =
  /https?:\/\/\S+|#\d+|\b\p{L}+[-_]?\d[\w.-]*|\b\d+\.\d+\.\d+\b|\b\d{4}-\d{2}-\d{2}\b/giu;
/** A number like 502 is a status code beside words that say so; elsewhere it counts: `Customers affected: 450`. */
const CODES =
  /\b[45]\d\ds\b|\b[45]\d\d (?:errors?|responses?|status|codes?|bad gateway|bad request|internal server|service unavailable|not found|gateway|too many)\b|\b(?:HTTP|errors?|(?:status )?codes?:?|status:?|return(?:s|ed|ing)?|(?:respond|answer)(?:s|ed|ing)?(?: with)?|responses? (?:with|of)|threw|served) [45]\d\d\b(?! ?%)(?:(?:, then |, | and | or |\/)[45]\d\d\b)*|\b(?:a|show(?:s|ed|ing)?|saw|gives?|gave|gets?|got) [45]\d\d(?=[.,;)]|\s*$)/giu;
/** `principle 1`, `step 2`, `version 14`: which one, not how many. */
const LABELS =
  /\b(?:principle|step|phase|part|section|chapter|item|figure|table|option|appendix|version|release|tier|level|stage|wave|batch|zone|node|shard|port|layer|rule|article|build) #?\d+(?:\.\d+)*\b(?! ?%)/giu;
/** `InfluxDB 3`: a name with a capital letter inside it goes on in its version. */
const PRODUCTS = /\b\p{L}*\p{Ll}\p{Lu}\p{L}* \d+(?:\.\d+)*\b(?! ?%)/gu;
const NUMBER =
  /\d|[一二三四五六七八九十百千万全]|\b(?:no|none|nobody|zero|all|every|entire|whole|both|half|third|quarter|complete|completely|total|totally|full|fully|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|single|only|an hour|a minute|a day|a week|any|ingen|alle|hele|aucun|tous|toutes|keine?|ninguno?|todos|todas)\b/iu;

/** Two rules ask about the same Impact, at every key. */
const REMEMBERED = 8;

export const isMeasured = recently(REMEMBERED, (prose: string): boolean => {
  const words = [NAMES, CODES, LABELS, PRODUCTS].reduce(
    (said, names) => said.replace(names, ' '),
    prose,
  );
  return NUMBER.test(words);
});
