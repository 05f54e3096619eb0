/** The drawing: all of it inside the page, no words over words, nothing that the view does not say. */
import { describe, expect, it } from 'vitest';
import { WHOLE, type Sight } from '../../../server/src/features/drawing/axis.ts';
import { drawTimeline } from '../../../server/src/features/drawing/draw.ts';
import type {
  Drawing,
  Mark,
  MarkKind,
  TextShape,
} from '../../../server/src/features/drawing/drawing.ts';
import type { TimelineView } from '../../../server/src/features/timeline-view.ts';
import { entryAt, incident, MINUTE, START, view } from './view.ts';

const measure = (text: string): number => text.length * 7;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function draw(changes: Partial<TimelineView> = {}, width = 760, sight: Sight = WHOLE): Drawing {
  const drawing = drawTimeline({ ...view, ...changes }, { width, measure }, sight);
  if (!drawing) throw new Error('nothing to draw');
  return drawing;
}

function marks({ marks: all }: Drawing, kind: MarkKind): readonly Mark[] {
  return all.filter((mark) => mark.kind === kind);
}

function wordsOf(mark: Mark): readonly string[] {
  return mark.shapes.flatMap((shape) => (shape.tag === 'text' ? [shape.text] : []));
}

function words(drawing: Drawing, kind: MarkKind): readonly string[] {
  return marks(drawing, kind).flatMap(wordsOf);
}

function boxOf({ x, y, anchor, text }: TextShape) {
  const width = measure(text);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { text, left, right: left + width, top: y - 11, bottom: y + 3 };
}

