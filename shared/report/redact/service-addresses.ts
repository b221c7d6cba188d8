/**
 * Whose an address in 100.64.0.0/10 is: the cloud's services lie there, and so do overlays and the customers of carriers that
 * share addresses. What the facts call the service's stays; everything else there is somebody's.
 */
import { addressClass } from '../../net/address-class.ts';
import { isIpv4, type Ipv4 } from '../../net/ipv4.ts';
import type { DrillRecord } from '../../drill/record.ts';
import type { Report } from '../schema.ts';
import { isAllowedHost } from './host-names.ts';
import { fieldsOf } from '../../values/fields.ts';
import { eachText } from './map-texts.ts';
import type { SharedSpace } from './shared-space.ts';

type Observation = Report['observations'][number];

/** sharedSpaceOf reads both out of a report's facts. */
export function sharedSpaceOf({
  profile,
  observations,
}: Pick<Report, 'profile' | 'observations'>): SharedSpace {
  const parts = observations.map(spaceOfFact);
  return {
    service: [...serviceOfProfile(profile), ...parts.flatMap(({ service }) => service)],
    own: [...ownOfProfile(profile), ...parts.flatMap(({ own }) => own)],
  };
}

/** serviceOfProfile: resolvers, blocks of the cloud's services by their base, hosts of the API. */
export function serviceOfProfile(profile: Report['profile']): readonly Ipv4[] {
  return addressesIn([profile['resolvers'], profile['cloudServices'], profile['apiHosts']]);
}

/** sharedSpaceOfDrill: what was asked as a service of the cloud, and what was asked as a computer or an address of one's own. */
export function sharedSpaceOfDrill({
  profile,
  recording,
}: Pick<DrillRecord, 'profile' | 'recording'>): SharedSpace {
  const services = recording.lanes.map(({ service }) => service);
  const addressesOf = (isService: boolean): readonly Ipv4[] =>
    addressesIn(
      services.filter(({ role }) => SERVICE_ROLES.has(role) === isService).map(({ address }) => address),
    );
  return {
    service: [...serviceOfProfile(profile), ...addressesOf(true)],
    own: [...ownOfProfile(profile), ...addressesOf(false)],
  };
}

const SERVICE_ROLES: ReadonlySet<string> = new Set(['dns', 'name', 'api', 'session']);

function ownOfProfile(profile: Report['profile']): readonly Ipv4[] {
  return addressesIn([
    profile['officeNetwork'],
    profile['gatewayHosts'],
    profile['cloudComputers'],
    profile['lan'],
    profile['path'],
  ]);
}

/** spaceOfFact reads one fact. */
export function spaceOfFact({ kind, subject, fact }: Observation): SharedSpace {
  const value = fact['known'] === true ? fact['value'] : null;
  switch (kind) {
    case 'dns':
    case 'lookup':
    case 'remembered':
      return { service: isServiceName(value) ? addressesIn(value) : [], own: [] };
    case 'winner':
      return {
        service: addressesIn(subject),
        own: addressesIn({ ...fieldsOf(value), target: null, prefix: null }),
      };
    case 'routes':
      return { service: [], own: lists(fieldsOf(value)['routes']).flatMap(gatewayOf) };
    case 'hosts':
      return { service: [], own: addressesIn(lists(value).filter((entry) => !namesTheService(entry))) };
    case 'adapters':
    case 'proxies':
      return { service: [], own: addressesIn(value) };
    default:
      return { service: [], own: [] };
  }
}

function isServiceName(value: unknown): boolean {
  const { name } = fieldsOf(value);
  return typeof name === 'string' && isAllowedHost(name);
}

function namesTheService(entry: unknown): boolean {
  const { names } = fieldsOf(entry);
  return Array.isArray(names) && names.every((name) => typeof name === 'string' && isAllowedHost(name));
}

/** Destinations may be the service's. */
function gatewayOf(route: unknown): readonly Ipv4[] {
  const { gateway, source } = fieldsOf(route);
  return addressesIn([gateway, source]);
}

const ADDRESS = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?!\.?\d)/g;

/** addressesIn finds the addresses in 100.64.0.0/10 in every string of a value. */
export function addressesIn(value: unknown): readonly Ipv4[] {
  const found: Ipv4[] = [];
  eachText(value, (text) => {
    if (text.includes('100.'))
      for (const [address] of text.matchAll(ADDRESS))
        if (isIpv4(address) && addressClass(address) === 'shared') found.push(address);
  });
  return found;
}

function lists(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
