import { describe, expect, it } from 'vitest';
import type { Check } from '../../../shared/check/check.ts';
import { judgeChecks } from '../../../shared/check/judge.ts';
import { CHECKS } from '../../../shared/check/registry.ts';
import { diagnose } from '../../../shared/diagnosis/diagnose.ts';
import { earlyVerdict, type EarlyVerdict } from '../../../shared/diagnosis/early.ts';
import { factsOf } from '../../../shared/observation/facts.ts';
import { findingTexts } from '../../../shared/advice/words.ts';
import { ROWS, type Row } from '../../support/broken-workstations.ts';
import { healthy } from '../../support/facts.ts';
import { profileWith } from '../../support/profile.ts';

const LOSS_PATHS_SIZES = CHECKS.filter(({ id }) => id.startsWith('path.'));

function resultsOf(row: Row): ReturnType<typeof judgeChecks> {
  const facts = factsOf([...(row.base ?? healthy()), ...row.seen], row.platform ?? 'linux');
  return judgeChecks(CHECKS, { profile: profileWith(row.profile ?? {}), facts });
}

function earlyOf(results: ReturnType<typeof resultsOf>, open: readonly Check[]): EarlyVerdict | null {
  const ids = new Set(open.map(({ id }) => id));
  return earlyVerdict(
    results.filter(({ id }) => !ids.has(id)),
    open,
  );
}

/** Every check alone, all but each, and the runs of checks as they often end. */
function openSets(): readonly (readonly Check[])[] {
  const singles = CHECKS.map((check) => [check]);
  const halves = CHECKS.flatMap((_, at) => [CHECKS.slice(at), CHECKS.slice(0, at)]);
  const steps = [2, 3, 5].flatMap((step) =>
    [0, 1, 2].map((from) => CHECKS.filter((_, index) => index % step === from)),
  );
  return [...singles, ...halves, ...steps, LOSS_PATHS_SIZES];
}

describe('the verdict before the end', () => {
  it.each(ROWS)('says of "$name" nothing that the end takes back', (row) => {
    const results = resultsOf(row);
    const final = diagnose(results);
    const [first] = final.checklist;
    for (const open of openSets()) {
      const early = earlyOf(results, open);
      const where = open.map(({ id }) => id).join(', ');
      if (early?.state === 'ready') expect(final.verdict.state, where).toMatch(/^ready/);
      if (early?.state === 'not-ready') {
        expect(final.verdict.state, where).toBe('not-ready');
        expect(findingTexts(early.cause, 'en').title, where).toBe(
          first === undefined ? '' : findingTexts(first.cause.finding, 'en').title,
        );
      }
    }
  });

  it('stands while loss, paths and sizes are still measured', () => {
    const good = ROWS.find(({ state }) => state === 'ready');
    const bad = ROWS.find(({ steps }) => steps[0] === 'dns.forwarder-missing');
    if (good === undefined || bad === undefined) throw new Error('no such rows');
    expect(earlyOf(resultsOf(good), LOSS_PATHS_SIZES)).toEqual({ state: 'ready' });
    expect(earlyOf(resultsOf(bad), LOSS_PATHS_SIZES)).toMatchObject({
      state: 'not-ready',
      cause: { code: 'dns.forwarder-missing' },
    });
  });

  it('waits for what a log-on needs, and for what could explain a fault', () => {
    const good = ROWS.find(({ state }) => state === 'ready');
    const bad = ROWS.find(({ steps }) => steps[0] === 'dns.forwarder-missing');
    if (good === undefined || bad === undefined) throw new Error('no such rows');
    const http = CHECKS.filter(({ id }) => id === 'api.http');
    const gateway = CHECKS.filter(({ id }) => id === 'workstation.gateway');
    expect(earlyOf(resultsOf(good), http)).toBeNull();
    expect(earlyOf(resultsOf(good), gateway)).toBeNull();
    expect(earlyOf(resultsOf(bad), gateway)).toBeNull();
  });
});
