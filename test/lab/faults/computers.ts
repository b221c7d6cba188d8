/** What goes wrong at the cloud computers and their network. */
import { all, filter, type Fault } from './fault.ts';
import { COMPUTERS, LAN } from '../topology.ts';

const computers = `{ ${COMPUTERS.join(' , ')} }`;

export const COMPUTER_FAULTS: readonly Fault[] = [
  {
    name: 'one of 30 cloud computers off',
    cause: 'computer.unreachable',
    owner: 'cloud',
    exitCode: 4,
    ...filter([`ip daddr ${COMPUTERS[1] ?? ''} drop`], 'desk', 'input'),
  },
  {
    name: 'port of all cloud computers refused',
    cause: 'computer.port-refused',
    owner: 'cloud',
    exitCode: 3,
    make: (lab) => lab.stop('computers'),
    heal: (lab) => lab.startComputers(),
  },
  {
    name: 'all cloud computers off, their network alive',
    cause: 'computer.all-unreachable',
    owner: 'cloud',
    exitCode: 3,
    ...filter([`ip daddr ${computers} drop`], 'desk', 'input'),
  },
  {
    name: 'a security group drops this network',
    cause: 'computer.all-unreachable',
    owner: 'cloud',
    exitCode: 3,
    ...filter([`ip saddr ${LAN} ip daddr ${computers} drop`], 'office'),
  },
  {
    name: 'a security group that lets ping pass, and no connection',
    cause: 'computer.port-filtered',
    owner: 'cloud',
    exitCode: 3,
    ...filter([`ip saddr ${LAN} ip daddr ${computers} meta l4proto tcp drop`], 'office'),
  },
  {
    name: 'a security group, and an edge that answers no trace',
    cause: 'computer.all-unreachable',
    owner: 'cloud',
    exitCode: 3,
    ...all(
      filter([`ip saddr ${LAN} ip daddr ${computers} drop`], 'office'),
      filter(['icmp type time-exceeded drop'], 'office', 'output'),
    ),
  },
];
