/** macOS: every command at once; system binaries also pass the Local Network privacy of macOS 15. */
import { known, unknown } from '../../shared/observation/known.ts';
import type { ClientInstallation } from '../../shared/observation/workstation.ts';
import { parseArp } from '../../shared/parse/macos/arp.ts';
import { parseIfconfig } from '../../shared/parse/macos/ifconfig.ts';
import { parseNetstat } from '../../shared/parse/macos/netstat.ts';
import { parseRouteGet } from '../../shared/parse/macos/route-get.ts';
import { parseScutilDns } from '../../shared/parse/macos/scutil-dns.ts';
import { parseScutilProxy } from '../../shared/parse/macos/scutil-proxy.ts';
import type { Toolbox } from '../engine/toolbox.ts';
import { constant, readCommand, type Fact, type PlatformReader } from './collect.ts';

const SCUTIL = ['/usr/sbin/scutil'];
/** Where the client's installer puts it is not documented, so it is sought by its bundle id. */
const BUNDLE_ID = 'com.aliyun.wuying.osx';

export const darwin: PlatformReader = {
  async facts(tools, signal) {
    const [adapters, routes, resolvers, neighbors, proxies, client] = await Promise.all([
      readCommand(tools, signal, { candidates: ['/sbin/ifconfig'], args: ['-a'] }, parseIfconfig),
      readCommand(tools, signal, { candidates: ['/usr/sbin/netstat'], args: ['-rn', '-f', 'inet'] }, parseNetstat),
      readCommand(tools, signal, { candidates: SCUTIL, args: ['--dns'] }, parseScutilDns),
      darwin.neighbors(tools, signal),
      readCommand(tools, signal, { candidates: SCUTIL, args: ['--proxy'] }, parseScutilProxy),
      readClient(tools, signal),
    ]);
    const notHere = unknown('not-applicable', 'packet filters are read on Linux only');
    return { adapters, routes, resolvers, neighbors, proxies, client, nrpt: constant(known([])), filters: constant(notHere) };
  },
  neighbors: (tools, signal) => readCommand(tools, signal, { candidates: ['/usr/sbin/arp'], args: ['-an'] }, parseArp),
  winner: (target, tools, signal) =>
    readCommand(tools, signal, { candidates: ['/sbin/route'], args: ['-n', 'get', target] }, (text) => parseRouteGet(text, target)),
};

async function readClient(tools: Toolbox, signal: AbortSignal): Promise<Fact<ClientInstallation>> {
  const query = `kMDItemCFBundleIdentifier == '${BUNDLE_ID}'`;
  const found = await readCommand(tools, signal, { candidates: ['/usr/bin/mdfind'], args: [query] }, (text) => known(text.trim()));
  if (!found.fact.known) return { fact: found.fact, evidence: found.evidence };
  const [path = ''] = found.fact.value.split('\n');
  if (!path.startsWith('/')) return { fact: known({ installed: false }), evidence: found.evidence };
  const version = await readVersion(`${path}/Contents/Info.plist`, tools, signal);
  return { fact: known({ installed: true, name: 'Alibaba Cloud Workspace', ...version }), evidence: found.evidence };
}

async function readVersion(plist: string, tools: Toolbox, signal: AbortSignal): Promise<{ readonly version?: string }> {
  const args = ['-extract', 'CFBundleShortVersionString', 'raw', '-o', '-', plist];
  const read = await readCommand(tools, signal, { candidates: ['/usr/bin/plutil'], args }, (text) => known(text.trim()));
  return read.fact.known && /^[\w.-]{1,40}$/.test(read.fact.value) ? { version: read.fact.value } : {};
}
