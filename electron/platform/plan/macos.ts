/** macOS: every command at once; system binaries also pass the Local Network privacy of macOS 15. */
import { parseMdfind } from '../../../shared/parse/macos/mdfind.ts';
import { clientPath, macosWorkstation } from '../../../shared/reading/macos/facts.ts';
import type { Output } from '../../../shared/reading/output.ts';
import type { CollectionPlan, CommandStep, Step } from './plan.ts';

const SCUTIL = ['/usr/sbin/scutil'];
const MDFIND = ['/usr/bin/mdfind'];
/** Where the client's installer puts it is not documented, so it is sought by its bundle id. */
const CLIENT_QUERY = "kMDItemCFBundleIdentifier == 'com.aliyun.wuying.osx'";
/** Programs that every Mac has: when Spotlight does not find these either, it finds nothing at all. */
const CONTROL_QUERY = ['com.apple.Terminal', 'com.apple.systempreferences', 'com.apple.Safari']
  .map((id) => `kMDItemCFBundleIdentifier == '${id}'`)
  .join(' || ');

const neighbors: CommandStep = {
  source: 'arp',
  serves: ['neighbors'],
  candidates: ['/usr/sbin/arp'],
  args: ['-an'],
};

export function macosPlan(): CollectionPlan {
  return {
    first: [
      { source: 'ifconfig', serves: ['adapters'], candidates: ['/sbin/ifconfig'], args: ['-a'] },
      {
        source: 'network-service-order',
        serves: ['adapters'],
        candidates: ['/usr/sbin/networksetup'],
        args: ['-listnetworkserviceorder'],
      },
      {
        source: 'netstat',
        serves: ['routes'],
        candidates: ['/usr/sbin/netstat'],
        args: ['-rn', '-f', 'inet'],
      },
      {
        source: 'scutil-dns',
        serves: ['resolvers'],
        candidates: SCUTIL,
        args: ['--dns'],
        speaksWhenFailing: true,
      },
      { source: 'scutil-proxy', serves: ['proxies'], candidates: SCUTIL, args: ['--proxy'] },
      neighbors,
      { source: 'spotlight-client', serves: ['client'], candidates: MDFIND, args: [CLIENT_QUERY] },
      { source: 'spotlight-control', serves: ['client'], candidates: MDFIND, args: [CONTROL_QUERY] },
    ],
    followUp: versionOfClient,
    neighbors,
    winner: (target) => ({
      source: 'route-get',
      subject: target,
      serves: ['winners'],
      candidates: ['/sbin/route'],
      args: ['-n', 'get', target],
    }),
    assemble: macosWorkstation,
  };
}

function versionOfClient(outputs: readonly Output[]): readonly Step[] {
  const text = outputs.find((one) => one.source === 'spotlight-client')?.text;
  const path = text?.known === true ? clientPath(parseMdfind(text.value).rows) : undefined;
  if (path === undefined) return [];
  const args = ['-extract', 'CFBundleShortVersionString', 'raw', '-o', '-', `${path}/Contents/Info.plist`];
  return [{ source: 'info-plist', subject: path, serves: ['client'], candidates: ['/usr/bin/plutil'], args }];
}
