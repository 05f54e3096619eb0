/** Whether a document is checked, and the findings that follow: what is no postmortem is never scolded. */
import type { Span } from '../base/span.ts';
import type { Checked } from '../model/detect.ts';
import type { DocumentKind } from '../model/postmortem.ts';
import type { Milliseconds } from '../model/time/time.ts';
import type { Preset, ReportedFinding } from '../rules/rule.ts';
import type { Analysis } from './analysis.ts';
import type { Settings } from './settings.ts';

export interface CheckedDocument {
  readonly decision: 'on' | 'offer' | 'off';
  readonly kind: DocumentKind;
  /** One sentence for a person. */
  readonly why: string;
  readonly by: Checked['by'];
  readonly preset: Preset;
}

export const NO_TEXT = 'It contains NUL characters, so it is no text.';

export function checkedOf(analysis: Analysis, settings: Settings): CheckedDocument {
  if (analysis.tier === 'binary') {
    return { decision: 'off', kind: 'other', why: NO_TEXT, by: 'content', preset: 'standard' };
  }
  const { decision, why, by } = analysis.checked(settings);
  const { kind } = analysis.model(settings);
  const when = decision === 'on' && analysis.tier === 'onSave' ? ` ${whenChecked(analysis)}` : '';
  return { decision, kind, why: why + when, by, preset: analysis.preset(settings) };
}

export function findingsOf(analysis: Analysis, settings: Settings): readonly ReportedFinding[] {
  if (checkedOf(analysis, settings).decision !== 'on') return [];
  if (analysis.tier === 'tooLarge') return [tooLarge(analysis)];
  const findings = analysis.findings(settings);
  return analysis.tooSlow === undefined ? findings : [tooSlow(analysis), ...findings];
}

/** Why typing changes nothing. */
function whenChecked({ tooSlow, excess }: Analysis): string {
  const why =
    tooSlow === undefined ? `It has ${excess().has}` : `Reading it takes ${secondsOf(tooSlow)} s`;
  return `${why}, so it is checked when it is opened or saved, to keep the editor quick.`;
}

function secondsOf(time: Milliseconds): string {
  return (time / 1000).toFixed(1);
}

/** Of no rule: it is about the tool, not about the document. */
function tooLarge(analysis: Analysis): ReportedFinding {
  const { has, most } = analysis.excess();
  return {
    rule: 'too-large',
    level: 'info',
    span: firstLine(analysis),
    message: `This document has ${has}. Postmortems above ${most} are not checked, to keep the editor quick.`,
  };
}

/** Said beside the findings of the version that was read last. */
function tooSlow(analysis: Analysis): ReportedFinding {
  return {
    rule: 'too-slow',
    level: 'info',
    span: firstLine(analysis),
    message: whenChecked(analysis),
  };
}

function firstLine({ text, lines }: Analysis): Span {
  return { start: 0, end: Math.max((lines.starts[1] ?? text.length) - 1, 0) };
}
