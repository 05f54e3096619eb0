import { expect, test } from 'vitest';
import { recently } from '../../server/src/base/recent.ts';

test('keeps the last answers, an empty one too, and no more than are wanted', () => {
  const asked: string[] = [];
  const first = recently(2, (text) => {
    asked.push(text);
    return text === 'none' ? undefined : text.length;
  });
  expect([first('none'), first('none'), first('two'), first('none')]).toEqual([
    undefined,
    undefined,
    3,
    undefined,
  ]);
  expect(asked).toEqual(['none', 'two']);
  first('three');
  first('two');
  expect(asked).toEqual(['none', 'two', 'three']);
  first('none');
  expect(asked).toEqual(['none', 'two', 'three', 'none']);
});
