/** The JSON of the Windows script: sections with rows, or with the error that kept them from being read. */
import { mapKnown, type Known } from '../../observation/known.ts';
import type { Adapter, ClientInstallation, Neighbor, NrptRule, ProxySetting, ResolverGroup, RouteTable } from '../../observation/workstation.ts';
import { adaptersOf } from './adapters.ts';
import { neighborsOf } from './neighbors.ts';
import { clientOf } from './programs.ts';
import { proxiesOf } from './proxies.ts';
import { nrptOf, resolversOf } from './resolvers.ts';
import { routesOf } from './routes.ts';
import { readSections } from './rows.ts';

export interface WindowsFacts {
  readonly adapters: Known<readonly Adapter[]>;
  readonly routes: Known<RouteTable>;
  readonly resolvers: Known<readonly ResolverGroup[]>;
  readonly nrpt: Known<readonly NrptRule[]>;
  readonly neighbors: Known<readonly Neighbor[]>;
  readonly proxies: Known<readonly ProxySetting[]>;
  readonly client: Known<ClientInstallation>;
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
  'proxy',
  'programs',
] as const;

/** parseWindowsFacts reads the output of the script; text that is not its JSON is unknown as a whole. */
export function parseWindowsFacts(output: string): Known<WindowsFacts> {
  return mapKnown(readSections(output, SECTION_NAMES), (all) => ({
    adapters: adaptersOf(all),
    routes: routesOf(all),
    resolvers: resolversOf(all),
    nrpt: nrptOf(all),
    neighbors: neighborsOf(all),
    proxies: proxiesOf(all),
    client: clientOf(all),
  }));
}
