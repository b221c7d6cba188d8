/** Reads a profile from YAML or JSON text. Pure; never throws; every mistake is answered with its place. */
import { isNode, isScalar, LineCounter, visit, type Document } from 'yaml';
import type { z } from 'zod';
import type { TextCheck } from '../contract/contract.ts';
import { nearestName } from '../text/nearest.ts';
import { LIMITS } from './limits.ts';
import { firstLine, shown, type Problem } from './problem.ts';
import type { Profile } from './profile.ts';
import { REGION_IDS } from './regions.ts';
import { profileSchema, writtenProfile } from './schema.ts';
import { doubleKeys, parseYaml, yamlProblem } from './yaml-bounds.ts';

export type ProfileResult =
  | { readonly ok: true; readonly profile: Profile }
  /** `more` counts the problems beyond those that are listed. */
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly more: number };

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** readProfile reads YAML, of which JSON is a part. An empty text means: all defaults. */
export function readProfile(text: string): ProfileResult {
  if (new TextEncoder().encode(text).length > LIMITS.textBytes)
    return whole(`${text.length} characters`, `a file of at most ${LIMITS.textBytes} bytes`);
  const bound = yamlProblem(text);
  if (bound !== null) return whole(bound, 'a profile of ordinary size and depth');
  const lines = new LineCounter();
  const document = parseYaml(text.replace(/^\ufeff/, ''), lines);
  const broken = syntaxProblems(document, lines);
  if (broken.length > 0) return refuse(broken);
  let value: unknown;
  try {
    // Aliases can double with every line until memory ends; a profile has no need for them.
    value = document.toJS({ maxAliasCount: 0 }) ?? {};
  } catch (error) {
    return whole(error instanceof Error ? firstLine(error.message) : 'an alias', 'a profile without aliases');
  }
  const parsed = profileSchema.safeParse(value);
  if (parsed.success) return { ok: true, profile: parsed.data };
  const found = parsed.error.issues.flatMap((issue) => problemsOf(issue, value, document, lines));
  return {
    ok: false,
    problems: found.slice(0, LIMITS.problems).map((tell) => tell()),
    more: Math.max(0, found.length - LIMITS.problems),
  };
}

/** checkText says what is wrong with a text, or how many cloud computers it has. */
export function checkText(text: string): TextCheck {
  const result = readProfile(text);
  return result.ok
    ? { problems: [], more: 0, computers: result.profile.cloudComputers.length }
    : { problems: result.problems, more: result.more, computers: 0 };
}

function refuse(problems: readonly Problem[]): ProfileResult {
  return {
    ok: false,
    problems: problems.slice(0, LIMITS.problems),
    more: Math.max(0, problems.length - LIMITS.problems),
  };
}

function whole(found: string, allowed: string): ProfileResult {
  return refuse([{ path: '', line: null, found, allowed }]);
}

function syntaxProblems(document: Document.Parsed, lines: LineCounter): readonly Problem[] {
  const problems = [...document.errors, ...document.warnings].map((error): Problem => {
    const line = lines.linePos(error.pos[0]).line;
    return { path: '', line, found: firstLine(error.message), allowed: 'YAML or JSON' };
  });
  for (const place of doubleKeys(document))
    problems.push({
      path: '',
      line: lines.linePos(place).line,
      found: 'Map keys must be unique',
      allowed: 'YAML or JSON',
    });
  visit(document, {
    Pair: (_key, pair) => {
      if (!isScalar(pair.key) || !FORBIDDEN_KEYS.has(String(pair.key.value))) return;
      const line =
        pair.key.range === undefined || pair.key.range === null
          ? null
          : lines.linePos(pair.key.range[0]).line;
      problems.push({ path: '', line, found: shown(pair.key.value), allowed: 'a key of the profile' });
    },
  });
  return problems;
}

/** Looking for a line and a name that is near takes time, so that only the problems that are listed do it. */
type Tell = () => Problem;

/** A union's complaint is that of the branch that came closest: the one of the value's own type. */
function problemsOf(
  issue: z.core.$ZodIssue,
  value: unknown,
  document: Document.Parsed,
  lines: LineCounter,
): readonly Tell[] {
  if (issue.code === 'invalid_union') {
    const inner = closest(issue, at(value, issue.path));
    if (inner !== null)
      return inner.flatMap((one) =>
        problemsOf({ ...one, path: [...issue.path, ...one.path] }, value, document, lines),
      );
  }
  if (issue.code === 'unrecognized_keys') {
    const names = keysAt(issue.path);
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
  return [() => problemAt(issue, value, document, lines)];
}

function problemAt(
  issue: z.core.$ZodIssue,
  value: unknown,
  document: Document.Parsed,
  lines: LineCounter,
): Problem {
  const found = at(value, issue.path);
  const hint =
    issue.path[0] === 'region' && typeof found === 'string'
      ? nearest(found.split('+')[0] ?? '', REGION_IDS)
      : {};
  return {
    path: pathText(issue.path),
    line: lineOf(issue.path, document, lines),
    found: shown(found),
    allowed: issue.message,
    ...hint,
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

/** The keys that the schema knows at a path. */
function keysAt(path: readonly PropertyKey[]): readonly string[] {
  const keys: Readonly<Record<string, readonly string[]>> = {
    '': Object.keys(writtenProfile.shape),
    path: ['activeHops', 'standbyHops'],
    failover: ['healthCheck', 'bfd', 'bgpHoldS'],
    'failover.healthCheck': ['intervalS', 'packets'],
    'failover.bfd': ['intervalMs', 'multiplier'],
    timeouts: ['dnsMs', 'connectMs', 'tlsMs', 'httpMs', 'pingMs'],
    contact: ['it', 'network', 'cloud'],
    gatewayHosts: ['host', 'ports'],
    cloudComputers: ['name', 'address', 'ports'],
  };
  const names = path.filter((part) => typeof part === 'string');
  return keys[names.join('.')] ?? [];
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return undefined;
    return (inner as Readonly<Record<PropertyKey, unknown>>)[key];
  }, value);
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
}

/** The line of the innermost part of the path that the file has. */
function lineOf(path: readonly PropertyKey[], document: Document.Parsed, lines: LineCounter): number | null {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}
