/** Fields of YAML and TOML front matter. Errors in it cost the fields they touch, nothing else. */
import { isMap, isScalar, isSeq, type ParsedNode, parseDocument } from 'yaml';
import { isNestedDeeply } from '../../base/nesting.ts';
import { type Span, span } from '../../base/span.ts';
import type { Syntax } from '../../syntax/parse.ts';
import { fieldKeyOf } from '../vocabulary/field-names.ts';
import type { WrittenField } from './written-field.ts';

/** A top-level key with its value as text; lists are joined by commas. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly values: readonly string[];
  readonly keySpan: Span;
  readonly span: Span;
}

/** Longer front matter is somebody's data, not a document's head. */
const LONGEST = 20_000;

export function frontMatterEntries(syntax: Syntax): readonly FrontMatterEntry[] {
  const { frontMatter, text } = syntax;
  if (!frontMatter || frontMatter.body.end - frontMatter.body.start > LONGEST) return [];
  const { start, end } = frontMatter.body;
  const body = text.slice(start, end);
  return frontMatter.format === 'yaml' ? yamlEntries(body, start) : tomlEntries(body, start);
}

export function frontMatterFields(entries: readonly FrontMatterEntry[]): readonly WrittenField[] {
  return entries.flatMap((entry) => {
    const key = fieldKeyOf(entry.key);
    const text = entry.values.join(', ').trim();
    if (!key || text === '') return [];
    const whole = span(entry.keySpan.start, Math.max(entry.keySpan.end, entry.span.end));
    return [{ key, text, span: entry.span, whole, from: 'front-matter' as const }];
  });
}

function yamlEntries(body: string, base: number): readonly FrontMatterEntry[] {
  if (isNestedDeeply(body)) return [];
  // A carriage return alone ends a line for Markdown, and not for YAML; places stay the same.
  const lines = body.replace(/\r(?!\n)/g, '\n');
  const document = parseDocument(lines, { strict: false, uniqueKeys: false, logLevel: 'silent' });
  if (!isMap<ParsedNode, ParsedNode | null>(document.contents)) return [];
  return document.contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return [];
    const at = isScalar(value) || isSeq(value) || isMap(value) ? value.range : undefined;
    const keySpan = span(base + key.range[0], base + key.range[1]);
    const where = at ? span(base + at[0], base + at[1]) : span(keySpan.end, keySpan.end);
    return [{ key: String(key.value), values: valuesOf(value), keySpan, span: where }];
  });
}

function valuesOf(node: unknown): readonly string[] {
  if (isSeq(node)) return node.items.flatMap(valuesOf);
  // What is written, not what YAML makes of it: a date stays a date's text.
  if (isScalar(node)) return node.value === null || node.source === undefined ? [] : [node.source];
  return [];
}

/** `key = "value"`, `key = ["a", "b"]`, `key = 2026-03-05` on one line; tables begin and are passed over. */
function tomlEntries(body: string, base: number): readonly FrontMatterEntry[] {
  const entries: FrontMatterEntry[] = [];
  for (const line of body.matchAll(/^[ \t]*([\w.-]{1,60})[ \t]*=[ \t]*(\S.*)$/gm)) {
    const [whole, key = '', rest = ''] = line;
    const value = rest.trimEnd();
    const keyAt = base + line.index + whole.indexOf(key);
    const valueAt = base + line.index + whole.lastIndexOf(value);
    const values = [...value.matchAll(/"([^"]*)"|'([^']*)'|([^\s[\],"']+)/g)].map(
      ([, double, single, bare]) => double ?? single ?? bare ?? '',
    );
    entries.push({
      key,
      values: value.startsWith('[') ? values : [values.join(' ')],
      keySpan: span(keyAt, keyAt + key.length),
      span: span(valueAt, valueAt + value.length),
    });
  }
  return entries;
}
