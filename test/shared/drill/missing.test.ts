/** What the dead have in common, and no living service has: it names the route, the selector or the filter. */
import { describe, expect, it } from 'vitest';
import { missingOf } from '../../../shared/drill/missing.ts';
import type { RecordedService } from '../../../shared/drill/service.ts';
import { block } from '../../../shared/net/ipv4.ts';
import {
  API,
  NAME,
  PING,
  PING_2,
  PORT,
  serviceWith,
  SETTINGS,
  STANDING,
  TCP,
  UDP,
} from '../../support/drill.ts';

const UDP_2 = serviceWith('dns-udp', '100.100.2.138');
const TCP_2 = serviceWith('dns-tcp', '100.100.2.138');

describe('what is missing', () => {
  it.each([
    ['all of the cloud services', [UDP, TCP, API], [PING, PORT], 'cloud-services'],
    ['one of the cloud services, where the others were not alive before', [UDP], [PING], 'cloud-services'],
    ['all of the office', [PING, PING_2, PORT], [UDP, API], 'office'],
    ['the resolvers, while the API answers', [UDP, TCP], [API, PING], 'dns'],
    ['one of two resolvers', [UDP, TCP], [UDP_2, TCP_2, API, PING], 'mixed'],
    ['pings, while a port of the same computer answers', [PING, PING_2], [PORT, UDP], 'pings'],
    ['one of two pings', [PING], [PING_2, PORT, UDP], 'mixed'],
    ['connections of all kinds', [TCP, API, PORT], [UDP, PING], 'connections'],
    ['two kinds of connections, and the third answers', [TCP, API], [UDP, PING, PORT], 'mixed'],
    // One connection alone is its own server's matter.
    ['the only connection', [TCP], [UDP, PING], 'mixed'],
    ['the API alone', [API], [UDP, TCP, PING, PORT], 'api'],
    ['the API where nothing else connects', [API], [UDP, PING], 'api'],
    ['one of two addresses of the API', [API], [UDP, TCP, serviceWith('api-new', '100.100.45.11')], 'mixed'],
    ['a resolver and the API', [UDP, API], [TCP, PING], 'mixed'],
    ['a resolver and a computer', [UDP, PING], [API, PORT], 'mixed'],
    ['a datagram and a connection', [UDP, PORT], [API, PING], 'mixed'],
    ['a ping and a port', [PING, PORT], [PING_2, UDP], 'mixed'],
    ['nothing that follows the path', [NAME, STANDING], [UDP, PING], 'mixed'],
  ] as const)('%s', (_name, dead, alive, missing) => {
    expect(missingOf(dead, alive, SETTINGS).missing).toBe(missing);
  });

  it('is not hidden by what comes back late, or is remembered', () => {
    expect(missingOf([UDP, TCP, API, NAME], [PING, PORT, STANDING], SETTINGS).missing).toBe('cloud-services');
    expect(missingOf([PING, PORT, NAME], [UDP, API, STANDING], SETTINGS).missing).toBe('office');
  });
});

describe('blocks without a route', () => {
  const BLOCKS = {
    cloudServices: [block('100.100.0.0/16'), block('100.101.0.0/16')],
    officeNetwork: [block('172.16.0.0/24'), block('172.17.0.0/24')],
  };
  const far = serviceWith('ping', '172.17.0.11');
  const farPort = serviceWith('tcp', '172.17.0.11');
  const hidden: RecordedService = { ...PING, id: 'hidden', address: 'address-1' };
  const nameless: RecordedService = { ...PING, id: 'nameless', address: null };
  const [cloud] = BLOCKS.cloudServices;
  const [near, second] = BLOCKS.officeNetwork;

  it.each([
    ['where all of it is dead', [UDP, API], [PING], [cloud]],
    ['one of two', [far], [PING, UDP], [second]],
    ['two', [PING, far], [UDP], [near, second]],
    ['those of both networks, the cloud services first', [UDP, API, PING, far], [PORT], [cloud, second]],
    ['not where somebody in it is alive', [PING, farPort], [PORT, UDP], [second]],
    ['not where it is no matter of routes', [UDP, TCP], [API, PING], []],
    ['where the address of a neighbor is not known', [hidden, nameless, PING], [UDP], [near]],
    ['where nobody alive has an address', [PING], [hidden, nameless, UDP], [near]],
  ] as const)('%s', (_name, dead, alive, blocks) => {
    expect(missingOf(dead, alive, BLOCKS).blocks).toEqual(blocks);
  });
});
