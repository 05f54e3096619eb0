/** Rule: nobody owns the document. Under `standard` an author counts. */
import type { Postmortem } from '../../model/postmortem.ts';
import { isNonAnswer } from '../../model/vocabulary/answers.ts';
import { candidates } from '../action-items/candidates.ts';
import { quote } from '../quote.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';
import { sectionOf, titleSpan } from '../where.ts';
import { OWNER } from './fields.ts';
import { blankLine, insertField } from './insert-field.ts';
import { isUnwritten } from './unwritten.ts';

export const documentWithoutOwner: Rule = {
  id: 'document-without-owner',
  group: 'summary',
  summary: 'Nobody is named who looks after the document.',
  levels: { standard: 'info', strict: 'warning' },
  completeness: true,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

function* check({ model, preset }: RuleContext): Iterable<Finding> {
  const { owner } = model.metadata;
  if (owner) {
    if (!isNonAnswer(owner.value)) return;
    const { span, text } = owner;
    yield {
      span: span.start < span.end ? span : (titleSpan(model) ?? span),
      message: `${quote(text)} says nobody who looks after this document.`,
      fixes: () => candidates(model).map((name) => named(name, [{ span, newText: name }])),
    };
    return;
  }
  const isStrict = preset === 'strict';
  if (isStrict ? isUnwritten(model) : hasAuthor(model)) return;
  const absent = isStrict ? sectionOf(model, 'summary')?.headingSpan : undefined;
  const span = blankLine(model, OWNER) ?? absent ?? titleSpan(model);
  if (!span) return;
  yield {
    span,
    message: 'Nobody is named who looks after this document.',
    fixes: () => [
      ...candidates(model).flatMap((name) => inserted(name, model)),
      ...(isStrict ? blank(model) : []),
    ],
  };
}

/** The line as the template has it, to be filled in. */
function blank(model: Postmortem): readonly Fix[] {
  const edits = insertField(model, OWNER);
  return edits.length > 0
    ? [{ title: `Insert the field ${OWNER.name}`, kind: 'suggestion', edits }]
    : [];
}

function hasAuthor({ people, metadata, text }: Postmortem): boolean {
  return (
    metadata.authors !== undefined ||
    people.some(({ role }) => role === 'author' || role === 'owner' || role === 'commander') ||
    SIGNED.test(text)
  );
}

/** A line of its own, often the last one: `_Prepared by: the storage team_`, `Postmortem compiled by Ana`. */
const SIGNED =
  /^[\s>*_|#-]{0,8}(?:(?:this |the )?(?:post-?mortem|report|document|incident report|analysis) )?(?:authors?|(?:created|prepared|written|compiled|authored|drafted|documented|maintained|published|reported) by)\b[\s*_:|]{1,8}[@[\p{L}]/imu;

function inserted(name: string, model: Postmortem): readonly Fix[] {
  const edits = insertField(model, OWNER).map(({ span, newText }) => ({
    span,
    newText: newText.replace(OWNER.blank, () => name),
  }));
  return edits.length > 0 ? [named(name, edits)] : [];
}

function named(name: string, edits: Fix['edits']): Fix {
  return { title: `Name ${name} as the document owner`, kind: 'suggestion', edits };
}
