/** What goes wrong at the API: TCP, TLS, HTTP, time. */
import { api, filter, type Fault } from './fault.ts';
import { API } from '../topology.ts';

export const API_FAULTS: readonly Fault[] = [
  {
    name: 'API filtered',
    cause: 'api.filtered',
    owner: 'network',
    exitCode: 3,
    ...filter([`ip daddr ${API} tcp dport 443 drop`]),
  },
  {
    name: 'API refused',
    cause: 'api.refused',
    owner: 'network',
    exitCode: 3,
    ...filter([`ip daddr ${API} tcp dport 443 reject with tcp reset`]),
  },
  { name: 'TLS silent', cause: 'api.tls-silent', owner: 'network', exitCode: 3, ...api('tls-silent') },
  { name: 'TLS reset', cause: 'api.tls-reset', owner: 'network', exitCode: 3, ...api('tls-reset') },
  {
    name: "a certificate of somebody else's CA",
    cause: 'api.tls-intercepted',
    owner: 'it',
    exitCode: 3,
    ...api('wrong-ca'),
  },
  {
    name: 'an expired certificate',
    cause: 'api.certificate-expired',
    owner: 'vendor',
    exitCode: 3,
    ...api('expired'),
  },
  {
    name: 'a certificate for another name',
    cause: 'api.certificate-name',
    owner: 'it',
    exitCode: 3,
    ...api('wrong-name'),
  },
  { name: 'API answers 503', cause: 'api.http-error', owner: 'vendor', exitCode: 3, ...api('http-503') },
  { name: 'API answers 403 to the unsigned call', cause: null, exitCode: 0, ...api('http-403') },
  {
    name: '404 in no form of the API',
    cause: 'api.http-error',
    owner: 'vendor',
    exitCode: 4,
    ...api('http-404'),
  },
  { name: 'captive portal', cause: 'api.tls-intercepted', owner: 'it', exitCode: 3, ...api('portal') },
  {
    name: 'a proxy in the environment that intercepts',
    cause: 'workstation.proxy',
    owner: 'it',
    exitCode: 3,
    env: { HTTPS_PROXY: 'http://proxy.example:3128' },
    ...api('wrong-ca'),
  },
  {
    name: 'clock 30 minutes behind',
    cause: 'workstation.clock-skew',
    owner: 'you',
    exitCode: 3,
    ...api('clock-behind'),
  },
];
