/** SVG and HTML as text. Strings become escaped text; only what `element` made is markup, so a document can add none. */
import { harmless } from '../../base/harmless.ts';

export interface Markup {
  readonly markup: string;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;
type Child = Markup | string | undefined;

/** @param attributes those that are undefined are left out; names are ours, values are escaped */
export function element(tag: string, attributes: Attributes, ...children: Child[]): Markup {
  const pairs = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escaped(short(value))}"`],
  );
  return { markup: `<${tag}${pairs.join('')}>${all(...children).markup}</${tag}>` };
}

export function all(...children: Child[]): Markup {
  const written = children.map((child) =>
    typeof child === 'string' ? escaped(child) : child?.markup,
  );
  return { markup: written.join('') };
}

function escaped(text: string): string {
  return harmless(text.replace(/\s+/g, ' '))
    .replace(NOT_IN_XML, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Hundredths of a pixel are enough. */
function short(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
}

/** XML 1.0 has no place for these, escaped or not. */
const NOT_IN_XML = /[\ufffe\uffff]/g;
