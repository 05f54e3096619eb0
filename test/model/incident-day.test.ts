/** Which day is the incident's, where no field says so. */
import { expect, test } from 'vitest';
import { incidentDay } from '../../server/src/model/incident-day.ts';
import { readPostmortem } from '../../server/src/model/read.ts';
import { isoDate } from '../../server/src/model/time/calendar.ts';

const timeline = '## Timeline (UTC)\n\n- 2026-03-05 14:00 Alert fires\n';

test.each([
  ['the field', '# Outage 2026-03-07\n\n**Date:** 2026-03-09\n', 'x.md', '2026-03-09'],
  ['the title', '# Outage 2026-03-07\n', '2026-03-08-x.md', '2026-03-07'],
  ['the name of the file', '# Outage\n', '2026-03-08-x.md', '2026-03-08'],
  ['the timeline', `# Outage\n\n${timeline}`, 'x.md', '2026-03-05'],
  ['the timeline before a later name', `# Outage\n\n${timeline}`, '2026-03-08-x.md', '2026-03-05'],
  ['a name before the timeline', `# Outage\n\n${timeline}`, '2026-03-04-x.md', '2026-03-04'],
  ['nothing', '# Outage\n', 'x.md', undefined],
])('%s', (_, text, uri, day) => {
  const found = incidentDay(readPostmortem(text, { uri: `file:///${uri}` }));
  expect(found && isoDate(found)).toBe(day);
});
