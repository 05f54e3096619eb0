/** Rule: a detection gap, or a point that went poorly or was luck, that no action item takes care of. */
import { perObject } from '../../base/per-object.ts';
import { cover, type Span, span } from '../../base/span.ts';
import type { Postmortem, Section } from '../../model/postmortem.ts';
import { sentencesIn } from '../../model/prose/sentences-in.ts';
import { placeIn, type Sentence } from '../../model/prose/sentence.ts';
import { sectionsAround } from '../../model/sections/around.ts';
import { sectionKindOf } from '../../model/vocabulary/section-kind.ts';
import { isNonAnswer } from '../../model/vocabulary/answers.ts';
import { addAction } from '../action-items/add-action.ts';
import { coverage } from '../action-items/covered.ts';
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { written } from '../written.ts';

export const gapWithoutAction: Rule = {
  id: 'gap-without-action',
  group: 'detection',
  summary: 'A detection gap, or a point that went poorly or was luck, has no action item.',
  levels: { standard: 'off', strict: 'info' },
  completeness: false,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

function* check({ model }: RuleContext): Iterable<Finding> {
  if (model.actions.items.length === 0) return;
  const isCovered = coverage(model);
  const isWay = waysIn(model);
  for (const sentences of gapsIn(model)) {
    const [first, last] = [sentences[0], sentences.at(-1)];
    if (!first || !last) continue;
    if (!isPoint(model, first) || isRelief(first) || isImpact(first) || isWay(first)) continue;
    const whole = cover(first.span, last.span);
    const source = written(model.text, whole);
    if (saysNothing(source) || isCovered(source)) continue;
    yield {
      span: first.span,
      message: `${quote(source.replace(/\.$/, ''))} has no action item. What will follow from it?`,
      fixes: () => addAction(model, `Decide what follows from: ${source}`),
    };
  }
}

/** The passages under "Detection gaps", "What went poorly" and "Where did we get lucky". */
function gapsIn(model: Postmortem): readonly (readonly Told[])[] {
  const gaps = model.sections.flatMap((section): readonly Gaps[] => {
    const { kind, headingSpan, bodySpan } = section;
    if (kind === 'went-poorly' || kind === 'lucky')
      return [{ label: headingSpan.start, body: bodySpan }];
    if (kind === 'lessons') return labelledLessons(model.text, section);
    return kind === 'detection' ? labelledGaps(model.text, section) : [];
  });
  const byPassage = new Map<number, Told[]>();
  for (const sentence of new Set(gaps.flatMap((gap) => toldIn(model, gap)))) {
    const passage = byPassage.get(sentence.passage);
    if (passage) passage.push(sentence);
    else byPassage.set(sentence.passage, [sentence]);
  }
  return [...byPassage.values()];
}

/** A sentence, or what of it stands behind its label. */
type Told = Pick<Sentence, 'text' | 'span' | 'within' | 'passage'>;

interface Gaps {
  /** Where the label, or the heading, before the body begins. */
  readonly label: number;
  readonly body: Span;
}

/** The sentences of the body; one that begins with the label (`**Gaps:** No alert was there.`) without it. */
function toldIn({ prose }: Postmortem, { label, body }: Gaps): readonly Told[] {
  return sentencesIn(prose, span(label, body.end)).flatMap((sentence) =>
    sentence.span.start >= body.start ? [sentence] : restOf(sentence, body.start),
  );
}

function restOf(sentence: Sentence, start: number): readonly Told[] {
  const { text, starts, base, within, passage } = sentence;
  const behind = starts.findIndex((at) => base.start + at >= start);
  if (behind < 0) return [];
  const from = behind + text.slice(behind).search(/\S/);
  const own = placeIn(sentence, from, text.length);
  return [{ within, passage, text: text.slice(from), span: own }];
}

/** In the lessons only bullets of the first level, and what a label says on its own line, are points; what is indented or told in paragraphs explains them. */
function isPoint({ text }: Postmortem, { span: { start }, within }: Told): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return within.includes('detection') || /^ ?(?:[-*+]|\d{1,9}[.)])\s|^\*\*\S/.test(line);
}

