/** 100.64.0.0/10 belongs to the cloud's services, to overlays and to carriers: whose an address is, decides whether it is shared. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBundle } from '../../../electron/host/load-bundle.ts';
import { redactedBundleBytes } from '../../../electron/host/save-bundle.ts';
import { shareable } from '../../../electron/host/share-run.ts';
import { jsonText } from '../../../shared/report/json-text.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { defaultProfile } from '../../../shared/profile/defaults.ts';
import { replay } from '../../../shared/replay/replay.ts';
import { addNote } from '../../../shared/report/add-note.ts';
import { createRedactor } from '../../../shared/report/redact/index.ts';
import { isToldApart } from '../../../shared/report/redact/told-apart.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { filesIn } from '../../privacy/views.ts';
import { reportOf } from '../../support/report.ts';

const EVIDENCE = join(import.meta.dirname, '../../evidence');
const profile = defaultProfile('cn-hangzhou');

async function judged(name: string): Promise<Report> {
  const bundle = await loadBundle(join(EVIDENCE, name));
  return replay(bundle, { profile, language: 'en', targets: [], version: '1', id: 'x' });
}

const CASES: readonly (readonly [name: string, own: readonly string[]])[] = [
  ['windows-overlay-of-peers', ['100.100.45.99', '100.100.47.', '100.101.102.103']],
  ['linux-carrier-shares-addresses', ['100.72.3.1', '100.72.3.77', '100.72.3.0', '100.100.16.0']],
  ['macos-tailscale-by-resolver', ['100.101.102.103']],
];

/** A fact of a report that somebody sends. */
function fact(kind: string, subject: string, value: unknown): Report['observations'][number] {
  return { kind, subject, fact: { known: true, value }, evidence: [], startedMs: 0, durationMs: 0 };
}

describe('a bundle of', () => {
  it.each(CASES)('%s holds no address of its own network, and still the resolvers', async (name, own) => {
    const report = await judged(name);
    const before = jsonText(report, 0);
    expect(own.filter((one) => !before.includes(one))).toEqual([]);
    const shared = shareable(report, { isOwn: false }).report;
    const files = filesIn('bundle.zip', redactedBundleBytes(shareable(report, { isOwn: false })));
    const after = [jsonText(shared, 0), ...files.map(([, text]) => text)].join('\n');
    expect(own.filter((one) => after.includes(one))).toEqual([]);
    expect(after).toContain('100.100.2.136');
  });

  it.each(CASES)('%s with one of them left is refused', async (name, own) => {
    const report = await judged(name);
    const { refuseLeaks } = shareable(report, { isOwn: false });
    const [address = ''] = own;
    expect(() => refuseLeaks(`via ${address} dev x`, 'a test')).toThrow('private value');
    expect(() => refuseLeaks('via 100.100.2.136 dev x', 'a test')).not.toThrow();
  });
});

