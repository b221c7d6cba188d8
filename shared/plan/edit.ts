/** Corrections of a plan: the lines that change when one value does. Comments and everything else stay as they are. */
import { isMap, isNode, isPair, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { Correction } from './findings.ts';
import { type Path, type ReadPlan } from './read.ts';

export type PlanValue =
  | string
  | number
  | boolean
  | readonly PlanValue[]
  | { readonly [key: string]: PlanValue };

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A value, and where in the plan it belongs. */
export interface Setting {
  readonly path: Path;
  readonly value: PlanValue;
}

/** setting gives the lines that set one value; null where the text is written in a way that this cannot edit. */
export function setting(read: ReadPlan, file: string, to: Setting): Correction | null {
  const edit = editOf(read, to);
  return edit === null ? null : correctionOf(read.text, file, edit);
}

function editOf({ document, text }: ReadPlan, { path, value }: Setting): Edit | null {
  const node = document.getIn(path, true);
  if (isNode(node) && isInline(node) && node.range)
    return { from: node.range[0], to: node.range[1], text: written(value) };
  if (isNode(node)) return null;
  const [outer, rest] = ancestor(path, (at) =>
    at.length === 0 ? document.contents : document.getIn(at, true),
  );
  if (outer === null) return null;
  return isMap(outer) ? insertion(outer, { path: rest, value }, text) : null;
}

/** A scalar, or a list or map within brackets. */
function isInline(node: Node): boolean {
  return isScalar(node) || ((isMap(node) || isSeq(node)) && node.flow === true);
}

/** The innermost map that is there, and the keys below it. */
function ancestor(path: Path, at: (path: Path) => unknown): readonly [Node | null, Path] {
  for (let length = path.length - 1; length >= 0; length -= 1) {
    const node = at(path.slice(0, length));
    if (isNode(node)) return [node, path.slice(length)];
  }
  return [null, path];
}

function insertion(map: YAMLMap, { path, value }: Setting, text: string): Edit | null {
  const [key, ...inner] = path;
  if (typeof key !== 'string' || !map.range) return null;
  const nested = inner.reduceRight<PlanValue>((all, one) => ({ [String(one)]: all }), value);
  const line = `${key}: ${written(nested)}`;
  if (map.flow === true) {
    const close = map.range[1] - 1;
    return { from: close, to: close, text: map.items.length === 0 ? line : `, ${line}` };
  }
  const last = map.items.at(-1);
  const first = map.items[0]?.key;
  if (!isNode(first) || !first.range || !last) return null;
  const end = endOfLine(text, endOf(last.value, last.key));
  const column = first.range[0] - (text.lastIndexOf('\n', first.range[0] - 1) + 1);
  return { from: end, to: end, text: `\n${' '.repeat(column)}${line}` };
}

/** The end of what is written: the range of a block goes on over the blank lines behind it. */
function endOf(value: unknown, key: unknown): number {
  if ((isMap(value) || isSeq(value)) && value.flow !== true) {
    const last = value.items.at(-1);
    if (isNode(last)) return endOf(last, key);
    if (isPair(last)) return endOf(last.value, last.key);
  }
  const node = isNode(value) && value.range ? value : key;
  return isNode(node) && node.range ? node.range[1] : 0;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  const stop = end < 0 ? text.length : end;
  return text[stop - 1] === '\r' ? stop - 1 : stop;
}

/** Plain words, blocks and addresses stay plain; what YAML could take for something else is quoted. */
const PLAIN = /^(?:[A-Za-z][\w./-]*|\d[\d.]*\/\d+|\d+(?:\.\d+){3})$/;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

function written(value: PlanValue): string {
  if (typeof value === 'string')
    return PLAIN.test(value) && !RESERVED.test(value) ? value : JSON.stringify(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(written).join(', ')}]`;
  const entries = Object.entries(value).map(([key, one]) => `${key}: ${written(one)}`);
  return `{${entries.join(', ')}}`;
}

function isList(value: object): value is readonly PlanValue[] {
  return Array.isArray(value);
}

function correctionOf(text: string, file: string, { from, to, text: put }: Edit): Correction {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const stop = endOfLine(text, to);
  const line = lineNumber(text, from);
  const old = text.slice(start, stop).split(/\r?\n/);
  const fresh = `${text.slice(start, from)}${put}${text.slice(to, stop)}`.split(/\r?\n/);
  // What only adds lines leaves the line above as it is.
  if (from === to && put.startsWith('\n'))
    return { file, replaces: null, behind: line, lines: put.slice(1).split('\n'), undo: [] };
  return { file, replaces: { from: line, to: line + old.length - 1 }, behind: null, lines: fresh, undo: old };
}

function lineNumber(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
