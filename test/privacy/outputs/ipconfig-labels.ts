/** What each line of `ipconfig /all` is called, and that in English. */

export interface Labels {
  readonly heading: string;
  readonly host: string;
  readonly primary: string;
  readonly node: readonly [string, string];
  readonly search: string;
  readonly title: string;
  readonly suffix: string;
  readonly description: string;
  readonly mac: string;
  readonly dhcp: readonly [string, string];
  readonly link: string;
  readonly temporary: string;
  readonly ipv4: string;
  readonly preferred: string;
  readonly mask: string;
  readonly gateway: string;
  readonly server: string;
  readonly duid: string;
  readonly dns: string;
  readonly wins: string;
  readonly netbios: readonly [string, string];
}

/** The labels as the reader of this code knows them. */
export const ENGLISH: Readonly<Record<string, Labels>> = {
  en: {
    heading: 'Windows IP Configuration',
    host: 'Host Name',
    primary: 'Primary Dns Suffix',
    node: ['Node Type', 'Hybrid'],
    search: 'DNS Suffix Search List',
    title: 'Ethernet adapter Ethernet 3',
    suffix: 'Connection-specific DNS Suffix',
    description: 'Description',
    mac: 'Physical Address',
    dhcp: ['DHCP Enabled', 'Yes'],
    link: 'Link-local IPv6 Address',
    temporary: 'Temporary IPv6 Address',
    ipv4: 'IPv4 Address',
    preferred: 'Preferred',
    mask: 'Subnet Mask',
    gateway: 'Default Gateway',
    server: 'DHCP Server',
    duid: 'DHCPv6 Client DUID',
    dns: 'DNS Servers',
    wins: 'Primary WINS Server',
    netbios: ['NetBIOS over Tcpip', 'Enabled'],
  },
};