describe('of 100.64.0.0/10', () => {
  const base = reportOf('a healthy workstation');
  const lookup = (name: string, address: string): Report['observations'][number] =>
    fact('lookup', name, { name, outcome: 'answered', addresses: [address], durationMs: 1 });
  const noteOf = (more: readonly Report['observations'][number][], text: string): string | undefined =>
    shareable({ ...base, observations: [...base.observations, ...more], note: { text } }, { isOwn: false })
      .report.note?.text;

  it('what a name of the service resolves to stays', () => {
    expect(noteOf([lookup('ecd-vpc.cn-hangzhou.aliyuncs.com', '100.77.1.9')], 'at 100.77.1.9')).toBe(
      'at 100.77.1.9',
    );
  });

  it('what another name resolves to does not', () => {
    expect(noteOf([lookup('build.corp.example', '100.77.1.9')], 'at 100.77.1.9')).toMatch(/^at ip-\d+$/);
  });

  it.each([
    [
      'an adapter',
      fact('adapters', '', [
        {
          name: 'x',
          up: true,
          kind: 'tunnel',
          hasIpv6: false,
          addresses: [{ address: '100.77.1.9', prefixLength: 32 }],
        },
      ]),
    ],
    [
      'a gateway',
      fact('routes', '', {
        routes: [
          {
            destination: '0.0.0.0/0',
            gateway: '100.77.1.9',
            interface: 'x',
            metric: 1,
            table: 'main',
            kind: 'unicast',
          },
        ],
        rules: [],
      }),
    ],
    [
      'a host that somebody named',
      fact('hosts', '', [{ address: '100.77.1.9', names: ['nas.corp.example'], line: 1 }]),
    ],
    [
      'a proxy',
      fact('proxies', '', [{ source: 'system', protocol: 'http', server: '100.77.1.9:3128', bypass: [] }]),
    ],
  ])('the address of %s does not, whatever it resolves from', (_what, own) => {
    const api = lookup('ecd-vpc.cn-hangzhou.aliyuncs.com', '100.77.1.9');
    expect(noteOf([api, own], 'at 100.77.1.9')).toMatch(/^at ip-\d+$/);
  });

  it('an address on-link that is asked for by ARP is still the service’s', () => {
    const api = lookup('ecd-vpc.cn-hangzhou.aliyuncs.com', '100.77.1.9');
    const asked = fact('neighbors', '', [{ address: '100.77.1.9', interface: 'x', state: 'failed' }]);
    expect(noteOf([api, asked], 'at 100.77.1.9')).toBe('at 100.77.1.9');
  });

  it.each([
    [
      '100.64.0.0/10 100.96.0.0/12 100.92.0.0/16 100.100.2.0/24',
      '100.64.0.0/10 100.96.0.0/12 100.92.0.0/16 100.100.2.0/24',
    ],
    ['100.100.100.100 100.100.2.138 100.100.100.200', '100.100.100.100 100.100.2.138 100.100.100.200'],
    ['100.77.1.0/24', 'net-1/24'],
    ['100.77.1.9/32', 'ip-1/32'],
    ['ip-100-77-1-9', 'ip-ip-1'],
    ['100.77.1.*', 'net-1.*'],
  ])('%s is shared as %s', (text, shared) => {
    expect(createRedactor([]).text(text).replace('net-1.0.*', 'net-1.*')).toBe(shared);
  });

  it('a fact is enough for what is printed while a run goes on', () => {
    const redactor = createRedactor([]);
    const api = lookup('ecd-vpc.cn-hangzhou.aliyuncs.com', '100.77.1.9');
    expect(jsonText(redactor.observation(api, 'linux'), 0)).toContain('100.77.1.9');
    expect(
      jsonText(createRedactor([], undefined, [ip('100.77.1.9')]).observation(api, 'linux'), 0),
    ).not.toContain('100.77.1.9');
  });

  it('a note that is added later may name the API', () => {
    const api = lookup('ecd-vpc.cn-hangzhou.aliyuncs.com', '100.77.1.9');
    const { report } = shareable({ ...base, observations: [...base.observations, api] }, { isOwn: false });
    expect(addNote(report, { text: '100.77.1.9, 100.77.1.8' }, []).note?.text).toMatch(
      /^100\.77\.1\.9, ip-\d+$/,
    );
  });

  it('of an address whose block only a stand-in tells of, nothing is said', () => {
    const redaction = {
      applied: true,
      rules: [],
      addresses: [{ name: 'ip-1', block: '100.64.0.0/10', standIn: '100.77.9.9' }],
    };
    const report = {
      ...base,
      redaction,
      observations: [lookup('ecd-vpc.cn-hangzhou.aliyuncs.com', '100.77.1.9')],
    };
    const told = (address: string): boolean => isToldApart(ip(address), report);
    expect(['100.77.1.9', '100.77.1.8', '100.78.1.8', '10.1.2.3'].map(told)).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});
