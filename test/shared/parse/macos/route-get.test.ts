import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, ip } from '../../../../shared/net/ipv4.ts';
import { parseRouteGet } from '../../../../shared/parse/macos/route-get.ts';
import { damaged, HOSTILE_TEXTS } from '../../../support/hostile-text.ts';

const TARGET = ip('100.100.2.136');
const METRICS = ` recvpipe  sendpipe  ssthresh  rtt,msec    rttvar  hopcount      mtu     expire
       0         0         0         0         0         0      1500         0
`;

function answer(lines: readonly string[]): string {
  return `   route to: 100.100.2.136\n${lines.join('\n')}\n${METRICS}`;
}

const NONE = 'route: writing to routing socket: not in table\n';
const NETWORK = answer([
  'destination: 100.64.0.0',
  '       mask: 255.192.0.0',
  '    gateway: 192.168.1.1',
  '  interface: en0',
  '      flags: <UP,GATEWAY,DONE,STATIC,PRCLONING,GLOBAL>',
]);
const DEFAULT = answer([
  'destination: default',
  '       mask: default',
  '    gateway: 192.168.1.1',
  '  interface: en0',
  '      flags: <UP,GATEWAY,DONE,STATIC,PRCLONING,GLOBAL>',
]);

describe('parseRouteGet', () => {
  it.each([
    [
      'a network route',
      NETWORK,
      { interface: 'en0', gateway: '192.168.1.1', prefix: '100.64.0.0/10', kind: 'unicast', from: 'system' },
    ],
    ['the default route', DEFAULT, { gateway: '192.168.1.1', prefix: '0.0.0.0/0' }],
    [
      'a tunnel without a gateway',
      answer([
        'destination: 100.64.0.0',
        '       mask: 255.192.0.0',
        '  interface: utun6',
        '      flags: <UP,DONE,CLONING,STATIC>',
      ]),
      { interface: 'utun6', gateway: null, prefix: '100.64.0.0/10' },
    ],
    [
      'a cloned host route, which is no /32 of its own',
      answer([
        'destination: 100.100.2.136',
        '    gateway: 192.168.1.1',
        '  interface: en0',
        '      flags: <UP,GATEWAY,HOST,DONE,WASCLONED,IFSCOPE,IFREF,GLOBAL>',
      ]),
      { gateway: '192.168.1.1', prefix: null },
    ],
    [
      'a neighbor, whose gateway is a MAC address',
      answer([
        'destination: 100.100.2.136',
        '    gateway: 2:0:5e:0:0:1',
        '  interface: en0',
        '      flags: <UP,HOST,DONE,LLINFO,WASCLONED,IFSCOPE,IFREF>',
      ]),
      { gateway: null, prefix: null },
    ],
    [
      'a rejecting route',
      answer([
        'destination: 100.64.0.0',
        '       mask: 255.192.0.0',
        '    gateway: 127.0.0.1',
        '  interface: lo0',
        '      flags: <UP,GATEWAY,REJECT,DONE,STATIC>',
      ]),
      { kind: 'reject', prefix: '100.64.0.0/10' },
    ],
    [
      'a blackhole',
      answer([
        'destination: 100.64.0.0',
        '       mask: 255.192.0.0',
        '    gateway: 127.0.0.1',
        '  interface: lo0',
        '      flags: <UP,GATEWAY,DONE,STATIC,BLACKHOLE>',
      ]),
      { kind: 'blackhole' },
    ],
  ])('reads %s', (_name, text, winner) => {
    expect(parseRouteGet(text, TARGET)).toMatchObject({ known: true, value: { target: TARGET, ...winner } });
  });

  it('knows the error of a target that no route leads to', () => {
    expect(parseRouteGet(NONE, TARGET)).toEqual({
      known: true,
      value: {
        target: TARGET,
        kind: 'none',
        interface: null,
        gateway: null,
        prefix: null,
        source: null,
        from: 'system',
      },
    });
  });

  it.each([
    ...HOSTILE_TEXTS,
    ['two answers in one text', `${NETWORK}${DEFAULT}`],
    [
      'an answer whose head was lost, behind one that was cut',
      `${NETWORK.slice(0, NETWORK.indexOf('interface'))}${DEFAULT}`,
    ],
    ['an interface whose number was lost', NETWORK.replace('en0', 'en')],
    ['the error with something behind it', `${NONE}extra\n`],
    ['another error', 'route: writing to routing socket: Network is unreachable\n'],
    ['an answer cut before the flags', NETWORK.slice(0, NETWORK.indexOf('flags'))],
    ['flags that are cut', NETWORK.slice(0, NETWORK.indexOf('STATIC'))],
    ['an answer for another target', NETWORK.replace('100.100.2.136', '100.100.2.138')],
    ['a gateway that is cut', NETWORK.replace('192.168.1.1', '192.168.1')],
    ['a network that does not hold the target', NETWORK.replace('100.64.0.0', '10.64.0.0')],
  ] as const)('is unknown for %s', (_name, text) => {
    expect(parseRouteGet(text, TARGET)).toMatchObject({ known: false, reason: 'unparsable' });
  });

  it('survives any damage, and names no prefix without the target', () => {
    fc.assert(
      fc.property(damaged(NETWORK), (text) => {
        const fact = parseRouteGet(text, TARGET);
        expect(!fact.known || fact.value.prefix === null || contains(fact.value.prefix, TARGET)).toBe(true);
      }),
    );
  });
});
