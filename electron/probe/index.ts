import type { Probes } from '../engine/toolbox.ts';
import { neighborsProbe, winnerProbe, workstationProbe } from '../platform/workstation.ts';
import { machineProbe } from '../machine/probe.ts';
import { controlProbe } from './control.ts';
import { dnsProbe } from './dns.ts';
import { dnsReachProbe } from './dns-reach.ts';
import { dnsSeriesProbe } from './dns-series.ts';
import { httpProbe } from './http.ts';
import { lookupProbe } from './lookup.ts';
import { mtuProbe } from './mtu.ts';
import { pingProbe } from './ping.ts';
import { tcpProbe } from './tcp.ts';
import { tlsProbe } from './tls.ts';
import { traceProbe } from './trace.ts';

/** One probe per kind of task. */
export const PROBES: Probes = {
  workstation: workstationProbe,
  neighbors: neighborsProbe,
  control: controlProbe,
  machine: machineProbe,
  winner: winnerProbe,
  dns: dnsProbe,
  'dns-series': dnsSeriesProbe,
  'dns-reach': dnsReachProbe,
  lookup: lookupProbe,
  tcp: tcpProbe,
  tls: tlsProbe,
  http: httpProbe,
  ping: pingProbe,
  trace: traceProbe,
  mtu: mtuProbe,
};
