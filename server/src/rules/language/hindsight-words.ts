/** Words of those who know how it ended, as patterns. `simply` and `clearly` judge only with certain words beside them. */
import { latest } from '../../base/latest.ts';
import type { Subjects } from '../../model/prose/subjects.ts';

/** These look back whatever follows. */
export const ALWAYS =
  /hindsight|retrospect|looking back|we (?:now|all) know|obvious now|needless to say/i;

const PHRASES = String.raw`(?:in|with) hindsight|in retrospect|needless to say|(?:everyone|everybody) knew|looking back(?! (?:at|over|through))|as we (?:now|all) know|(?:is|was) obvious now|(?<!very )obviously|of course`;

const FLAW = 'mistake|error|oversight|omission|slip|typo|misconfiguration|flaw|gap';
/** What people do, or leave undone, so that something works. */
const WORKED =
  'tested|checked|monitored|reviewed|verified|validated|considered|documented|planned|prepared|noticed|expected|anticipated|watched|covered|configured|updated|maintained|looked at|thought (?:of|about|through)|accounted for|followed up';
const LACKING = String.raw`(?:too|wrong|bad|insufficient|inadequate|missing|careless|overlooked|forgotten|ignored|missed|a (?:matter|case|question) of|an? (?:[\w-]+ ){0,2}(?:${FLAW})|(?:not|never) (?:\w+ly |been |being )?(?:${WORKED}))\b`;
const NOT = String.raw`(?: not| never|n['’]t)`;
const UNDONE = String.raw`(?:(?:was|were|had|had been)${NOT} (?:been )?(?:${WORKED}|(?:something|anything) (?:we|any|the)\w*)|never (?:${WORKED})|had to|needed|forgot|missed|overlooked|ignored|(?:did not|didn['’]t) (?:check|look|test|verify|notice|read|know|think|follow))\b`;
const QUITE = '(?:quite |rather |pretty |fairly |all too |so )?';

/** `was simply too low`, `simply was not tested`; `can simply` and `by simply` tell how. */
const SIMPLY = String.raw`simply (?=a matter\b|a case\b|${UNDONE})|(?<=\b(?:was|were|been) )simply (?=${LACKING})|(?<=\b(?:cause|reason|fix|answer|problem|solution|explanation)s? (?:was|were) )simply\b`;
/** `logs clearly showed` praises the logs, and `was clearly not caused by` is found out. */
const CLEARLY = String.raw`(?<=^\W{0,9})clearly(?=,)|(?<=\b(?:was|were) )clearly (?=${LACKING}|not (?!caused|due|from|related|coming|the)\w)|clearly (?=(?:was|were) ${LACKING}|(?:did|had|was|were)${NOT} |${UNDONE})`;
const OBVIOUS = String.raw`(?<=\b(?:answer|cause|fix|problem|reason|solution|mistake|risk|flaw)s? (?:was|were) )${QUITE}obvious\b|(?<=(?:^|[.;:,]|\b(?:and|but)) ?it was )${QUITE}obvious (?=that\b)|(?<=\b(?:was|were) )(?:an |the )?obvious (?=(?:${FLAW})s?\b)`;

export const WORDS = new RegExp(String.raw`\b(?:${PHRASES}|${SIMPLY}|${CLEARLY}|${OBVIOUS})`, 'i');

/** `The team simply raised the limit`, and no subject at all in a list of steps: `Simply restarted it`. */
export const deedFor = latest(
  ({ others, ours }: Subjects) =>
    new RegExp(
      String.raw`(?:(?:${others}|${ours}|\b[Nn]obody|\b[Nn]o one) (?:had |has |have )?simply|^\W*Simply) (?!put,|stated)(?:\w{3,}ed|did|had|went|ran|took|left|let|put|set|made|chose|kept|gave|sent|cut|never)\b`,
      'u',
    ),
  (a, b) => a.others === b.others && a.ours === b.ours,
);
