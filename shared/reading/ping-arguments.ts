/** Arguments of ping and traceroute, which every system spells in its own way. */
import { isIpv4 } from '../net/ipv4.ts';
import type { Platform } from '../observation/workstation.ts';
import type { Command } from './command.ts';
import type { PingArguments, Recognized } from './output.ts';
import { hasOption } from './shown.ts';

/** Windows asks four times by itself; the others go on until they are stopped. */
const WINDOWS_COUNT = 4;
const IP_AND_ICMP_HEADER = 28;
const OPTIONS: Readonly<
  Record<
    Platform,
    { readonly count: string; readonly ttl: string; readonly size: string; readonly bound: string }
  >
> = {
  // `bound`: to a local address, an interface or a mark, so that it may go another way than the packets of programs.
  win32: { count: 'n', ttl: 'i', size: 'l', bound: 'SsCcPpJjKk' },
  darwin: { count: 'c', ttl: 'm', size: 's', bound: 'SbIk' },
  linux: { count: 'c', ttl: 't', size: 's', bound: 'Im' },
};

/** recognizePing reads `ping -c 4 -t 3 10.0.0.1`; the subject is the target as it was written. */
export function recognizePing({ args }: Command, platform: Platform): Recognized | null {
  const target = targetOf(args);
  if (target === null) return null;
  const options = OPTIONS[platform];
  if (hasOption(args, options.bound)) return null;
  const size = valueOf(args, options.size);
  const ping: PingArguments = {
    count: valueOf(args, options.count) ?? (platform === 'win32' ? WINDOWS_COUNT : null),
    ttl: valueOf(args, options.ttl),
    packetBytes: size === null ? null : size + IP_AND_ICMP_HEADER,
  };
  return { source: 'ping', subject: target, ping };
}

/** A name in full, which no value of an option looks like. */
const FULL_NAME = /^[a-z][\w.-]*\.[a-z]+$/i;

/** targetOf gives the address, or the name: the last word, which may be a short name, or a full name before options. */
export function targetOf(args: readonly string[]): string | null {
  const last = args.at(-1) ?? '';
  return (
    args.findLast(isIpv4) ??
    (/^[a-z][\w.-]*$/i.test(last) ? last : null) ??
    args.findLast((word) => FULL_NAME.test(word)) ??
    null
  );
}

const OPTION = /^[-/]([a-z])(\d*)$/i;

/** `-c 4`, `-c4` and `/n 4`. */
function valueOf(args: readonly string[], letter: string): number | null {
  for (const [index, word] of args.entries()) {
    const [, found, glued = ''] = OPTION.exec(word) ?? [];
    if (found?.toLowerCase() !== letter) continue;
    const text = glued === '' ? (args[index + 1] ?? '') : glued;
    if (/^\d{1,6}$/.test(text)) return Number(text);
  }
  return null;
}
