/** A fault as data: what is broken, its true cause, who fixes it, how it is made and how it heals. */
import type { Owner } from '../../../shared/diagnosis/finding.ts';
import type { FindingCode } from '../../../shared/diagnosis/finding-args.ts';
import type { Lab } from '../lab.ts';
import { COMPANY_DNS, GATEWAY, RESOLVERS, type Place } from '../topology.ts';
import type { CompanyDns } from '../unbound.ts';
import type { ApiMode } from '../api-mode.ts';

export interface Fault {
  readonly name: string;
  /** What is really broken; null: a log-on works in spite of it. */
  readonly cause: FindingCode | null;
  /** The first step, where a workstation cannot tell it from the cause; the step must name the cause as well. */
  readonly looksLike?: FindingCode;
  readonly owner?: Owner;
  /** Several where it depends on which answer came first. */
  readonly exitCode: 0 | 3 | 4 | readonly number[];
  /** Findings that must be named as notes. */
  readonly notes?: readonly FindingCode[];
  readonly env?: Readonly<Record<string, string>>;
  make(lab: Lab): Promise<unknown>;
  heal(lab: Lab): Promise<unknown>;
}

/** named gives a row for `it.each` with a title of %s, which is not cut as $name is. */
export function named<T extends { readonly name: string }>(row: T): readonly [string, T] {
  return [row.name, row];
}

export type Work = Pick<Fault, 'make' | 'heal'>;
type Hook = 'forward' | 'input' | 'output';

export const nothing = (): Promise<void> => Promise.resolve();
export const NAT_PRIORITY = -100;

let filters = 0;

/** filter drops, rejects or counts packets by nftables, in a table that goes away with the fault. */
export function filter(rules: readonly string[], place: Place = 'gw', hook: Hook = 'forward'): Work {
  filters += 1;
  const table = `fault${filters}`;
  return {
    make: async (lab) => {
      await lab.at(place, `nft add table inet ${table}`);
      await lab.at(place, `nft add chain inet ${table} f { type filter hook ${hook} priority 0 ; }`);
      for (const rule of rules) await lab.at(place, `nft add rule inet ${table} f ${rule}`);
    },
    heal: (lab) => lab.at(place, `nft delete table inet ${table}`),
  };
}

export function companyDns(kind: CompanyDns): Work {
  return { make: (lab) => lab.setCompanyDns(kind), heal: (lab) => lab.setCompanyDns('forwarding') };
}

export function api(mode: ApiMode): Work {
  return { make: (lab) => lab.setApi(mode), heal: (lab) => lab.setApi('healthy') };
}

export function workstationDns(servers: readonly string[]): Work {
  return {
    make: (lab) => lab.setWorkstationDns(servers),
    heal: (lab) => lab.setWorkstationDns([COMPANY_DNS]),
  };
}

/** workstationRoute adds a route there, over whatever the words say. */
export function workstationRoute(words: string): Work {
  const destination = words.replace(/ via .*| dev .*/, '');
  return {
    make: (lab) => lab.at('ws', `ip route add ${words}`),
    heal: (lab) => lab.at('ws', `ip route del ${destination}`),
  };
}

/** tunnelWith adds the adapter of a VPN, as its kind is on a real workstation, and routes through it; nobody is at its other end. */
export function tunnelWith(name: string, address: string, prefixes: readonly string[]): Work {
  return {
    make: async (lab) => {
      await lab.tunnel(name);
      await lab.at('ws', `ip addr add ${address} dev ${name}`);
      await lab.at('ws', `ip link set ${name} up`);
      for (const prefix of prefixes) await lab.at('ws', `ip route add ${prefix} dev ${name}`);
    },
    heal: (lab) => lab.stop(`tunnel-${name}`),
  };
}

/** bridgeWith adds the bridge of a container program with one container, which swallows everything. */
export function bridgeWith(name: string, address: string): Work {
  return {
    make: async (lab) => {
      await lab.at('ws', `ip link add ${name} type bridge`);
      await lab.at('ws', 'ip link add container type veth peer name inside');
      await lab.at('ws', `ip link set container master ${name} up`);
      await lab.at('ws', 'ip link set inside up');
      await lab.at('ws', `ip addr add ${address} dev ${name}`);
      await lab.at('ws', `ip link set ${name} up`);
    },
    heal: async (lab) => {
      await lab.quiet();
      await lab.at('ws', 'ip link del container');
      await lab.at('ws', `ip link del ${name}`);
    },
  };
}

/** all makes several things in order and heals them in the reverse order. */
export function all(...works: readonly Work[]): Work {
  return {
    make: async (lab) => {
      for (const work of works) await work.make(lab);
    },
    heal: async (lab) => {
      for (const work of [...works].reverse()) await work.heal(lab);
    },
  };
}

export const healDefaultRoute = (lab: Lab): Promise<unknown> =>
  lab.at('ws', `ip route replace default via ${GATEWAY}`);
export const resolverSet = `{ ${RESOLVERS.join(' , ')} }`;
