/** The embedded VPC: two resolvers, the company's DNS, the API and cloud computers, all on loopback. */
import { Resolver } from 'node:dns/promises';
import { createServer } from 'node:net';
import { ip, block, type Ipv4 } from '../../shared/net/ipv4.ts';
import { known } from '../../shared/observation/known.ts';
import type {
  ObservationIn,
  ObservationKind,
  ObservationKinds,
} from '../../shared/observation/observation.ts';
import type { CloudComputer, Profile } from '../../shared/profile/profile.ts';
import type { Surroundings } from '../host/check-workstation.ts';
import { listen, startApi, type ApiBehavior } from './api-server.ts';
import { createAuthority, issue, type Authority } from './certificates.ts';
import { startDnsServer, type Running } from './dns-server.ts';
import { API_ADDRESS, type Scenario } from './scenarios.ts';
import { openSilentPort } from './silent-port.ts';
import { codeOf } from '../process/system-error.ts';

const HOST = '127.0.0.1';
const API_NAME = 'ecd-vpc.cn-hangzhou.aliyuncs.com';
/** Computers that are switched on share one port, so that 1,000 of them are one line of the profile each. */
const FIRST_COMPUTER = 10;
const PER_BLOCK = 250;

export interface Vpc {
  readonly profile: Profile;
  readonly trustedCaPem: string;
  readonly surroundings: Surroundings;
  close(): Promise<void>;
}

/** startVpc starts everything; on an error what was started is stopped again. */
export async function startVpc(scenario: Scenario, base: Profile): Promise<Vpc> {
  const running: Running[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(running.splice(0).map((one) => one.close()));
  };
  const keep = async <T extends Running>(starting: Promise<T>): Promise<T> => {
    const started = await starting;
    running.push(started);
    return started;
  };
  try {
    const authority = await createAuthority('VPC Doctor demo root');
    const [first, second, company, api] = await Promise.all([
      keep(startDnsServer({ host: HOST, ...scenario.resolvers[0] })),
      keep(startDnsServer({ host: HOST, ...scenario.resolvers[1] })),
      keep(startDnsServer({ host: HOST, udp: scenario.company, tcp: scenario.company })),
      keep(startApi(HOST, await apiBehavior(scenario.api, authority))),
    ]);
    const cloudComputers = await startComputers(scenario.computers, keep);
    const profile: Profile = {
      ...base,
      resolvers: [first, second].map(({ port }) => ({ address: ip(HOST), port })),
      cloudServices: [block('127.0.0.0/8')],
      apiHosts: [{ host: API_NAME, port: api.port }],
      apiPort: api.port,
      cloudComputers,
    };
    return { profile, trustedCaPem: authority.pem, surroundings: surroundings(company.port), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function apiBehavior(kind: Scenario['api'], authority: Authority): Promise<ApiBehavior> {
  const today = { fromDay: -1, toDay: 1 };
  switch (kind) {
    case 'healthy':
      return { kind: 'https', status: 400, leaf: await issue(authority, { name: API_NAME, ...today }) };
    case 'http-error':
      return { kind: 'https', status: 503, leaf: await issue(authority, { name: API_NAME, ...today }) };
    case 'wrong-name':
      return {
        kind: 'https',
        status: 400,
        leaf: await issue(authority, { name: 'other.example.com', ...today }),
      };
    case 'expired':
      return {
        kind: 'https',
        status: 400,
        leaf: await issue(authority, { name: API_NAME, fromDay: -30, toDay: -3 }),
      };
    case 'intercepted': {
      const stranger = await createAuthority('Inspecting proxy');
      return { kind: 'https', status: 400, leaf: await issue(stranger, { name: API_NAME, ...today }) };
    }
    case 'refused':
    case 'filtered':
    case 'tls-silent':
    case 'tls-reset':
      return { kind };
  }
}

/** Every computer has an address of its own in 127.0.0.0/8; systems that have 127.0.0.1 only get one computer. */
async function startComputers(
  { total, silent }: Scenario['computers'],
  keep: <T extends Running>(starting: Promise<T>) => Promise<T>,
): Promise<readonly CloudComputer[]> {
  if (total === 0) return [];
  const several = process.platform !== 'darwin';
  const host = several ? '0.0.0.0' : HOST;
  // One listener on the wildcard would be reachable from outside, so each address has its own.
  const first = await keep(listen(createServer(), several ? addressOf(silent) : host));
  const others = Array.from({ length: several ? total - silent - 1 : 0 }, (_, index) =>
    addressOf(silent + 1 + index),
  );
  for (const address of others) await keep(listen(createServer(), address, first.port));
  const off = several ? Array.from({ length: silent }, (_, index) => addressOf(index)) : [];
  for (const address of off) await keep(openSilentPort(address, first.port));
  const addresses = several ? [...off, addressOf(silent), ...others] : [ip(HOST)];
  return addresses.map((address, index) => ({ name: `desktop-${index + 1}`, address, ports: [first.port] }));
}

function addressOf(index: number): Ipv4 {
  return ip(`127.0.${1 + Math.floor(index / PER_BLOCK)}.${FIRST_COMPUTER / 10 + (index % PER_BLOCK)}`);
}

/**
 * In the demo the workstation asks the demo's company DNS in place of the system's resolver, and facts that
 * would lead away from loopback (resolvers, proxies, hosts file) are those of a plain workstation.
 */
function surroundings(companyPort: number): Surroundings {
  const resolver = new Resolver({ timeout: 1000, tries: 2 });
  resolver.setServers([`${HOST}:${companyPort}`]);
  return {
    env: {},
    lookup: (name) =>
      name === 'localhost' ? Promise.resolve([API_ADDRESS]) : resolver.resolve4(name).catch(asGetaddrinfo),
    given: [
      given('resolvers', [
        { interface: null, servers: [HOST], port: companyPort, domains: [], scope: 'default' },
      ]),
      given('hosts', []),
      given('nrpt', []),
      given('proxies', []),
    ],
  };
}

/** getaddrinfo tells "no such name" from "no answer", with other codes than a DNS library. */
function asGetaddrinfo(error: unknown): never {
  const code = codeOf(error);
  const name = code === 'ENOTFOUND' || code === 'ENODATA' ? 'ENOTFOUND' : 'EAI_AGAIN';
  throw Object.assign(new Error(`getaddrinfo ${name}`, { cause: error }), { code: name });
}

function given<K extends ObservationKind>(kind: K, value: ObservationKinds[K]): ObservationIn<K> {
  return {
    kind,
    subject: '',
    fact: known(value),
    evidence: [],
    startedMs: 0,
    durationMs: 0,
  };
}
