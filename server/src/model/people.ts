/** The people of a document: those who own, write, lead, respond or are assigned, and the handles in its text. */
import { inEach } from '../base/gather.ts';
import { type Span, span } from '../base/span.ts';
import type { Person } from './details.ts';
import { heldWhile } from '../base/thread.ts';
import { inAllParts } from '../syntax/in-parts.ts';
import type { Syntax } from '../syntax/parse.ts';
import { perPart } from '../syntax/part.ts';
import type { ActionItem } from './postmortem.ts';
import type { WrittenField } from './metadata/written-field.ts';
import { type Unit, unitsOfPart } from './units.ts';
import { isNonAnswer } from './vocabulary/answers.ts';

const ROLES: Readonly<Partial<Record<WrittenField['key'], Person['role']>>> = {
  owner: 'owner',
  author: 'author',
  commander: 'commander',
  responder: 'responder',
};
/** `@ana`, `@org/team`, `@on-call-lead`; not the `@` of an address or of a package's version. */
const HANDLE =
  /(?<![\w@/.])@[A-Za-z\d](?:[\w-]{0,38}\w)?(?:\.[\w-]{0,38}\w){0,3}(?:\/[\w-]{1,40})?(?![\w@]|\.\w|\/)/g;

export interface PeopleSources {
  readonly fields: readonly WrittenField[];
  readonly items: readonly ActionItem[];
  readonly syntax: Syntax;
}

/** One entry per name and role, at its first place. */
export function peopleOf({ fields, items, syntax }: PeopleSources): readonly Person[] {
  const mentioned = mentionsIn(syntax);
  return peopleFrom(syntax.thread, [fields, items, mentioned], () =>
    firstOfEach([...fields.flatMap(peopleOfField), ...assigneesOf(items), ...mentioned]),
  );
}

const peopleFrom = heldWhile<readonly Person[]>();

function firstOfEach(people: readonly Person[]): readonly Person[] {
  const named = new Map<Person['role'], Set<string>>();
  return people.filter(({ name, role }) => {
    const known = named.get(role) ?? new Set();
    named.set(role, known);
    const isKnown = known.has(name) || (role === 'mention' && isNamed(name, named));
    known.add(name);
    return !isKnown;
  });
}

/** In a role of its own, which says more than a mention; mentions come last. */
function isNamed(name: string, named: ReadonlyMap<Person['role'], ReadonlySet<string>>): boolean {
  return [...named].some(([role, names]) => role !== 'mention' && names.has(name));
}

/** Whom the facts at the top name. */
export function namesIn(fields: readonly WrittenField[]): readonly string[] {
  return fields.flatMap(peopleOfField).map(({ name }) => name);
}

function peopleOfField(field: WrittenField): readonly Person[] {
  const role = ROLES[field.key];
  if (!role || isNonAnswer(field.text)) return [];
  return namesOf(field)
    .filter((name) => /^[@\p{L}]/u.test(name) && name.length < 60)
    .map((name) => ({ name, span: field.span, role }));
}

/** Of `Document owner: Ana Roe, Payments` the second is what she belongs to, as the template asks for it. */
function namesOf({ key, text }: WrittenField): readonly string[] {
  const name = key === 'owner' ? OWNER_AND_TEAM.exec(text)?.[1] : undefined;
  return name === undefined ? text.split(/(?<!\s)\s*(?:[,;&]|\band\b)\s*/) : [name];
}

const OWNER_AND_TEAM = /^(\p{Lu}[\p{L}'’.-]* \p{Lu}[\p{L}'’. -]*), ?\p{Lu}[\p{L}-]*$/u;

const assignees = inEach(({ owner }: ActionItem): readonly Person[] =>
  owner.value !== undefined && owner.span
    ? [{ name: owner.value, span: owner.span, role: 'assignee' }]
    : [],
);

/** Each at the first of their items. */
function assigneesOf(items: readonly ActionItem[]): readonly Person[] {
  const first = new Map<string, Person>();
  for (const person of assignees(items))
    if (!first.has(person.name)) first.set(person.name, person);
  return [...first.values()];
}

const mentionsIn = inAllParts(
  perPart((part, page) => unitsOfPart(part, page).flatMap((unit) => mentions(unit, page.text))),
);

/** A handle in a code span is still a handle; one in a fence is code. */
function mentions(unit: Unit, text: string): readonly Person[] {
  if (unit.form === 'code') return [];
  const where: Span = unit.span;
  const found = [...text.slice(where.start, where.end).matchAll(HANDLE)];
  return found
    .filter(([name]) => !isNonAnswer(name))
    .map(({ 0: name, index }) => ({
      name,
      span: span(where.start + index, where.start + index + name.length),
      role: 'mention' as const,
    }));
}
