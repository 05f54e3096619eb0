/** Rule: Markdown reads something else than the author wrote: rows that do not fit, cut tables, dashes for bullets, open fences. */
import type { Fault } from '../../model/details.ts';
import { count } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const brokenTable: Rule = {
  id: 'broken-table',
  group: 'structure',
  summary: 'A table, a bullet or a fence that Markdown reads in another way than it was meant.',
  levels: { standard: 'warning', strict: 'warning' },
  completeness: false,
  fix: 'safe',
  since: '0.1.0',
  check,
};

/** Under `standard` a row may end early: the page shows blank cells, which is what most authors mean. */
function* check({ model, preset }: RuleContext): Iterable<Finding> {
  for (const fault of model.faults) {
    if (preset === 'standard' && fault.kind === 'too-few-cells' && !fault.loses) continue;
    const { mend, span } = fault;
    yield {
      span,
      message: messageOf(fault),
      fixes: () => (mend ? [{ title: TITLES[fault.kind], kind: 'safe', edits: mend }] : []),
    };
  }
}

const TITLES: Readonly<Record<Fault['kind'], string>> = {
  'too-few-cells': 'Add the missing cells',
  'too-many-cells': 'Drop the cells that are too many',
  'no-table': 'Give this row as many cells as the header has',
  'cut-table': 'Join the row to the table above',
  'dash-bullet': 'Make it a bullet',
  'open-fence': 'Close the fence',
};

function messageOf(fault: Fault): string {
  switch (fault.kind) {
    case 'too-few-cells':
    case 'too-many-cells':
      return `This row has ${count(fault.cells, 'cell', 'cells')}, its table ${count(fault.columns, 'column', 'columns')}.`;
    case 'no-table':
      return `This row has ${count(fault.cells, 'cell', 'cells')}, the header above it ${String(fault.columns)}, so Markdown shows the table as text.`;
    case 'cut-table':
      return 'This row is cut off from the table above, so Markdown shows it as text.';
    case 'dash-bullet':
      return 'This dash is no bullet for Markdown, which adds the line to the bullet above.';
    case 'open-fence':
      return 'This fence is never closed, so the headings below it are code.';
  }
}
