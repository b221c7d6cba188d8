/** Warnings that a profile accepts, through the built command line: told, with the reason, and not counted. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo } from '../../electron/demo/demo.ts';
import type { Report } from '../../shared/report/schema.ts';
import { cli } from '../support/cli.ts';

const REASON = 'The second server comes in May';
const root = mkdtempSync(join(tmpdir(), 'vpc-doctor-accepted-'));
const bundle = join(root, 'bundle.zip');
const profile = join(root, 'profile.yaml');
const isPossible = startDemo.scenarios.some(({ name }) => name === 'one-resolver-silent');

interface Endpoint {
  readonly address?: string;
  readonly host?: string;
  readonly port: number;
}
const asText = ({ address, host, port }: Endpoint): string => `${address ?? host ?? ''}:${port}`;

/** A run of the demo with one warning, its bundle, and the profile that accepts the warning. */
async function makeBundle(): Promise<void> {
  const saved = join(root, 'report.json');
  await cli(['demo', 'one-resolver-silent', '--format', 'json', '--no-redact', '--output', saved]);
  await cli(['report', saved, '--no-redact', '--evidence', bundle]);
  const run = JSON.parse(readFileSync(saved, 'utf8')) as {
    readonly profile: {
      readonly resolvers: Endpoint[];
      readonly apiHosts: Endpoint[];
      readonly cloudServices: string[];
    };
  };
  const { resolvers, apiHosts, cloudServices } = run.profile;
  writeFileSync(
    profile,
    JSON.stringify({
      resolvers: resolvers.map(asText),
      apiHosts: apiHosts.map(asText),
      cloudServices,
      accepted: [{ finding: 'dns.server-silent', reason: REASON }],
    }),
  );
}

describe.skipIf(!isPossible)('a warning that the profile accepts', () => {
  beforeAll(makeBundle);
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  it('is a warning, and counts, without that profile', async () => {
    const { exitCode, stdout } = await cli(['replay', bundle, '--format', 'json']);
    expect(exitCode).toBe(4);
    expect((JSON.parse(stdout) as Report).checklist.map(({ finding }) => finding)).toEqual([
      'dns.server-silent',
    ]);
  });

  it('is no step and does not count, and the report holds it with its reason', async () => {
    const { exitCode, stdout } = await cli(['replay', bundle, '--profile', profile, '--format', 'json']);
    expect(exitCode).toBe(0);
    const { checklist, findings, verdict } = JSON.parse(stdout) as Report;
    expect(checklist).toEqual([]);
    expect(verdict.state).toBe('ready');
    expect(findings.filter(({ code }) => code === 'dns.server-silent')).toMatchObject([
      { muted: { reason: REASON } },
    ]);
  });

  it.each(['text', 'html', 'markdown'])('is told with its reason as %s', async (format) => {
    const { exitCode, stdout } = await cli([
      'replay',
      bundle,
      '--profile',
      profile,
      '--format',
      format,
      '--lang',
      'en',
    ]);
    expect(exitCode).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain(REASON);
  });

  it('makes the one line for fleets ready', async () => {
    const { exitCode, stdout } = await cli(['replay', bundle, '--profile', profile, '--format', 'line']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^ready\b/);
  });
});
