/** What the answers of Windows itself tell. */
import { describe, expect, it } from 'vitest';
import { known } from '../../../../../shared/observation/known.ts';
import { facts } from './native-facts.ts';

describe('the answers of Windows itself', () => {
  const read = facts();

  it('tell the adapters with what they are', () => {
    expect(read.adapters.fact).toMatchObject({
      value: [
        {
          name: '以太网 2',
          index: 12,
          up: true,
          kind: 'ethernet',
          mtu: 1500,
          addresses: [{ address: '192.168.1.10', prefixLength: 24 }],
          hasIpv6: false,
        },
        { name: 'WLAN', up: false, kind: 'wifi' },
        { name: 'Tailscale', up: true, kind: 'tunnel', mtu: 1280, hasIpv6: true },
        { name: 'CorpVPN', up: true, kind: 'tunnel', mtu: 1400 },
        { name: 'Loopback Pseudo-Interface 1', kind: 'loopback' },
        // It was switched off, and TCP/IP no longer knows it.
        { name: 'Ethernet 3', up: false, addresses: [] },
      ],
    });
  });

  it('tell the routes that are in force, with both metrics, and the address that packets leave with', () => {
    expect(read.routes.fact).toMatchObject({
      value: {
        routes: [
          {
            destination: '0.0.0.0/0',
            gateway: '192.168.1.1',
            interface: '以太网 2',
            metric: 25,
            source: '192.168.1.10',
          },
          { destination: '192.168.1.0/24', gateway: null, metric: 281 },
          { destination: '100.64.0.0/10', interface: 'Tailscale', metric: 5, source: '100.101.102.103' },
          { destination: '10.9.0.0/16', interface: 'CorpVPN', metric: 46 },
          { destination: '127.0.0.0/8' },
        ],
      },
    });
  });

  it('tell resolvers in their order, without placeholders, and those of the lowest metric first', () => {
    expect(read.resolvers.fact).toEqual(
      known([
        { interface: 'Tailscale', servers: ['100.100.100.100'], domains: [], scope: 'default' },
        {
          interface: '以太网 2',
          servers: ['192.168.1.53', '192.168.1.54'],
          domains: ['corp.example'],
          scope: 'default',
        },
      ]),
    );
  });

  it('tell neighbors, name policy, proxies and the client', () => {
    expect(read.neighbors.fact).toMatchObject({
      value: [
        { address: '192.168.1.1', interface: '以太网 2', mac: '02-00-5E-10-00-99', state: 'reachable' },
        { address: '192.168.1.77', state: 'failed' },
        { state: 'permanent' },
      ],
    });
    expect(read.nrpt.fact).toEqual(
      known([{ namespaces: ['.aliyuncs.com'], servers: ['10.1.1.53', '10.1.1.54'] }]),
    );
    expect(read.proxies.fact).toMatchObject({
      value: [{ source: 'system', server: 'proxy.corp.example:8080', bypass: ['*.corp.example', '<local>'] }],
    });
    expect(read.client.fact).toEqual(known({ installed: true, name: '无影', version: '7.2.2' }));
  });

  it('name the evidence that they were read from', () => {
    expect(read.adapters.evidence).toEqual([
      'e-GetAdaptersAddresses',
      'e-GetIfTable2',
      'e-GetIpInterfaceTable',
      'e-RegistryNetworkDevices',
    ]);
    expect(read.client.evidence).toEqual(['e-RegistryPrograms']);
  });
});
