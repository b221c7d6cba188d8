import { existsSync } from 'node:fs';

const TOOLS = [
  ['ip', ['/usr/sbin/ip', '/sbin/ip', '/usr/bin/ip'], 'iproute2'],
  ['unbound', ['/usr/sbin/unbound'], 'unbound'],
  ['nft', ['/usr/sbin/nft'], 'nftables'],
  ['iptables', ['/usr/sbin/iptables'], 'iptables'],
  ['ping', ['/usr/bin/ping', '/bin/ping'], 'iputils-ping'],
] as const;

/** missing says in one line why the lab cannot run here; null when it can. */
export function missing(): string | null {
  if (process.platform !== 'linux') return `it needs network namespaces of Linux, and this is ${process.platform}.`;
  if (process.getuid?.() !== 0) return 'it needs root for network namespaces.';
  const absent = TOOLS.filter(([, paths]) => !paths.some((path) => existsSync(path))).map(([, , name]) => name);
  return absent.length === 0 ? null : `install ${absent.join(' ')} (Debian packages).`;
}
