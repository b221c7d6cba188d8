/** Support must still see the fault: a redacted bundle tells the same facts and gets the same verdict as the true one. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadBundle } from '../../../electron/host/load-bundle.ts';
import { redactedBundleBytes } from '../../../electron/host/save-bundle.ts';
import { shareable } from '../../../electron/host/share-run.ts';
import type { Ipv4 } from '../../../shared/net/ipv4.ts';
import { defaultProfile } from '../../../shared/profile/defaults.ts';
import { factsJson } from '../../../shared/replay/facts-json.ts';
import { judgeAgain } from '../../../shared/replay/judge-again.ts';
import type { Bundle } from '../../../shared/replay/bundle.ts';
import { observationsOf, replay } from '../../../shared/replay/replay.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { differencesOf } from '../../support/alike.ts';
import { ROWS } from '../../support/broken-workstations.ts';
import { reportOf } from '../../support/report.ts';

const TEST = join(import.meta.dirname, '../..');
const CASES = ['evidence', 'stories'].flatMap((folder) =>
  readdirSync(join(TEST, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`),
);
const root = mkdtempSync(join(tmpdir(), 'vpc-doctor-facts-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const profile = defaultProfile('cn-hangzhou');
const TARGETS = ['100.100.2.136', '100.100.2.138', '100.64.9.9'] as Ipv4[];

function factsIn(bundle: Bundle): object {
  return factsJson(observationsOf(bundle, { profile, targets: TARGETS }), bundle.platform, TARGETS);
}

function judged(bundle: Bundle): Report {
  return replay(bundle, { profile, language: 'en', targets: TARGETS, version: '1', id: 'x' });
}

/** What a report says, apart from the values in its sentences. */
function outcomes({ verdict, checks, findings, checklist }: Report): object {
  return {
    state: verdict.state,
    link: verdict.brokenLink,
    checks: checks.map(({ id, outcome, findings: found }) => `${id} ${outcome} ${found.join()}`),
    findings: findings.map(({ code, severity, rootCause, causedBy, owner, confidence }) => [
      code,
      severity,
      rootCause,
      causedBy,
      owner,
      confidence,
    ]),
    steps: checklist.map(({ finding, actions }) => [finding, actions.map(({ id }) => id)]),
  };
}

describe('the facts of a redacted bundle', () => {
  it.each(CASES)('%s', async (name) => {
    const live = await loadBundle(join(TEST, name));
    const report = judged(live);
    const path = join(root, `${name.replace('/', '-')}.zip`);
    writeFileSync(path, redactedBundleBytes(shareable(report, { isOwn: false })));
    const bundle = await loadBundle(path);
    expect(differencesOf(factsIn({ ...live, saved: report }), bundle.hide(factsIn(bundle)))).toEqual([]);
    expect(outcomes(judged(bundle))).toEqual(outcomes(report));
    if (live.saved !== null) return;
    // Without the facts of report.json the redacted texts must say the same.
    const raw = { ...bundle, saved: null };
    expect(differencesOf(factsIn(live), bundle.hide(factsIn(raw)))).toEqual([]);
    expect(outcomes(judged(raw))).toEqual(outcomes(report));
  });
});

describe('the verdict of a redacted report', () => {
  it.each(ROWS.map(({ name }) => name))('%s', (name) => {
    const live = reportOf(name);
    const redacted = shareable(live, { isOwn: false }).report;
    expect(outcomes(redacted)).toEqual(outcomes(live));
    const again = judgeAgain(live, { language: 'en', version: '1' }).report;
    expect(outcomes(judgeAgain(redacted, { language: 'en', version: '1' }).report)).toEqual(outcomes(again));
  });
});
