import { expect, test } from 'vitest';
import { withoutEnd } from '../../server/src/base/without-end.ts';

test.each([
  ['Done...', 'Done'],
  ['1.5. ', '1.5'],
  ['...', ''],
  ['', ''],
])('%j ends as %j', (text, left) => expect(withoutEnd(text, /[\s.]/)).toBe(left));
