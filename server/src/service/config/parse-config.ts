/** YAML and JSON with comments to one tree with places. JSON is read as YAML, which holds it, once its comments are blanks. */
import { isMap, isNode, isScalar, isSeq, parseDocument, type Document, type YAMLError } from 'yaml';
import { isNestedDeeply } from '../../base/nesting.ts';
import { at, span, type Span } from '../../base/span.ts';
import { withoutEnd } from '../../base/without-end.ts';
import type { ConfigProblem } from './read-config.ts';

export interface ParsedConfig {
  /** Undefined when nothing could be made of the text. */
  readonly document: Document.Parsed | undefined;
  /** Where the syntax breaks first. */
  readonly broken: number | undefined;
  readonly problems: readonly ConfigProblem[];
  /** A node as plain data; undefined when its aliases make too much of it, or lead back into it. */
  readonly valueOf: (node: unknown) => unknown;
}

export function parseConfig(text: string, name: string): ParsedConfig {
  const isJson = /\.jsonc?$/i.test(name);
  const document = parsed(isJson ? withoutComments(text) : text);
  if (!document) {
    const problems = [{ span: at(0), message: 'This file is nested too deeply to be read.' }];
    return { document, broken: 0, problems, valueOf: () => undefined };
  }
  const doubles = document.errors.filter(isDouble).map(({ pos: [start] }) => ({
    span: span(start, start + (/^"[^"\r\n]*"|^[^\s:]*/.exec(text.slice(start))?.[0].length ?? 0)),
    message: 'This key stands here twice, and the last one holds.',
  }));
  const [first] = document.errors
    .filter((error) => !isDouble(error))
    .sort((a, b) => a.pos[0] - b.pos[0]);
  const broken = first ? [breakIn(first, isJson)] : shapeProblem(document, isJson);
  return {
    document,
    broken: first ? first.pos[0] : broken.length > 0 ? 0 : undefined,
    // What follows the first break is mostly its echo.
    problems: [...doubles, ...broken],
    valueOf: (node) => valueOf(node, document),
  };
}

function isDouble({ code }: YAMLError): boolean {
  return code === 'DUPLICATE_KEY';
}

function breakIn({ pos, message, code }: YAMLError, isJson: boolean): ConfigProblem {
  if (code === 'MULTIPLE_DOCS') {
    const message =
      'A second document begins here, and is not read. What stands above still holds.';
    return { span: at(pos[0]), message };
  }
  const reason = withoutEnd(message, /[.\s]/);
  const what = isJson
    ? 'The JSON breaks here: look for a comma, a quote or a bracket that is missing.'
    : `The YAML breaks here: ${reason}.`;
  return { span: span(pos[0], pos[1]), message: `${what} What stands above still holds.` };
}

/**
 * Where a path leads: the value, or its name where the name is wrong or has no value.
 * @param node what the path starts from
 */
export function placeOf(
  node: unknown,
  path: readonly (string | number)[],
  ofName: boolean,
): Span | undefined {
  let value = node;
  let name: unknown;
  for (const step of path) {
    if (isMap(value)) {
      const pair = value.items.findLast(({ key }) => keyText(key) === String(step));
      name = pair?.key;
      value = pair?.value;
    } else if (isSeq(value)) value = value.items[Number(step)];
  }
  return ofName ? rangeOf(name) : (rangeOf(value) ?? rangeOf(name));
}

function parsed(text: string): Document.Parsed | undefined {
  if (isNestedDeeply(text)) return undefined;
  try {
    return parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  } catch {
    // Thousands of levels by indents end the parser's stack.
    return undefined;
  }
}

function shapeProblem({ contents }: Document.Parsed, isJson: boolean): readonly ConfigProblem[] {
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null);
  if (isEmpty || (isMap(contents) && (contents.flow === true || !isJson))) return [];
  const wanted = isJson
    ? 'an object, such as {"preset": "strict"}'
    : 'keys, such as preset: strict';
  return [{ span: rangeOf(contents) ?? at(0), message: `A config file holds ${wanted}.` }];
}

function valueOf(node: unknown, document: Document.Parsed): unknown {
  try {
    const value: unknown = isNode(node) ? node.toJS(document, { maxAliasCount: 20 }) : undefined;
    // Refuses what holds itself.
    JSON.stringify(value);
    return value;
  } catch {
    return undefined;
  }
}

function keyText(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

function rangeOf(node: unknown): Span | undefined {
  const range = isNode(node) ? node.range : undefined;
  return range ? span(range[0], range[1]) : undefined;
}

/** Comments and tabs outside strings become blanks, so that every offset stays what it was. */
function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\\r\n]|\\.)*"?|\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$)|\t/g, (found) =>
    found.startsWith('"') ? found : found.replace(/[^\r\n]/g, ' '),
  );
}
