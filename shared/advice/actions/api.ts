import { actions, type Command } from '../action.ts';
import type { Profile } from '../../profile/profile.ts';
import { permitLines } from '../devices/filters.ts';

function permit(_args: unknown, profile: Profile): readonly Command[] {
  return permitLines({ protocols: ['tcp'], port: profile.apiPort, to: profile.cloudServices });
}

const exempt = { id: 'exempt', owner: 'it', needsAdmin: false } as const;

export const apiActions = {
  'api.filtered': actions('api.filtered', [
    { id: 'permit', owner: 'network', needsAdmin: false, commands: permit },
    { id: 'this-workstation', owner: 'it', needsAdmin: false },
    { id: 'security-groups', owner: 'cloud', needsAdmin: false },
  ]),
  'api.refused': actions('api.refused', [
    { id: 'who-refuses', owner: 'network', needsAdmin: false, commands: permit },
    { id: 'vendor', owner: 'vendor', needsAdmin: false },
  ]),
  'api.tls-silent': actions('api.tls-silent', [
    { id: 'mtu', owner: 'network', needsAdmin: false },
    { id: 'inspection', owner: 'network', needsAdmin: false },
  ]),
  'api.tls-reset': actions('api.tls-reset', [
    { id: 'inspection', owner: 'network', needsAdmin: false },
    { id: 'local-agent', owner: 'it', needsAdmin: false },
  ]),
  'api.tls-intercepted': actions('api.tls-intercepted', [
    exempt,
    { id: 'local-agent', owner: 'it', needsAdmin: false },
  ]),
  'api.certificate-expired': actions('api.certificate-expired', [
    { id: 'clock', owner: 'you', needsAdmin: false, settingsPane: 'date-time' },
    { id: 'vendor', owner: 'vendor', needsAdmin: false },
  ]),
  'api.certificate-name': actions('api.certificate-name', [
    { id: 'which-host', owner: 'it', needsAdmin: false },
    { id: 'vendor', owner: 'vendor', needsAdmin: false },
  ]),
  'api.certificate-refused': actions('api.certificate-refused', [
    { id: 'who-issued', owner: 'it', needsAdmin: false },
    exempt,
    { id: 'vendor', owner: 'vendor', needsAdmin: false },
  ]),
  'api.http-error': actions('api.http-error', [
    { id: 'wait', owner: 'you', needsAdmin: false },
    // What the API itself has answered, no device on the way has.
    { ...exempt, applies: ({ fromApi }) => !fromApi },
    { id: 'vendor', owner: 'vendor', needsAdmin: false },
  ]),
  'api.whitelist': actions('api.whitelist', [
    { id: 'policy', owner: 'cloud', needsAdmin: false },
    { id: 'access-type', owner: 'cloud', needsAdmin: false },
  ]),
} as const;
