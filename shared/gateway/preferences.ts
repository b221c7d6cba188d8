/**
 * What the numbers of a static route mean, by dialect. The lower number wins in all of them; what differs is the default
 * and what the highest number does. Each fact names where it was read and how sure it is; docs/gateways.md is made of it.
 */
import type { Dialect } from './dialect.ts';
import type { Mark } from '../ledger/sure.ts';

export interface Fact<T> {
  readonly value: T;
  readonly mark: Mark;
  /** The page where it was read, by name. */
  readonly source: string;
}

export interface Preferences {
  /** What the dialect calls it. */
  readonly word: 'distance' | 'preference';
  readonly staticDefault: Fact<number>;
  readonly ebgp: Fact<number>;
  /** Least and greatest number that a static route may have. */
  readonly range: Fact<readonly [least: number, most: number]>;
  /** The number with which a route is never installed; null: there is none. */
  readonly never: Fact<number | null>;
  /** Who wins where both numbers are equal. */
  readonly tie: Fact<'ebgp' | 'static' | 'unknown'>;
}

const CISCO_TABLE = 'Cisco technote 118263, “administrative distance”';
const COMWARE_BGP =
  'HPE (Comware) command reference, “preference” of BGP: EBGP 255, IBGP 255, local 130 by default';
const COMWARE_STATIC = 'HP (Comware) command reference HSR6800, “ip route-static”: 60 by default, 1 to 255';
const VRP_STATIC = 'Huawei operation manual S3500, “Static route configuration”: 60 by default';
const VRP_BGP = 'Huawei command reference, “preference (BGP)”: 255 by default, 1 to 255';
const VRP_TIE =
  'Huawei forum, “Route preference”: at equal preferences the internal ones decide (EBGP 20, static 60)';
const FORTI_TABLE = 'Fortinet community, technical tip 191612: static 10, EBGP 20, IBGP 200';
const JUNOS_TABLE = 'Juniper, “Route preferences overview”: static 5, BGP 170, 0 to 4,294,967,295';
const FRR_TABLE = 'FRR user guide, “Administrative distance”: static 1, EBGP 20, 255 is not installed';
const NOBODY = 'no page found that says it';

export const PREFERENCES: Readonly<Record<Exclude<Dialect, 'strongswan'>, Preferences>> = {
  'cisco-ios': {
    word: 'distance',
    staticDefault: { value: 1, mark: 'confirmed', source: CISCO_TABLE },
    ebgp: { value: 20, mark: 'confirmed', source: CISCO_TABLE },
    range: { value: [1, 255], mark: 'confirmed', source: CISCO_TABLE },
    never: { value: 255, mark: 'confirmed', source: CISCO_TABLE },
    tie: { value: 'unknown', mark: 'memory', source: NOBODY },
  },
  'h3c-comware': {
    word: 'preference',
    staticDefault: { value: 60, mark: 'confirmed', source: COMWARE_STATIC },
    ebgp: { value: 255, mark: 'confirmed', source: COMWARE_BGP },
    range: { value: [1, 255], mark: 'confirmed', source: COMWARE_STATIC },
    never: { value: null, mark: 'inferred', source: 'EBGP routes have 255 by default and are installed' },
    tie: { value: 'unknown', mark: 'memory', source: NOBODY },
  },
  'huawei-vrp': {
    word: 'preference',
    staticDefault: { value: 60, mark: 'confirmed', source: VRP_STATIC },
    ebgp: { value: 255, mark: 'confirmed', source: VRP_BGP },
    range: { value: [1, 255], mark: 'one-source', source: VRP_BGP },
    never: { value: null, mark: 'inferred', source: 'BGP routes have 255 by default and are installed' },
    tie: { value: 'ebgp', mark: 'one-source', source: VRP_TIE },
  },
  fortios: {
    word: 'distance',
    staticDefault: { value: 10, mark: 'confirmed', source: FORTI_TABLE },
    ebgp: { value: 20, mark: 'confirmed', source: FORTI_TABLE },
    range: { value: [1, 255], mark: 'confirmed', source: 'Fortinet CLI reference, “config router static”' },
    never: { value: 255, mark: 'memory', source: NOBODY },
    tie: { value: 'unknown', mark: 'memory', source: NOBODY },
  },
  junos: {
    word: 'preference',
    staticDefault: { value: 5, mark: 'confirmed', source: JUNOS_TABLE },
    ebgp: { value: 170, mark: 'confirmed', source: JUNOS_TABLE },
    range: { value: [0, 4_294_967_295], mark: 'confirmed', source: JUNOS_TABLE },
    never: { value: null, mark: 'inferred', source: 'the range of the overview names no such number' },
    tie: { value: 'unknown', mark: 'memory', source: NOBODY },
  },
  frr: {
    word: 'distance',
    staticDefault: { value: 1, mark: 'confirmed', source: FRR_TABLE },
    ebgp: { value: 20, mark: 'confirmed', source: FRR_TABLE },
    range: { value: [1, 255], mark: 'confirmed', source: 'FRR user guide, “static route commands”' },
    never: { value: 255, mark: 'confirmed', source: FRR_TABLE },
    tie: { value: 'unknown', mark: 'memory', source: NOBODY },
  },
};
