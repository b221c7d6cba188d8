import { actions } from '../action.ts';

export const pathActions = {
  'path.loss': actions('path.loss', [
    { id: 'wired', owner: 'you', needsAdmin: false },
    { id: 'line', owner: 'network', needsAdmin: false },
  ]),
  'path.latency': actions('path.latency', [{ id: 'line', owner: 'network', needsAdmin: false }]),
  'path.on-standby': actions('path.on-standby', [{ id: 'circuit', owner: 'network', needsAdmin: false }]),
  'path.asymmetric': actions('path.asymmetric', [{ id: 'compare', owner: 'network', needsAdmin: false }]),
} as const;
