/** Lines for the DNS servers of a company. */
import type { Command } from '../action.ts';
import { changes } from './device.ts';

/** forwarderLines make a server ask others for one domain. */
export function forwarderLines(domain: string, servers: readonly string[]): readonly Command[] {
  const list = servers.map((server) => `${server};`).join(' ');
  return [
    {
      shell: 'powershell',
      device: 'windows-dns',
      risk: 'network',
      run: `Add-DnsServerConditionalForwarderZone -Name '${domain}' -MasterServers ${servers.join(',')}`,
      undo: `Remove-DnsServerZone -Name '${domain}' -Force`,
    },
    inFile(
      'bind',
      [`zone "${domain}" {`, '  type forward;', '  forward only;', `  forwarders { ${list} };`, '};'],
      ['named-checkconf', 'rndc reconfig'],
    ),
    inFile(
      'unbound',
      ['forward-zone:', `  name: "${domain}."`, ...servers.map((server) => `  forward-addr: ${server}`)],
      ['unbound-checkconf', 'unbound-control reload'],
    ),
    inFile(
      'dnsmasq',
      servers.map((server) => `server=/${domain}/${server}`),
      DNSMASQ,
    ),
  ];
}

/** rebindLines exempt a domain from the protection against rebinding. */
export function rebindLines(domain: string): readonly Command[] {
  return [
    inFile('dnsmasq', [`rebind-domain-ok=/${domain}/`], DNSMASQ),
    inFile(
      'unbound',
      ['server:', `  private-domain: "${domain}"`],
      ['unbound-checkconf', 'unbound-control reload'],
    ),
  ];
}

const DNSMASQ = ['dnsmasq --test', 'systemctl restart dnsmasq'];

/** Lines of a file count once the server has read it again; all of these take # for a comment. To take them back is to remove them and to read again. */
function inFile(
  device: 'bind' | 'unbound' | 'dnsmasq',
  lines: readonly string[],
  reload: readonly string[],
): Command {
  const then = reload.map((command) => `# ${command}`);
  return changes(device, [...lines, ...then], reload);
}
