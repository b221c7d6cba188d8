import { contains, parseCidr } from '../../net/ipv4.ts';
import { finding } from '../../diagnosis/finding.ts';
import type { ProxySetting } from '../../observation/workstation.ts';
import { found } from '../found.ts';
import { apiAddresses, isLoopback } from '../liveness.ts';
import { withoutFinding, type Check, type Context } from '../check.ts';
import { unknownFact } from '../unknown.ts';

/** Whether a configured proxy would take calls to the API away from the private path. */
export const proxyCheck: Check = {
  id: 'workstation.proxy',
  stage: 'api-tcp',
  blocksLogin: false,
  needs: ['proxies', 'lookup', 'dns'],
  finds: ['workstation.proxy'],
  judge: (context) => {
    const proxies = context.facts.one('proxies');
    if (!proxies.known) return unknownFact('proxies', proxies);
    const evidence = context.facts.evidence('proxies');
    const addresses = apiAddresses(context);
    const local = addresses.length > 0 && addresses.every(isLoopback);
    const hosts = context.profile.apiHosts.map(({ host }) => host);
    const taking = local
      ? []
      : proxies.value.filter((proxy) => hosts.some((host) => applies(proxy, host, context)));
    if (taking.length === 0) {
      const key = proxies.value.length === 0 ? 'proxy-none' : 'proxy-bypassed';
      return withoutFinding('pass', { key, args: {} }, evidence);
    }
    const names = [...new Set(taking.map((proxy) => `${proxy.protocol} ${proxy.server} (${proxy.source})`))];
    return found([
      finding('workstation.proxy', { proxies: names, hosts }, { evidence, confidence: 'medium' }),
    ]);
  },
};

/** "Detect automatically" is on by default and does nothing where no proxy script is found. */
function applies({ protocol, bypass }: ProxySetting, host: string, context: Context): boolean {
  if (protocol === 'http' || protocol === 'auto-detect') return false;
  return !bypass.some((entry) => isBypassed(entry, host, context));
}

function isBypassed(entry: string, host: string, context: Context): boolean {
  const pattern = entry.trim().toLowerCase();
  const name = host.toLowerCase();
  if (pattern === '*' || pattern === name) return true;
  const block = parseCidr(pattern);
  if (block !== null) return apiAddresses(context).some((address) => contains(block, address));
  const suffix = pattern.replace(/^\*?\.?/, '');
  return suffix !== '' && (name === suffix || name.endsWith(`.${suffix}`));
}
