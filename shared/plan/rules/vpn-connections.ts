import { block, contains, covers, type Cidr } from '../../net/ipv4.ts';
import type { PlanFinding } from '../findings.ts';
import { cloudBlocks } from '../networks.ts';
import { at, type PlanRule } from './context.ts';

const TUNNELS = block('169.254.0.0/16');
const TUNNEL_LENGTH = 30;
const MOST_KEY = 100;

/** What a connection lets through must hold what the standby is for. */
export const selectorRule: PlanRule = (context) => {
  const { plan } = context;
  return plan.vpnGateway.connections.flatMap(({ name, local, remote }, index) => {
    const missing = [
      ...(local === undefined ? [] : cloudBlocks(plan).filter((one) => !covered(one, local))),
      ...(remote === undefined ? [] : plan.dataCenter.cidrs.filter((one) => !covered(one, remote))),
    ];
    return missing.length === 0
      ? []
      : [at(context, ['vpnGateway', 'connections', index])('plan.selectors', { connection: name, missing })];
  });
};

function covered(one: Cidr, by: readonly Cidr[]): boolean {
  return by.some((other) => covers(other, one));
}

/** Tunnels that speak BGP, and keys. */
export const tunnelRule: PlanRule = (context) =>
  context.plan.vpnGateway.connections.flatMap(
    ({ name, tunnel, keyLength }, index): readonly PlanFinding[] => {
      const path = ['vpnGateway', 'connections', index];
      const wrong: PlanFinding[] = [];
      if (keyLength !== undefined && keyLength > MOST_KEY)
        wrong.push(
          at(context, [...path, 'keyLength'])(
            'plan.psk-length',
            { connection: name, length: keyLength },
            { value: MOST_KEY },
          ),
        );
      if (tunnel !== undefined) {
        const { cloudAddress: cloud, gatewayAddress: gateway } = tunnel;
        const isRight =
          [cloud, gateway].every(
            ({ address, length }) => length === TUNNEL_LENGTH && contains(TUNNELS, address),
          ) &&
          cloud.subnet === gateway.subnet &&
          cloud.address !== gateway.address;
        if (!isRight)
          wrong.push(
            at(context, [...path, 'tunnel'])('plan.tunnel-block', {
              connection: name,
              cloud: `${cloud.address}/${cloud.length}`,
              gateway: `${gateway.address}/${gateway.length}`,
            }),
          );
      }
      return wrong;
    },
  );
