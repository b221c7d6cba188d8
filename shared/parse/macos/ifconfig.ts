import { parseIpv4, toNumber } from '../../net/ipv4.ts';
import { known, unknown, type Known } from '../../observation/known.ts';
import type { Adapter, AdapterAddress } from '../../observation/workstation.ts';

const HEADING = /^(\S+): flags=[0-9a-f]+<([^>]*)>.*?(?:\bmtu (\d+))?\s*$/;

/** parseIfconfig reads `ifconfig -a` of macOS. */
export function parseIfconfig(text: string): Known<readonly Adapter[]> {
  const adapters: Adapter[] = [];
  let heading: RegExpExecArray | null = null;
  let body: string[] = [];
  const finish = (): void => {
    if (heading !== null) adapters.push(adapterOf(heading, body));
  };
  for (const line of text.split(/\r?\n/)) {
    const next = HEADING.exec(line);
    if (next === null) {
      body.push(line.trim());
      continue;
    }
    finish();
    heading = next;
    body = [];
  }
  finish();
  return adapters.length === 0 ? unknown('unparsable', 'no interface') : known(adapters);
}

function adapterOf([, name = '', flagText = '', mtu]: RegExpExecArray, body: readonly string[]): Adapter {
  const flags = flagText.split(',');
  const status = body.find((line) => line.startsWith('status: '));
  const mac = body.find((line) => line.startsWith('ether '))?.split(' ')[1];
  return {
    name,
    ...(mac === undefined ? {} : { mac }),
    // Tunnels have no status line; RUNNING is all that they say.
    up: flags.includes('UP') && (status === undefined ? flags.includes('RUNNING') : status === 'status: active'),
    kind: kindOf(name, flags),
    addresses: body.flatMap(addressOf),
    hasIpv6: body.some((line) => /^inet6 (?!fe80|::1)/.test(line)),
    ...(mtu === undefined ? {} : { mtu: Number(mtu) }),
  };
}

function kindOf(name: string, flags: readonly string[]): Adapter['kind'] {
  if (flags.includes('LOOPBACK')) return 'loopback';
  if (/^(?:utun|ipsec|ppp|tun|tap)\d/.test(name)) return 'tunnel';
  if (/^(?:bridge|vmenet|vmnet)\d/.test(name)) return 'bridge';
  // awdl and llw carry AirDrop and never our packets; they are up all the time.
  return /^en\d/.test(name) ? 'ethernet' : 'other';
}

/** `inet 192.168.1.10 netmask 0xffffff00 broadcast …`, with `--> peer` on tunnels. */
function addressOf(line: string): readonly AdapterAddress[] {
  const match = /^inet (\S+)(?: --> \S+)? netmask (0x[0-9a-f]{8}|\S+)/.exec(line);
  const address = parseIpv4(match?.[1] ?? '');
  const mask = match?.[2] ?? '';
  const dotted = parseIpv4(mask);
  const bits = dotted === null ? Number(mask) : toNumber(dotted);
  if (address === null || Number.isNaN(bits)) return [];
  return [{ address, prefixLength: bits.toString(2).replace(/0/g, '').length }];
}
