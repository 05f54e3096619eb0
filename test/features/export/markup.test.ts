/** Markup: whatever a document says comes out as the same words, never as markup. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { all, element } from '../../../server/src/features/export/markup.ts';

test('an element has its attributes and children in order, without those that are undefined', () => {
  const inner = element('b', {}, 'bold');
  expect(element('a', { x: 1.234, y: undefined, z: 'q' }, 'one ', inner, undefined).markup).toBe(
    '<a x="1.23" z="q">one <b>bold</b></a>',
  );
  expect(all('<', inner, '>').markup).toBe('&lt;<b>bold</b>&gt;');
});

test('words stay words in text and in attributes', () => {
  const words = `</b><script>x()</script> & "quoted" 'single' &amp;`;
  const escaped =
    '&lt;/b&gt;&lt;script&gt;x()&lt;/script&gt; &amp; &quot;quoted&quot; &#39;single&#39; &amp;amp;';
  expect(element('b', { title: words }, words).markup).toBe(`<b title="${escaped}">${escaped}</b>`);
});

test('line ends become blanks, and what steers a screen is seen', () => {
  expect(all('a\r\nb\tc').markup).toBe('a b c');
  expect(all('x\u202ey\u001b[31m').markup).toBe('x\\u{202e}y\\u{1b}[31m');
  expect(all('\ufffe\uffff').markup).toBe('\ufffd\ufffd');
});

test('no text opens a tag, ends an attribute or leaves a character that XML forbids', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(all(text).markup).not.toMatch(
        /[<>"']|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u,
      );
    }),
  );
});
