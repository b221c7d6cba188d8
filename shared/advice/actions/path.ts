import { actions } from '../action.ts';
import { segmentLines } from '../devices/segments.ts';
import { parseIpv4 } from '../../net/ipv4.ts';

export const pathActions = {
  'path.mtu-blackhole': actions('path.mtu-blackhole', [
    {
      id: 'clamp',
      owner: 'network',
      needsAdmin: false,
      commands: ({ passedBytes }) => segmentLines(passedBytes - 40),
    },
    { id: 'permit-icmp', owner: 'network', needsAdmin: false },
    {
      id: 'measure-windows',
      owner: 'it',
      platforms: ['win32'],
      needsAdmin: false,
      commands: ({ target, passedBytes }) => {
        const address = parseIpv4(target.split(':')[0] ?? '');
        return address === null ? [] : [{ shell: 'cmd', run: `ping -f -l ${passedBytes - 28} ${address}` }];
      },
    },
  ]),
  'path.loss': actions('path.loss', [
    { id: 'wired', owner: 'you', needsAdmin: false },
    { id: 'line', owner: 'network', needsAdmin: false },
  ]),
  'path.latency': actions('path.latency', [{ id: 'line', owner: 'network', needsAdmin: false }]),
  'path.on-standby': actions('path.on-standby', [{ id: 'circuit', owner: 'network', needsAdmin: false }]),
  'path.asymmetric': actions('path.asymmetric', [{ id: 'compare', owner: 'network', needsAdmin: false }]),
} as const;
