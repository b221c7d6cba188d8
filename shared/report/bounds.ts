/** Bounds of JSON from strangers: how deep, how many values, and no keys that programs take for their own. */
import type { ReportProblem } from './problem.ts';

/** A report nests about ten levels; everything that walks a report recurses as deep as this. */
const DEEPEST = 64;
/** A report of 10,000 cloud computers has about two million. */
const MOST_VALUES = 10_000_000;
/** Such a report has about 80,000 observations. */
const MOST_ITEMS = 250_000;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN = new Set([0x5b, 0x7b]);
const CLOSE = new Set([0x5d, 0x7d]);

/** nestingProblem looks at the brackets of a JSON text before it is parsed; what else is wrong with it is the parser's. */
export function nestingProblem(
  text: string,
): Extract<ReportProblem, { code: 'too-deep' | 'too-many' | 'truncated' }> | null {
  let depth = 0;
  let values = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) {
      index = endOfString(text, index);
      if (index < 0) return { code: 'truncated' };
    } else if (OPEN.has(code)) {
      depth += 1;
      values += 1;
      if (depth > DEEPEST) return { code: 'too-deep', allowed: DEEPEST };
    } else if (CLOSE.has(code)) depth -= 1;
    else if (code === COMMA) values += 1;
    if (values > MOST_VALUES) return { code: 'too-many', at: '', allowed: MOST_VALUES };
  }
  return depth > 0 ? { code: 'truncated' } : null;
}

/** The index of the closing quote; -1: there is none. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes += 1;
  return slashes % 2 === 1;
}

type ValueProblem = Extract<ReportProblem, { code: 'too-many' | 'forbidden-key' }>;

/** valueProblem looks at the lists and keys of a parsed value, whose depth is bounded. */
export function valueProblem(value: unknown): ValueProblem | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value))
    return value.length > MOST_ITEMS
      ? { code: 'too-many', at: '', allowed: MOST_ITEMS }
      : firstWithin(value.entries());
  const entries = Object.entries(value);
  if (entries.length > MOST_ITEMS) return { code: 'too-many', at: '', allowed: MOST_ITEMS };
  const forbidden = entries.find(([key]) => FORBIDDEN.has(key));
  return forbidden === undefined ? firstWithin(entries) : { code: 'forbidden-key', at: forbidden[0] };
}

/** The place is put together on the way back, since most files have no problem. */
function firstWithin(entries: Iterable<readonly [string | number, unknown]>): ValueProblem | null {
  for (const [key, inner] of entries) {
    const problem = valueProblem(inner);
    if (problem !== null) return { ...problem, at: problem.at === '' ? String(key) : `${key}.${problem.at}` };
  }
  return null;
}
