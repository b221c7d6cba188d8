/** Probe tasks: the plan as plain data. A task's id is unique in a run, so that nothing is probed twice. */
import type { Endpoint } from '../../shared/net/endpoint.ts';
import { formatEndpoint } from '../../shared/net/endpoint.ts';
import type { Ipv4 } from '../../shared/net/ipv4.ts';
import type { TargetRole } from '../../shared/observation/exchange.ts';
import type { ObservationKind } from '../../shared/observation/observation.ts';

/** What each kind of task carries. To add a kind, add a line: the probes, their subjects and their limits follow. */
interface TaskFields {
  /** Everything that the operating system says about itself: all single kinds. The targets are those whose route will be asked for. */
  workstation: { readonly targets: readonly Ipv4[] };
  /** The neighbor (ARP) table again: only packets that were sent make it tell who is there. */
  neighbors: unknown;
  /** This workstation's own loopback, to see that its tools can send at all. */
  control: unknown;
  /** What the computer is and how busy it is; beside the run, which does not wait for it. */
  machine: unknown;
  winner: { readonly target: Ipv4 };
  dns: {
    readonly server: Endpoint;
    readonly role: 'vpc' | 'configured';
    readonly transport: 'udp' | 'tcp';
    readonly name: string;
    readonly type: 'A' | 'AAAA';
    /** The same question again, to see whether the answers agree; 1 or absent for the first. */
    readonly round?: number;
    /** Asked alone, after the rounds were answered late. */
    readonly again?: true;
  };
  lookup: { readonly name: string };
  tcp: { readonly target: Endpoint; readonly role: TargetRole; readonly remembered?: true };
  tls: { readonly target: Endpoint; readonly host: string };
  http: { readonly target: Endpoint; readonly host: string };
  ping: { readonly target: Ipv4; readonly size: 'burst' | 'single' };
  'dns-series': { readonly server: Endpoint; readonly name: string };
  /** The same question with these hop limits; `rttMs` is what a full answer took. */
  'dns-reach': {
    readonly server: Endpoint;
    readonly name: string;
    readonly limits: readonly number[];
    readonly rttMs: number;
  };
  trace: { readonly target: Ipv4 };
  mtu: { readonly target: Ipv4 };
}

export type TaskKind = keyof TaskFields;
export type TaskOf<K extends TaskKind> = { readonly kind: K } & TaskFields[K];
export type ProbeTask = { [K in TaskKind]: TaskOf<K> }[TaskKind];
export type DnsTask = TaskOf<'dns'>;

/** subjectOf gives the subject of the observation that a task makes; '' for the workstation. */
export function subjectOf(task: ProbeTask): string {
  switch (task.kind) {
    case 'workstation':
    case 'neighbors':
    case 'control':
    case 'machine':
      return '';
    case 'winner':
    case 'trace':
    case 'mtu':
      return task.target;
    case 'ping':
      return `${task.target}/icmp`;
    case 'dns-series':
      return `${task.server.address}/dns`;
    case 'dns-reach':
      return formatEndpoint(task.server);
    case 'dns':
      return dnsSubject(task);
    case 'lookup':
      return task.name;
    case 'tcp':
      return formatEndpoint(task.target);
    case 'tls':
    case 'http':
      return `${formatEndpoint(task.target)}/${task.host}`;
  }
}

function dnsSubject(task: DnsTask): string {
  const question = [formatEndpoint(task.server), task.transport, task.name, task.type].join('/');
  if (task.again === true) return `${question}#again`;
  return (task.round ?? 1) > 1 ? `${question}#${task.round ?? 1}` : question;
}

/** taskId names a task within a run. */
export function taskId(task: ProbeTask): string {
  return `${task.kind} ${subjectOf(task)}`.trim();
}

/** observedBy gives the kind of observation that a task makes; null: many. */
export function observedBy(kind: TaskKind): ObservationKind | null {
  if (kind === 'workstation' || kind === 'machine') return null;
  if (kind === 'dns-reach') return 'reach';
  return kind === 'dns-series' ? 'ping' : kind;
}
