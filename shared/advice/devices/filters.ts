/** Permissions in the filters of routers and firewalls. */
import {
  baseAddress,
  block,
  dottedMask,
  prefixLength,
  wildcard,
  type Cidr,
  type Ipv4,
} from '../../net/ipv4.ts';
import type { Command } from '../action.ts';
import { changes } from './device.ts';

export interface Permission {
  readonly protocols: readonly ('tcp' | 'udp')[];
  readonly port: number;
  readonly to: readonly Cidr[];
}

/** hostBlocks gives the blocks of single addresses. */
export function hostBlocks(addresses: readonly Ipv4[]): readonly Cidr[] {
  return addresses.map((address) => block(`${address}/32`));
}

/**
 * permitLines let connections through. ACL and RULE stand for the list that filters this traffic and for a number before
 * the rule that drops it: a rule at the end of a list comes too late.
 */
export function permitLines(permission: Permission): readonly Command[] {
  const rules = permission.protocols.flatMap((protocol) => permission.to.map((to) => ({ protocol, to })));
  if (rules.length === 0) return [];
  const numbers = rules.map((_rule, index) => (rules.length === 1 ? 'RULE' : `RULE-${index + 1}`));
  const { port } = permission;
  const lines = rules.map(
    ({ protocol, to }, index) =>
      `rule ${numbers[index] ?? ''} permit ${protocol} destination ${baseAddress(to)} ${wildcard(to)} destination-port eq ${port}`,
  );
  const undone = numbers.map((number) => `undo rule ${number}`);
  return [
    changes(
      'huawei-vrp',
      ['system-view', 'acl number ACL', ...lines],
      ['system-view', 'acl number ACL', ...undone],
    ),
    changes(
      'h3c-comware',
      ['system-view', 'acl advanced ACL', ...lines],
      ['system-view', 'acl advanced ACL', ...undone],
    ),
    changes(
      'cisco-ios',
      [
        'configure terminal',
        'ip access-list extended ACL',
        ...rules.map(
          ({ protocol, to }, index) =>
            `${numbers[index] ?? ''} permit ${protocol} any ${ciscoPlace(to)} eq ${port}`,
        ),
        'end',
      ],
      [
        'configure terminal',
        'ip access-list extended ACL',
        ...numbers.map((number) => `no ${number}`),
        'end',
      ],
    ),
    ...fortios(permission),
  ];
}

function ciscoPlace(to: Cidr): string {
  return prefixLength(to) === 32 ? `host ${baseAddress(to)}` : `${baseAddress(to)} ${wildcard(to)}`;
}

/** The predefined services of FortiOS; for other ports one would have to be made first. */
const SERVICES: Readonly<Record<number, string>> = { 443: 'HTTPS', 53: 'DNS' };

function fortios({ port, to }: Permission): readonly Command[] {
  const service = SERVICES[port];
  if (service === undefined) return [];
  const names = to.map((one) => `vpc-doctor-${one.replace('/', '-')}`);
  const quoted = names.map((name) => `"${name}"`).join(' ');
  return [
    changes(
      'fortios',
      [
        'config firewall address',
        ...to.flatMap((one, index) => [
          `edit "${names[index] ?? ''}"`,
          `set subnet ${baseAddress(one)} ${dottedMask(one)}`,
          'next',
        ]),
        'end',
        'config firewall policy',
        'edit 0',
        'set name "vpc-doctor"',
        'set srcintf "LAN-PORT"',
        'set dstintf "CLOUD-PORT"',
        'set srcaddr "all"',
        `set dstaddr ${quoted}`,
        `set service "${service}"`,
        'set schedule "always"',
        'set action accept',
        'next',
        'end',
      ],
      [
        'show firewall policy',
        'config firewall policy',
        'delete NUMBER',
        'end',
        'config firewall address',
        ...names.map((name) => `delete "${name}"`),
        'end',
      ],
    ),
  ];
}
