/** Reads a YAML or JSON text by a schema. Pure; never throws; every mistake is answered with its place. */
import { isNode, isScalar, LineCounter, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { nearestName } from '../text/nearest.ts';
import { allowedHere, UNSAID } from './allowed-here.ts';
import { LIMITS } from './limits.ts';
import { shown, shownKey, type Problem } from './problem.ts';
import { keysAt } from './schema-keys.ts';
import { brokenSyntax, SYNTAX } from './syntax.ts';
import { doubleKeys, parseYaml, yamlProblem } from './yaml-bounds.ts';
import { isFields } from '../values/fields.ts';

/** What a text is read as. */
export interface Reading<S extends z.ZodType> {
  /** Names the file in what is allowed: `a plan without aliases`. */
  readonly what: 'profile' | 'plan';
  readonly schema: S;
  /** The schema of the file as it is written, whose keys are proposed. */
  readonly written: z.ZodType;
  /** Names that a value at a path may have, to propose the nearest one; null: there is no such list. */
  readonly namesFor: (path: readonly PropertyKey[]) => readonly string[] | null;
}

export type ReadText<S extends z.ZodType> =
  | {
      readonly ok: true;
      readonly value: z.output<S>;
      readonly document: Document.Parsed;
      readonly lines: LineCounter;
    }
  | Refused;

/** `more` counts the problems beyond those that are listed. */
export interface Refused {
  readonly ok: false;
  readonly problems: readonly Problem[];
  readonly more: number;
}

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** readText reads YAML, of which JSON is a part. An empty text is an empty map. */
export function readText<S extends z.ZodType>(text: string, reading: Reading<S>): ReadText<S> {
  const { what, schema } = reading;
  if (new TextEncoder().encode(text).length > LIMITS.textBytes)
    return whole(`${text.length} characters`, `a file of at most ${LIMITS.textBytes} bytes`);
  const bound = yamlProblem(text);
  if (bound !== null) return whole(bound, `a ${what} of ordinary size and depth`);
  const lines = new LineCounter();
  const document = parseYaml(text.replace(/^\ufeff/, ''), lines);
  const broken = syntaxProblems(document, lines, what);
  if (broken.length > 0) return refuse(broken);
  let value: unknown;
  try {
    // Aliases can double with every line until memory ends; no such file has a need for them.
    value = document.toJS({ maxAliasCount: 0 }) ?? {};
  } catch {
    return whole(SYNTAX.alias, `a ${what} without aliases`);
  }
  const parsed = schema.safeParse(value, { error: () => UNSAID });
  if (parsed.success) return { ok: true, value: parsed.data, document, lines };
  const place: Where = { value, document, lines, reading };
  const found = parsed.error.issues.flatMap((issue) => problemsOf(issue, place));
  return {
    ok: false,
    problems: found.slice(0, LIMITS.problems).map((tell) => tell()),
    more: Math.max(0, found.length - LIMITS.problems),
  };
}

interface Where {
  readonly value: unknown;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  readonly reading: Pick<Reading<z.ZodType>, 'written' | 'namesFor'>;
}

function refuse(problems: readonly Problem[]): Refused {
  return {
    ok: false,
    problems: problems.slice(0, LIMITS.problems),
    more: Math.max(0, problems.length - LIMITS.problems),
  };
}

function whole(found: string, allowed: string): Refused {
  return refuse([{ path: '', line: null, found, allowed }]);
}

function syntaxProblems(document: Document.Parsed, lines: LineCounter, what: string): readonly Problem[] {
  const problems = [...document.errors, ...document.warnings].map((error): Problem => {
    const line = lines.linePos(error.pos[0]).line;
    return { path: '', line, found: brokenSyntax(error.code), allowed: 'YAML or JSON' };
  });
  for (const place of doubleKeys(document))
    problems.push({
      path: '',
      line: lines.linePos(place).line,
      found: SYNTAX.keyTwice,
      allowed: 'YAML or JSON',
    });
  visit(document, {
    Pair: (_key, pair) => {
      if (!isScalar(pair.key) || !FORBIDDEN_KEYS.has(String(pair.key.value))) return;
      const line =
        pair.key.range === undefined || pair.key.range === null
          ? null
          : lines.linePos(pair.key.range[0]).line;
      problems.push({ path: '', line, found: shown(pair.key.value), allowed: `a key of the ${what}` });
    },
  });
  return problems;
}

/** Looking for a line and a name that is near takes time, so that only the problems that are listed do it. */
type Tell = () => Problem;

/** A union's complaint is that of the branch that came closest: the one of the value's own type. */
function problemsOf(issue: z.core.$ZodIssue, where: Where): readonly Tell[] {
  const { value, document, lines, reading } = where;
  if (issue.code === 'invalid_union') {
    const inner = closest(issue, at(value, issue.path));
    if (inner !== null)
      return inner.flatMap((one) => problemsOf({ ...one, path: [...issue.path, ...one.path] }, where));
  }
  if (issue.code === 'unrecognized_keys') {
    const names = keysAt(reading.written, issue.path);
    return issue.keys.map((key) => () => {
      const path = [...issue.path, key];
      return {
        path: pathText(path),
        line: lineOf(path, document, lines),
        found: shown(key),
        allowed: names.join(', '),
        ...nearest(key, names),
      };
    });
  }
  return [() => problemAt(issue, where)];
}

function problemAt(issue: z.core.$ZodIssue, { value, document, lines, reading }: Where): Problem {
  const found = at(value, issue.path);
  const names = issue.code === 'invalid_value' ? issue.values.map(String) : reading.namesFor(issue.path);
  return {
    path: pathText(issue.path),
    line: lineOf(issue.path, document, lines),
    found: shown(found),
    allowed: allowedHere(issue, keysAt(reading.written, issue.path)),
    // An office network ID is a region with more behind it.
    ...(names !== null && typeof found === 'string' ? nearest(found.split('+')[0] ?? '', names) : {}),
  };
}

function closest(issue: z.core.$ZodIssueInvalidUnion, value: unknown): readonly z.core.$ZodIssue[] | null {
  const type = Array.isArray(value) ? 'array' : typeof value;
  const fits = issue.errors.filter(
    (branch) => !branch.some((one) => one.path.length === 0 && one.code === 'invalid_type'),
  );
  const [best] = type === 'string' || type === 'object' || type === 'array' ? fits : [];
  return best ?? null;
}

function nearest(found: string, names: readonly string[]): { readonly nearest?: string } {
  const name = nearestName(found, names);
  return name === null ? {} : { nearest: name };
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    return isFields(inner) && Object.hasOwn(inner, key) ? inner[String(key)] : undefined;
  }, value);
}

/** pathText gives `cloudComputers[3].address`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${shownKey(String(key))}`,
    )
    .join('');
}

/** lineOf gives the line of the innermost part of the path that the file has. */
export function lineOf(
  path: readonly PropertyKey[],
  document: Document.Parsed,
  lines: LineCounter,
): number | null {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  // What is wrong with the whole is so from where it begins; a key that is missing from it stands nowhere.
  const { contents } = document;
  return path.length === 0 && isNode(contents) ? lines.linePos(contents.range[0]).line : null;
}
