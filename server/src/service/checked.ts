/** Whether a document is checked, and the findings that follow: what is no postmortem is never scolded. */
import type { Checked } from '../model/detect.ts';
import type { DocumentKind } from '../model/postmortem.ts';
import type { Preset, ReportedFinding } from '../rules/rule.ts';
import type { Analysis } from './analysis.ts';
import type { Settings } from './settings.ts';
import { SIZES } from './tier.ts';

export interface CheckedDocument {
  readonly decision: 'on' | 'offer' | 'off';
  readonly kind: DocumentKind;
  /** One sentence for a person. */
  readonly why: string;
  readonly by: Checked['by'];
  readonly preset: Preset;
}

export function checkedOf(analysis: Analysis, settings: Settings): CheckedDocument {
  if (analysis.tier === 'binary') {
    const why = 'It contains NUL characters, so it is no text.';
    return { decision: 'off', kind: 'other', why, by: 'content', preset: 'standard' };
  }
  const { decision, why, by } = analysis.checked(settings);
  const { kind } = analysis.model(settings);
  return { decision, kind, why, by, preset: analysis.preset(settings) };
}

export function findingsOf(analysis: Analysis, settings: Settings): readonly ReportedFinding[] {
  if (checkedOf(analysis, settings).decision !== 'on') return [];
  return analysis.tier === 'tooLarge' ? [tooLarge(analysis)] : analysis.findings(settings);
}

/** Of no rule: it is about the tool, not about the document. */
function tooLarge({ text, lines }: Analysis): ReportedFinding {
  const size = Math.round(text.length / 1024);
  const limit = SIZES.save / 1024;
  return {
    rule: 'too-large',
    level: 'info',
    span: { start: 0, end: Math.max((lines.starts[1] ?? text.length) - 1, 0) },
    message: `This document has ${size} KB. Postmortems above ${limit} KB are not checked, to keep the editor quick.`,
  };
}
