import { block, ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { CheckCases } from '../check-cases.ts';
import { ping, seen, silentPing, tcp, winner } from '../facts.ts';

const RUNNING = ip('172.16.0.11');
const OTHER = ip('172.16.0.12');
const profile = {
  officeNetwork: [block('172.16.0.0/12')],
  cloudComputers: [RUNNING, OTHER].map((address) => ({ address, ports: [443] })),
};

const computer = (
  address: typeof RUNNING,
  port: 'connected' | 'timed-out',
  pings: boolean,
): Observation[] => [
  seen('tcp', `${address}:443`, tcp(address, 443, { role: 'computer', outcome: port })),
  seen('winner', address, winner(address)),
  seen('ping', `${address}/icmp`, pings ? ping(address) : silentPing(address)),
];

export const cases: CheckCases<'computer.reachable'> = {
  id: 'computer.reachable',
  samples: {
    'computer.unreachable': { computers: ['desktop-1 (172.16.0.5)'], total: 30 },
    'computer.all-unreachable': { total: 30, past: '10.0.0.1', inside: false },
    'computer.port-refused': { computers: ['desktop-1 (172.16.0.5)'], ports: [443] },
    'computer.port-filtered': { computers: ['desktop-1 (172.16.0.5)'], ports: [443], pinged: 1 },
    'computer.icmp-filtered': { computers: 30 },
  },
  rows: [
    {
      name: 'computers that run behind a filter for their port',
      steps: ['computer.port-filtered'],
      state: 'not-ready',
      profile,
      seen: [...computer(RUNNING, 'timed-out', true), ...computer(OTHER, 'timed-out', true)],
    },
    {
      name: 'one computer that runs behind a filter for its port',
      steps: ['computer.port-filtered'],
      state: 'ready-with-warnings',
      profile,
      seen: [...computer(RUNNING, 'connected', true), ...computer(OTHER, 'timed-out', true)],
    },
    {
      name: 'a computer whose port connects and whose ping is filtered',
      steps: [],
      state: 'ready',
      profile,
      seen: [...computer(RUNNING, 'connected', true), ...computer(OTHER, 'connected', false)],
    },
  ],
  restsOn: ['tcp'],
};
