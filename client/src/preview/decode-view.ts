/** Reads a timeline view from unknown JSON, completely or not at all; fields we do not know are dropped. */
import {
  NOTICE_KINDS,
  type TimelineView,
  type ViewBracket,
  type ViewEntry,
  type ViewMissing,
  type ViewNotice,
  type ViewPhase,
} from '../../../server/src/features/timeline-view.ts';
import { METRIC_KINDS, MOMENT_KINDS } from '../../../server/src/model/postmortem.ts';
import { LEVELS } from '../../../server/src/rules/rule.ts';
import {
  amount,
  fieldsOf,
  flag,
  lineNumber,
  listOf,
  oneOf,
  optional,
  text,
  type Shape,
} from './shape.ts';

export const decodeView: Shape<TimelineView> = (value) => {
  const fields = fieldsOf(value);
  if (!fields) return undefined;
  const title = text(fields['title']);
  const zone = optional(text)(fields['zone']);
  const offset = amount(fields['offset']);
  const dated = flag(fields['dated']);
  const entries = listOf(entry)(fields['entries']);
  const phases = listOf(phase)(fields['phases']);
  const brackets = listOf(bracket)(fields['brackets']);
  const absent = listOf(missing)(fields['missing']);
  const stated = optional(notice)(fields['notice']);
  if (title === undefined || !zone || !entries || !phases || !brackets) return undefined;
  if (!absent || !stated || offset === undefined || dated === undefined) return undefined;
  const parts = { entries, phases, brackets, missing: absent };
  return { title, zone: zone.value, offset, dated, ...parts, notice: stated.value };
};

const phaseKind = oneOf(['undetected', 'unacknowledged', 'mitigating', 'recovering']);
const noticeKind = oneOf(NOTICE_KINDS);

const finding: Shape<ViewEntry['findings'][number]> = (value) => {
  const fields = fieldsOf(value);
  const level = oneOf(LEVELS)(fields?.['level']);
  const message = text(fields?.['message']);
  return level && message !== undefined ? { level, message } : undefined;
};

const entry: Shape<ViewEntry> = (value) => {
  const fields = fieldsOf(value);
  if (!fields) return undefined;
  const id = amount(fields['id']);
  const line = lineNumber(fields['line']);
  const lastLine = lineNumber(fields['lastLine']);
  const words = {
    ...{ stamp: text(fields['stamp']), clock: text(fields['clock']) },
    text: text(fields['text']),
  };
  const day = optional(text)(fields['day']);
  const times = entryTimes(fields);
  const moments = listOf(oneOf(MOMENT_KINDS))(fields['moments']);
  const findings = listOf(finding)(fields['findings']);
  if (id === undefined || !line || !lastLine || !day || !times || !moments || !findings)
    return undefined;
  if (words.stamp === undefined || words.text === undefined || words.clock === undefined)
    return undefined;
  const said = { stamp: words.stamp, clock: words.clock, text: words.text };
  return { id, line, lastLine, ...said, day: day.value, ...times, moments, findings };
};

function entryTimes(
  fields: Readonly<Record<string, unknown>>,
): Pick<ViewEntry, 'at' | 'earliest' | 'latest' | 'elapsed'> | undefined {
  const time = optional(amount);
  const at = time(fields['at']);
  const earliest = time(fields['earliest']);
  const latest = time(fields['latest']);
  const elapsed = time(fields['elapsed']);
  if (!at || !earliest || !latest || !elapsed) return undefined;
  return {
    at: at.value,
    earliest: earliest.value,
    latest: latest.value,
    elapsed: elapsed.value,
  };
}

const phase: Shape<ViewPhase> = (value) => {
  const fields = fieldsOf(value);
  const kind = phaseKind(fields?.['kind']);
  const from = amount(fields?.['from']);
  const to = amount(fields?.['to']);
  return kind && from !== undefined && to !== undefined ? { kind, from, to } : undefined;
};

const bracket: Shape<ViewBracket> = (value) => {
  const fields = fieldsOf(value);
  const metric = oneOf(METRIC_KINDS)(fields?.['metric']);
  const from = amount(fields?.['from']);
  const to = amount(fields?.['to']);
  const label = text(fields?.['label']);
  const formula = text(fields?.['formula']);
  if (!metric || from === undefined || to === undefined) return undefined;
  return label === undefined || formula === undefined
    ? undefined
    : { metric, from, to, label, formula };
};

const missing: Shape<ViewMissing> = (value) => {
  const fields = fieldsOf(value);
  const metric = oneOf(METRIC_KINDS)(fields?.['metric']);
  const why = text(fields?.['why']);
  return metric && why !== undefined ? { metric, why } : undefined;
};

const notice: Shape<ViewNotice> = (value) => {
  const fields = fieldsOf(value);
  const kind = noticeKind(fields?.['kind']);
  const message = text(fields?.['message']);
  return kind && message !== undefined ? { kind, message } : undefined;
};
