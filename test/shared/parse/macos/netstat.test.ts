/** The table of routes of macOS. */
import { describe, expect, it } from 'vitest';
import { type Ipv4 } from '../../../../shared/net/ipv4.ts';
import { computeWinner } from '../../../../shared/route/winner.ts';
import { parseNetstat } from '../../../../shared/parse/macos/netstat.ts';
import { HOSTILE_TEXTS } from '../../../support/hostile-text.ts';
import { SAMPLE, RESOLVER, OTHER, OFFICE, rows } from './netstat-sample.ts';

const OLD = `Routing tables

Internet:
Destination        Gateway            Flags        Refs      Use   Netif Expire
default            192.168.1.1        UGSc           94        0     en0
192.168.1.1        2:0:5e:0:0:1       UHLWIi         98      512     en0   1199
`;

const HEAD = 'Destination Gateway Flags Netif Expire\n';

describe('parseNetstat', () => {
  it('reads shortened destinations, links, scopes, and kinds', () => {
    expect(rows(SAMPLE)).toEqual([
      ['0.0.0.0/0', '192.168.1.1', 'en0', 'unicast', false],
      ['0.0.0.0/0', null, 'utun4', 'unicast', true],
      ['10.0.0.0/8', '10.9.0.1', 'utun5', 'unicast', false],
      ['100.64.0.0/10', null, 'utun6', 'unicast', false],
      ['100.100.2.136/32', '192.168.1.9', 'en0', 'unicast', false],
      ['100.100.2.138/32', '127.0.0.1', 'lo0', 'blackhole', false],
      ['127.0.0.0/8', null, 'lo0', 'unicast', false],
      ['127.0.0.1/32', null, 'lo0', 'unicast', false],
      ['128.0.0.0/1', '10.9.0.1', 'utun5', 'unicast', false],
      ['169.254.0.0/16', null, 'en0', 'unicast', false],
      ['172.16.0.0/16', '192.168.1.1', 'en0', 'reject', false],
      ['172.16.128.0/17', '192.168.1.1', 'en0', 'unicast', false],
      ['192.168.1.0/24', null, 'en0', 'unicast', false],
      ['192.168.1.1/32', null, 'en0', 'unicast', true],
      ['198.51.100.0/24', null, 'bridge100', 'unicast', false],
      ['255.255.255.255/32', null, 'en0', 'unicast', false],
    ]);
  });

  it('reads the columns of old releases', () => {
    expect(rows(OLD)).toEqual([
      ['0.0.0.0/0', '192.168.1.1', 'en0', 'unicast', false],
      ['192.168.1.1/32', null, 'en0', 'unicast', true],
    ]);
  });

  it('stops at the table of IPv6', () => {
    const more =
      '\nInternet6:\nDestination                             Gateway                                 Flags               Netif Expire\ndefault   fe80::1%en0   UGcg   en0\n';
    expect(rows(SAMPLE + more)).toEqual(rows(SAMPLE));
  });

  it.each([
    ...HOSTILE_TEXTS,
    ['the heading alone', SAMPLE.slice(0, SAMPLE.indexOf('default'))],
    [
      'the table of Linux',
      'Kernel IP routing table\nDestination     Gateway         Genmask         Flags   MSS Window  irtt Iface\n0.0.0.0         192.168.1.1     0.0.0.0         UG        0 0          0 eth0\n',
    ],
  ] as const)('is unknown for %s', (_name, text) => {
    expect(parseNetstat(text)).toMatchObject({ known: false, reason: 'unparsable' });
  });

  it.each<[string, string, Ipv4, string | null]>([
    [
      'a row that covers the target is damaged',
      SAMPLE.replace('192.168.1.9 ', '192.168.1. '),
      RESOLVER,
      null,
    ],
    [
      'that row is damaged, and the target is elsewhere',
      SAMPLE.replace('192.168.1.9 ', '192.168.1. '),
      OFFICE,
      'en0',
    ],
    [
      'a destination behind the target is damaged',
      SAMPLE.replace('198.51.100 ', '198.51.x '),
      RESOLVER,
      'en0',
    ],
    ['a destination before the target is damaged', SAMPLE.replace('100.64/10', '100.x4/10'), RESOLVER, null],
    ['a destination lost a digit', SAMPLE.replace('100.64/10', '100.6/10 '), OTHER, null],
    ['a length beyond 32', SAMPLE.replace('100.64/10', '100.64/40'), OTHER, null],
    ['two lengths', SAMPLE.replace('100.64/10', '100.64/1/2'), OTHER, null],
    [
      'a shorter prefix is damaged, and a longer one wins',
      SAMPLE.replace('link#23 ', '192.168. '),
      RESOLVER,
      'en0',
    ],
    [
      'noise between the rows, before the target',
      SAMPLE.replace('10                 10', 'zsh: killed\n10                 10'),
      RESOLVER,
      null,
    ],
    [
      'noise between the rows, behind the target',
      SAMPLE.replace('172.16 ', 'zsh: killed\n172.16 '),
      RESOLVER,
      'en0',
    ],
    [
      'noise, and rows in no order',
      `${HEAD}default 192.168.1.1 UGScg en0\n192.168.1 link#4 UCS en0\n172.16 link#4 UCS en0\nzsh: killed\n`,
      RESOLVER,
      null,
    ],
    ['a cut behind the target', SAMPLE.slice(0, SAMPLE.indexOf('bridge100 ') + 6), RESOLVER, 'en0'],
    ['a cut in the row of the target', SAMPLE.slice(0, SAMPLE.indexOf('192.168.1.9 ') + 5), RESOLVER, null],
    ['a cut before the target', SAMPLE.slice(0, SAMPLE.indexOf('100.64/10') - 1), RESOLVER, null],
    ['a cut inside the name of an interface', SAMPLE.slice(0, SAMPLE.indexOf('utun6') + 3), RESOLVER, null],
    [
      'a name that is cut and cannot win',
      `${HEAD}default 192.168.1.1 UGScg en0\n192.168.56 link#14 UC vboxnet !\n`,
      RESOLVER,
      'en0',
    ],
  ])('%s', (_what, text, target, expected) => {
    const fact = parseNetstat(text);
    const winner = fact.known ? computeWinner(fact.value, target, 'darwin') : fact;
    expect(winner.known ? winner.value.interface : null).toBe(expected);
  });
});
