/** Redacted bundles of every case of test/evidence: nothing private is in them, and they are judged like the raw ones. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readZip } from '../../../electron/host/bundle-files.ts';
import { loadBundle } from '../../../electron/host/load-bundle.ts';
import { openReportFile } from '../../../electron/host/open-report.ts';
import { redactedBundleBytes } from '../../../electron/host/save-bundle.ts';
import { LeakError, shareable } from '../../../electron/host/share-run.ts';
import { defaultProfile } from '../../../shared/profile/defaults.ts';
import { readProfile } from '../../../shared/profile/read.ts';
import type { Profile } from '../../../shared/profile/profile.ts';
import { profileOf } from '../../../shared/replay/saved.ts';
import { judgeAgain } from '../../../shared/replay/judge-again.ts';
import type { Bundle } from '../../../shared/replay/bundle.ts';
import { replay } from '../../../shared/replay/replay.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { reportOf } from '../../support/report.ts';

const FOLDER = join(import.meta.dirname, '../../evidence');
const CASES = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const root = mkdtempSync(join(tmpdir(), 'vpc-doctor-redacted-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

function judged(bundle: Bundle, profile: Profile): Report {
  return replay(bundle, { profile, language: 'en', targets: [], version: '1', id: 'x' });
}

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
}

const outcomes = ({ verdict, checks }: Report): object => ({
  state: verdict.state,
  link: verdict.brokenLink,
  checks: checks.map(({ id, outcome, findings }) => `${id} ${outcome} ${findings.join()}`),
});

describe('redacted bundles', () => {
  it.each(CASES)('%s is judged alike', async (name) => {
    const live = judged(await loadBundle(join(FOLDER, name)), profile());
    const path = join(root, `${name}.zip`);
    writeFileSync(path, redactedBundleBytes(shareable(live)));
    const bundle = await loadBundle(path);
    const again = profileOf(bundle);
    expect(again).not.toBeNull();
    expect(outcomes(judged(bundle, again ?? defaultProfile()))).toEqual(outcomes(live));
    // Without the facts of report.json the redacted texts must say the same.
    expect(outcomes(judged({ ...bundle, saved: null }, again ?? defaultProfile()))).toEqual(outcomes(live));
  });

  it('says what every file is, and how its text is encoded', async () => {
    const live = judged(await loadBundle(join(FOLDER, 'windows-ipconfig-zh')), profile());
    const files = await readZip(redactedBundleBytes(shareable(live)));
    const text = async (name: string): Promise<string> =>
      Buffer.from((await files.read(name)) ?? []).toString('utf8');
    const legend = await text('LEGEND.md');
    for (const name of files.names) expect(legend).toContain(name);
    const index = JSON.parse(await text('evidence/index.json')) as readonly {
      readonly codepage: string;
      readonly file: string;
    }[];
    expect(index.map(({ codepage }) => codepage)).toEqual(index.map(() => 'utf-8'));
    // A name tells the program and what it was asked.
    const [file = ''] = index.map((one) => one.file).filter((name) => name.includes('ipconfig'));
    expect(await text(`evidence/${file}`)).toContain('IPv4 地址');
    const { redaction } = JSON.parse(await text('report.json')) as Report;
    // A stand-in may begin like a true address.
    const all = (redaction.addresses ?? []).reduce(
      (rest, { standIn }) => rest.replaceAll(standIn, ''),
      (await Promise.all(files.names.map(text))).join(),
    );
    for (const secret of ['192.168.1.', 'gw.corp.example', 'Zhang-PC', '172.20.3.4'])
      expect(all).not.toContain(secret);
  });

  it('holds each output once, and gives all of them back where it is opened', async () => {
    const shared = shareable(judged(await loadBundle(join(FOLDER, 'windows-ipconfig-zh')), profile()));
    const bytes = redactedBundleBytes(shared);
    const written = JSON.parse(
      Buffer.from((await (await readZip(bytes)).read('report.json')) ?? []).toString('utf8'),
    ) as Report;
    expect(written.evidence).toEqual([]);
    const opened = await openReportFile(bytes, 'x.zip');
    if (!opened.ok) throw new Error(opened.problem.code);
    expect(shared.report.evidence.length).toBeGreaterThan(0);
    expect(opened.report).toEqual({
      ...shared.report,
      evidence: shared.report.evidence.map(({ codepage: _codepage, ...one }) => one),
    });
  });

  it('is judged by its report.json alone as well, which holds no output', async () => {
    const live = reportOf('no forwarder: NXDOMAIN');
    const alone = await openReportFile(
      (await (await readZip(redactedBundleBytes(shareable(live)))).read('report.json')) ?? new Uint8Array(),
      'report.json',
    );
    if (!alone.ok) throw new Error(alone.problem.code);
    expect(outcomes(judgeAgain(alone.report, { language: 'en', version: '1' }).report)).toEqual(
      outcomes(live),
    );
  });

  it('writes nothing where a secret is left, and names the rule without the value', async () => {
    const live = judged(await loadBundle(join(FOLDER, 'windows-ipconfig-zh')), profile());
    const shared = shareable(live);
    const leaking = {
      ...shared.report,
      verdict: { ...shared.report.verdict, headline: Buffer.from('via gw.corp.example').toString('base64') },
    };
    const failure = thrownBy(() => redactedBundleBytes({ ...shared, report: leaking }));
    expect(failure).toBeInstanceOf(LeakError);
    expect(String(failure)).toMatch(/rule "host".*base64/);
    expect(String(failure)).not.toContain('gw.corp');
  });
});

/** With private networks of its own, which redaction must take apart and a replay put together. */
function profile(): Profile {
  const read = readProfile(
    JSON.stringify({
      region: 'cn-hangzhou',
      officeNetwork: ['172.20.0.0/16'],
      lan: ['10.20.0.0/16'],
      cloudComputers: [{ address: '172.20.3.4', name: 'Zhang-PC' }],
      gatewayHosts: [{ host: 'gw.corp.example', ports: [443] }],
    }),
  );
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.profile;
}
