// Installs the lab's daemons where that is possible; the lab itself says what is missing where it is not.
// `--bench`: also the tools of the guide's manual sequence, which the bench measures against.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { canInstall, install } from './apt.mjs';

const LAB = JSON.parse(readFileSync(new URL('../test/lab/tools.json', import.meta.url), 'utf8'));
const BENCH = [
  { package: 'bind9-dnsutils', paths: ['/usr/bin/nslookup'] },
  { package: 'traceroute', paths: ['/usr/sbin/traceroute', '/usr/bin/traceroute'] },
  { package: 'openssl', paths: ['/usr/bin/openssl'] },
  { package: 'time', paths: ['/usr/bin/time'] },
];
const POLICY = '/usr/sbin/policy-rc.d';

const needed = process.argv.includes('--bench') ? [...LAB, ...BENCH] : LAB;
const missing = needed
  .filter(({ paths }) => !paths.some((path) => existsSync(path)))
  .map((tool) => tool.package);

if (missing.length > 0 && canInstall) {
  console.log(`Installing for the network lab: ${missing.join(' ')}`);
  withoutServices(() => {
    install(missing);
  });
}

/** Debian starts a daemon as it installs it; a DNS server would ask the internet at once. The lab runs its own. */
function withoutServices(work) {
  const isMine = !existsSync(POLICY);
  if (isMine) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    work();
  } finally {
    if (isMine) rmSync(POLICY);
  }
}
