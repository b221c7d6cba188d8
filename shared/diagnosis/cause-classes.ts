/** Causes that belong together: the findings that explain a whole class of others. */
export const NO_NETWORK = [
  'workstation.no-link',
  'workstation.no-address',
  'workstation.address-conflict',
  'workstation.no-default-route',
] as const;
/** What this workstation does not send gets no answer, whoever is asked. */
export const WAY_OUT = [...NO_NETWORK, 'workstation.local-block', 'workstation.gateway-silent'] as const;
/** What can make packets to any private target go astray on the workstation itself. */
export const LOCAL_ROUTES = [
  ...WAY_OUT,
  'workstation.off-network',
  'workstation.local-block-route',
  'workstation.overlay-route',
  'workstation.overlay-filter',
  'workstation.lan-overlap',
  'workstation.wrong-route',
] as const;
export const CLOUD_SERVICES_DEAD = [
  ...LOCAL_ROUTES,
  'route.private-link-down',
  'route.cloud-services-missing',
  'route.cloud-services-unreachable',
  'route.cloud-services-silent',
  'route.return-path',
] as const;
export const OFFICE_DEAD = [
  ...LOCAL_ROUTES,
  'route.private-link-down',
  'route.office-network-missing',
  'route.return-path',
] as const;
export const BOTH_RESOLVERS = ['dns.server-silent', 'dns.server-refused'] as const;
/** Who is asked in place of the company's DNS explains what comes back. */
export const WHO_IS_ASKED = [
  'workstation.off-network',
  'dns.other-resolver',
  'dns.stale-policy',
  'dns.system-differs',
] as const;
/** What keeps any forwarder from its answer. */
export const NO_FORWARDER_KNOWS = [
  ...NO_NETWORK,
  'workstation.off-network',
  'workstation.gateway-silent',
  ...BOTH_RESOLVERS,
  'dns.udp-blocked',
  'dns.name-unknown',
  'workstation.no-resolver',
  'workstation.fake-ip',
] as const;
/**
 * Connections are tried only where the API is expected, at the VPC resolvers' word as well. So a wrong or
 * missing name does not explain that they fail; only a hosts file can send them to a wrong place of that range.
 */
export const API_UNREACHED = [...CLOUD_SERVICES_DEAD, 'workstation.hosts-override'] as const;
export const API_TLS = [...API_UNREACHED, 'api.filtered', 'api.refused'] as const;
