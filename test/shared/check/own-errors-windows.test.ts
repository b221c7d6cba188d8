/** What proves on Windows that this workstation itself did not send: the error, the route and the link together. */
import { describe } from 'vitest';
import { questions } from '../../support/blocked-workstations.ts';
import { adapter, control, seen, unseen } from '../../support/facts.ts';
import { pings, everyPing, everySocket, winners, proves } from './sending-facts.ts';

describe("errors of one's own machine", () => {
  proves([
    {
      name: 'Windows: General failure, a route, a link',
      platform: 'win32',
      seen: [...everyPing, ...questions({})],
      what: ['ping'],
      everything: true,
      control: 'passed',
    },
    {
      name: 'Windows: General failure towards the cloud alone; the own link was not asked',
      platform: 'win32',
      seen: [...pings, ...questions({})],
      what: ['ping'],
      everything: false,
    },
    {
      name: 'Windows: the same, and nobody tried the loopback',
      platform: 'win32',
      seen: [...everyPing, ...questions({}), unseen('control')],
      what: ['ping'],
      everything: true,
      control: 'unknown',
    },
    {
      name: 'Windows: General failure with the cable out',
      platform: 'win32',
      seen: [...pings, seen('adapters', '', [adapter({ up: false })])],
    },
    {
      name: 'Windows: General failure without a route',
      platform: 'win32',
      seen: [...pings, ...winners({ kind: 'none', interface: null, gateway: null })],
    },
    {
      name: 'Windows: General failure, and the loopback fails as well: ping is broken',
      platform: 'win32',
      seen: [...pings, seen('control', '', control({ ping: 'denied', startMs: null }))],
    },
    {
      name: 'Windows: EACCES on UDP and TCP',
      platform: 'win32',
      seen: everySocket('EACCES'),
      what: ['TCP 53', 'UDP 53'],
      everything: true,
    },
    {
      name: 'Windows: EACCES even on the loopback',
      platform: 'win32',
      seen: [
        ...questions({ outcome: 'error', errno: 'EACCES' }),
        seen('control', '', control({ udp: 'denied', tcp: 'denied' })),
      ],
      what: ['TCP 53', 'UDP 53'],
      control: 'denied',
    },
    {
      name: 'Windows: the socket says that there is no route',
      platform: 'win32',
      seen: questions({ outcome: 'unreachable', errno: 'ENETUNREACH' }),
    },
  ]);
});
