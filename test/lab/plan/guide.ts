/** The guide's plan as docs/plan.md puts it right, as a network of the lab. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dialectOf } from '../../../shared/gateway/dialect.ts';
import { readGateway } from '../../../shared/gateway/read.ts';
import type { GatewayConfig } from '../../../shared/gateway/config.ts';
import { readPlan } from '../../../shared/plan/read.ts';
import type { PlanContext } from '../../../shared/plan/rules/context.ts';
import { ANY, PROVIDER, VPN_ENDS, type Made, type MadeStatic } from './made.ts';

const DOCUMENT = join(import.meta.dirname, '../../../docs/plan.md');

/** The last block of a file in the document is the one that is right. */
function blockOf(file: string): string {
  const document = readFileSync(DOCUMENT, 'utf8');
  const found = [...document.matchAll(/```\w+ file=(\S+)\n([\s\S]*?)```/g)].filter(
    ([, name]) => name === file,
  );
  return found.at(-1)?.[2] ?? '';
}

/** guideContext gives the plan and the configuration, in the language in which the guide writes it. */
export function guideContext(): PlanContext {
  const read = readPlan(blockOf('plan.yaml'));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const reading = readGateway({
    file: 'gateway.cfg',
    text: blockOf('gateway.cfg'),
    dialect: dialectOf('cisco-ios'),
    isWholeFile: true,
  });
  if (!reading.read) throw new Error('gateway.cfg: no dialect');
  return { read, plan: read.plan, file: 'plan.yaml', gateways: [reading.config] };
}

/**
 * guideNetwork says the same as FRR does. Three things stand in no sample of the guide: the port of the LAN, the route to the
 * provider, and the selectors of the tunnel, which let anything through here.
 */
export function guideNetwork({ plan, gateways: [config] }: PlanContext): Made {
  if (config === undefined) throw new Error('no gateway');
  const { vbr, bgp, cen, vpnGateway } = plan;
  const dataCenter = plan.dataCenter.cidrs;
  const selectors = { own: [ANY], cloud: [ANY] };
  const { via } = cen.cloudServices;
  if (bgp === undefined || via === undefined) throw new Error('the plan is not whole');
  return {
    seed: 0,
    faults: [],
    office: plan.officeNetworks.map(({ cidr }) => cidr),
    userVpc: plan.userVpc.cidrs[0] ?? '',
    dataCenter,
    vbr: {
      cloud: vbr.cloudAddress.address,
      gateway: vbr.gatewayAddress.address,
      length: vbr.cloudAddress.length,
      routing: vbr.routing,
    },
    bgp: {
      localAsn: bgp.localAsn,
      peerAsn: bgp.peerAsn,
      key: bgp.key === true,
      bfd: typeof bgp.bfd === 'object',
    },
    vpc: vpnGateway.vpc,
    kind: 'policy',
    connections: vpnGateway.connections.map(({ name }) => ({
      name,
      atCloud: selectors,
      atGateway: selectors,
    })),
    vpnRoutes: vpnGateway.routes.map(({ destination, connection, weight, advertise }) => ({
      destination,
      connection,
      weight: weight === 0 ? 0 : 100,
      advertise,
    })),
    published: vpnGateway.publishedToCen === true,
    attachments: cen.attachments,
    via,
    overBgp: cen.cloudServices.overBgp === true,
    probe: cen.healthCheck?.assigned ?? '',
    gateway: gatewayOf(config, dataCenter, vpnGateway.address),
  };
}

function gatewayOf(
  config: GatewayConfig,
  dataCenter: readonly string[],
  vpnGateway: string | undefined,
): Made['gateway'] {
  const [process] = config.bgp.rows;
  const [neighbor] = process?.neighbors.rows ?? [];
  return {
    port: 'eth1',
    isPortShut: false,
    lan: dataCenter.map((cidr) => cidr.replace(/0\/(\d+)$/, '1/$1')),
    asn: process?.asn?.value ?? 0,
    remoteAsn: Number(neighbor?.remoteAsn?.value),
    hasKey: neighbor?.hasKey != null,
    bfd: neighbor?.bfd != null,
    isNeighborShut: neighbor?.isShutdown != null,
    networks: process?.networks.rows.flatMap(({ value }) => value.cidr ?? []) ?? [],
    switches: [' no bgp ebgp-requires-policy'],
    family: [],
    statics: [{ to: `${VPN_ENDS[0]}/32`, hop: PROVIDER }, ...staticsOf(config, vpnGateway)],
  };
}

/** The VPN gateway has another address in the lab. */
function staticsOf(config: GatewayConfig, vpnGateway: string | undefined): readonly MadeStatic[] {
  return config.staticRoutes.rows.flatMap(({ destination, nextHop, preference }) => {
    if (destination.cidr === null || nextHop.kind !== 'address') return [];
    const hop = nextHop.address === vpnGateway ? VPN_ENDS[0] : nextHop.address;
    return [{ to: destination.cidr, hop, ...(preference === null ? {} : { distance: preference.value }) }];
  });
}
