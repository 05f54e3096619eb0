/** Where words really stand on a page: every line of every text, measured by the browser. */
import type { Page } from 'playwright-core';

export interface Report {
  /** Two texts that cover each other. */
  readonly covered: readonly string[];
  /** Words beyond the left or right edge of the page. */
  readonly outside: readonly string[];
  /** In pixels. */
  readonly smallest: number;
  readonly count: number;
}

/** A program of the page, as text: what a compiler adds to a function has no names there. */
const MEASURE = `(() => {
  const lines = [];
  let smallest = Infinity;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest('title, script, .unseen')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const style = getComputedStyle(parent);
    if (style.visibility === 'hidden') continue;
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (right - left < 1) continue;
      smallest = Math.min(smallest, parseFloat(style.fontSize));
      // The letters, without the room above and below them that every line has.
      const inset = (bottom - top - parseFloat(style.fontSize)) / 2 + 1;
      lines.push({ text: node.data.slice(0, 40), left, right, top: top + inset, bottom: bottom - inset });
    }
  }
  lines.sort((a, b) => a.top - b.top);
  const covered = [];
  lines.forEach((a, index) => {
    for (let next = index + 1; next < lines.length && lines[next].top < a.bottom; next++) {
      const b = lines[next];
      if (a.left + 0.5 < b.right && b.left + 0.5 < a.right) covered.push(a.text + ' | ' + b.text);
    }
  });
  const wide = document.documentElement.clientWidth;
  const outside = lines.filter(({ left, right }) => left < -0.5 || right > wide + 0.5);
  return { covered, outside: outside.map(({ text }) => text), smallest, count: lines.length };
})()`;

export async function measureTexts(page: Page): Promise<Report> {
  return page.evaluate<Report>(MEASURE);
}
