/** A timeline as positioned shapes: what the preview and every export put on the page. Types only; pixels, y downwards. */
import type { Level } from '../../rules/rule.ts';
import type { Axis } from './axis.ts';

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** From the bottom to the top: later marks lie over earlier ones. */
  readonly marks: readonly Mark[];
  readonly axis: Axis;
}

/** One thing that can be pointed at. Its look follows from `kind`, `tone` and the `part` of each shape. */
export interface Mark {
  /** Never the same for two marks of a drawing; stays while its thing stays. */
  readonly key: string;
  readonly kind: MarkKind;
  /** A phase's kind, `moment`, `many`, `folded`, `note`. */
  readonly tone?: string;
  /** Ids of the entries that it stands for. */
  readonly entries?: readonly number[];
  /** The stretch of time that it stands for, where that is what a click on it is about. */
  readonly stretch?: readonly [number, number];
  /** What it says when it is pointed at. */
  readonly title?: string;
  readonly shapes: readonly Shape[];
}

export type MarkKind = 'tick' | 'period' | 'flag' | 'phase' | 'quiet' | 'bracket' | 'dot';

export type Shape = RectShape | LineShape | CircleShape | PathShape | TextShape;

export interface RectShape {
  readonly tag: 'rect';
  readonly part: 'fill' | 'edge' | 'reach' | 'target' | 'pill';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Radius of its corners. */
  readonly rx?: number;
}

export interface LineShape {
  readonly tag: 'line';
  readonly part: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface CircleShape {
  readonly tag: 'circle';
  /** The time of an `unsure` one is uncertain. */
  readonly part: 'point' | 'point unsure';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
}

export interface PathShape {
  readonly tag: 'path';
  readonly part: 'outline' | 'tear' | `badge ${Level}`;
  readonly d: string;
}

export interface TextShape {
  readonly tag: 'text';
  readonly part: 'label';
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

/** Width in pixels of a text of the drawing. */
export type Measure = (text: string) => number;

/** What a drawing has to fit into. */
export interface Room {
  readonly width: number;
  readonly measure: Measure;
}
