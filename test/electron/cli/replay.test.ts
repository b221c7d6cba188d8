import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replayCommand, type ReplayOptions } from '../../../electron/cli/replay-command.ts';
import { redactedBundleBytes } from '../../../electron/host/save-bundle.ts';
import { shareable } from '../../../electron/host/share-run.ts';
import { reportOf } from '../../support/report.ts';

const root = mkdtempSync(join(tmpdir(), 'vpc-doctor-replay-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});
const [bundle, output, profile] = ['bundle.zip', 'facts.json', 'profile.yaml'].map((name) =>
  join(root, name),
) as [string, string, string];
const shared = shareable({ ...reportOf('a filtered API'), evidence: [] });
const OPTIONS: ReplayOptions = { target: [], format: 'json', lang: 'en', redact: true };

beforeAll(() => {
  writeFileSync(bundle, redactedBundleBytes(shared));
  writeFileSync(profile, 'officeNetwork: 172.16.0.0/16\n');
});

describe('a redacted bundle', () => {
  it('prints its facts with pseudonyms, and no stand-in', async () => {
    await replayCommand(bundle, { ...OPTIONS, facts: true, output });
    const facts = readFileSync(output, 'utf8');
    expect(facts).toMatch(/"ip-\d+/);
    for (const { standIn } of shared.report.redaction.addresses ?? [])
      expect(facts).not.toContain(`"${standIn}`);
  });

  it.each([
    ['--target', { target: ['172.16.0.5'] }],
    ['--profile', { profile }],
  ])('is not judged by true addresses: %s', async (option, given) => {
    await expect(replayCommand(bundle, { ...OPTIONS, ...given })).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining(`${option}: found 172.16.0.`) as string,
    });
  });
});
