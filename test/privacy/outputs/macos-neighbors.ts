/** Neighbors, pings and traces of macOS. */
import { specsFor, type Spec } from '../spec.ts';

export const MACOS_NEIGHBORS: readonly Spec[] = specsFor('darwin', [
  [
    'arp',
    'arp -an',
    (d) => `? (${d.ip('neighbor')}) at ${d.mac('MAC', 'short')} on en0 ifscope [ethernet]
? (${d.ip('neighbor without an answer')}) at ${d.keep('(incomplete)')} on en0 ifscope [ethernet]
? (224.0.0.251) at 1:0:5e:0:0:fb on en0 ifscope permanent [ethernet]
`,
  ],
  [
    'arp with names',
    'arp -a',
    (
      d,
    ) => `${d.fqdn('name of a neighbor')} (${d.ip('neighbor')}) at ${d.mac('MAC', 'short')} on en0 ifscope [ethernet]
${d.host('single-label neighbor')} (${d.ip('other neighbor')}) at ${d.mac('other MAC')} on en0 ifscope [ethernet]
`,
  ],
]);

export const MACOS_PINGS: readonly Spec[] = specsFor('darwin', [
  [
    'ping',
    (d) => `ping -c 2 ${d.fqdn('target in a command')}`,
    (d) => `PING ${d.fqdn('target')} (${d.ip('address of the target')}): ${d.keep('56 data bytes')}
64 bytes from ${d.ip('who answered')}: ${d.keep('icmp_seq=0 ttl=57 time=9.271 ms')}
92 bytes from ${d.fqdn('router')} (${d.ip('who complained')}): ${d.keep('Destination Host Unreachable')}

--- ${d.fqdn('target below')} ping statistics ---
${d.keep('2 packets transmitted, 1 packets received, 50.0% packet loss')}
${d.keep('round-trip min/avg/max/stddev = 9.271/9.271/9.271/0.000 ms')}
`,
  ],
  [
    'traceroute',
    'traceroute 100.100.2.136',
    (
      d,
    ) => `traceroute to ${d.keep('100.100.2.136')} (100.100.2.136), ${d.keep('64 hops max')}, 40 byte packets
 1  ${d.fqdn('name of a hop')} (${d.ip('hop')})  ${d.keep('2.314 ms  1.877 ms  1.902 ms')}
 2  ${d.ip('hop without a name', 'plain', 'public')} (${d.ip('public hop', 'plain', 'public')})  5.501 ms ${d.keep('!X')}  *  5.331 ms
 3  * * *
`,
  ],
]);
