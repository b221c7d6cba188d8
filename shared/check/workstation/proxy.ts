import { contains, parseCidr } from '../../net/ipv4.ts';
import { finding } from '../../diagnosis/finding.ts';
import type { ProxySetting } from '../../observation/workstation.ts';
import { found } from '../found.ts';
import { apiAddresses, isLoopback } from '../liveness.ts';
import { withoutFinding, type Check, type Context } from '../check.ts';
import { unknownFact } from '../unknown.ts';
import { codesOf } from '../gather.ts';
import type { FindingsOf } from '../../diagnosis/definition.ts';
import { grouped } from '../../values/grouped.ts';

/** A proxy as its finding names it. */
export type NamedProxy = Pick<ProxySetting, 'protocol' | 'server' | 'source'>;

declare module '../declared.ts' {
  interface Declared {
    'workstation.proxy': {
      findings: {
        'workstation.proxy': {
          readonly proxies: readonly NamedProxy[];
          readonly hosts: readonly string[];
        };
      };
      reasons: {
        'proxy-none': None;
        'proxy-bypassed': None;
      };
    };
  }
}

export const PROXY = {
  'workstation.proxy': {
    stage: 'api-tcp',
    severity: 'warning',
    owner: 'it',
    explainedBy: [],
    explainsErrors: true,
    meaning: 'proxy-set',
    explains: { facts: ['proxies'], profile: ['apiHosts', 'region'] },
    restsOn: [],
    actions: [
      { id: 'bypass', owner: 'it', needsAdmin: false, settingsPane: 'proxy' },
      {
        id: 'environment',
        owner: 'it',
        platforms: ['darwin', 'linux'],
        needsAdmin: false,
        commands: (_args, profile) => [
          {
            shell: 'sh',
            run: `NO_PROXY_BEFORE="$NO_PROXY"; export NO_PROXY="\${NO_PROXY:+$NO_PROXY,}.aliyuncs.com,${[...profile.cloudServices, ...profile.officeNetwork].join(',')}"`,
            undo: 'export NO_PROXY="$NO_PROXY_BEFORE"',
          },
        ],
      },
      {
        id: 'show-windows',
        owner: 'it',
        platforms: ['win32'],
        needsAdmin: false,
        commands: () => [{ shell: 'cmd', run: 'netsh winhttp show proxy' }],
      },
    ],
  },
} as const satisfies FindingsOf<'workstation.proxy'>;

/** Whether a configured proxy would take calls to the API away from the private path. */
export const proxyCheck: Check = {
  id: 'workstation.proxy',
  stage: 'api-tcp',
  blocksLogin: false,
  needs: ['proxies', 'lookup', 'dns'],
  finds: codesOf(PROXY),
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
    return found([
      finding('workstation.proxy', { proxies: named(taking), hosts }, { evidence, confidence: 'medium' }),
    ]);
  },
};

/** Each once: a system lists the same proxy for several networks. */
function named(proxies: readonly ProxySetting[]): readonly NamedProxy[] {
  const names = proxies.map(({ protocol, server, source }): NamedProxy => ({ protocol, server, source }));
  return grouped(names, (one) => Object.values(one).join(' ')).map(([first]) => first);
}

/** "Detect automatically" is on by default and does nothing where no proxy script is found. */
function applies({ protocol, bypass, source }: ProxySetting, host: string, context: Context): boolean {
  if (protocol === 'http' || protocol === 'auto-detect') return false;
  const { platform } = context.facts;
  // A name with a dot at its end is the same name.
  const name = host.toLowerCase().replace(/\.$/, '');
  const isLiteral = source !== 'environment' && (platform === 'win32' || platform === 'darwin');
  return !bypass.some((entry) =>
    isLiteral ? fits(entry, name) || isMacNetwork(entry, context) : isBypassed(entry, name, context),
  );
}

/** The settings of Windows and macOS compare whole names, in which a star stands for any letters; networks are not known to Windows. */
function fits(entry: string, name: string): boolean {
  const plain = entry
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/:\d{1,5}$/, '');
  const [first = '', ...others] = plain.split('*');
  const last = others.pop();
  if (last === undefined) return name === plain;
  if (!name.startsWith(first) || !name.endsWith(last)) return false;
  let rest = name.slice(first.length, name.length - last.length);
  if (name.length < first.length + last.length) return false;
  for (const part of others) {
    const at = rest.indexOf(part);
    if (at < 0) return false;
    rest = rest.slice(at + part.length);
  }
  return true;
}

function isMacNetwork(entry: string, context: Context): boolean {
  if (context.facts.platform !== 'darwin') return false;
  // macOS leaves the last zeros out: 169.254/16.
  const [address = '', ...length] = entry.split('/');
  const zeros = ['0', '0', '0'].slice(address.split('.').length - 1);
  const block = parseCidr([[address, ...zeros].join('.'), ...length].join('/'));
  return block !== null && apiAddresses(context).some((address) => contains(block, address));
}

function isBypassed(entry: string, name: string, context: Context): boolean {
  const pattern = entry.trim().toLowerCase();
  if (pattern === '*') return true;
  const block = parseCidr(pattern);
  if (block !== null) return apiAddresses(context).some((address) => contains(block, address));
  const suffix = pattern.replace(/\*?\.?/, '');
  return name === suffix || name.endsWith(`.${suffix}`);
}
