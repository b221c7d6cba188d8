import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ip, type Ipv4 } from '../../../../shared/net/ipv4.ts';
import { computeWinner } from '../../../../shared/route/winner.ts';
import { parseNetstat } from '../../../../shared/parse/macos/netstat.ts';
import { damaged, HOSTILE_TEXTS } from '../../../support/hostile-text.ts';

const SAMPLE = `Routing tables

Internet:
Destination        Gateway            Flags               Netif Expire
default            192.168.1.1        UGScg                 en0
default            link#22            UCSIg               utun4
10                 10.9.0.1           UGSc                utun5
100.64/10          link#23            UCS                 utun6
100.100.2.136/32   192.168.1.9        UGSc                  en0
100.100.2.138      127.0.0.1          UGHSB                 lo0
127                127.0.0.1          UCS                   lo0
127.0.0.1          127.0.0.1          UH                    lo0
128.0/1            10.9.0.1           UGSc                utun5
169.254            link#11            UCS                   en0      !
172.16             192.168.1.1        UGScR                 en0
172.16.128/17      192.168.1.1        UGSc                  en0
192.168.1          link#11            UCS                   en0      !
192.168.1.1        2:0:5e:0:0:1       UHLWIir               en0   1175
198.51.100         bridge100          UCS             bridge100      !
203.0.113.9        192.168.1.1        GHS                   en0
255.255.255.255/32 link#11            UCS                   en0      !
`;

const OLD = `Routing tables

Internet:
Destination        Gateway            Flags        Refs      Use   Netif Expire
default            192.168.1.1        UGSc           94        0     en0
192.168.1.1        2:0:5e:0:0:1       UHLWIi         98      512     en0   1199
`;

const HEAD = 'Destination Gateway Flags Netif Expire\n';
const RESOLVER = ip('100.100.2.136');
const OTHER = ip('100.100.45.10');
const OFFICE = ip('172.16.200.1');

function rows(text: string): unknown {
  const fact = parseNetstat(text);
  if (!fact.known) return fact;
  return fact.value.routes.map((one) => [
    one.destination,
    one.gateway,
    one.interface,
    one.kind,
    one.scoped === true,
  ]);
}

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

  it('never names a way that the whole table does not, whatever was cut out of it', () => {
    const way = (text: string, target: Ipv4): string | null => {
      const fact = parseNetstat(text);
      const winner = fact.known ? computeWinner(fact.value, target, 'darwin') : fact;
      return winner.known
        ? `${winner.value.kind} ${winner.value.interface ?? ''} ${winner.value.gateway ?? ''}`
        : null;
    };
    fc.assert(
      fc.property(
        fc.nat({ max: SAMPLE.length }),
        fc.constantFrom(RESOLVER, OTHER, OFFICE),
        (length, target) => {
          // A cut between two rows cannot be seen.
          fc.pre(!SAMPLE.slice(0, length).endsWith('\n'));
          expect([null, way(SAMPLE, target)]).toContain(way(SAMPLE.slice(0, length), target));
        },
      ),
    );
  });

  it('invents no row when the text is cut anywhere', () => {
    const all = new Set((rows(SAMPLE) as unknown[]).map((row) => JSON.stringify(row)));
    fc.assert(
      fc.property(fc.nat({ max: SAMPLE.length }), (length) => {
        const cut = rows(SAMPLE.slice(0, length));
        // The last row may have lost the end of its interface's name.
        const whole = Array.isArray(cut) ? cut.slice(0, -1) : [];
        expect(whole.every((row) => all.has(JSON.stringify(row)))).toBe(true);
      }),
    );
  });

  it('survives any damage', () => {
    fc.assert(
      fc.property(damaged(SAMPLE), (text) => {
        const fact = parseNetstat(text);
        expect(!fact.known || fact.value.routes.every((one) => one.interface !== null)).toBe(true);
      }),
    );
  });
});
