import type { Ipv4 } from '../../net/ipv4.ts';
import { finding } from '../../diagnosis/finding.ts';
import { found } from '../found.ts';
import { deadDetails, showsNoWay } from '../dead-details.ts';
import { isLoopback, liveness, officeTargets } from '../liveness.ts';
import { withoutFinding, type Check, type Context, type Judgement } from '../check.ts';
import { rememberedGateways } from '../remembered.ts';
import { isCloudAlive, officeWay } from './office-way.ts';
import { codesOf } from '../gather.ts';
import { LOCAL_ROUTES } from '../../diagnosis/cause-classes.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { WAY } from '../../diagnosis/differences.ts';
import type { Dead } from '../values.ts';
import { officeBlocks } from './actions.ts';

declare module '../declared.ts' {
  interface Declared {
    'route.office-network': {
      findings: {
        /** `cloudAlive`: whether the cloud services answer; absent in reports of older versions, which said that they do. */
        'route.office-network-missing': Dead & { readonly cloudAlive?: boolean };
      };
      reasons: {
        'no-office-target': None;
        'route-ends-beyond': { readonly lastHop: string; readonly targets: readonly string[] };
      };
      alternatives: {
        'route.office-network-missing': 'computer.all-unreachable';
      };
    };
  }
}

export const OFFICE_NETWORK = {
  'route.office-network-missing': {
    stage: 'route',
    severity: 'error',
    owner: 'cloud',
    explainedBy: [...LOCAL_ROUTES, 'route.private-link-down', 'route.return-path'],
    meaning: 'no-computer',
    explains: { facts: [...WAY, 'routers', 'filters'], profile: ['cloudComputers', 'officeNetwork'] },
    restsOn: [],
    actions: [
      { id: 'attach', owner: 'cloud', needsAdmin: false },
      { id: 'add-route', owner: 'network', needsAdmin: false, commands: officeBlocks },
      { id: 'standby', owner: 'network', needsAdmin: false },
    ],
  },
} as const satisfies FindingsOf<'route.office-network'>;

/** Whether packets get to the office network, where cloud computers and private gateways are. */
export const officeNetworkCheck: Check = {
  id: 'route.office-network',
  stage: 'route',
  blocksLogin: false,
  needs: ['winner', 'trace', 'ping', 'tcp', 'dns', 'lookup', 'adapters'],
  finds: codesOf(OFFICE_NETWORK),
  judge: (context) => {
    const all = [...officeTargets(context), ...rememberedGateways(context).map(({ address }) => address)];
    if (all.length === 0) return withoutFinding('skipped', { key: 'no-office-target', args: {} });
    // What answers on this machine shows no way to anywhere.
    const targets = all.filter((target) => !isLoopback(target));
    if (targets.length === 0) return withoutFinding('pass', { key: 'targets-local', args: {} });
    const states = targets.map((target) => liveness(context, target));
    const alive = targets.filter((_, index) => states[index] === 'alive');
    if (alive.length > 0) return withoutFinding('pass', { key: 'route-alive', args: { targets: alive } });
    if (!states.includes('dead'))
      return withoutFinding('inconclusive', { key: 'route-unsure', args: { targets } });
    return judgeDead(targets, context);
  },
};

function judgeDead(targets: readonly Ipv4[], context: Context): Judgement {
  const { facts, profile } = context;
  const dead = deadDetails(facts, targets);
  const evidence = targets
    .slice(0, 3)
    .flatMap((target) => [...facts.evidence('trace', target), ...facts.evidence('ping', `${target}/icmp`)]);
  const way = officeWay(context);
  // The way is there; that nobody answers at its end is reported for the computers, if the profile names any.
  if (way !== null && profile.cloudComputers.length > 0) {
    return withoutFinding(
      'inconclusive',
      { key: 'route-ends-beyond', args: { lastHop: way.past, targets } },
      evidence,
    );
  }
  const cloudAlive = isCloudAlive(context);
  // Silence of many computers is no report: they may all be off, or their own firewall may drop the port.
  const isShown = showsNoWay(dead);
  const likely = isShown ? 'high' : 'medium';
  const confidence = cloudAlive ? likely : 'low';
  const alternatives = isShown ? [] : (['computer.all-unreachable'] as const);
  return found([
    finding(
      'route.office-network-missing',
      { ...dead, cloudAlive },
      { subjects: targets, evidence, confidence, alternatives },
    ),
  ]);
}
