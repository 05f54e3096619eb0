/** The chain of whys of a document: each question that asks why, with the sentences that answer it. */
import type { Sentence } from './sentence.ts';

export interface Why {
  readonly question: Sentence;
  readonly answer: readonly Sentence[];
}

/** The whys that somebody answered, in order. An answer stands behind its question, or in the next paragraph, item or cell. */
export function answeredWhys(prose: readonly Sentence[]): readonly Why[] {
  const whys: Why[] = [];
  prose.forEach((question, index) => {
    if (!question.within.includes('root-cause') || !isWhy(question)) return;
    const rest = prose.slice(index + 1, index + 12);
    const end = rest.findIndex((sentence) => isWhy(sentence) || !isNear(sentence, question));
    const own = end < 0 ? rest : rest.slice(0, end);
    const where = own[0]?.passage;
    const answer = own.filter(({ passage }) => passage === where);
    if (answer.length > 0) whys.push({ question, answer });
  });
  return whys;
}

function isWhy({ text }: Sentence): boolean {
  return /^(?:[\s\d.)#:Q*-]{0,8})why\b[^?]{0,300}\?/i.test(text);
}

/** Whoever begins another section does not answer any more. */
function isNear(sentence: Sentence, question: Sentence): boolean {
  return (
    sentence.passage - question.passage <= 1 && sentence.within.join() === question.within.join()
  );
}
