/** Actions about the computer itself: its radio, and how busy it is. */
import { actions } from '../action.ts';

export const workstationMachineActions = {
  'workstation.weak-wifi': actions('workstation.weak-wifi', [
    { id: 'closer', owner: 'you', needsAdmin: false, settingsPane: 'network' },
    { id: 'access-point', owner: 'network', needsAdmin: false },
  ]),
  'workstation.busy': actions('workstation.busy', [
    { id: 'close', owner: 'you', needsAdmin: false },
    { id: 'find-windows', owner: 'you', platforms: ['win32'], needsAdmin: false },
    { id: 'find-macos', owner: 'you', platforms: ['darwin'], needsAdmin: false },
    { id: 'find-linux', owner: 'you', platforms: ['linux'], needsAdmin: false },
    { id: 'relieve', owner: 'it', needsAdmin: false },
  ]),
} as const;
