/** Stories after public reports: what a replay must say, and what it must not say. Addresses and names are invented. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBundle } from '../../../electron/host/load-bundle.ts';
import { defaultProfile } from '../../../shared/profile/defaults.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import { readProfile } from '../../../shared/profile/read.ts';
import { isIpv4 } from '../../../shared/net/ipv4.ts';
import { factsJson } from '../../../shared/replay/facts-json.ts';
import { observationsOf, replay } from '../../../shared/replay/replay.ts';
import { profileOf } from '../../../shared/replay/saved.ts';

const FOLDER = join(import.meta.dirname, '../../stories');
const STORIES = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

type Step = string | number | Readonly<Record<string, unknown>>;
interface Story {
  readonly fault: string;
  readonly right: string;
  readonly targets: readonly string[];
  /** `path` into what `replay --facts` prints; an object picks the row of a list with these fields. */
  readonly facts: readonly {
    readonly path: readonly Step[];
    readonly is?: unknown;
    readonly isNot?: unknown;
  }[];
  readonly must: {
    readonly findings: readonly string[];
    readonly anyFinding?: boolean;
    readonly state?: string;
  };
  readonly mustNot: { readonly findings: readonly string[]; readonly pass: readonly string[] };
}

function storyOf(name: string): Story {
  return JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8')) as Story;
}

function profileIn(name: string): Profile | null {
  const path = join(FOLDER, name, 'profile.yaml');
  if (!existsSync(path)) return null;
  const read = readProfile(readFileSync(path, 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.profile;
}

/** The value at a path; undefined where the path leads nowhere. */
function at(value: unknown, path: readonly Step[]): unknown {
  return path.reduce<unknown>((found, step) => {
    if (typeof found !== 'object' || found === null) return undefined;
    if (typeof step !== 'object') return (found as Readonly<Record<string, unknown>>)[step];
    const rows = found as readonly Readonly<Record<string, unknown>>[];
    return rows.find((row) =>
      Object.entries(step).every(([key, wanted]) => JSON.stringify(row[key]) === JSON.stringify(wanted)),
    );
  }, value);
}

describe('stories', () => {
  it.each(STORIES)('%s', async (name) => {
    const story = storyOf(name);
    const bundle = await loadBundle(join(FOLDER, name));
    const profile = profileIn(name) ?? profileOf(bundle) ?? defaultProfile();
    const targets = story.targets.filter(isIpv4);
    const facts = factsJson(observationsOf(bundle, { profile, targets }), bundle.platform, targets);
    for (const { path, ...wanted } of story.facts) {
      const got = at(facts, path);
      if ('is' in wanted) expect(got, `${JSON.stringify(path)}: ${story.right}`).toEqual(wanted.is);
      else
        expect([undefined, wanted.isNot], `${JSON.stringify(path)}: ${story.right}`).not.toContainEqual(got);
    }
    const { checks, findings, verdict } = replay(bundle, {
      profile,
      language: 'en',
      version: '0',
      targets: [],
      id: 'id',
    });
    const codes = findings.map(({ code }) => code);
    expect(codes, story.right).toEqual(expect.arrayContaining([...story.must.findings]));
    if (story.must.anyFinding !== undefined)
      expect(codes.length > 0, story.right).toBe(story.must.anyFinding);
    if (story.must.state !== undefined) expect(verdict.state, story.right).toBe(story.must.state);
    expect(
      codes.filter((code) => story.mustNot.findings.includes(code)),
      story.right,
    ).toEqual([]);
    for (const id of story.mustNot.pass) {
      const outcomes = checks.filter((check) => check.id === id).map(({ outcome }) => outcome);
      expect(outcomes.length, id).toBeGreaterThan(0);
      expect(outcomes, `${id}: ${story.right}`).not.toContain('pass');
    }
  });
});
