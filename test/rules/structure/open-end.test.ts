/** Fixes that append: none where a fence or a comment that was left open would take in what they write. */
import { describe, expect, it } from 'vitest';
import { metricNotStated } from '../../../server/src/rules/detection/metric-not-stated.ts';
import { writeMetrics } from '../../../server/src/rules/detection/write-metrics.ts';
import { missingLesson } from '../../../server/src/rules/lessons/missing-lesson.ts';
import { mitigationAsFix } from '../../../server/src/rules/resolution/mitigation-as-fix.ts';
import { noContributingFactors } from '../../../server/src/rules/root-cause/no-contributing-factors.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import { missingSection } from '../../../server/src/rules/structure/missing-section.ts';
import { skippedImpact } from '../../../server/src/rules/structure/skipped-impact.ts';
import { checkRule, titles } from '../../support/check.ts';
import { read } from '../../support/read.ts';
import { findings } from '../../support/circumstances.ts';

const TIMELINE = `## Timeline (UTC)

- 2026-03-05 14:00 Outage began
- 2026-03-05 14:05 Alert fired
`;

const CASES: readonly (readonly [Rule, string])[] = [
  [missingSection, `# X\n\n## Summary\n\nIt broke.\n`],
  [skippedImpact, `# X\n\n## Summary\n\nIt broke.\n`],
  [missingLesson, `# X\n\n## Lessons Learned\n\n**What went well?**\n\n- All\n`],
  [noContributingFactors, `# X\n\n## Root Cause\n\nThe disk was full.\n`],
  [mitigationAsFix, `# X\n\n## Resolution\n\nThe disk was emptied.\n`],
  [metricNotStated, `# X\n\n${TIMELINE}\n## Detection\n\nAn alert.\n`],
];

describe.each(CASES)('$id: %#', (rule, text) => {
  it.each(['```\nlog\n', '~~~~ text\n~~~\n', '```\nlog\n````x\n', '<!-- later\n'])(
    'no fix behind %j',
    (end) => {
      expect(findings(rule, `${text}\n${end}`)).not.toEqual([]);
      expect(titles(rule, `${text}\n${end}`)).toEqual([]);
    },
  );

  it.each(['', '```\nlog\n```\n', '~~~\nlog\n~~~~ \n', '<!-- later -->\n'])(
    'a fix behind %j',
    (end) => {
      expect(titles(rule, `${text}\n${end}`)).not.toEqual([]);
    },
  );
});

describe.each([`# X\n\n${TIMELINE}`, `**Timeline:**\n\n${TIMELINE.replace(/^.*\n\n/, '')}`])(
  'metrics for a Detection that is not there: %#',
  (text) => {
    it('are written behind what is closed only', () => {
      expect(writeMetrics(read(`${text}\n\`\`\`\nlog\n\`\`\`\n`))).not.toEqual([]);
      expect(writeMetrics(read(`${text}\n\`\`\`\nlog\n`))).toEqual([]);
    });
  },
);

it('what stands above the fence is filled as ever', () =>
  checkRule(
    skippedImpact,
    '## Impact\n   ^^^^^^ error\n\n## Timeline\n\n- 14:00 Down\n\n```\nlog\n',
  ));
