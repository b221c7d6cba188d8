import { describe, expect, it } from 'vitest';
import { block, ip } from '../../../../shared/net/ipv4.ts';
import type { RouteTable } from '../../../../shared/observation/workstation.ts';
import { parseWindowsFacts } from '../../../../shared/parse/windows/facts.ts';
import { computeWinner } from '../../../../shared/route/winner.ts';
import { changedRow, output } from './sample.ts';

function tableIn(text: string): RouteTable | string {
  const facts = parseWindowsFacts(text);
  if (!facts.known) return facts.reason;
  return facts.value.routes.known ? facts.value.routes.value : (facts.value.routes.detail ?? '');
}

describe('routes of Windows', () => {
  it('adds the metric of the interface to that of the route, and knows what is on the link', () => {
    const table = tableIn(output());
    if (typeof table === 'string') throw new Error(table);
    const rows = table.routes.map((one) => [one.destination, one.gateway, one.interface, one.metric]);
    expect(rows).toEqual([
      ['0.0.0.0/0', '192.168.1.1', '以太网 2', 25],
      ['192.168.1.0/24', null, '以太网 2', 281],
      ['100.64.0.0/10', '100.100.100.100', 'Tailscale', 7],
      ['10.9.0.0/16', null, 'CorpVPN', 46],
      ['127.0.0.0/8', null, 'Loopback Pseudo-Interface 1', 331],
    ]);
  });

  it('lets no disconnected interface win', () => {
    const table = tableIn(output(changedRow('interfaces', 1, { InterfaceMetric: 1 })));
    if (typeof table === 'string') throw new Error(table);
    expect(computeWinner(table, ip('203.0.113.9'), 'win32')).toMatchObject({
      value: { interface: '以太网 2', gateway: '192.168.1.1' },
    });
  });

  it.each([
    ['a route', output(changedRow('routes', 0, { RouteMetric: null }))],
    ['its interface', output(changedRow('interfaces', 0, { InterfaceMetric: null }))],
  ])('knows no metric where that of %s is missing, and invents none', (_name, text) => {
    const table = tableIn(text);
    if (typeof table === 'string') throw new Error(table);
    expect(table.routes[0]).toMatchObject({ destination: '0.0.0.0/0', metric: null });
    expect(computeWinner(table, ip('203.0.113.9'), 'win32')).toMatchObject({ known: true });
    const second = {
      ...table,
      routes: [
        ...table.routes,
        {
          destination: block('0.0.0.0/0'),
          gateway: ip('10.9.0.1'),
          interface: 'CorpVPN',
          metric: 1,
          table: 'main',
          kind: 'unicast' as const,
        },
      ],
    };
    expect(computeWinner(second, ip('203.0.113.9'), 'win32')).toMatchObject({ known: false });
  });

  it.each([
    ['a destination without a length', output(changedRow('routes', 0, { DestinationPrefix: '0.0.0.0' }))],
    ['a garbled destination', output(changedRow('routes', 2, { DestinationPrefix: '192.168.1/24' }))],
    ['a garbled next hop', output(changedRow('routes', 0, { NextHop: '192.168.1.' }))],
    ['a negative metric', output(changedRow('routes', 0, { RouteMetric: '-1' }))],
    ['no rows at all', output({ routes: { rows: [] } })],
    ['rows that are nothing', output({ routes: { rows: null } })],
  ])('is unknown with %s', (_name, text) => {
    expect(tableIn(text)).toMatch(/^routes: /);
  });
});
