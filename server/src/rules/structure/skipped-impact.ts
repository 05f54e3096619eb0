/** Rule: a postmortem that does not say what the incident did to anybody: Impact absent, empty, the template's, or waved away. */
import { withoutEnd } from '../../base/without-end.ts';
import type { Postmortem, Section } from '../../model/postmortem.ts';
import { saidIn } from '../../model/sections/said-in.ts';
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { suggestion } from '../suggestion.ts';
import { titleSpan } from '../where.ts';
import { fillSection, replaceBody } from './fill-section.ts';
import { insertSection } from './insert-section.ts';
import { opensWithImpact } from './opens-with-impact.ts';
import { asking } from './scaffold.ts';

export const skippedImpact: Rule = {
  id: 'skipped-impact',
  group: 'structure',
  summary: 'Impact is absent, empty, left as the template has it, or waved away.',
  levels: { standard: 'warning', strict: 'error' },
  completeness: true,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

function* check({ model, preset }: RuleContext): Iterable<Finding> {
  const all = model.sections.filter(({ kind }) => kind === 'impact');
  const [first] = all;
  if (!first) {
    if (preset === 'standard' && isToldElsewhere(model)) return;
    const span = titleSpan(model);
    const fixes = () =>
      suggestion('Insert the section Impact', insertSection(model, 'impact', asking));
    const message = 'Impact is missing: who was affected, how much, and for how long?';
    if (span) yield { span, message, fixes };
    return;
  }
  if (all.some((section) => says(section, model))) return;
  const section = all.find(({ state }) => state === 'filled') ?? first;
  yield {
    span: section.headingSpan,
    message: messageOf(section, model),
    fixes: () => {
      const title = "Insert the template's text for Impact";
      if (section.state === 'empty') return suggestion(title, fillSection(model, section, asking));
      if (section.state === 'placeholder') return [];
      return suggestion(title, replaceBody(model, section));
    },
  };
}

/** Under `standard` an Impact that the opening words tell, with a measure, or a row of a table, needs no heading of its own. */
function isToldElsewhere(model: Postmortem): boolean {
  return model.toldInRows.includes('impact') || opensWithImpact(model);
}

/** What follows an empty label (`- **Impact**:`) may be its answer. */
function says(section: Section, model: Postmortem): boolean {
  if (section.state === 'empty') return section.form === 'label';
  return section.state === 'filled' && wavedAway(section, model) === undefined;
}

function messageOf(section: Section, model: Postmortem): string {
  const question = 'who was affected, how much, and for how long?';
  if (section.state === 'empty') return `${quote(section.heading)} is empty: ${question}`;
  const words = wavedAway(section, model);
  return words === undefined
    ? `${quote(section.heading)} is still the template's text: ${question}`
    : `${quote(section.heading)} says only ${quote(words)}: ${question}`;
}

/** Answers that answer nothing. Each line or cell must be one of them, or a name of a dimension without a detail. */
const WAVED =
  /^(?:(?:(?:the )?impact (?:is|was) )?(?:very |quite |fairly |really |pretty )?(?:n\/?a|not applicable|none|no|nothing(?: (?:major|serious|significant|much|big))?|not much|(?:there (?:was|were) )?no (?:real |major |significant |noticeable |customer )?impact|(?:minor|minimal|low|small|negligible|limited)(?: impact)?|(?:not |in)significant|unknown)(?: really| for now| so far| yet)?|[-–—?.]+)$/;
const WAVED_ELSEWHERE =
  /^(?:keine?|gering|unbekannt|aucune?|faible|inconnue?|ningun[oa]|mínimo|desconocido|nenhum(?:a)?|nenhum impacto|desconhecido|ingen|liten|ukjent|なし|無し|特になし|影響なし|軽微|不明|(?:keine(?:rlei)?|geringe) auswirkung(?:en)?|(?:aucun|sans) impact|(?:ningún|sin|sem) impacto|ingen (?:påvirkning|konsekvenser))$/;
const DIMENSION =
  /^(?:dimension|detail|duration|users(?: *\/ *tenants)?(?: affected)?|customers(?: affected)?|error rate|revenue impact|revenue|slo burn|downstream systems|impact|severity)$/;

/** The words that wave the question away; undefined when the section says something. */
function wavedAway(section: Section, model: Postmortem): string | undefined {
  const lines = saidIn(section, model)
    .split('\n')
    .map((line) => line.trim());
  const answers = lines.filter((line) => line !== '' && !DIMENSION.test(bare(line)));
  return answers.every((line) => isWaved(bare(answerIn(line)))) ? answers[0] : undefined;
}

function isWaved(words: string): boolean {
  return WAVED.test(words) || WAVED_ELSEWHERE.test(words);
}

/** Of `Users affected: none` what stands behind the name. */
function answerIn(line: string): string {
  const [name = '', ...rest] = line.split(/:(?=\s)/);
  return DIMENSION.test(bare(name)) ? rest.join(':') : line;
}

/** True when the section says only that there is nothing to say. */
export function isWavedAway(section: Section, model: Postmortem): boolean {
  return wavedAway(section, model) !== undefined;
}

function bare(line: string): string {
  const words = line.toLowerCase().trim();
  return withoutEnd(words, /[.!:。]/) || words;
}
