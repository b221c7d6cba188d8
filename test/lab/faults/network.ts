/** What goes wrong between the data center and the cloud. */
import { filter, resolverSet, type Fault } from './fault.ts';
import { CLOUD_SERVICES, LAN } from '../topology.ts';
import { GATEWAY_FAULTS, officeSwallowed } from './gateway.ts';
import { LINE_FAULTS } from './line.ts';
import { COMPUTER_FAULTS } from './computers.ts';

/** Not even ping comes back from them. */
const deadResolvers = filter([`ip daddr ${resolverSet} drop`], 'svc', 'input');

/** A workstation that has no good run behind it. */
const FORGETFUL = { XDG_CONFIG_HOME: '/nonexistent' };

export const NETWORK_FAULTS: readonly Fault[] = [
  ...GATEWAY_FAULTS,
  ...LINE_FAULTS,
  ...COMPUTER_FAULTS,
  {
    name: 'office VPC not attached, and no router objects',
    cause: 'route.office-network-missing',
    looksLike: 'computer.all-unreachable',
    owner: 'cloud',
    exitCode: 3,
    ...officeSwallowed,
  },
  {
    name: 'nothing of the cloud services answers, the way lives',
    cause: 'route.cloud-services-silent',
    owner: 'cloud',
    exitCode: 3,
    env: FORGETFUL,
    ...filter([`ip daddr ${CLOUD_SERVICES} ip saddr ${LAN} drop`], 'svc', 'input'),
  },
  // Without the API's address, which nobody names any more, nothing else of the range can be asked.
  {
    name: 'both resolvers dead, the way lives',
    cause: 'dns.server-silent',
    looksLike: 'route.cloud-services-silent',
    owner: 'cloud',
    exitCode: 3,
    env: FORGETFUL,
    ...deadResolvers,
  },
  {
    name: 'both resolvers dead, and the API is remembered',
    cause: 'dns.server-silent',
    owner: 'network',
    exitCode: 3,
    ...deadResolvers,
  },
];
