/** Draws the lanes on a canvas. States differ by their shape: an answer is a line, an outage a block, what was not seen is dotted. */
import type { DrawnLanes } from '../../../shared/drill/live/lanes.ts';
import { clockTime, ticksOf } from '../../../shared/drill/picture/ticks.ts';
import type { Mark } from '../../../shared/drill/sample.ts';
import { columnsOf, type Column } from './columns.ts';

/** Heights in dots of CSS. */
export const ROW = 34;
export const AXIS = 22;
const BLOCK = 18;
const LINE = 4;
const TICK = 8;
/** An outage of a moment is still seen. */
const NARROWEST = 2;

export interface LaneColors {
  readonly up: string;
  readonly down: string;
  readonly loss: string;
  readonly unknown: string;
  readonly grid: string;
  readonly text: string;
  readonly font: string;
}

export interface LaneView {
  readonly lanes: DrawnLanes;
  readonly fromMs: number;
  readonly toMs: number;
  readonly marks: readonly Mark[];
}

type Box = readonly [x: number, y: number, width: number, height: number];

/** What is used of a canvas. */
interface Context {
  fillStyle: unknown;
  font: string;
  textAlign: 'start' | 'end' | 'left' | 'right' | 'center';
  clearRect(...box: Box): void;
  fillRect(...box: Box): void;
  fillText(text: string, x: number, y: number): void;
}

/** What is drawn on: a canvas, its width, and the colors of the page. */
export interface Paper {
  readonly context: Context;
  readonly width: number;
  readonly colors: LaneColors;
}

/** drawLanes draws everything anew; the work goes by the width and never by the length of the drill. */
export function drawLanes(paper: Paper, view: LaneView): void {
  const { context, width, colors } = paper;
  const height = view.lanes.length * ROW;
  context.clearRect(0, 0, width, height + AXIS);
  drawAxis(paper, view);
  for (const [index, runs] of view.lanes.entries()) {
    const middle = index * ROW + ROW / 2;
    for (const column of columnsOf(runs, view, width)) drawColumn(paper, column, middle);
  }
  context.fillStyle = colors.text;
  for (const { atMs, kind } of view.marks) {
    const x = xOf(atMs, view, width);
    if (x < 0) continue;
    // Dashed where the path went off, whole where it came back.
    for (let y = 0; y < height; y += 8) context.fillRect(x, y, 2, kind === 'off' ? 4 : 8);
  }
}

function xOf(atMs: number, { fromMs, toMs }: LaneView, width: number): number {
  return Math.round(((atMs - fromMs) / Math.max(1, toMs - fromMs)) * width);
}

function drawAxis({ context, width, colors: { grid, text, font } }: Paper, view: LaneView): void {
  const height = view.lanes.length * ROW;
  context.font = font;
  const first = Math.max(0, view.fromMs);
  const step = ticksOf(view.toMs - first)[1] ?? 1000;
  for (let tick = Math.ceil(first / step) * step; tick <= view.toMs; tick += step) {
    const x = xOf(tick, view, width);
    context.fillStyle = grid;
    context.fillRect(x, 0, 1, height);
    context.fillStyle = text;
    context.textAlign = alignOf(x, width);
    context.fillText(clockTime(tick), x, height + AXIS - 6);
  }
}

/** A time at an edge stays on the paper. */
function alignOf(x: number, width: number): Context['textAlign'] {
  if (x < 20) return 'left';
  return x > width - 20 ? 'right' : 'center';
}

function drawColumn({ context, colors }: Paper, { x, width, drawn }: Column, middle: number): void {
  switch (drawn) {
    case 'empty':
      break;
    case 'up':
      context.fillStyle = colors.up;
      context.fillRect(x, middle - LINE / 2, width, LINE);
      break;
    case 'down':
      context.fillStyle = colors.down;
      context.fillRect(x, middle - BLOCK / 2, Math.max(NARROWEST, width), BLOCK);
      break;
    case 'loss':
      context.fillStyle = colors.up;
      context.fillRect(x, middle - LINE / 2, width, LINE);
      context.fillStyle = colors.loss;
      context.fillRect(x, middle - TICK / 2, Math.min(NARROWEST, width), TICK);
      break;
    case 'unknown':
      context.fillStyle = colors.unknown;
      for (let at = x; at < x + width; at += 6)
        context.fillRect(at, middle - TICK / 2, Math.min(2, x + width - at), TICK);
      break;
  }
}
