/** What Wine can show of the lab's faults, and how it shows what it shows differently. */
import type { FindingCode } from '../../shared/diagnosis/finding-args.ts';

interface Otherwise {
  /** The checklist as it is then, which has to be true as well. */
  readonly shown: readonly FindingCode[];
  readonly why: string;
}

const NO_SUCH_ROUTE =
  'Windows has no routes of this kind; what is sent fails on this workstation, and that is told';
const NO_SUCH_FILTER =
  'packet filters of Linux are no part of Windows, so the rule cannot be named; the packets are lost all the same';
const NO_KIND = 'Wine does not say that a TUN device is a tunnel, so the route is named as a wrong one';

/** OTHERWISE lists the faults whose checklist is another one under Wine than on Linux. */
export const OTHERWISE: Readonly<Record<string, Otherwise>> = {
  'no resolver configured': {
    shown: ['dns.other-resolver'],
    why: 'Wine lists the 127.0.0.1 that the C library asks where no resolver is set',
  },
  'blackhole route on the workstation': { shown: ['workstation.local-block'], why: NO_SUCH_ROUTE },
  'unreachable route on the workstation': { shown: ['workstation.local-block'], why: NO_SUCH_ROUTE },
  'prohibit route on the workstation': { shown: ['workstation.local-block'], why: NO_SUCH_ROUTE },
  'Tailscale owns 100.64.0.0/10': { shown: ['workstation.wrong-route'], why: NO_KIND },
  'WARP owns 100.96.0.0/12': { shown: ['workstation.wrong-route'], why: NO_KIND },
  'Tailscale drops the replies (iptables)': { shown: ['route.cloud-services-silent'], why: NO_SUCH_FILTER },
  'Tailscale drops the replies (nftables)': { shown: ['route.cloud-services-silent'], why: NO_SUCH_FILTER },
};

/** SELECTION is one of each place where a network breaks, for runs that have little time. */
export const SELECTION: readonly string[] = [
  'no default route',
  'gateway silent',
  'hosts file overrides the API',
  'container network inside the office network',
  'both resolvers silent',
  'forwarder missing, NXDOMAIN',
  'gateway drops 100.64.0.0/10',
  'ICMP filtered everywhere',
  'all cloud computers off, their network alive',
  'API refused',
  "a certificate of somebody else's CA",
  'a proxy that leaves the API out',
];
