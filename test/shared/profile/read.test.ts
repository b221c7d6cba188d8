import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultProfile } from '../../../shared/profile/defaults.ts';
import { profileJsonSchema } from '../../../shared/profile/json-schema.ts';
import { problemText, type Problem } from '../../../shared/profile/problem.ts';
import { readProfile } from '../../../shared/profile/read.ts';
import { REGION_IDS, regionOf } from '../../../shared/profile/regions.ts';
import { profileTemplate } from '../../../shared/profile/template.ts';

function problems(text: string): readonly Problem[] {
  const result = readProfile(text);
  return result.ok ? [] : result.problems;
}

describe('a profile', () => {
  it('is the default one when the file is empty', () => {
    expect(readProfile('')).toEqual({ ok: true, profile: defaultProfile() });
  });

  it.each(REGION_IDS)('template of %s is valid and gives the defaults', (region) => {
    for (const language of ['en', 'zh-CN'] as const) {
      expect(readProfile(profileTemplate(region, language))).toEqual({
        ok: true,
        profile: defaultProfile(region),
      });
    }
  });

  it('takes every key, in YAML and in JSON', () => {
    const yaml = `
region: cn-shanghai+dir-4183012345
resolvers: [10.0.0.53, "127.0.0.1:5353"]
cloudServices: [100.64.0.0/10, 10.99.0.0/16]
apiHosts: [api.example.com, "Other.Example.com:8443"]
apiPort: 444
officeNetwork: 172.16.0.0/12
gatewayHosts: [gw.example.com, {host: 172.16.0.1, ports: [443]}]
cloudComputers:
  - {name: 桌面一, address: 172.16.0.5, ports: [443, 8443]}
  - 172.16.0.6:443
lan: [192.168.1.0/24]
path: {activeHops: [10.0.0.1], standbyHops: [192.168.0.1]}
trustedCa: ./root.pem
timeouts: {dnsMs: 500}
contact: helpdesk
`;
    const result = readProfile(yaml);
    expect(result).toMatchObject({
      ok: true,
      profile: {
        region: 'cn-shanghai',
        resolvers: [
          { address: '10.0.0.53', port: 53 },
          { address: '127.0.0.1', port: 5353 },
        ],
        apiHosts: [
          { host: 'api.example.com', port: 444 },
          { host: 'other.example.com', port: 8443 },
        ],
        gatewayHosts: [
          { host: 'gw.example.com', ports: [] },
          { host: '172.16.0.1', ports: [443] },
        ],
        cloudComputers: [
          { name: '桌面一', address: '172.16.0.5', ports: [443, 8443] },
          { address: '172.16.0.6', ports: [443] },
        ],
        timeouts: { dnsMs: 500, connectMs: 1500 },
        contact: { it: 'helpdesk', network: 'helpdesk', cloud: 'helpdesk' },
      },
    });
    expect(
      readProfile(JSON.stringify({ officeNetwork: ['172.16.0.0/12'], cloudComputers: ['172.16.0.5'] })).ok,
    ).toBe(true);
  });

  it.each([
    ['regoin: cn-hangzhou', 'regoin', 1, 'region'],
    ['region: cn-hangzho', 'region', 1, 'cn-hangzhou'],
    ['timeouts:\n  dnsms: 5', 'timeouts.dnsms', 2, 'dnsMs'],
    ['cloudComputers:\n  - address: 172.16.0.5\n    prots: [1]', 'cloudComputers[0].prots', 3, 'ports'],
    ['contact: {IT: x}', 'contact.IT', 1, 'it'],
  ])('%j: names the place %s in line %d and proposes %s', (text, path, line, nearest) => {
    expect(problems(text)).toContainEqual(expect.objectContaining({ path, line, nearest }));
  });

  it.each([
    ['resolvers: [100.100.2.300]', 'resolvers[0]'],
    ['resolvers: []', 'resolvers'],
    ['resolvers: ["100.100.2.136:0"]', 'resolvers[0]'],
    ['officeNetwork: 172.16.0.0', 'officeNetwork'],
    ['officeNetwork: 0.0.0.0/0', 'officeNetwork[0]'],
    ['apiPort: 70000', 'apiPort'],
    ['apiPort: "443"', 'apiPort'],
    ['apiHosts: ["-bad-.example"]', 'apiHosts[0]'],
    ['apiHosts: ["010.1.1.1"]', 'apiHosts[0]'],
    ['cloudComputers:\n  - 172.16.0.5\n  - 172.16.0.5', 'cloudComputers[1]'],
    ['cloudComputers:\n  - {name: "a\\u001b[31m", address: 172.16.0.5}', 'cloudComputers[0].name'],
    ['cloudComputers:\n  - {address: 172.16.0.5, ports: [0]}', 'cloudComputers[0].ports[0]'],
    ['lan: 172.16.0.0/16\nofficeNetwork: 172.16.0.0/12', 'lan[0]'],
    ['lan: 100.64.1.0/24', 'lan[0]'],
    ['timeouts: {dnsMs: 1}', 'timeouts.dnsMs'],
    ['timeouts: {dnsMs: 1.5}', 'timeouts.dnsMs'],
    ['path: {activeHops: [x]}', 'path.activeHops[0]'],
    ['region: 5', 'region'],
  ])('refuses %j at %s', (text, path) => {
    const found = problems(text);
    expect(found.map((one) => one.path)).toContain(path);
    for (const one of found) expect(problemText(one, 'p.yaml', 'en')).toMatch(/found .+; allowed: .+/);
    for (const one of found) expect(problemText(one, 'p.yaml', 'zh-CN')).toMatch(/应为/);
  });

  it.each([
    '[1,2',
    'a: b: c',
    '{"region": "cn-hangzhou",,}',
    'region: cn-hangzhou\nregion: cn-beijing',
    '"text"',
    '- a',
    '&a [*a]',
    '__proto__: {x: 1}',
    '{"constructor": {"prototype": {"x": 1}}}',
  ])('refuses %j with a reason', (text) => {
    expect(problems(text).length).toBeGreaterThan(0);
  });

  it('refuses aliases that grow', () => {
    const bomb =
      'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c]\n';
    expect(problems(bomb).length).toBeGreaterThan(0);
  });

  it('refuses files and lists beyond the limits, and counts the rest of many mistakes', () => {
    expect(problems('#'.repeat(2_000_000))[0]?.allowed).toContain('bytes');
    expect(
      problems(`resolvers: [${Array.from({ length: 17 }, (_, index) => `10.0.0.${index}`).join(',')}]`)[0]
        ?.path,
    ).toBe('resolvers');
    const result = readProfile(`cloudComputers: [${Array.from({ length: 50 }, () => 'x').join(',')}]`);
    expect(result).toMatchObject({ ok: false, more: 30 });
  });

  it('takes 10,000 cloud computers', () => {
    const cloudComputers = Array.from(
      { length: 10_000 },
      (_, index) => `172.16.${Math.floor(index / 250)}.${index % 250}`,
    );
    const result = readProfile(JSON.stringify({ cloudComputers }));
    expect(result.ok && result.profile.cloudComputers).toHaveLength(10_000);
  });

  it('never crashes and never pollutes, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc
            .jsonValue()
            .map((value) => JSON.stringify({ cloudComputers: value, path: value, region: value })),
        ),
        (text) => {
          expect(typeof readProfile(text).ok).toBe('boolean');
          expect(({} as Record<string, unknown>)['x']).toBeUndefined();
        },
      ),
    );
  });
});

describe('the region', () => {
  it.each([
    ['cn-hangzhou', 'cn-hangzhou'],
    ['ap-southeast-1+dir-123', 'ap-southeast-1'],
    ['cn-hangzhou+dir-', null],
    ['cn-hangzhou+org-1', null],
    ['org-12345', null],
    ['toString', null],
  ])('%s gives %s', (text, expected) => {
    expect(regionOf(text)).toBe(expected);
  });
});

describe('the JSON Schema', () => {
  it('describes the written form', () => {
    const schema = profileJsonSchema() as {
      properties: Record<string, unknown>;
      additionalProperties: boolean;
    };
    expect(Object.keys(schema.properties)).toEqual(
      expect.arrayContaining(['region', 'resolvers', 'cloudComputers', 'contact']),
    );
    expect(schema.additionalProperties).toBe(false);
  });
});
