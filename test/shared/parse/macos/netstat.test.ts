import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

function rows(text: string): unknown {
  const fact = parseNetstat(text);
  if (!fact.known) return fact;
  return fact.value.routes.map((one) => [one.destination, one.gateway, one.interface, one.kind, one.scoped === true]);
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
    const more = '\nInternet6:\nDestination                             Gateway                                 Flags               Netif Expire\ndefault   fe80::1%en0   UGcg   en0\n';
    expect(rows(SAMPLE + more)).toEqual(rows(SAMPLE));
  });

  it.each([
    ...HOSTILE_TEXTS,
    ['the heading alone', SAMPLE.slice(0, SAMPLE.indexOf('default'))],
    ['a row cut before its interface', SAMPLE.slice(0, SAMPLE.indexOf('utun6') - 2)],
    ['a row cut within its interface', SAMPLE.slice(0, SAMPLE.indexOf('utun6') + 3)],
    ['a damaged gateway', SAMPLE.replace('192.168.1.9 ', '192.168.1. ')],
    ['a damaged destination', SAMPLE.replace('100.64/10', '100.x4/10')],
    ['a length beyond 32', SAMPLE.replace('100.64/10', '100.64/40')],
    ['two lengths', SAMPLE.replace('100.64/10', '100.64/1/2')],
    ['the table of Linux', 'Kernel IP routing table\nDestination     Gateway         Genmask         Flags   MSS Window  irtt Iface\n0.0.0.0         192.168.1.1     0.0.0.0         UG        0 0          0 eth0\n'],
  ] as const)('is unknown for %s', (_name, text) => {
    expect(parseNetstat(text)).toMatchObject({ known: false, reason: 'unparsable' });
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