/** Luck that tells what did not break (`no data loss`, `the backup was still there`) asks for nothing. */
function isRelief({ text, within }: Told): boolean {
  return (
    within.includes('lucky') &&
    /\b(?:no|none|not|without|already|still|healthy|available|readily|quick\w*|eas(?:y|ily)|simple|allowed|helped)\b/i.test(
      text,
    )
  );
}

/** What customers saw is the impact: it asks for what caused it, and that is a point of its own. */
function isImpact({ text }: Told): boolean {
  return /^(?:\W|\d|the |all |some |many |of |about |around |over )*(?:customers?|users?|clients?|visitors?|requests?|orders?)\b[^.;,]{0,30}\b(?:saw|see|could(?: not|n['’]t)|were|was|lost|failed|experienced|received|got|had)\b/i.test(
    text,
  );
}

/** A list under "we did it as follows:" tells a way of doing things, not what is missing. */
function waysIn({ prose, sections }: Postmortem): (first: Told) => boolean {
  const leadersIn = perObject((section: Section) =>
    sentencesIn(prose, section.span).filter(({ text }) => text.endsWith(':')),
  );
  return (first) => {
    const [section] = sectionsAround(sections, first.span);
    const leaders = section ? leadersIn(section) : [];
    const above = leaders.findLast(({ passage }) => passage < first.passage);
    if (!section || above?.within.join() !== first.within.join() || !WAY.test(above.text))
      return false;
    const isLong = ({ passage, text }: Sentence): boolean =>
      above.passage < passage && passage < first.passage && /^[^:]{200,}$/.test(text);
    return !sentencesIn(prose, section.span).some(isLong);
  };
}

const WAY =
  /\b(?:method|approach|as follows|procedure|we (?:use|used|do|did|check|checked|follow|followed)|works? like)\b/i;

/** What stands under `**Detection gaps identified:**`, up to the next label; all of a section that is called so. */
function labelledGaps(text: string, { heading, headingSpan, bodySpan }: Section): readonly Gaps[] {
  if (/\bgaps?\b/i.test(heading)) return [{ label: headingSpan.start, body: bodySpan }];
  const body = text.slice(bodySpan.start, bodySpan.end);
  const label = /^[ \t]*(?:[-*+] )?\*\*[^*\n]{0,60}\bgaps?\b[^*\n]{0,60}\*\*:?/im.exec(body);
  if (!label) return [];
  const from = label.index + label[0].length;
  const next = body.slice(from).search(/\n[ \t]*(?:[-*+] )?\*\*/);
  const end = next < 0 ? bodySpan.end : bodySpan.start + from + next;
  return [{ label: bodySpan.start + label.index, body: span(bodySpan.start + from, end) }];
}

/** `**What went poorly:** The vault stayed closed.`: no section, since its words stand on its line. */
function labelledLessons(text: string, { bodySpan }: Section): readonly Gaps[] {
  const body = text.slice(bodySpan.start, bodySpan.end);
  return [...body.matchAll(ON_ITS_LINE)].flatMap(({ index, 0: label, 1: name = '' }) => {
    const kind = sectionKindOf(name)?.kind;
    if (kind !== 'went-poorly' && kind !== 'lucky') return [];
    const from = index + label.length;
    const length = body.slice(from).search(/\n[ \t]*(?:\r?\n|[-*+] |\*\*)|$/);
    const start = bodySpan.start + from;
    return [{ label: bodySpan.start + index, body: span(start, start + length) }];
  });
}

const ON_ITS_LINE = /^[ \t]*(?:[-*+] )?\*\*([^*\n]{3,80})\*\*:?[ \t]+(?=\S)/gm;

/** `None.`, `No gaps`, a few words that hold no statement. */
function saysNothing(source: string): boolean {
  const bare = source.replace(/^[*_`~[]+|[.!]$/g, '');
  return (
    isNonAnswer(bare) ||
    /^(?:none|no|nothing|nowhere|we did not|we didn['’]t)\b/i.test(bare) ||
    bare.split(/\s+/).length < 4
  );
}
