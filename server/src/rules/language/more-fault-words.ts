/** Faults that are said only of certain people (a handle, a name, a role, he or she), as patterns. Bounded repetitions only. */

/** What people misread or let pass. Software misses, drops and ignores things too, so the subject has to be sure. */
export const PASSED =
  '(?:the|an?|this|that|all|several|his|her|their|every|another|both) (?:[\\w-]+ ){0,3}(?:alerts?|warnings?|pages?|alarms?|calls?|messages?|e-?mails?|notifications?|tickets?|signs?|signals?|symptoms?|errors?|logs?|graphs?|dashboards?|steps?|checks?|deadlines?|requests?|reports?|advice|rules?|polic(?:y|ies)|limits?|runbooks?|procedures?|instructions?|documentation|docs|reviews?|handovers?)';
const NEGLECT =
  'monitor|watch|inform|tell|document|consult|consider|catch|recogni[sz]e|spot|update|coordinate|scroll|warn|hand (?:it )?over|back (?:it )?up|follow up|take (?:the time|care|into account|notice)|keep an eye|add|include|clean up|mention|announce|assess|anticipate|foresee|bother|care|think';
const BAD =
  '(?:incorrect|wrong|false|bad|poor|faulty|mistaken|erroneous|invalid|hasty|rash|unfounded|naive)';
const JUDGEMENT =
  '(?:assumptions?|decisions?|calls?|judge?ments?|guess|choices?|changes?|conclusions?|diagnosis|estimates?)';

/** In the past, anywhere. */
export const PAST = String.raw`(?:(?:misdiagnosed|misinterpreted|mishandled|mistook|misclicked|misremembered|miscalculated|disregarded|panicked|botched|dozed off|fell asleep|slept through|lost (?:focus|track|patience))\b|(?:missed|ignored|dismissed|overlooked|skipped) ${PASSED}\b|did(?: not|n['’]t) (?:\w+ly |even |bother to |think to )?(?:${NEGLECT})\b|never (?:monitored|watched|informed|told|documented|updated|considered|confirmed|ran)\b|made (?:an? |the |some |several )?(?:\w+ly )?${BAD} ${JUDGEMENT}\b|left (?:the |his |her |their )?(?:office|work|desk|shift|post|keyboard|production) (?:early|unattended|without|before)\b|was (?:distracted|asleep|inexperienced|untrained|unqualified|unprepared|unprofessional|overconfident|absent-minded)\b|(?:took|cut) (?:a |some )?(?:short-?cuts?|corners)\b)`;

/** In an entry of the timeline, which may tell the past in the present. */
export const PRESENT = String.raw`(?:(?:forgets|neglects|overlooks|misreads|misjudges|misdiagnoses|misinterprets|misunderstands|mistypes|mishandles|panics)\b|(?:misses|ignores|dismisses|skips) ${PASSED}\b|fails to\b|does(?: not|n['’]t) (?:\w+ly |even |bother to |think to )?(?:check|test|verify|validate|notice|follow|read|review|reali[sz]e|escalate|${NEGLECT})\b|makes (?:an? )?(?:\w+ly )?${BAD} ${JUDGEMENT}\b)`;

/** What a user or an author is said to have left undone; that users did not see something is the impact. */
export const HEEDLESS = String.raw`(?:did(?: not|n['’]t) (?:(?:think|bother|care) to|pay attention|read the|follow the|scroll)|made (?:an? )?(?:\w+ly )?${BAD} (?:assumption|decision|judge?ment|guess|conclusion)|misinterpreted|misdiagnosed)\b`;

/** Before a subject: `was ignored by the engineers`. */
export const DONE_BY = String.raw`\b(?:was|were|is|are|been|being|got) (?:\w+ly )?(?:ignored|missed|overlooked|forgotten|neglected|misread|misunderstood|misjudged|misdiagnosed|misinterpreted|mishandled|dismissed|mistyped|botched|skipped|disregarded|(?:accidentally|mistakenly|inadvertently|wrongly) \w+ed) by`;

/** Before a subject, with `LACKING` behind it: `due to the engineer being unfamiliar with …`. */
export const DUE_TO = String.raw`\b(?:[Dd]ue to|[Bb]ecause of|[Cc]aused by|[Oo]wing to|result of|stem(?:s|med) from|down to)`;
export const LACKING = String.raw`(?:['’]s?)? (?:being (?:\w+ly |too |so |completely )?(?:unfamiliar|inexperienced|new to|careless|unaware|distracted|asleep|untrained|tired|hasty|lazy|negligent|incompetent|inattentive|slow|rushed)|not (?!being (?:paged|notified|alerted|able|told)|having|receiving|getting)\w+ing|fail(?:ing|ure) to|forgetting|lack(?:ing| of) (?:\w+ )?(?:attention|care|diligence|experience|knowledge|understanding|training|skill)|missing ${PASSED}|ignoring|misreading|misunderstanding|overlooking|skipping|neglecting|rushing|mistyping|inattention|inexperience|ignorance)\b`;

/** Before a subject: `lack of attention by the engineer`. */
export const LACK_OF = String.raw`\b(?:[Ll]ack of (?:\w+ )?(?:attention|care|diligence|discipline|concentration|focus|vigilance)|[Ii]nattention|[Ii]nattentiveness|[Cc]arelessness|[Nn]egligence|(?:[Ll]apse|[Ss]lip)(?: (?:of|in) (?:attention|concentration|judge?ment))?|(?:[Pp]oor|[Bb]ad) judge?ment) (?:by|of|from|on the part of)`;

/** A fault that is laid at a kind of people: `user misunderstanding of the form`. */
export const OF_KIND =
  /\b(?:(?:user|engineer|developer|admin|administrator|employee|staff|colleague)s?['’]?s?|operator['’]s) (?:misunderstanding|inattention|carelessness|negligence|ignorance|inexperience|forgetfulness|laziness|incompetence)\b/gi;
