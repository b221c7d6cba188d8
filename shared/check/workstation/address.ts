import { addressClass } from '../../net/address-class.ts';
import { finding, type Finding } from '../../diagnosis/finding.ts';
import type { Adapter, AdapterAddress } from '../../observation/workstation.ts';
import { found } from '../found.ts';
import { natureOf } from '../../adapter/nature.ts';
import { withoutFinding, type Check, type Context } from '../check.ts';
import { interference } from '../interference.ts';
import { isAllLocal } from '../targets.ts';
import { unknownFact } from '../unknown.ts';
import { codesOf } from '../gather.ts';
import type { Command } from '../../advice/action.ts';
import { quote } from '../../advice/quote.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { OF_LINK } from '../../diagnosis/differences.ts';

declare module '../declared.ts' {
  interface Declared {
    'workstation.address': {
      findings: {
        'workstation.no-address': { readonly adapters: readonly string[]; readonly selfAssigned: boolean };
        'workstation.address-conflict': { readonly address: string; readonly adapter: string };
      };
      reasons: {
        'address-given': { readonly addresses: readonly string[] };
        'address-not-used': { readonly addresses: readonly string[] };
      };
    };
  }
}

export const ADDRESS = {
  'workstation.no-address': {
    stage: 'adapter',
    severity: 'error',
    owner: 'it',
    explainedBy: ['workstation.no-link'],
    meaning: 'no-network',
    explains: OF_LINK,
    restsOn: ['link-local'],
    actions: [
      { id: 'reconnect', owner: 'you', needsAdmin: false, settingsPane: 'network' },
      {
        id: 'renew-windows',
        owner: 'you',
        platforms: ['win32'],
        needsAdmin: true,
        commands: () => [{ shell: 'cmd', run: 'ipconfig /renew', risk: 'computer' }],
      },
      {
        id: 'renew-macos',
        owner: 'you',
        platforms: ['darwin'],
        needsAdmin: true,
        commands: ({ adapters }) =>
          adapters.slice(0, 1).map(
            (name): Command => ({
              shell: 'sh',
              run: `sudo ipconfig set ${quote('sh', name)} DHCP`,
              risk: 'computer',
            }),
          ),
      },
      { id: 'dhcp', owner: 'it', needsAdmin: false },
    ],
  },
  'workstation.address-conflict': {
    stage: 'adapter',
    severity: 'error',
    owner: 'it',
    explainedBy: ['workstation.no-link'],
    meaning: 'no-network',
    explains: OF_LINK,
    restsOn: [],
    actions: [
      { id: 'automatic', owner: 'you', needsAdmin: false, settingsPane: 'network' },
      {
        id: 'renew-windows',
        owner: 'you',
        platforms: ['win32'],
        needsAdmin: true,
        commands: () => [{ shell: 'cmd', run: 'ipconfig /renew', risk: 'computer' }],
      },
      { id: 'find', owner: 'it', needsAdmin: false },
    ],
  },
} as const satisfies FindingsOf<'workstation.address'>;

/** Whether a connected adapter has an IPv4 address that somebody gave it. */
export const addressCheck: Check = {
  id: 'workstation.address',
  stage: 'adapter',
  blocksLogin: false,
  needs: ['adapters', 'routes', 'resolvers', 'lookup', 'dns'],
  finds: codesOf(ADDRESS),
  judge: (context) => {
    if (isAllLocal(context)) return withoutFinding('pass', { key: 'targets-local', args: {} });
    const adapters = context.facts.one('adapters');
    if (!adapters.known) return unknownFact('adapters', adapters);
    const evidence = context.facts.evidence('adapters');
    const up = adapters.value.filter((one) => one.up && one.kind !== 'loopback');
    if (up.length === 0)
      return withoutFinding('skipped', { key: 'blocked', args: { by: 'workstation.link' } });
    const outer = withoutOwnNetworks(up, context);
    const all = outer.flatMap((one) => one.addresses);
    const given = all.filter(isGiven);
    const used = given.filter(isUsed);
    if (used.length > 0)
      return withoutFinding(
        'pass',
        { key: 'address-given', args: { addresses: used.map(textOf) } },
        evidence,
      );
    const [first, ...others] = outer.flatMap(conflicts).map((one): Finding => ({ ...one, evidence }));
    if (first !== undefined) return found([first, ...others]);
    if (given.length > 0)
      return withoutFinding(
        'inconclusive',
        { key: 'address-not-used', args: { addresses: given.map(textOf) } },
        evidence,
      );
    const args = { adapters: outer.map((one) => one.name), selfAssigned: all.length > 0 };
    return found([finding('workstation.no-address', args, { evidence })]);
  },
};

/** A computer gives itself an address in the networks of its virtual machines, whatever its own network gave it. */
function withoutOwnNetworks(up: readonly Adapter[], { facts }: Context): readonly Adapter[] {
  const routes = facts.one('routes');
  if (!routes.known) return up;
  // A virtual switch may join the network outside as well; then a router stands behind it.
  const withRouter = new Set(
    routes.value.routes.flatMap((one) => (one.gateway === null ? [] : one.interface)),
  );
  const products = new Map(interference(facts).map((one) => [one.interface, one.category]));
  const isLinux = facts.platform === 'linux';
  const isInner = (one: Adapter): boolean => {
    const category = products.get(one.name);
    const isOwn = category === 'container' || category === 'virtual-machine';
    return (isOwn || (!isLinux && natureOf(one).is === 'switch')) && !withRouter.has(one.name);
  };
  const outer = up.filter((one) => !isInner(one));
  // Elsewhere the card under a switch has no address at all; one that gave itself an address has its own connection.
  const isSure = isLinux || outer.some(({ addresses }) => addresses.some((own) => !isGiven(own)));
  return isSure && outer.length > 0 ? outer : up;
}

/** 169.254/16 is what a system gives itself when DHCP did not answer. */
function isGiven({ address }: AdapterAddress): boolean {
  return addressClass(address) !== 'link-local';
}

/** A deprecated address is still used where there is no better one. */
function isUsed({ state }: AdapterAddress): boolean {
  return state === undefined || state === 'deprecated';
}

function conflicts({ name, addresses }: Adapter): readonly Finding[] {
  const [duplicate] = addresses.filter(({ state }) => state === 'duplicate');
  return duplicate === undefined
    ? []
    : [finding('workstation.address-conflict', { address: duplicate.address, adapter: name })];
}

function textOf({ address, prefixLength }: AdapterAddress): string {
  return `${address}/${prefixLength}`;
}
