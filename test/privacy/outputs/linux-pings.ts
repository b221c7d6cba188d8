/** Pings and traces of Linux. */
import { specsFor, type Spec } from '../spec.ts';

export const LINUX_PINGS: readonly Spec[] = specsFor('linux', [
  [
    'ping in German',
    'ping -c 2 100.100.2.136',
    (d) => `PING ${d.keep('100.100.2.136 (100.100.2.136) 56(84) Bytes an Daten.')}
${d.keep('64 Bytes von 100.100.2.136: icmp_seq=1 ttl=60 Zeit=12,1 ms')}
Von ${d.fqdn('router')} (${d.ip('who complained')}) icmp_seq=2 ${d.keep('Zielhost nicht erreichbar')}

--- 100.100.2.136 ping-Statistiken ---
${d.keep('2 Pakete übertragen, 1 empfangen, +1 Fehler, 50% packet loss, time 1003ms')}
`,
  ],
  [
    'ping by name',
    (d) => `ping -c 1 ${d.host('single-label target in a command')}`,
    (d) => `PING ${d.fqdn('target')} (${d.ip('address of the target')}) 56(84) bytes of data.
64 bytes from ${d.fqdn('who answered by name')} (${d.ip('who answered')}): ${d.keep('icmp_seq=1 ttl=63 time=0.871 ms')}
From ${d.ip('who complained')} (${d.ip('who complained, again')}) icmp_seq=2 ${d.keep('Packet filtered')}

--- ${d.fqdn('target below')} ping statistics ---
${d.keep('2 packets transmitted, 1 received, +1 errors, 50% packet loss, time 1001ms')}
${d.keep('rtt min/avg/max/mdev = 0.871/0.871/0.871/0.000 ms')}
`,
  ],
  [
    'traceroute by name',
    'traceroute 100.100.2.136',
    (d) => `traceroute to ${d.keep('100.100.2.136 (100.100.2.136), 30 hops max, 60 byte packets')}
 1  ${d.fqdn('name of a hop')} (${d.ip('hop')})  0.412 ms  0.377 ms  0.402 ms
 2  ${d.ip('name of a hop that holds its address', 'dashes', 'public')}.static.${d.domain('domain of a hop')} (${d.ip('public hop', 'plain', 'public')})  4.1 ms  4.0 ms ${d.keep('!H')}
 3  * * *
`,
  ],
  [
    'tracepath',
    'tracepath 100.100.2.136',
    (d) => ` ${d.keep('1?: [LOCALHOST]                      pmtu 1500')}
 1:  ${d.fqdn('name of a hop')}                                           0.412ms 
 1:  ${d.ip('hop')}                                           0.398ms 
 2:  ${d.keep('no reply')}
     ${d.keep('Resume: pmtu 1500')} 
`,
  ],
]);
