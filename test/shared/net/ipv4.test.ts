import fc from 'fast-check';
import { isIPv4 as isIpv4OfNode } from 'node:net';
import { describe, expect, it } from 'vitest';
import { addressClass } from '../../../shared/net/address-class.ts';
import { parseEndpoint, splitPort } from '../../../shared/net/endpoint.ts';
import {
  block,
  contains,
  covers,
  fromNumber,
  ip,
  isIpv4,
  network,
  overlaps,
  parseCidr,
  toNumber,
} from '../../../shared/net/ipv4.ts';

describe('IPv4 addresses', () => {
  it.each(['0.0.0.0', '100.100.2.136', '255.255.255.255', '10.0.0.1'])('takes %s', (text) => {
    expect(isIpv4(text)).toBe(true);
  });

  it.each([
    '',
    '127.1',
    '010.1.1.1',
    '1.2.3.256',
    '1.2.3.4.5',
    '0x7f.0.0.1',
    '1.2.3.4 ',
    'a.b.c.d',
    '1.2.3.-4',
    '::1',
  ])('refuses "%s"', (text) => {
    expect(isIpv4(text)).toBe(false);
  });

  it('takes what the platform takes', () => {
    const part = fc.oneof(
      fc.nat(300).map(String),
      fc.constantFrom('', '0', '00', '01', '256', '-1', 'x', ' 1'),
    );
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 3, maxLength: 5 }).map((parts) => parts.join('.')),
        (text) => {
          expect(isIpv4(text)).toBe(isIpv4OfNode(text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('turns any address into a number and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), (value) => {
        expect(toNumber(fromNumber(value))).toBe(value);
      }),
    );
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseCidr(text);
        expect(parsed === null || covers(block('0.0.0.0/0'), parsed)).toBe(true);
      }),
    );
  });
});

describe('CIDR blocks', () => {
  it.each([
    ['100.64.0.0/10', '100.127.255.255', true],
    ['100.64.0.0/10', '100.128.0.0', false],
    ['172.16.0.0/12', '172.31.255.1', true],
    ['172.16.0.0/12', '172.32.0.1', false],
    ['0.0.0.0/0', '8.8.8.8', true],
    ['10.0.0.1/32', '10.0.0.2', false],
  ])('%s holds %s: %s', (outer, address, expected) => {
    expect(contains(block(outer), ip(address))).toBe(expected);
  });

  it('clears host bits', () => {
    expect(parseCidr('192.168.1.1/24')).toBe('192.168.1.0/24');
    expect(network(ip('172.17.3.4'), 16)).toBe('172.17.0.0/16');
  });

  it.each(['1.2.3.4/33', '1.2.3.4/-1', '1.2.3.4/', '/10', '1.2.3.4/8/8', '1.2.3/8'])('refuses %s', (text) => {
    expect(parseCidr(text)).toBeNull();
  });

  it('knows when two blocks share an address', () => {
    expect(overlaps(block('172.16.0.0/12'), block('172.17.0.0/16'))).toBe(true);
    expect(overlaps(block('172.17.0.0/16'), block('172.16.0.0/12'))).toBe(true);
    expect(overlaps(block('10.0.0.0/8'), block('172.16.0.0/12'))).toBe(false);
  });
});

describe('the class of an address', () => {
  it.each([
    ['0.0.0.0', 'unspecified'],
    ['127.0.0.53', 'loopback'],
    ['169.254.3.4', 'link-local'],
    ['198.18.0.23', 'fake-ip'],
    ['198.20.0.1', 'public'],
    ['100.100.2.136', 'shared'],
    ['100.128.0.1', 'public'],
    ['172.31.0.1', 'private'],
    ['172.32.0.1', 'public'],
    ['192.0.2.7', 'documentation'],
    ['239.1.1.1', 'multicast-or-reserved'],
    ['47.96.0.1', 'public'],
  ])('%s is %s', (address, expected) => {
    expect(addressClass(ip(address))).toBe(expected);
  });
});

describe('endpoints', () => {
  it('takes the default port where none is given', () => {
    expect(parseEndpoint('100.100.2.136', 53)).toEqual({ address: '100.100.2.136', port: 53 });
    expect(parseEndpoint('127.0.0.1:5353', 53)).toEqual({ address: '127.0.0.1', port: 5353 });
  });

  it.each(['127.0.0.1:0', '127.0.0.1:65536', '127.0.0.1:', 'host:53', ':53', '1.2.3.4:5:6', ''])(
    'refuses "%s"',
    (text) => {
      expect(parseEndpoint(text, 53)).toBeNull();
    },
  );

  it('splits a name from its port', () => {
    expect(splitPort('api.example.com:8443')).toEqual({ host: 'api.example.com', port: 8443 });
  });
});
