/** Text to the typed postmortem. Total: every text has a model, and every value in it says where it stands. */
import { heldWhile, steadily, type Thread } from '../base/thread.ts';
import type { Syntax } from '../syntax/parse.ts';
import { parse } from '../syntax/parse.ts';
import { orderOfDueDates } from './actions/due-order.ts';
import { readActions } from './actions/actions.ts';
import { readMethods, readRemedies, readWhys } from './answers.ts';
import { readStatedTimes } from './stated-times.ts';
import { readClaims } from './claims.ts';
import { kindOf } from './detect.ts';
import { unwrapped } from './unwrapped.ts';
import { rowsOf } from './told-in-rows.ts';
import { evidenceOf } from './evidence.ts';
import { followsTemplate } from './follows-template.ts';
import {
  type FrontMatterEntry,
  frontMatterEntries,
  frontMatterFields,
} from './metadata/front-matter.ts';
import { readMetadata } from './metadata/metadata.ts';
import { tellsPublication } from './metadata/publication.ts';
import type { WrittenField } from './metadata/written-field.ts';
import { writtenFields } from './metadata/written-fields.ts';
import { namesIn, peopleOf } from './people.ts';
import { readFaults } from './faults.ts';
import { type MetricOrigins, computeMetrics } from './metrics.ts';
import { placeholdersIn } from './placeholders.ts';
import type { NamedDates, Placeholder } from './details.ts';
import type { Metadata, Postmortem, Title } from './postmortem.ts';
import type { MomentLabels } from './moments/labels.ts';
import { outlineOf } from './sections/outline.ts';
import { readSections } from './sections/read-sections.ts';
import { passageOf } from './passages.ts';
import { proseOf } from './prose/prose.ts';
import { isDisabled, suppressionsOf } from './suppressions.ts';
import { namedDates } from './timeline/base-day.ts';
import { orderOfLanguage } from './time/language-order.ts';
import { readTimeline } from './timeline/timeline.ts';
import { idInTitle, titleOf } from './title.ts';
import type { SectionAliases } from './vocabulary/section-kind.ts';

export interface Source {
  /** Where the document lives; its name may tell the day of the incident. */
  readonly uri: string;
}

export interface ReadOptions {
  /** Names of sections that a team adds. */
  readonly aliases?: SectionAliases;
  /** Labels of moments that a team adds. */
  readonly labels?: MomentLabels;
  /** From where TTA, TTM and TTR are counted. */
  readonly origins?: MetricOrigins;
}

export function readPostmortem(text: string, source: Source, options?: ReadOptions): Postmortem {
  return readSyntax(parse(text), source, options);
}

/** The model of a text that is parsed already. */
export function readSyntax(whole: Syntax, { uri }: Source, options: ReadOptions = {}): Postmortem {
  const syntax = unwrapped(whole);
  const { blocks, lines, text, thread } = syntax;
  const frontMatter = frontMatterEntries(syntax);
  const outline = outlineOf(blocks, options.aliases);
  const { sections, bodies } = readSections(outline, syntax);
  const title = steadyTitle(thread, titleOf(outline, frontMatter));
  const own = [...frontMatterFields(frontMatter), ...writtenFields(blocks)];
  const more = own.some(({ key }) => key === 'incidentId') ? [] : idInTitle(title, text);
  const fields = steadyFields(thread, [...own, ...more]);
  const language = orderOfLanguage(sections, frontMatter);
  const actions = readActions(syntax, sections, namesIn(fields), language);
  const order = language ?? orderOfDueDates(actions);
  const metadata = metadataOf(thread, [fields, order], () => readMetadata(fields, order));
  const isPublication = tellsPublication(uri, frontMatter, metadata, syntax);
  const { timeline, moments } = readTimeline(syntax, {
    ...{ sections, metadata, title, uri, order, isPublication, labels: options.labels },
  });
  const found = placeholdersIn(syntax, {
    title: title?.span,
    metadata: fields.map(({ whole }) => whole),
    statuses: () => actions.items.flatMap(({ status }) => status.span ?? []),
    sections,
  });
  const placeholders = steadyPlaceholders(thread, found);
  const stated = statedIn(syntax, frontMatter);
  const evidence = evidenceOf({ uri, syntax, title, metadata, sections, timeline });
  const claims = readClaims(syntax, sections, frontMatter);
  const rows = rowsOf(syntax, sections);
  return {
    text,
    lines,
    kind: kindOf({ uri, metadata, title, sections, placeholders, evidence, stated }),
    stated,
    evidence,
    followsTemplate: followsTemplate({ text, title, sections, fields, claims, ...rows }),
    frontMatter: syntax.frontMatter,
    title,
    metadata,
    sections,
    bodies,
    timeline,
    moments,
    metrics: computeMetrics(timeline, moments, options.origins),
    claims,
    statedTimes: readStatedTimes(syntax, sections),
    actions,
    whys: readWhys({ syntax, sections }),
    methods: readMethods({ syntax, sections }),
    remedies: readRemedies({ syntax, sections }),
    ...rows,
    faults: readFaults(syntax),
    namedDates: datesIn(thread, title, uri, isPublication),
    placeholders,
    people: peopleOf({ fields, items: actions.items, syntax }),
    suppressions: suppressionsOf(syntax, frontMatter),
    passages: blocks.map(passageOf),
    prose: proseOf({ syntax, sections, entries: timeline.entries, placeholders }),
  };
}

const steadyTitle = steadily<Title | undefined>();
const steadyPlaceholders = steadily<readonly Placeholder[]>();
const steadyFields = steadily<readonly WrittenField[]>();
const metadataOf = heldWhile<Metadata>();
const datesHeld = heldWhile<NamedDates>();

function datesIn(thread: Thread, ...facts: Parameters<typeof namedDates>): NamedDates {
  return datesHeld(thread, facts, () => namedDates(...facts));
}

function statedIn(syntax: Syntax, frontMatter: readonly FrontMatterEntry[]): Postmortem['stated'] {
  const valueOf = (key: string) => frontMatter.find((entry) => entry.key === key)?.values[0];
  const said = valueOf('postmortem') ?? '';
  const as = `\`postmortem: ${said}\``;
  if (/^(?:false|no|off)$/i.test(said)) return { checked: false, as };
  if (isDisabled(syntax)) return { checked: false, as: '`postmortem-disable-file`' };
  if (/^(?:true|yes|on)$/i.test(said)) return { checked: true, as };
  const type = valueOf('type');
  return type !== undefined && /^post-?mortem$/i.test(type)
    ? { checked: true, as: `\`type: ${type}\`` }
    : undefined;
}
