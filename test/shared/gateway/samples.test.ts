/** The sample of each form gives the same gateway, whole and without a fault. */
import { describe, expect, it } from 'vitest';
import { isIpv4 } from '../../../shared/net/ipv4.ts';
import { dialectOf, FORMS, type Form } from '../../../shared/gateway/dialect.ts';
import { read, hidesAll } from './read.ts';
import { SAMPLES } from './samples.ts';

const ROUTED: readonly Form[] = FORMS.filter((form) => dialectOf(form) !== 'strongswan');
const TUNNELED: readonly Form[] = FORMS.filter((form) => form !== 'frr');
/** What a whole configuration shows of itself in this form. */
const EXTENT: Readonly<Record<Form, string>> = {
  'cisco-ios': 'end-mark',
  frr: 'end-mark',
  'h3c-comware': 'end-mark',
  'huawei-vrp': 'end-mark',
  fortios: 'closed-blocks',
  'junos-braces': 'closed-blocks',
  'junos-set': 'unmarked',
  swanctl: 'unmarked',
  'ipsec-conf': 'unmarked',
};

describe('the gateway of the samples', () => {
  it.each(FORMS)('%s: the dialect is found, every line is understood, nothing is wrong', (form) => {
    const config = read(SAMPLES[form]);
    expect(config.identification).toMatchObject({
      form,
      dialect: dialectOf(form),
      how: 'found',
      certainty: 'clear',
      others: [],
    });
    expect(config.notUnderstood).toEqual([]);
    expect(config.faults).toEqual([]);
    expect(config.damage).toEqual([]);
    expect(config.extent).toBe(EXTENT[form]);
    const { lines, ...fates } = config.counts;
    expect(Object.values(fates).reduce((a, b) => a + b, 0)).toBe(lines);
    expect(lines).toBe(SAMPLES[form].split('\n').length - 1);
  });

  it.each(FORMS)('%s: no secret is kept', (form) => {
    hidesAll(read(SAMPLES[form]));
  });

  it.each(FORMS)('%s: what is missing is absent only where the whole configuration is there', (form) => {
    const means = EXTENT[form] === 'unmarked' ? 'not-shown' : 'absent';
    const { interfaces, bgp, staticRoutes, tunnels } = read(SAMPLES[form]);
    expect([interfaces, bgp, staticRoutes, tunnels].map(({ absence }) => absence.means)).toEqual(
      Array(4).fill(means),
    );
  });

  it.each(ROUTED)('%s: addresses', (form) => {
    const addresses = read(SAMPLES[form]).interfaces.rows.flatMap(({ addresses: own }) =>
      own.map(({ value }) => `${value.address}/${value.length ?? '?'}`),
    );
    expect(addresses).toContain('10.0.0.2/30');
    expect(addresses).toContain('10.20.0.1/16');
    const port = read(SAMPLES[form]).interfaces.rows.find((one) =>
      one.addresses.some(({ value }) => value.address === '10.0.0.2'),
    );
    expect(port?.vlan?.value ?? 310).toBe(310);
    expect(port?.isShutdown).toBeNull();
  });

  it.each(ROUTED)('%s: BGP', (form) => {
    const [process, ...others] = read(SAMPLES[form]).bgp.rows;
    expect(others).toEqual([]);
    expect(process?.asn?.value).toBe(65_001);
    expect(process?.routerId?.value).toBe('10.0.0.2');
    const [neighbor, ...more] = process?.neighbors.rows ?? [];
    expect(more).toEqual([]);
    expect(neighbor).toMatchObject({
      address: '10.0.0.1',
      remoteAsn: { value: 45_104 },
      hasKey: { value: true },
    });
    expect(neighbor?.activation.state).toBe('active');
    expect(neighbor?.bfd).not.toBeNull();
    expect(neighbor?.timers?.value.holdSeconds).toBe(30);
    expect(neighbor?.policiesOut.map(({ value }) => value.name)).toEqual(['TO-CLOUD']);
    const networks = process?.networks.rows.map(({ value }) => value.cidr);
    // Junos has no such statement: what its export policy lets through is announced.
    expect(networks).toEqual(dialectOf(form) === 'junos' ? [] : ['10.20.0.0/16']);
    expect(process?.redistributes.map(({ value }) => value)).toEqual(
      dialectOf(form) === 'junos' ? ['export TO-CLOUD'] : [],
    );
  });

  it.each(ROUTED)('%s: static routes, and that the standby waits for BGP', (form) => {
    const routes = read(SAMPLES[form]).staticRoutes.rows;
    expect(routes.map(({ destination }) => destination.cidr)).toEqual([
      '100.64.0.0/10',
      '100.96.0.17/32',
      '172.16.0.0/12',
    ]);
    const [services, check, office] = routes;
    expect(check?.nextHop).toMatchObject({ kind: 'address', address: '10.0.0.1' });
    expect(check?.preference).toBeNull();
    for (const standby of [services, office]) {
      expect(standby?.standing).toMatchObject({ meaning: 'loses-to-ebgp', mark: 'confirmed' });
      expect(standby?.preference?.value).toBe(standby?.standing.preference);
      expect(standby?.nextHop.kind).not.toBe('unread');
    }
  });

  it.each(TUNNELED)('%s: the tunnel', (form) => {
    const [tunnel, ...others] = read(SAMPLES[form]).tunnels.rows;
    expect(others).toEqual([]);
    expect(tunnel?.remoteAddress?.value).toBe('203.0.113.20');
    if (form !== 'h3c-comware') expect(tunnel?.ikeVersion?.value).toBe(2);
    const [proposal] = tunnel?.ikeProposals.rows ?? [];
    expect(proposal?.value.encryption.join()).toMatch(/aes/);
    expect(proposal?.value.integrity.join()).toMatch(/256/);
    expect(proposal?.value.groups.join()).toMatch(/14|modp2048/);
    const selectors = tunnel?.children.rows.flatMap((child) => child.selectors.rows) ?? [];
    expect(selectors.map(({ local, remote }) => [local?.value.cidr, remote?.value.cidr])).toEqual([
      ['10.20.0.0/16', '172.16.0.0/12'],
      ['10.20.0.0/16', '100.64.0.0/10'],
    ]);
  });

  it.each(FORMS)('%s: every fact stands in the line that it names', (form) => {
    const lines = SAMPLES[form].split('\n');
    const check = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(check);
      else if (typeof value === 'object' && value !== null) {
        const row = value as Record<string, unknown>;
        const place = row['place'] as { line: number; text: string } | undefined;
        if (place !== undefined && typeof row['value'] === 'string' && isIpv4(row['value']))
          expect(lines[place.line - 1]).toContain(row['value']);
        // `undo version 1` of VRP leaves version 2.
        if (place !== undefined && typeof row['value'] === 'number' && !place.text.startsWith('undo'))
          expect(lines[place.line - 1]).toContain(String(row['value']));
        Object.values(row).forEach(check);
      }
    };
    check(read(SAMPLES[form]));
  });
});
