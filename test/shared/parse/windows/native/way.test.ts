/** The way to a target, as Windows itself tells it. */
import { describe, expect, it } from 'vitest';
import { ip } from '../../../../../shared/net/ipv4.ts';
import { known, type Known } from '../../../../../shared/observation/known.ts';
import type { NativeTable } from '../../../../../shared/parse/windows/native/texts.ts';
import { winnerOf } from '../../../../../shared/reading/workstation.ts';
import { answer } from './sample.ts';
import { native, facts } from './native-facts.ts';

describe('the way to a target', () => {
  const TARGET = ip('100.100.2.136');
  const winner = (row: object, changes: Partial<Record<NativeTable, Known<string>>> = {}): Known<unknown> => {
    const asked = native(TARGET, known(answer(`GetBestRoute2 ${TARGET}`, [row])), 'native-route');
    return winnerOf(facts(changes, [asked]), TARGET, 'win32').fact;
  };

  it('is what GetBestRoute2 says, also where the table says something else', () => {
    const row = {
      Target: TARGET,
      Function: 'GetBestRoute2',
      DestinationPrefix: '0.0.0.0/0',
      NextHop: '192.168.1.1',
      InterfaceIndex: 12,
      IPAddress: '192.168.1.10',
    };
    expect(winner(row)).toMatchObject({
      value: {
        interface: '以太网 2',
        gateway: '192.168.1.1',
        source: '192.168.1.10',
        from: 'system',
        tableSays: { interface: 'Tailscale' },
      },
    });
  });

  it('is the best route of the interface where Windows names that alone', () => {
    expect(winner({ Target: TARGET, Function: 'GetBestInterface', InterfaceIndex: 31 })).toMatchObject({
      value: { interface: 'Tailscale', prefix: '100.64.0.0/10', source: '100.101.102.103', from: 'system' },
    });
    expect(winner({ Target: TARGET, Function: 'GetBestInterface', InterfaceIndex: 12 })).toMatchObject({
      value: { interface: '以太网 2', gateway: '192.168.1.1', from: 'system' },
    });
  });

  it('is none where Windows says so', () => {
    expect(winner({ Target: TARGET, Function: 'GetBestRoute2', Error: '1231' })).toMatchObject({
      value: { kind: 'none', from: 'system' },
    });
  });

  it.each([
    [
      'of another target',
      {
        Target: '100.100.2.138',
        Function: 'GetBestRoute2',
        DestinationPrefix: '0.0.0.0/0',
        NextHop: '192.168.1.1',
        InterfaceIndex: 12,
      },
    ],
    [
      'by a route that does not hold the target',
      {
        Target: TARGET,
        Function: 'GetBestRoute2',
        DestinationPrefix: '10.0.0.0/8',
        NextHop: '192.168.1.1',
        InterfaceIndex: 12,
      },
    ],
    [
      'by an interface without a route to it',
      { Target: TARGET, Function: 'GetBestInterface', InterfaceIndex: 60 },
    ],
    ['without a route', { Target: TARGET, Function: 'GetBestRoute2' }],
  ])('%s is not believed; the table tells it', (_what, row) => {
    expect(winner(row)).toMatchObject({ value: { interface: 'Tailscale', from: 'table' } });
  });
});
