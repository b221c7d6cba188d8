import { homedir, hostname, userInfo } from 'node:os';
import { basename } from 'node:path';
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
