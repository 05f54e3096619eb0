/** Rule: Impact has words and no number. */
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { isWavedAway } from '../structure/skipped-impact.ts';

export const unmeasuredImpact: Rule = {
  id: 'unmeasured-impact',
  group: 'impact',
  summary: 'Impact has no number in it.',
  levels: { standard: 'info', strict: 'warning' },
  completeness: true,
  fix: 'none',
  since: '0.1.0',
  check,
};

function* check({ model }: RuleContext): Iterable<Finding> {
  const all = model.sections.filter(
    (section) => section.kind === 'impact' && section.prose.trim() !== '' && !isWavedAway(section),
  );
  const [first] = all;
  if (!first || all.some(({ prose }) => isMeasured(prose))) return;
  yield {
    span: first.headingSpan,
    message: `${quote(first.heading)} has no number: how many were affected, how much, and for how long?`,
  };
}

/** Digits that measure nothing: ids, versions, days, status codes, names such as S3. */
const NAMES =
  /https?:\/\/\S+|#\d+|\b\p{L}+[-_]?\d[\w.-]*|\bv?\d+\.\d+\.\d+\b|\b\d{4}-\d{2}-\d{2}\b|\b(?:HTTP |status |code |error )?[45]\d\d(?:s|\b(?! ?%))(?= (?:errors?|responses?|status|codes?|bad|internal|service|not|gateway|too)\b|s\b|[.,)]|$)|\b(?:error|status|code|HTTP) [45]\d\d\b/giu;
const NUMBER =
  /\d|[一二三四五六七八九十百千万全]|\b(?:no|none|nobody|zero|all|every|entire|whole|both|half|third|quarter|complete|completely|total|totally|full|fully|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|single|only|an hour|a minute|a day|a week|any|ingen|alle|hele|aucun|tous|toutes|keine?|ninguno?|todos|todas)\b/iu;

function isMeasured(prose: string): boolean {
  return NUMBER.test(prose.replace(NAMES, ' '));
}
