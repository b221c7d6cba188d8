import { describe, expect, it } from 'vitest';
import { budgetFor } from '../../../electron/engine/limits.ts';
import { plan } from '../../../electron/engine/plan.ts';
import { taskId, type ProbeTask } from '../../../electron/engine/task.ts';
import { ip, type Ipv4 } from '../../../shared/net/ipv4.ts';
import { profileWith } from '../../support/profile.ts';

function computers(count: number, ports: readonly number[]): { address: Ipv4; ports: readonly number[] }[] {
  return Array.from({ length: count }, (_, index) => ({
    address: ip(`172.16.${Math.floor(index / 250)}.${(index % 250) + 1}`),
    ports,
  }));
}
const of = (tasks: readonly ProbeTask[], kind: ProbeTask['kind']): readonly ProbeTask[] =>
  tasks.filter((task) => task.kind === kind);

describe('the plan', () => {
  it('asks each VPC resolver for every name over UDP, and for one over TCP', () => {
    const profile = profileWith({
      apiHosts: [
        { host: 'a.example', port: 443 },
        { host: 'b.example', port: 443 },
      ],
    });
    expect(of(plan(profile), 'dns').map(taskId).sort()).toEqual([
      'dns 100.100.2.136:53/tcp/a.example/A',
      'dns 100.100.2.136:53/udp/a.example/A',
      'dns 100.100.2.136:53/udp/b.example/A',
      'dns 100.100.2.138:53/tcp/a.example/A',
      'dns 100.100.2.138:53/udp/a.example/A',
      'dns 100.100.2.138:53/udp/b.example/A',
    ]);
  });

  it('connects to every port of every computer, and pings a sample of many', () => {
    const tasks = plan(profileWith({ cloudComputers: computers(1000, [443, 8443]) }));
    expect(of(tasks, 'tcp')).toHaveLength(2000);
    expect(of(tasks, 'ping').length).toBeLessThan(80);
  });

  it('pings every computer that has no port', () => {
    const addresses = computers(300, []).map(({ address }) => address);
    const pinged = of(plan(profileWith({ cloudComputers: computers(300, []) })), 'ping').map(
      (task) => 'target' in task && task.target,
    );
    expect(addresses.every((address) => pinged.includes(address))).toBe(true);
  });

  it('looks up names, and never addresses', () => {
    const gateways = [
      { host: ip('172.16.0.9'), ports: [443] },
      { host: 'gw.example', ports: [443] },
    ];
    const tasks = plan(profileWith({ apiHosts: [{ host: 'a.example', port: 443 }], gatewayHosts: gateways }));
    expect(of(tasks, 'lookup').map(taskId)).toEqual(['lookup a.example', 'lookup gw.example']);
    expect(tasks.map(taskId)).toContain('tcp 172.16.0.9:443');
  });
});

describe('the time limit', () => {
  it('is ten seconds, and longer only for those who wait in a queue', () => {
    expect(budgetFor(profileWith({ cloudComputers: computers(1000, [443]) }))).toBe(10_000);
    expect(budgetFor(profileWith({ cloudComputers: computers(10_000, [443]) }))).toBeGreaterThan(30_000);
    expect(budgetFor(profileWith({ cloudComputers: computers(1000, []) }))).toBeGreaterThan(20_000);
  });
});
