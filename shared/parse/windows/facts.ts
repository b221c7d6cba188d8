/** The JSON of the Windows script: sections with rows, or with the error that kept them from being read. */
import { mapKnown, type Known } from '../../observation/known.ts';
import type {
  Adapter,
  ClientInstallation,
  Neighbor,
  NrptRule,
  ProxySetting,
  ResolverGroup,
  RouteTable,
  Winner,
} from '../../observation/workstation.ts';
import { adaptersOf } from './adapters.ts';
import { neighborsOf } from './neighbors.ts';
import { clientOf } from './programs.ts';
import { proxiesOf } from './proxies.ts';
import { nrptOf, resolversOf } from './resolvers.ts';
import { winhttpOf } from './winhttp.ts';
import { winnersOf } from './winners.ts';
import { routesOf } from './routes.ts';
import { readSections, type Sections } from './rows.ts';

export interface WindowsFacts {
  readonly adapters: Known<readonly Adapter[]>;
  readonly routes: Known<RouteTable>;
  readonly resolvers: Known<readonly ResolverGroup[]>;
  readonly nrpt: Known<readonly NrptRule[]>;
  readonly neighbors: Known<readonly Neighbor[]>;
  readonly proxies: Known<readonly ProxySetting[]>;
  /** The machine's own proxy; services use it. */
  readonly winhttp: Known<readonly ProxySetting[]>;
  readonly client: Known<ClientInstallation>;
  /** What Find-NetRoute said, for the targets that were asked about. */
  readonly winners: Known<readonly Known<Winner>[]>;
}

/** Every section that the script can write. */
export const SECTION_NAMES = [
  'adapters',
  'interfaces',
  'addresses',
  'routes',
  'resolvers',
  'suffixes',
  'nrpt',
  'neighbors',
  'nrpt-rules',
  'proxy',
  'winhttp',
  'programs',
  'profiles',
  'winners',
] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

/** parseWindowsFacts reads the output of the script; text that is not its JSON is unknown as a whole. */
export function parseWindowsFacts(output: string): Known<WindowsFacts> {
  return mapKnown(parseWindowsSections(output), windowsFacts);
}

/** parseWindowsSections reads the sections alone, for a bundle that has some of them from elsewhere. */
export function parseWindowsSections(output: string): Known<Sections> {
  return readSections(output, SECTION_NAMES);
}

/** windowsFacts reads every fact that the sections give. */
export function windowsFacts(all: Sections): WindowsFacts {
  return {
    adapters: adaptersOf(all),
    routes: routesOf(all),
    resolvers: resolversOf(all),
    nrpt: nrptOf(all),
    neighbors: neighborsOf(all),
    proxies: proxiesOf(all),
    winhttp: winhttpOf(all),
    client: clientOf(all),
    winners: winnersOf(all),
  };
}
