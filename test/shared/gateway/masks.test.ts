/** Addresses and names that somebody masked before the configuration was given. */
import { describe, expect, it } from 'vitest';
import type { LineFault } from '../../../shared/gateway/written.ts';
import { type Form } from '../../../shared/gateway/dialect.ts';
import { read } from './read.ts';
import { SAMPLES } from './samples.ts';

/** A line, the fault that it must have, and the block that the model must give or must not give. */
interface ExpectedFault {
  readonly kind: LineFault['kind'];
  readonly cidr?: string;
}

const MASKS: readonly (readonly [form: Form, from: string, to: string, fault: ExpectedFault])[] = [
  [
    'cisco-ios',
    'ip route 172.16.0.0 255.240.0.0',
    'ip route 172.16.0.0 0.15.255.255',
    { kind: 'wildcard-for-netmask', cidr: '172.16.0.0/12' },
  ],
  [
    'cisco-ios',
    'ip route 172.16.0.0 255.240.0.0',
    'ip route 192.168.0.0 255.240.0.0',
    { kind: 'host-bits', cidr: '192.160.0.0/12' },
  ],
  [
    'cisco-ios',
    'ip route 172.16.0.0 255.240.0.0',
    'ip route 172.16.0.0/12',
    { kind: 'foreign-mask', cidr: '172.16.0.0/12' },
  ],
  [
    'cisco-ios',
    'ip route 172.16.0.0 255.240.0.0',
    'ip route 172.16.0.0 255.0.240.0',
    { kind: 'broken-mask' },
  ],
  [
    'cisco-ios',
    '172.16.0.0 0.15.255.255',
    '172.16.0.0 255.240.0.0',
    { kind: 'netmask-for-wildcard', cidr: '172.16.0.0/12' },
  ],
  [
    'cisco-ios',
    'network 10.20.0.0 mask',
    'network 10.20.1.1 mask',
    { kind: 'host-bits', cidr: '10.20.0.0/16' },
  ],
  ['frr', 'ip route 172.16.0.0/12', 'ip route 172.17.0.1/12', { kind: 'host-bits', cidr: '172.16.0.0/12' }],
  ['frr', 'ip route 172.16.0.0/12', 'ip route 172.16.0.0/33', { kind: 'impossible' }],
  [
    'h3c-comware',
    'route-static 172.16.0.0 12',
    'route-static 172.16.0.0 0.15.255.255',
    { kind: 'wildcard-for-netmask', cidr: '172.16.0.0/12' },
  ],
  [
    'h3c-comware',
    'destination 172.16.0.0 0.15.255.255',
    'destination 172.16.0.0 255.240.0.0',
    { kind: 'netmask-for-wildcard', cidr: '172.16.0.0/12' },
  ],
  [
    'huawei-vrp',
    '172.16.0.0 255.240.0.0',
    '172.20.0.0 255.240.0.0',
    { kind: 'host-bits', cidr: '172.16.0.0/12' },
  ],
  [
    'fortios',
    'set dst 172.16.0.0 255.240.0.0',
    'set dst 172.16.0.0 0.15.255.255',
    { kind: 'wildcard-for-netmask', cidr: '172.16.0.0/12' },
  ],
  [
    'fortios',
    'set prefix 10.20.0.0 255.255.0.0',
    'set prefix 10.20.0.9 255.255.0.0',
    { kind: 'host-bits', cidr: '10.20.0.0/16' },
  ],
  [
    'junos-braces',
    'route 172.16.0.0/12',
    'route 172.17.0.0/12',
    { kind: 'host-bits', cidr: '172.16.0.0/12' },
  ],
  ['junos-set', 'remote-ip 172.16.0.0/12', 'remote-ip 300.16.0.0/12', { kind: 'impossible' }],
  ['swanctl', '172.16.0.0/12', '172.17.0.0/12', { kind: 'host-bits', cidr: '172.16.0.0/12' }],
  ['ipsec-conf', '172.16.0.0/12', '172.17.0.0/12', { kind: 'host-bits', cidr: '172.16.0.0/12' }],
];

describe('masks', () => {
  it.each(MASKS)('%s: %s becomes %s', (form, from, to, fault) => {
    expect(SAMPLES[form]).toContain(from);
    const config = read(SAMPLES[form].replace(from, to));
    expect(config.faults).toEqual([expect.objectContaining(fault)]);
    const [found] = config.faults;
    expect(SAMPLES[form].replace(from, to).split('\n')[(found?.place.line ?? 0) - 1]).toContain(
      to.split(' ').at(-1),
    );
    // A mask that can be read in two ways gives no block of its own.
    const isGuess = fault.cidr === undefined || fault.kind.includes('wildcard');
    const blocks = JSON.stringify([config.staticRoutes.rows, config.tunnels.rows, config.bgp.rows]);
    expect(blocks.includes(`"fault":"${fault.kind}"`)).toBe(true);
    if (isGuess) expect(blocks).toMatch(/"cidr":null,"fault":/);
  });
});
