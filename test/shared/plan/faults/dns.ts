/** Faults of DNS and of the way to the cloud services. */
import { type PlanMutation, m } from './fault.ts';

export const DNS: readonly PlanMutation[] = [
  m(
    'services not told',
    'cloudServices: {via: user-vpc, ',
    'cloudServices: {',
    'plan.cloud-services-way',
    'cen.cloudServices.via',
  ),
  m(
    'services of Basic Edition',
    'via: user-vpc',
    'via: service-route',
    'plan.cloud-services-edition',
    'cen.cloudServices.via',
  ),
  m(
    'Basic Edition with a VPN',
    'edition: enterprise',
    'edition: basic',
    'plan.dns-edition-vpn',
    'cen.edition',
  ),
  m(
    'Basic Edition elsewhere',
    'edition: enterprise',
    'edition: basic\n  region: cn-beijing',
    ['plan.dns-edition-region', 'plan.dns-edition-vpn'],
    'cen.region',
  ),
  m('no DNS', 'method: forwarder', 'method: none', 'plan.dns-missing', 'dns.method'),
  m(
    'DHCP with others',
    'method: forwarder',
    'method: dhcp\n  servers: [8.8.8.8]',
    'plan.dns-servers',
    'dns.servers',
  ),
  m(
    'DHCP alone',
    'method: forwarder',
    'method: dhcp\n  servers: [100.100.2.136]',
    'plan.dns-company',
    'dns.method',
  ),
  m(
    'another zone forwarded',
    'domain: aliyuncs.com',
    'domain: aliyun.com',
    'plan.dns-forward',
    'dns.forward',
  ),
  m(
    'forwarded elsewhere',
    'to: [100.100.2.136, 100.100.2.138]',
    'to: [8.8.8.8]',
    'plan.dns-forward',
    'dns.forward[0].to',
  ),
  m(
    'DNS not opened',
    'onPremisesAccess: true',
    'onPremisesAccess: false',
    'plan.dns-on-premises',
    'dns.onPremisesAccess',
  ),
  m('DNS not told', '  onPremisesAccess: true\n', '', 'plan.dns-on-premises-open', 'dns.onPremisesAccess'),
];
