/** macOS: every command at once; system binaries also pass the Local Network privacy of macOS 15. */
import { known, unknown, type Known } from '../../shared/observation/known.ts';
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
const CLIENT_QUERY = "kMDItemCFBundleIdentifier == 'com.aliyun.wuying.osx'";
/** Programs that every Mac has: when Spotlight does not find these either, it finds nothing at all. */
const CONTROL_QUERY = ['com.apple.Terminal', 'com.apple.systempreferences', 'com.apple.Safari']
  .map((id) => `kMDItemCFBundleIdentifier == '${id}'`)
  .join(' || ');

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
  const [found, control] = await Promise.all([spotlight(CLIENT_QUERY, tools, signal), spotlight(CONTROL_QUERY, tools, signal)]);
  const evidence = [...found.evidence, ...control.evidence];
  if (!found.fact.known) return { fact: found.fact, evidence };
  const path = found.fact.value.find((one) => one.startsWith('/Applications/')) ?? found.fact.value[0];
  if (path === undefined) return { fact: notFound(control.fact), evidence };
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.app$/, '');
  const version = await readVersion(`${path}/Contents/Info.plist`, tools, signal);
  return { fact: known({ installed: true, name, ...version.part }), evidence: [...evidence, ...version.evidence] };
}

/** Paths of applications; Spotlight prints nothing, and no error, where it has no index. */
function spotlight(query: string, tools: Toolbox, signal: AbortSignal): Promise<Fact<readonly string[]>> {
  return readCommand(tools, signal, { candidates: ['/usr/bin/mdfind'], args: [query] }, (text) =>
    known(text.split('\n').filter((line) => line.startsWith('/') && line.endsWith('.app'))),
  );
}

function notFound(control: Known<readonly string[]>): Known<ClientInstallation> {
  const works = control.known && control.value.length > 0;
  return works ? known({ installed: false }) : unknown('failed', 'Spotlight has no index of the applications');
}

interface Version {
  readonly part: { readonly version?: string };
  readonly evidence: readonly string[];
}

async function readVersion(plist: string, tools: Toolbox, signal: AbortSignal): Promise<Version> {
  const args = ['-extract', 'CFBundleShortVersionString', 'raw', '-o', '-', plist];
  const { fact, evidence } = await readCommand(tools, signal, { candidates: ['/usr/bin/plutil'], args }, (text) => known(text.trim()));
  return { part: fact.known && /^[\w.-]{1,40}$/.test(fact.value) ? { version: fact.value } : {}, evidence };
}
