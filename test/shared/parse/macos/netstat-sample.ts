/** Tables of routes as netstat prints them. */
import { ip } from '../../../../shared/net/ipv4.ts';
import { parseNetstat } from '../../../../shared/parse/macos/netstat.ts';

export const SAMPLE = `Routing tables

Internet:
Destination        Gateway            Flags               Netif Expire
default            192.168.1.1        UGScg                 en0
default            link#22            UCSIg               utun4
10                 10.9.0.1           UGSc                utun5
100.64/10          link#23            UCS                 utun6
100.100.2.136/32   192.168.1.9        UGSc                  en0
100.100.2.138      127.0.0.1          UGHSB                 lo0
127                127.0.0.1          UCS                   lo0
127.0.0.1          127.0.0.1          UH                    lo0
128.0/1            10.9.0.1           UGSc                utun5
169.254            link#11            UCS                   en0      !
172.16             192.168.1.1        UGScR                 en0
172.16.128/17      192.168.1.1        UGSc                  en0
192.168.1          link#11            UCS                   en0      !
192.168.1.1        2:0:5e:0:0:1       UHLWIir               en0   1175
198.51.100         bridge100          UCS             bridge100      !
203.0.113.9        192.168.1.1        GHS                   en0
255.255.255.255/32 link#11            UCS                   en0      !
`;

export const RESOLVER = ip('100.100.2.136');
export const OTHER = ip('100.100.45.10');
export const OFFICE = ip('172.16.200.1');

/** rows tells what was read of each route. */
export function rows(text: string): unknown {
  const fact = parseNetstat(text);
  if (!fact.known) return fact;
  return fact.value.routes.map((one) => [
    one.destination,
    one.gateway,
    one.interface,
    one.kind,
    one.scoped === true,
  ]);
}
