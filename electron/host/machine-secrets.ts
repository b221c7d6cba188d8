import { homedir, hostname, networkInterfaces, userInfo } from 'node:os';
import { basename } from 'node:path';
import { isIpv4 } from '../../shared/net/ipv4.ts';
import { createRedactor, type Redactor } from '../../shared/report/redact/index.ts';
import type { SecretWord } from '../../shared/report/redact/words.ts';

/** machineSecrets lists the private words of this machine: its names and those of its user. */
export function machineSecrets(): readonly SecretWord[] {
  const host = hostname();
  const label = host.split('.')[0] ?? host;
  const users = [userName(), basename(homedir())].filter((name) => name !== undefined);
  return [
    { kind: 'host', value: host },
    { kind: 'host', value: label },
    ...users.map((value): SecretWord => ({ kind: 'user', value })),
  ];
}

function userName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    // Containers run under user ids without a name.
    return undefined;
  }
}

/** machineRedactor knows this machine's names, and invents none of its addresses. `taken`: numbers of pseudonyms that are in use. */
export function machineRedactor(taken?: Parameters<typeof createRedactor>[1]): Redactor {
  const own = machineAddresses()
    .map(({ value }) => value)
    .filter(isIpv4);
  return createRedactor(machineSecrets(), taken, own);
}

/** machineAddresses lists this machine's own addresses, which no redacted file may hold. */
export function machineAddresses(): readonly SecretWord[] {
  const own = Object.values(networkInterfaces())
    .flatMap((one) => one ?? [])
    .filter(({ internal }) => !internal);
  return own.flatMap(({ family, address, mac }): readonly SecretWord[] => [
    { kind: family === 'IPv4' ? 'ip' : 'ip6', value: address.split('%')[0] ?? address },
    { kind: 'mac', value: mac },
  ]);
}
