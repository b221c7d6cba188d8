import { actions } from '../action.ts';

export const computerActions = {
  'computer.unreachable': actions('computer.unreachable', [
    { id: 'start', owner: 'you', needsAdmin: false },
    { id: 'console', owner: 'cloud', needsAdmin: false },
  ]),
  'computer.all-unreachable': actions('computer.all-unreachable', [
    { id: 'console', owner: 'cloud', needsAdmin: false },
    { id: 'security-group', owner: 'cloud', needsAdmin: false },
    { id: 'attach', owner: 'cloud', needsAdmin: false },
    { id: 'targets', owner: 'it', needsAdmin: false },
  ]),
  'computer.port-refused': actions('computer.port-refused', [
    { id: 'port', owner: 'it', needsAdmin: false },
    { id: 'restart', owner: 'you', needsAdmin: false },
  ]),
  'computer.icmp-filtered': actions('computer.icmp-filtered', [
    { id: 'nothing', owner: 'network', needsAdmin: false },
  ]),
} as const;