function collisions({ marks: all }: Drawing): readonly string[] {
  const boxes = all.flatMap(({ shapes }) =>
    shapes.flatMap((shape) => (shape.tag === 'text' ? [boxOf(shape)] : [])),
  );
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} | ${b.text}`),
  );
}

describe('the drawing', () => {
  it('is none when nothing has a time', () => {
    const nothing = { ...view, entries: [], phases: [], brackets: [] };
    expect(drawTimeline(nothing, { width: 760, measure })).toBeUndefined();
  });

  it('has a dot for every entry with a time, and only those', () => {
    expect(marks(draw(), 'dot').flatMap(({ entries }) => entries)).toEqual([0, 1, 2]);
  });

  it('shows how far an uncertain time reaches', () => {
    const [certain, uncertain] = marks(draw(), 'dot');
    const reach = (mark: Mark | undefined) =>
      mark?.shapes.find((shape) => shape.tag === 'rect' && shape.part === 'reach');
    expect(reach(certain)).toBeUndefined();
    expect(reach(uncertain)).toMatchObject({ width: expect.closeTo((4 / 60) * 732, 3) as number });
  });

  it('keeps uncertain times apart', () => {
    const unsure = [0, 1, 2].map((id) =>
      entryAt(id, 20 + id * 10, {
        earliest: START + id * 10 * MINUTE,
        latest: START + (40 + id * 10) * MINUTE,
      }),
    );
    const rows = marks(draw({ entries: unsure, phases: [], brackets: [] }), 'dot').map(
      ({ shapes }) => shapes.flatMap((shape) => (shape.tag === 'circle' ? [shape.cy] : []))[0],
    );
    expect(new Set(rows).size).toBe(3);
  });

  it('says at a dot what the loudest finding there is', () => {
    const levels = (['hint', 'error', 'warning'] as const).map((level) => ({
      level,
      message: 'x',
    }));
    const entries = [
      entryAt(0, 0, { findings: levels }),
      entryAt(1, 5, { findings: levels.slice(0, 1) }),
    ];
    const badges = marks(draw({ entries }), 'dot').map(({ shapes }) =>
      shapes.flatMap(({ part }) => (part.startsWith('badge') ? [part] : [])),
    );
    expect(badges).toEqual([['badge error'], []]);
  });

  it('labels the dots that are moments, together when one entry is two', () => {
    const both = entryAt(0, 0, { moments: ['mitigated', 'all-clear'] });
    const entries = [both, entryAt(1, 30), entryAt(2, 60, { text: '' })];
    expect(words(draw({ entries }), 'flag')).toEqual(['Mitigated, all clear 14:02', 'Entry 1']);
  });

  it('labels an entry that is no moment with its first words, where there is room', () => {
    const text = 'The database of the orders, which nobody had looked at, is slow';
    const entries = [entryAt(0, 0), entryAt(1, 30, { text }), entryAt(2, 60)];
    expect(words(draw({ entries }), 'flag')).toContain('The database of the orders…');
    const crowd = Array.from({ length: 70 }, (_, id) => entryAt(id, id));
    expect(words(draw({ entries: crowd }), 'flag')).toEqual([]);
  });

  it('always labels the moments that metrics are made of, the others where there is room', () => {
    const crowd = (['started', 'hypothesis', 'declared', 'detected', 'cause-found'] as const).map(
      (moment, id) => entryAt(id, id, { moments: [moment] }),
    );
    const labels = words(draw({ entries: [...crowd, entryAt(9, 600)] }, 320), 'flag');
    expect(labels).toEqual(expect.arrayContaining(['Started 14:02', 'Detected 14:05']));
    expect(labels.length).toBeLessThan(6);
  });

  it('gathers what stands too close together, and says so', () => {
    const entries = Array.from({ length: 50 }, (_, id) => entryAt(id, id / 100));
    const later = [20, 40, 60].map((minute, index) => entryAt(50 + index, minute));
    const dots = marks(draw({ entries: [...entries, ...later] }), 'dot');
    expect(dots.length).toBeLessThan(10);
    expect(dots.flatMap((dot) => dot.entries ?? []).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 53 }, (_, id) => id),
    );
    const many = dots.find(({ tone }) => tone === 'many');
    expect(many?.title).toMatch(/^\d\d entries, 14:02 to 14:02$/);
    expect(many && wordsOf(many)).toEqual([String(many?.entries?.length)]);
    expect(many?.stretch?.[1]).toBe(START + 0.49 * MINUTE);
  });

  it.each([320, 760, 2000])(
    'counts in %i pixels what it gathers, and counts nothing twice',
    (width) => {
      const drawing = draw(incident(5000, DAY), width);
      const dots = marks(drawing, 'dot');
      expect(dots.reduce((sum, { entries }) => sum + (entries?.length ?? 0), 0)).toBe(5000);
      for (const dot of dots.filter(({ tone }) => tone === 'many')) {
        const [pill] = dot.shapes.flatMap((shape) => (shape.tag === 'rect' ? [shape] : []));
        expect(pill?.width).toBeGreaterThan(measure(wordsOf(dot)[0] ?? '') + 4);
        expect(pill && pill.x + pill.width).toBeLessThanOrEqual(width);
      }
    },
  );

  it('says at a moment when it was, by the clock of the document, and that it is uncertain', () => {
    expect(words(draw({ offset: 2 * HOUR }), 'flag')).toEqual([
      'Started 16:02',
      'Detected ~16:09',
      'Resolved 17:02',
    ]);
  });

  it('says the day of a moment too where a clock would not tell which', () => {
    const entries = [
      entryAt(0, 0, { moments: ['started'] }),
      entryAt(1, (3 * DAY) / MINUTE, { moments: ['resolved'] }),
    ];
    const labels = ['Started 5 Mar 14:02', 'Resolved 8 Mar 14:02'];
    expect(words(draw({ entries, phases: [], brackets: [] }), 'flag')).toEqual(labels);
  });

  it('shows an uncertain time that is too short for an interval by its dot', () => {
    const around = (id: number, reach: number) =>
      entryAt(id, id * 30, { earliest: START + (id * 30 - reach) * MINUTE });
    const entries = [entryAt(0, 0), around(1, 0.2), around(2, 10)];
    const parts = marks(draw({ entries, phases: [], brackets: [] }), 'dot').map(({ shapes }) =>
      shapes.map(({ part }) => part),
    );
    expect(parts).toEqual([['point'], ['point unsure'], ['reach', 'outline', 'point unsure']]);
  });

  it('puts a lone entry on a scale of minutes, whatever is not known about it', () => {
    const lone = draw({ entries: [entryAt(0, 0)], phases: [], brackets: [] });
    expect(words(lone, 'tick')).toEqual(['13:45', '14:00', '14:15', '14:30']);
  });

  it('draws the shorter bracket nearer to the bar', () => {
    const drawing = draw();
    const y = (key: string) =>
      drawing.marks
        .find((mark) => mark.key === key)
        ?.shapes.flatMap((shape) => ('y' in shape ? [shape.y] : []))[0] ?? 0;
    expect(y('bracket ttd')).toBeGreaterThan(y('bracket ttr'));
    expect(y('bracket ttd')).toBeLessThan(y('phase undetected'));
  });

  it('draws the duration only when it is another stretch than TTR', () => {
    const ttr = { ...view.brackets[1], metric: 'ttr' as const, from: START, to: START + MINUTE };
    const duration = { ...ttr, metric: 'duration' as const, label: 'Duration', formula: '' };
    const named = (...brackets: object[]) =>
      marks(draw({ brackets: brackets as never }), 'bracket').map(({ tone }) => tone);
    expect(named(ttr, duration)).toEqual(['ttr']);
    expect(named(ttr, { ...duration, to: START + 2 * MINUTE }).sort()).toEqual(['duration', 'ttr']);
    expect(named(duration)).toEqual(['duration']);
  });

  it('names a phase where the name fits', () => {
    expect(words(draw({}, 1200), 'phase')).toEqual(['Undetected', 'Mitigating']);
    expect(words(draw({}, 400), 'phase')).toEqual(['Mitigating']);
  });

  it('lets a phase of seconds still be seen, and parts phases that overlap', () => {
    const phases = [
      { kind: 'undetected' as const, from: START, to: START + 1 },
      { kind: 'recovering' as const, from: START + 10 * MINUTE, to: START + 20 * MINUTE },
      { kind: 'unacknowledged' as const, from: START, to: START + 15 * MINUTE },
    ];
    const boxes = marks(draw({ phases }), 'phase').map(({ shapes: [fill] }) =>
      fill?.tag === 'rect' ? [fill.x, fill.x + fill.width] : [],
    );
    expect(boxes[0]?.[1]).toBe((boxes[0]?.[0] ?? 0) + 2);
    expect(boxes[1]?.[1] ?? 0).toBeLessThanOrEqual(boxes[2]?.[0] ?? 0);
  });
});

describe('the marks of time', () => {
  it.each<[string, number, string, string]>([
    ['seconds', 10_000, '14:02:04', 'Thu 5 March 2026'],
    ['half a second', 500, '14:02:00.200', 'Thu 5 March 2026'],
    ['an hour', HOUR, '14:15', 'Thu 5 March 2026'],
    ['two days', 2 * DAY, '12:00', 'Fri 6 March 2026'],
    ['two weeks', 14 * DAY, 'Sun 8', 'March 2026'],
    ['two months', 60 * DAY, 'Sun 15', 'April 2026'],
    ['two years', 730 * DAY, 'Jul', '2027'],
    ['twenty years', 7300 * DAY, '2030', ''],
  ])('over %s', (_what, length, tick, period) => {
    const entries = [entryAt(0, 0), entryAt(1, length / MINUTE)];
    const drawing = draw({ entries, phases: [], brackets: [] });
    expect(words(drawing, 'tick')).toContain(tick);
    expect(words(drawing, 'tick').length).toBeLessThan(15);
    if (period) expect(words(drawing, 'period')).toContain(period);
  });

  it('is told by the clock of the document', () => {
    const entries = [entryAt(0, 0), entryAt(1, 60)];
    const tokyo = draw({ entries, phases: [], brackets: [], offset: 9 * HOUR + HOUR / 2 });
    expect(words(tokyo, 'tick')).toEqual(['23:45', '00:00', '00:15', '00:30']);
    expect(words(tokyo, 'period')).toEqual(['Thu 5 March 2026', 'Fri 6 March 2026']);
  });

  it('has no days where none are known', () => {
    const clock = draw({ dated: false });
    expect(words(clock, 'period')).toEqual([]);
    expect(words(clock, 'tick')).toContain('14:30');
    expect(clock.height).toBeLessThan(draw().height);
  });

  it('names the day at the left edge, wherever the reader is', () => {
    const entries = [entryAt(0, 0), entryAt(1, (3 * DAY) / MINUTE)];
    const sight = { ...WHOLE, zoom: 20, from: START + 1.5 * DAY };
    expect(words(draw({ entries, phases: [], brackets: [] }, 760, sight), 'period')).toEqual([
      'Sat 7 March 2026',
    ]);
  });
});

describe('quiet stretches', () => {
  const entries = [0, 10, 20, 1000, 1010, 1020].map((minute, id) => entryAt(id, minute));
  const quiet = { entries, phases: [], brackets: [] };

  it('that are folded say how long they are', () => {
    const [mark] = marks(draw(quiet), 'quiet');
    expect(mark).toMatchObject({
      tone: 'folded',
      title: expect.stringMatching(/^16 h 20 min without/) as string,
    });
    expect(mark && wordsOf(mark)).toEqual(['16 h']);
  });

  it('that are open say so too', () => {
    const open = { ...WHOLE, toggled: [START + 20 * MINUTE] };
    const [mark] = marks(draw(quiet, 760, open), 'quiet');
    expect(mark?.tone).toBeUndefined();
    expect(mark && wordsOf(mark)).toEqual(['16 h 20 min quiet']);
  });

  it('that are folded have no midnights in them', () => {
    const nights = [0, 5, 10, 15_000, 15_010].map((minute, id) => entryAt(id, minute));
    expect(words(draw({ ...quiet, entries: nights }), 'period')).toEqual([
      'Thu 5 March 2026',
      'Mon 16 March 2026',
    ]);
  });

  it('on both sides of one entry leave it its day', () => {
    const lone = [0, 5, 10, 15, 9000, 20_000, 20_005, 20_010].map((minute, id) =>
      entryAt(id, minute),
    );
    const days = draw({ ...quiet, entries: lone, offset: -8 * HOUR });
    expect(words(days, 'period')).toEqual(['Thu 5 March 2026', '11 Mar', 'Thu 19 March 2026']);
  });
});

const COUNTS = [1, 2, 8, 40, 300, 5000];
const LENGTHS = {
  seconds: 9000,
  minutes: 12 * MINUTE,
  hours: 5 * HOUR,
  days: 3 * DAY,
  weeks: 24 * DAY,
};
const WIDTHS = [320, 480, 760, 1280, 2000];
const SIGHTS = [1, 2.7, 40];

describe.each(COUNTS)('%i entries', (count) => {
  it.each(Object.entries(LENGTHS))(
    'over %s keep apart at every width and zoom',
    (_name, length) => {
      const shown = incident(count, length);
      for (const width of WIDTHS) {
        for (const zoom of SIGHTS) {
          const drawing = draw(shown, width, { ...WHOLE, zoom, from: START + length / 3 });
          expect(collisions(drawing), `${width} px, zoom ${zoom}`).toEqual([]);
          expect(drawing.height).toBeLessThan(460);
          expect(new Set(drawing.marks.map(({ key }) => key)).size).toBe(drawing.marks.length);
          for (const { shapes } of drawing.marks) {
            for (const shape of shapes) {
              if (shape.tag !== 'text') continue;
              const { left, right, bottom, text } = boxOf(shape);
              expect(left, text).toBeGreaterThanOrEqual(0);
              expect(right, text).toBeLessThanOrEqual(width);
              expect(bottom, text).toBeLessThanOrEqual(drawing.height);
            }
          }
        }
      }
    },
  );

  it('are as many shapes as a page can hold', () => {
    const { marks: all } = draw(incident(count, 3 * DAY), 2000);
    expect(all.length).toBeLessThan(900);
  });
});
