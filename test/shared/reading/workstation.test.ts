import { describe, expect, it } from 'vitest';
import { block, ip } from '../../../shared/net/ipv4.ts';
import { known } from '../../../shared/observation/known.ts';
import type { PolicyRule, Route } from '../../../shared/observation/workstation.ts';
import { winnerOf } from '../../../shared/reading/workstation.ts';
import { GATEWAY, route, winner } from '../../support/facts.ts';

const TARGET = ip('100.100.2.136');
const asked = winner(TARGET, { prefix: null });
const of = (routes: readonly Route[], rules: readonly PolicyRule[] = []) => {
  const { fact } = winnerOf(
    {
      routes: { fact: known({ routes, rules }), evidence: ['table'] },
      winners: new Map([[TARGET, { fact: known(asked), evidence: ['asked'] }]]),
    },
    TARGET,
    'linux',
  );
  return fact.known ? fact.value : null;
};
const tunnel = route('100.64.0.0/10', { interface: 'tun0', gateway: null });

describe('a winner that the system named', () => {
  it('gets its prefix from a table that leads there, too', () => {
    expect(of([route('0.0.0.0/0')])).toEqual({ ...asked, prefix: block('0.0.0.0/0') });
  });

  it('keeps the word of a table that leads elsewhere beside it', () => {
    expect(of([route('0.0.0.0/0'), tunnel])).toEqual({
      ...asked,
      tableSays: { kind: 'unicast', interface: 'tun0', gateway: null, prefix: block('100.64.0.0/10') },
    });
  });

  it('is compared with no table whose rules ask for what a table cannot show', () => {
    const rule = {
      priority: 5,
      from: null,
      to: null,
      table: '7',
      action: 'table',
      conditional: true,
    } as const;
    expect(of([route('0.0.0.0/0'), tunnel], [rule, { ...rule, table: 'main', conditional: false }])).toEqual(
      asked,
    );
  });

  it('may be any of equal routes', () => {
    expect(
      of([route('0.0.0.0/0', { interface: 'wlan0' }), route('0.0.0.0/0', { gateway: GATEWAY })])?.tableSays,
    ).toBeUndefined();
  });
});
