import { expect, test } from 'vitest';
import { isQuestion } from '../../../server/src/model/prose/question.ts';

test.each(['Why now?', 'Many failed (how many?)', 'Who asked “why?”', '誰が見ましたか？', 'Why? '])(
  '%s asks',
  (words) => expect(isQuestion(words)).toBe(true),
);

test.each(['Why? Because it was full.', 'Why? 後で直す', 'See `?retry=1`', ''])(
  '%s does not end by asking',
  (words) => expect(isQuestion(words)).toBe(false),
);
