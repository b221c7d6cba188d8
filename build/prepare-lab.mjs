// Installs the lab's daemons where that is possible; the lab itself says what is missing where it is not.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const NEEDED = [
  ['/usr/sbin/unbound', 'unbound'],
  ['/usr/sbin/nft', 'nftables'],
  ['/usr/sbin/iptables', 'iptables'],
  ['/usr/bin/ping', 'iputils-ping'],
  ['/usr/sbin/ip', 'iproute2'],
];
const missing = NEEDED.filter(([path, name]) => !existsSync(path) && !(name === 'iproute2' && existsSync('/sbin/ip'))).map(([, name]) => name);
const canInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
if (missing.length > 0 && canInstall) {
  console.log(`Installing for the network lab: ${missing.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Services must not start: the lab runs its own, inside namespaces.
  const install = () => execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...missing], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    install();
  } catch {
    execFileSync('apt-get', ['update'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    install();
  }
}
