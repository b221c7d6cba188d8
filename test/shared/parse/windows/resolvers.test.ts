import { describe, expect, it } from 'vitest';
import type { Known } from '../../../../shared/observation/known.ts';
import { parseWindowsFacts, type WindowsFacts } from '../../../../shared/parse/windows/facts.ts';
import { parseWindowsArp } from '../../../../shared/parse/windows/arp.ts';
import { changedRow, output } from './sample.ts';

function read<K extends keyof WindowsFacts>(kind: K, text: string): WindowsFacts[K] {
  const facts = parseWindowsFacts(text);
  if (!facts.known) throw new Error(facts.reason);
  return facts.value[kind];
}

function detailOf(fact: Known<unknown>): string {
  return fact.known ? 'known' : (fact.detail ?? '');
}

describe('resolvers of Windows', () => {
  it('lists connected interfaces by their metric, both address families together', () => {
    expect(read('resolvers', output())).toEqual({
      known: true,
      value: [
        { interface: 'Tailscale', servers: ['100.100.100.100'], domains: [], scope: 'default' },
        {
          interface: '以太网 2',
          servers: ['192.168.1.53', '192.168.1.54', '2001:db8::53'],
          domains: ['corp.example'],
          scope: 'default',
        },
      ],
    });
  });

  it('reads a list that the depth of the JSON turned into text', () => {
    const text = output(changedRow('resolvers', 0, { ServerAddresses: '192.168.1.53 192.168.1.54' }));
    expect(JSON.stringify(read('resolvers', text))).toContain(
      '["192.168.1.53","192.168.1.54","2001:db8::53"]',
    );
  });

  it('knows that there is none where every interface has none', () => {
    const rows = [{ InterfaceAlias: '以太网 2', InterfaceIndex: 12, ServerAddresses: [] }];
    expect(read('resolvers', output({ resolvers: { rows } }))).toEqual({ known: true, value: [] });
  });

  it.each([
    ['no row', { resolvers: { rows: [] } }],
    ['a type name for the list', changedRow('resolvers', 0, { ServerAddresses: 'System.String[]' })],
    ['a cut address', changedRow('resolvers', 0, { ServerAddresses: ['192.168.1'] })],
  ])('is unknown with %s', (_name, changes) => {
    expect(detailOf(read('resolvers', output(changes)))).toMatch(/^resolvers: /);
  });
});

describe('the name resolution policy', () => {
  it('reads one rule, several servers in one text, and none', () => {
    expect(read('nrpt', output())).toEqual({
      known: true,
      value: [{ namespaces: ['.aliyuncs.com'], servers: ['10.1.1.53'] }],
    });
    const registry = {
      rows: [{ Namespace: ['.a.example', '.b.example'], NameServers: ['10.1.1.53;10.1.1.54'] }],
    };
    expect(read('nrpt', output({ nrpt: registry }))).toEqual({
      known: true,
      value: [{ namespaces: ['.a.example', '.b.example'], servers: ['10.1.1.53', '10.1.1.54'] }],
    });
    expect(read('nrpt', output({ nrpt: { rows: [] } }))).toEqual({ known: true, value: [] });
  });
});

describe('neighbors of Windows', () => {
  // By the name of the state, by its number, and as `arp -a -v` lists an entry without an answer.
  it.each([
    ['Stale', '00-00-00-00-00-00', 'incomplete'],
    [4, '00-00-00-00-00-00', 'incomplete'],
    [5, '000000000000', 'incomplete'],
    ['Unreachable', '00-00-00-00-00-00', 'failed'],
    ['Incomplete', '00-00-00-00-00-00', 'incomplete'],
    ['Permanent', '00-00-00-00-00-00', 'permanent'],
    ['Stale', '02-00-00-00-00-00', 'stale'],
    ['Stale', '00-00-00-00-00-01', 'stale'],
    ['Reachable', '', 'reachable'],
  ])('%s with the address %j is %s', (State, LinkLayerAddress, state) => {
    const rows = [{ IPAddress: '192.168.1.1', InterfaceAlias: 'Ethernet', LinkLayerAddress, State }];
    expect(read('neighbors', output({ neighbors: { rows } }))).toMatchObject({ value: [{ state }] });
  });

  it('takes zeros of `arp -a` for nobody', () => {
    const text =
      '\r\nInterface: 192.168.1.10 --- 0xc\r\n  Internet Address      Physical Address      Type\r\n  192.168.1.1           00-00-00-00-00-00     invalid\r\n';
    expect(parseWindowsArp(text).rows).toEqual([
      { address: '192.168.1.1', interface: '192.168.1.10', state: 'incomplete' },
    ]);
  });

  it('reads states by name and number, and no MAC address of zeros', () => {
    expect(read('neighbors', output())).toEqual({
      known: true,
      value: [
        { address: '192.168.1.1', interface: '以太网 2', mac: '02-00-5E-00-00-01', state: 'reachable' },
        { address: '192.168.1.77', interface: '以太网 2', state: 'failed' },
        { address: '192.168.1.78', interface: '以太网 2', state: 'incomplete' },
        { address: '192.168.1.79', interface: '以太网 2', mac: '02-00-5E-00-00-09', state: 'stale' },
      ],
    });
  });

  it('does not know a state that no Windows has', () => {
    const rows = [{ IPAddress: '192.168.1.1', InterfaceAlias: 'x', LinkLayerAddress: '', State: '9' }];
    expect(read('neighbors', output({ neighbors: { rows } }))).toMatchObject({ value: [{ state: 'other' }] });
    const garbled = [{ IPAddress: '192.168.1', InterfaceAlias: 'x', LinkLayerAddress: '', State: '5' }];
    expect(detailOf(read('neighbors', output({ neighbors: { rows: garbled } })))).toMatch(/^neighbors: /);
  });
});
