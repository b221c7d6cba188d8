/** Network namespaces of one lab: made from the topology, and removed with everything that runs in them. */
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { ADDRESSES, LINKS, PLACES, ROUTES, type Link, type Place } from './topology.ts';
import { batch, sh } from './shell.ts';

const PREFIX = 'vd';
/** One file per running lab: its name is the lab's id, its text the process that made it. */
const REGISTER = '/run/vpc-doctor-lab';

/** nameOf gives the name of a namespace; several labs can exist side by side. */
export function nameOf(id: string, place: Place): string {
  return `${PREFIX}${id}${place}`;
}

/** makeNamespaces builds places, links, addresses and static routes. */
export async function makeNamespaces(id: string): Promise<void> {
  await mkdir(REGISTER, { recursive: true });
  await writeFile(`${REGISTER}/${id}`, String(process.pid));
  await Promise.all(PLACES.map((place) => sh(`ip netns add ${nameOf(id, place)}`)));
  await Promise.all(PLACES.map((place) => prepare(nameOf(id, place), place)));
  for (const [index, link] of LINKS.entries()) await makeLink(id, link, index);
  for (const place of PLACES) {
    const lines = ROUTES.filter(([where]) => where === place).map(([, route]) => `route add ${route}`);
    const rules = place === 'gw' ? ['rule add priority 50000 table 100'] : [];
    await batch(nameOf(id, place), [...lines, ...rules]);
  }
}

async function prepare(namespace: string, place: Place): Promise<void> {
  const sysctl = [
    'net.ipv6.conf.all.disable_ipv6=1',
    'net.ipv6.conf.default.disable_ipv6=1',
    'net.ipv4.conf.all.rp_filter=0',
    'net.ipv4.conf.default.rp_filter=0',
    // Routers limit their ICMP errors; a lab that runs a hundred traces in a row would use up its limits.
    'net.ipv4.icmp_ratelimit=0',
    ...(place === 'ws' ? [] : ['net.ipv4.ip_forward=1']),
  ];
  await sh(`ip netns exec ${namespace} sysctl -qw ${sysctl.join(' ')}`);
  const addresses = ADDRESSES.filter(([where]) => where === place).flatMap(([, list]) => list);
  await batch(namespace, ['link set lo up', ...addresses.map((address) => `addr add ${address}/32 dev lo`)]);
}

/** Without ARP a frame goes to the sender's own MAC address, so both ends of such a link get the same one. */
export function macOf(index: number, side: 0 | 1): string {
  const number = (LINKS[index]?.arp === true ? index * 2 + side : index * 2).toString(16).padStart(2, '0');
  return `02:00:00:00:01:${number}`;
}

async function makeLink(id: string, { ends: [a, b], arp }: Link, index: number): Promise<void> {
  const [from, to] = [nameOf(id, a.place), nameOf(id, b.place)];
  await batch(from, [`link add ${a.name} type veth peer name ${b.name} netns ${to}`]);
  const mode = arp ? 'on' : 'off';
  for (const [namespace, one, mac] of [
    [from, a, macOf(index, 0)],
    [to, b, macOf(index, 1)],
  ] as const) {
    await batch(namespace, [
      `link set ${one.name} address ${mac} arp ${mode}`,
      `addr add ${one.address} dev ${one.name}`,
      `link set ${one.name} up`,
    ]);
  }
}

/** removeNamespaces kills what runs inside, then takes the namespaces away. It never fails on what is gone. */
export async function removeNamespaces(id: string): Promise<void> {
  for (const place of PLACES) {
    const name = nameOf(id, place);
    const pids = await sh(`ip netns pids ${name}`).catch(() => '');
    for (const pid of pids.split('\n').filter((text) => text !== '')) kill(Number(pid));
    await sh(`ip netns del ${name}`).catch(() => undefined);
    await rm(`/etc/netns/${name}`, { recursive: true, force: true });
  }
  await rm(`${REGISTER}/${id}`, { force: true });
}

/** removeAtExit is the same for a process that is about to end and can wait for nothing. */
export function removeAtExit(id: string, folder: string): void {
  const names = PLACES.map((place) => nameOf(id, place)).join(' ');
  const script = `for name in ${names}; do ip netns pids $name | xargs -r kill -9; ip netns del $name; rm -rf /etc/netns/$name; done; rm -rf ${REGISTER}/${id} ${folder}`;
  spawnSync('sh', ['-c', script], { stdio: 'ignore' });
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

/** sweep removes labs whose process is gone: a crash, a kill, a Ctrl-C. */
export async function sweep(): Promise<void> {
  const ids = await readdir(REGISTER).catch(() => []);
  for (const id of ids) {
    const pid = Number(await readFile(`${REGISTER}/${id}`, 'utf8').catch(() => '0'));
    if (!isAlive(pid)) await removeNamespaces(id);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
