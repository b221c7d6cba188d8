/** Rules of packet filters, read as the system lists them. */
import type { FilterSet } from '../../../shared/observation/filters.ts';
import { known } from '../../../shared/observation/known.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { filtersOf } from '../../../shared/reading/linux/filters.ts';
import type { Output } from '../../../shared/reading/output.ts';

/** A question to a VPC resolver. */
export const REQUEST = {
  protocol: 'udp',
  target: ip('100.100.2.136'),
  port: 53,
  source: ip('192.168.40.23'),
  interface: 'enp2s0',
} as const;

/** output is what a command printed. */
export const output = (source: 'iptables' | 'nft', subject: string, text: string): Output => ({
  source,
  subject,
  text: known(text),
  stderr: '',
  exitCode: 0,
  evidence: [],
});

/** read is what the reader makes of it. */
export const read = (...outputs: readonly Output[]): FilterSet => {
  const { fact } = filtersOf(outputs);
  if (!fact.known) throw new Error(fact.detail);
  return fact.value;
};

/** nft lists nothing. */
export const NONE = output('nft', '', '{"nftables": [{"metainfo": {"version": "1.0.9"}}]}');

/** Every chain of iptables accepts. */
export const POLICIES = ['-P INPUT ACCEPT', '-P FORWARD ACCEPT', '-P OUTPUT ACCEPT'];

/** rules are those of iptables. */
export const rules = (...lines: readonly string[]): FilterSet =>
  read(output('iptables', 'filter', [...POLICIES, ...lines, ''].join('\n')), NONE);

/** What becomes of a packet. */
export type Expected = 'accepted' | 'dropped' | 'unknown';
