/** What a target of iptables (`-j DROP`) does. */
import type { FilterRule } from '../../../observation/filters.ts';

/** What a rule does with a packet that meets it. */
export type Does = Pick<FilterRule, 'action' | 'target'>;

/** Targets that look, count or write and let the packet go on. */
const GO_ON = new Set([
  'LOG',
  'NFLOG',
  'ULOG',
  'TRACE',
  'AUDIT',
  'TCPMSS',
  'DSCP',
  'TOS',
  'TTL',
  'ECN',
  'CLASSIFY',
  'CHECKSUM',
  'SET',
  'SECMARK',
  'CONNSECMARK',
  'TEE',
  'IDLETIMER',
  'RATEEST',
  'LED',
  'TCPOPTSTRIP',
]);
const REWRITE = new Set(['DNAT', 'REDIRECT', 'NETMAP', 'TPROXY']);
/** Targets that change the sender only, behind everything that looks at it here. */
const NAT_OF_SOURCE = new Set(['SNAT', 'MASQUERADE']);
/** Whatever is spelt like a target of the kernel and is none of those above may do anything. */
const UNKNOWN = new Set(['NFQUEUE', 'QUEUE', 'SYNPROXY', 'CLUSTERIP', 'HMARK', 'RAWDNAT', 'MIRROR']);

/** actionOf says what a target does. */
export function actionOf(target: string, options: readonly string[]): Does {
  if (target === 'ACCEPT' || NAT_OF_SOURCE.has(target)) return { action: 'accept' };
  if (target === 'DROP' || target === 'REJECT') return { action: 'drop' };
  if (target === 'RETURN') return { action: 'return' };
  if (GO_ON.has(target)) return { action: 'continue' };
  if (REWRITE.has(target)) return { action: 'rewrite' };
  if (UNKNOWN.has(target)) return { action: 'unknown' };
  if (target === 'MARK') return { action: 'mark', target: markText(options) };
  if (target === 'CONNMARK') return connectionMark(options);
  if (target === 'NOTRACK') return { action: 'untrack' };
  if (target === 'CT') return options.includes('--notrack') ? { action: 'untrack' } : { action: 'continue' };
  return { action: 'jump', target };
}

/** `--set-xmark V/M` clears the bits of M and then flips those of V. */
function markText(options: readonly string[]): string {
  const at = options.findIndex((one) => one === '--set-xmark' || one === '--set-mark' || one === '--or-mark');
  const text = options[at + 1] ?? '';
  return options[at] === '--or-mark' ? `${text}/${text}` : text;
}

function connectionMark(options: readonly string[]): Does {
  const mask =
    options.includes('--nfmask') && options.includes('--ctmask')
      ? (options[options.indexOf('--ctmask') + 1] ?? '')
      : '0xffffffff';
  const sameMask = !options.includes('--nfmask') || options[options.indexOf('--nfmask') + 1] === mask;
  const copy = sameMask ? `copy/${mask}` : '';
  if (options.includes('--restore-mark')) return { action: 'mark', target: copy };
  if (options.includes('--save-mark')) return { action: 'connection-mark', target: copy };
  return { action: 'connection-mark', target: markText(options) };
}
