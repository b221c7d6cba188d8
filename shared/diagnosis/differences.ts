/** Differences between two reports that can explain that a finding came: those that several findings share. */
import type { Explains } from './definition.ts';

export const WAY = ['ways', 'gateways', 'adapters', 'addresses', 'tunnels'] as const;
export const NAMES = ['resolvers', 'nameRules', 'tunnels'] as const;
export const NAMES_AND_WAY = [...NAMES, 'ways', 'gateways', 'adapters', 'addresses'] as const;
export const ASKED_NAMES = ['apiHosts', 'region', 'cloudServices'] as const;
export const API_PLACE = ['apiHosts', 'apiPort', 'region'] as const;

export const OF_LINK = { facts: ['adapters', 'addresses'], profile: [] } as const satisfies Explains;
export const OF_UNREACHABLE = {
  facts: [...WAY, 'routers', 'filters'],
  profile: ['cloudServices', 'resolvers'],
} as const satisfies Explains;
export const OF_RESOLVER = {
  facts: [...WAY, 'routers', 'filters'],
  profile: ['resolvers'],
} as const satisfies Explains;
export const OF_NAME = {
  facts: [...NAMES, 'hosts', 'answers'],
  profile: [...ASKED_NAMES],
} as const satisfies Explains;
export const OF_CONNECTION = {
  facts: [...WAY, 'answers', 'routers', 'filters', 'proxies'],
  profile: [...API_PLACE],
} as const satisfies Explains;
export const OF_CERTIFICATE = {
  facts: ['certificates', 'answers', 'proxies', 'tunnels'],
  profile: [...API_PLACE, 'trustedCa'],
} as const satisfies Explains;
