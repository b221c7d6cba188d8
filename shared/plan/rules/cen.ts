import type { Ipv4 } from '../../net/ipv4.ts';
import { addressClass } from '../../net/address-class.ts';
import type { PlanFinding } from '../findings.ts';
import { at, type PlanContext, type PlanRule } from './context.ts';

const INTERVAL = { least: 2, most: 3, usual: 2 };
const PACKETS = { least: 3, most: 8, usual: 8 };

/** All three hang on the same transit router. */
export const attachmentRule: PlanRule = (context) => {
  const { attachments } = context.plan.cen;
  const needed = [
    'office',
    ...(context.plan.vpnGateway.vpc === 'user' ? (['user-vpc'] as const) : []),
    'vbr',
  ] as const;
  const missing = needed.filter((one) => !attachments.includes(one));
  return missing.map((one) =>
    at(context, ['cen', 'attachments'])(
      'plan.cen-attachment',
      { missing: one },
      { value: [...new Set([...attachments, ...needed])] },
    ),
  );
};

/** The health check of the circuit, by which the transit router changes to the standby. */
export const healthRule: PlanRule = (context) => {
  const { healthCheck } = context.plan.cen;
  if (healthCheck === undefined) {
    const destination = context.plan.vbr.gatewayAddress.address;
    return [
      at(context, ['cen', 'healthCheck'])(
        'plan.health-missing',
        {},
        {
          value: {
            source: 'automatic',
            destination,
            intervalSeconds: INTERVAL.usual,
            packets: PACKETS.usual,
            changeRoute: true,
          },
        },
      ),
    ];
  }
  return [
    ...sourceFault(context, healthCheck.source),
    ...destinationFault(context, healthCheck.destination),
    ...timingFaults(context, healthCheck.intervalSeconds, healthCheck.packets),
    ...changeFault(context, healthCheck.changeRoute),
  ];
};

function sourceFault(context: PlanContext, source: Ipv4 | 'automatic'): readonly PlanFinding[] {
  if (source === 'automatic') return [];
  const { cloudAddress, gatewayAddress } = context.plan.vbr;
  const path = ['cen', 'healthCheck', 'source'];
  const taken = [cloudAddress.address, gatewayAddress.address, context.plan.cen.healthCheck?.destination];
  const ofVbr = taken.includes(source) ? 'vbr' : null;
  const why = addressClass(source) === 'private' ? ofVbr : 'range';
  return why === null
    ? []
    : [at(context, path)('plan.health-source', { source, why }, { value: 'automatic' })];
}

function destinationFault(context: PlanContext, found: string): readonly PlanFinding[] {
  const wanted = context.plan.vbr.gatewayAddress.address;
  return found === wanted
    ? []
    : [
        at(context, ['cen', 'healthCheck', 'destination'])(
          'plan.health-destination',
          { found, wanted },
          { value: wanted },
        ),
      ];
}

function timingFaults(context: PlanContext, seconds: number, packets: number): readonly PlanFinding[] {
  const path = ['cen', 'healthCheck'];
  const isOut = (value: number, { least, most }: { least: number; most: number }): boolean =>
    value < least || value > most;
  return [
    ...(isOut(seconds, INTERVAL)
      ? [
          at(context, [...path, 'intervalSeconds'])(
            'plan.health-interval',
            { seconds },
            { value: INTERVAL.usual },
          ),
        ]
      : []),
    ...(isOut(packets, PACKETS)
      ? [at(context, [...path, 'packets'])('plan.health-packets', { packets }, { value: PACKETS.usual })]
      : []),
  ];
}

function changeFault(context: PlanContext, changeRoute: boolean): readonly PlanFinding[] {
  return changeRoute || context.plan.cen.otherFailover !== undefined
    ? []
    : [at(context, ['cen', 'healthCheck', 'changeRoute'])('plan.change-route', {}, { value: true })];
}

/** How the transit router reaches 100.64.0.0/10. */
export const cloudServicesRule: PlanRule = (context) => {
  const { cloudServices, edition } = context.plan.cen;
  const path = ['cen', 'cloudServices', 'via'];
  if (cloudServices.via === undefined) return [at(context, path)('plan.cloud-services-way', {})];
  return cloudServices.via === 'service-route' && edition === 'enterprise'
    ? [at(context, path)('plan.cloud-services-edition', {}, { value: 'user-vpc' })]
    : [];
};
