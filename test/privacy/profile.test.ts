/** Private values in every field of a profile. */
import { describe, expect, it } from 'vitest';
import { readProfile } from '../../shared/profile/read.ts';
import type { Profile } from '../../shared/profile/profile.ts';
import { REGION_IDS } from '../../shared/profile/regions.ts';
import { replay } from '../../shared/replay/replay.ts';
import { reportOf } from '../support/report.ts';
import type { Report } from '../../shared/report/schema.ts';
import { Draw } from './draw.ts';
import { filesOf } from './way-out.ts';

/** Blocks do not overlap, and each address belongs to nothing else. */
const FIELDS: readonly (readonly [field: string, value: (draw: Draw) => unknown])[] = [
  ['apiHosts', (d) => [`${d.fqdn('API host')}:8443`, d.fqdn('API host without a port', 'se')]],
  ['resolvers', (d) => [`${d.ip('resolver')}:5353`, d.ip('resolver without a port')]],
  ['cloudServices', (d) => d.block('block of services')],
  ['officeNetwork', (d) => [d.block('office network'), d.block('second office network', 25)]],
  [
    'gatewayHosts',
    (d) => [
      { host: d.fqdn('gateway').toLowerCase(), ports: [443] },
      d.ip('gateway by address'),
      d.host('single-label gateway').toLowerCase(),
    ],
  ],
  [
    'cloudComputers',
    (d) => [
      { name: d.person('name of a computer'), address: d.ip('address of a computer') },
      { name: d.script('name in Chinese', 'chinese'), address: `${d.ip('address with a port')}:8443` },
      { name: `${d.word('word')} ${d.email('e-mail in a name')}`, address: d.ip('third address') },
      d.ip('address alone'),
    ],
  ],
  ['lan', (d) => [d.block('LAN'), d.block('second LAN', 28)]],
  [
    'path',
    (d) => ({ activeHops: [d.ip('hop'), d.ip('second hop')], standbyHops: [d.ip('hop of the standby')] }),
  ],
  [
    'trustedCa',
    (d) => `C:\\Users\\${d.word('home', false)}\\${d.word('folder')}\\${d.word('file', false)}-root.pem`,
  ],
  [
    'contact',
    (d) => ({
      it: `${d.person('person')}, ${d.email('e-mail')}`,
      network: `${d.script('person in Chinese', 'chinese')} ${d.secret('telephone', 'digits')}`,
      cloud: `https://${d.fqdn('host')}/tickets/${d.word('queue')}`,
    }),
  ],
];

function profileWith(field: string, value: unknown): Profile {
  const read = readProfile(JSON.stringify({ region: 'cn-hangzhou', [field]: value }));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.profile;
}

function reports(profile: Profile): readonly (readonly [string, Report])[] {
  const base = reportOf('a healthy workstation', 'en', { evidence: [] });
  const judged = replay(
    { platform: 'linux', evidence: [], saved: null },
    { profile, language: 'en', version: '1.0.0', targets: [], id: 'x' },
  );
  return [
    ['saved', { ...base, profile: { ...profile } }],
    ['judged', judged],
    [
      'judged in Chinese',
      {
        ...replay(
          { platform: 'win32', evidence: [], saved: null },
          { profile, language: 'zh-CN', version: '1.0.0', targets: [], id: 'x' },
        ),
      },
    ],
  ];
}

describe.each(FIELDS)('%s of the profile', (field, value) => {
  it('leaves nothing in any form', async () => {
    const draw = new Draw(field.length + 100);
    const profile = profileWith(field, value(draw));
    for (const [name, report] of reports(profile)) {
      const files = await filesOf(report, true);
      const leaks = draw.planted.flatMap((one) =>
        files.flatMap(({ name: file, finder }) => {
          const left = finder.find(one);
          return left === null ? [] : [`${one.form}: ${one.shown} left as ${left} in ${file} (${name})`];
        }),
      );
      expect(leaks).toEqual([]);
    }
  });

  it('is found where nothing is redacted', async () => {
    const draw = new Draw(field.length + 100);
    const [, report] = reports(profileWith(field, value(draw)))[0] ?? [];
    if (report === undefined) throw new Error('no report');
    const files = await filesOf(report, false);
    const json = files.find(({ name }) => name === 'json');
    expect(draw.planted.filter((one) => json?.finder.find(one) == null).map(({ form }) => form)).toEqual([]);
  });
});

describe('what a profile says without a secret', () => {
  it.each(REGION_IDS)('region %s stays, and the names of its API', async (region) => {
    const read = readProfile(JSON.stringify({ region }));
    if (!read.ok) throw new Error('no profile');
    const files = await filesOf(
      { ...reportOf('a healthy workstation', 'en', { evidence: [] }), profile: { ...read.profile } },
      true,
    );
    const json = files.find(({ name }) => name === 'json')?.text ?? '';
    for (const { host } of read.profile.apiHosts) expect(json).toContain(host);
    expect(json).toContain(`"${region}"`);
  });
});
