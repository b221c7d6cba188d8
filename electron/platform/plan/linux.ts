/** Linux: iproute2 as JSON, the files of the C library, systemd-resolved, packet filters. */
import { resolvConfServers } from '../../../shared/parse/common/resolv-conf.ts';
import { ALL_TABLES } from '../../../shared/reading/linux/filters.ts';
import { linuxWorkstation } from '../../../shared/reading/linux/facts.ts';
import type { Output } from '../../../shared/reading/output.ts';
import { isStub } from '../../../shared/resolution/well-known.ts';
import type { CollectionPlan, CommandStep, Step } from './plan.ts';

const IP = ['/usr/sbin/ip', '/sbin/ip', '/usr/bin/ip', '/bin/ip'];
const RESOLVECTL = ['/usr/bin/resolvectl', '/bin/resolvectl'];
/** It asks a daemon over D-Bus, which may be stuck. */
const RESOLVECTL_TIMEOUT_MS = 1_000;

const neighbors: CommandStep = {
  source: 'ip-neighbor',
  serves: ['neighbors'],
  candidates: IP,
  args: ['-j', '-4', 'neighbor', 'show'],
};

export function linuxPlan(): CollectionPlan {
  return {
    first: [
      { source: 'ip-address', serves: ['adapters'], candidates: IP, args: ['-d', '-j', 'address', 'show'] },
      {
        source: 'ip-route',
        subject: 'all',
        serves: ['routes'],
        candidates: IP,
        args: ['-j', '-4', 'route', 'show', 'table', 'all'],
      },
      { source: 'ip-rule', serves: ['routes'], candidates: IP, args: ['-j', '-4', 'rule', 'show'] },
      neighbors,
      { source: 'resolv-conf', serves: ['resolvers'], path: '/etc/resolv.conf' },
      // All tables, and, unlike `iptables -L`, it loads no module into the kernel to show an empty one.
      {
        source: 'iptables',
        subject: ALL_TABLES,
        serves: ['filters'],
        candidates: ['/usr/sbin/iptables-save', '/sbin/iptables-save'],
        args: [],
      },
      {
        source: 'nft',
        serves: ['filters'],
        candidates: ['/usr/sbin/nft', '/sbin/nft'],
        args: ['-j', 'list', 'ruleset'],
      },
    ],
    followUp: behindTheStub,
    neighbors,
    winner: (target) => ({
      source: 'ip-route-get',
      subject: target,
      serves: ['winners'],
      candidates: IP,
      args: ['-j', 'route', 'get', target],
    }),
    assemble: linuxWorkstation,
  };
}

/** The servers behind the stub of systemd-resolved; where it is not in use, nobody has to wait for its daemon. */
function behindTheStub(outputs: readonly Output[]): readonly Step[] {
  const text = outputs.find((one) => one.source === 'resolv-conf')?.text;
  if (text?.known !== true || !resolvConfServers(text.value).some(isStub)) return [];
  return [
    {
      source: 'resolvectl',
      serves: ['resolvers'],
      candidates: RESOLVECTL,
      args: ['status', '--no-pager'],
      timeoutMs: RESOLVECTL_TIMEOUT_MS,
    },
    { source: 'upstream-resolv-conf', serves: ['resolvers'], path: '/run/systemd/resolve/resolv.conf' },
  ];
}
