/** The networks of the bench. Each is a network namespace of its own: no packet leaves the machine. */
import { existsSync } from 'node:fs';
import type { Lab } from '../lab/lab.ts';
import { API, NAME, RESOLVERS } from '../lab/topology.ts';

/** A link whose other end swallows everything; without ARP, so that packets really go out. */
const SILENT = [
  'ip link set lo up',
  'ip link add eth0 type veth peer name hole',
  'ip addr add 192.168.1.10/24 dev eth0',
  'ip link set eth0 address 02:00:00:00:00:01 arp off up',
  'ip link set hole up',
  'ip route add default via 192.168.1.1',
].join(' && ');

/** inSilence runs a command, or several lines of shell, where nobody answers. */
export function inSilence(line: string): readonly string[] {
  return ['unshare', '-n', 'sh', '-c', `${SILENT} && { ${line}; }`];
}

/** onWorkstation runs lines of shell on the lab's workstation. */
export function onWorkstation(lab: Lab, line: string): readonly string[] {
  return ['ip', 'netns', 'exec', lab.ns('ws'), 'sh', '-c', line];
}

const TOOLS = {
  nslookup: 'bind9-dnsutils',
  ping: 'iputils-ping',
  traceroute: 'traceroute',
  openssl: 'openssl',
};

/** missingTools lists the Debian packages that the manual sequence needs. */
export function missingTools(): readonly string[] {
  const folders = ['/usr/bin', '/bin', '/usr/sbin', '/sbin'];
  const isThere = (tool: string): boolean => folders.some((folder) => existsSync(`${folder}/${tool}`));
  return Object.entries(TOOLS)
    .filter(([tool]) => !isThere(tool))
    .map(([, name]) => name);
}

/** manualSequence is what the vendor's guide has people type, one command after the other. */
export function manualSequence(computer: string): string {
  return [
    ...RESOLVERS.map((resolver) => `nslookup ${NAME} ${resolver}`),
    `ping -n -c 4 ${RESOLVERS[0]}`,
    ...[...RESOLVERS, computer].map((target) => `traceroute -n ${target}`),
    `timeout 20 openssl s_client -connect ${API}:443 -servername ${NAME} </dev/null`,
  ]
    .map((line) => `${line} >/dev/null 2>&1`)
    .join('; ');
}
