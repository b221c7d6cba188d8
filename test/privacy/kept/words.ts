/** What support needs to see: names that makers and systems give, versions, published addresses, and the words of errors. */

/** Descriptions of adapters, as makers write them. */
export const DESCRIPTIONS: readonly string[] = [
  'Intel(R) Wi-Fi 6 AX200 160MHz', 'Intel(R) Wi-Fi 6E AX210 160MHz', 'Intel(R) Dual Band Wireless-AC 8265', 'Intel(R) Ethernet Connection I219-V', 'Intel(R) Ethernet Controller (3) I225-V', 'Intel(R) 82574L Gigabit Network Connection', 'Intel(R) PRO/1000 MT Desktop Adapter',
  'Realtek PCIe GbE Family Controller', 'Realtek USB GbE Family Controller', 'Realtek 8821CE Wireless LAN 802.11ac PCI-E NIC', 'Realtek Gaming 2.5GbE Family Controller', 'Qualcomm QCA9377 802.11ac Wireless Adapter', 'Qualcomm FastConnect 7800 Wi-Fi 7 High Band Simultaneous (HBS) Network Adapter', 'Broadcom 802.11ac Network Adapter',
  'MediaTek Wi-Fi 6E MT7922 (RZ616) 160MHz Wireless LAN Card', 'Killer(R) Wi-Fi 6 AX1650i 160MHz Wireless Network Adapter (201NGW)', 'Microsoft Wi-Fi Direct Virtual Adapter', 'Microsoft Kernel Debug Network Adapter', 'Microsoft KM-TEST Loopback Adapter', 'Microsoft ISATAP Adapter', 'Microsoft Teredo Tunneling Adapter', 'Bluetooth Device (Personal Area Network)',
  'Hyper-V Virtual Ethernet Adapter #2', 'VMware Virtual Ethernet Adapter for VMnet1', 'VirtualBox Host-Only Ethernet Adapter', 'Parallels Ethernet Adapter', 'Red Hat VirtIO Ethernet Adapter', 'vmxnet3 Ethernet Adapter', 'Amazon Elastic Network Adapter', 'Mellanox ConnectX-4 Lx Ethernet Adapter',
  'TAP-Windows Adapter V9', 'TAP-NordVPN Windows Adapter V9', 'Wintun Userspace Tunnel', 'WireGuard Tunnel', 'OpenVPN Data Channel Offload', 'Cisco AnyConnect Secure Mobility Client Virtual Miniport Adapter for Windows x64', 'PANGP Virtual Ethernet Adapter Secure', 'Fortinet SSL VPN Virtual Ethernet Adapter', 'Juniper Networks Virtual Adapter',
  'Check Point Virtual Network Adapter For Endpoint VPN Client', 'SonicWall VPN Adapter', 'Zscaler Network Adapter 1.0.2.0', 'Cloudflare WARP Interface Tunnel', 'Tailscale Tunnel', 'ZeroTier Virtual Port', 'Sangfor aTrust VNIC', 'Citrix Virtual Adapter', 'F5 Networks VPN Adapter', 'WAN Miniport (IKEv2)', 'WAN Miniport (L2TP)', 'WAN Miniport (PPPOE)', 'WAN Miniport (Network Monitor)',
  'Remote NDIS based Internet Sharing Device', 'Apple Mobile Device Ethernet', 'Generic Mobile Broadband Adapter', 'Quectel Mobile Broadband Network Adapter', 'Surface Ethernet Adapter', 'ThinkPad USB-C Dock Gen2 USB Ethernet', 'D-Link DUB-1312/1332 USB3.0 to Gigabit Ethernet Adapter', 'ASIX AX88179 USB 3.0 to Gigabit Ethernet Adapter', 'TP-Link Wireless USB Adapter', 'Mihomo Tunnel',
];

/** Names that Windows gives adapters by itself. */
export const ALIASES: readonly string[] = [
  'Ethernet', 'Ethernet 2', 'Wi-Fi', 'Wi-Fi 3', 'WLAN', '以太网', '以太网 4', '乙太網路', 'イーサネット', '이더넷', 'Local Area Connection* 11', '本地连接* 3', 'LAN-Verbindung* 2', 'Connexion au réseau local* 4', 'Подключение по локальной сети* 3', 'Bluetooth Network Connection', '蓝牙网络连接', 'vEthernet (Default Switch)', 'vEthernet (WSL)',
  'Loopback Pseudo-Interface 1', 'VMware Network Adapter VMnet8', 'VirtualBox Host-Only Network', 'Tailscale', 'CloudflareWARP', 'Mihomo', 'Meta', 'ProtonVPN', 'Npcap Loopback Adapter',
];

/** Names of interfaces on Linux and macOS. */
export const INTERFACES: readonly string[] = [
  'eth0', 'eno1', 'enp0s31f6', 'ens192', 'wlan0', 'wlp2s0', 'wwan0', 'docker0', 'br-3f0a91c2d4e5', 'veth9a1c33d', 'virbr0', 'vmnet8', 'lxcbr0', 'cni0', 'flannel.1', 'cali1a2b3c4d5e6', 'tun0', 'tap0', 'wg0', 'tailscale0', 'wt0', 'ztabcd1234', 'ppp0', 'bond0', 'team0', 'br0', 'vxlan100', 'nordlynx', 'proton0', 'CloudflareWARP', 'Meta', 'utun5', 'ipsec0', 'gpd0', 'cscotun0', 'eth0.100',
];

/** Kinds of links as iproute2 names them. */
export const LINK_KINDS: readonly string[] = ['bridge', 'bond', 'vlan', 'vxlan', 'veth', 'tun', 'wireguard', 'ipip', 'gre', 'sit', 'dummy', 'macvlan', 'vrf', 'xfrm'];

export const VERSIONS: readonly string[] = ['7.6.1', '7.2.0.1', '7.5.2-RS3', '6.10.3.20240911', '5.0.0.40', '1.0.0', '7.7.0 (R.10112)', '2.11.20.18', '8.0.1-beta.2', '7.6.0-R-20260118'];

/** Programs that the reader looks for. */
export const CLIENTS: readonly string[] = ['Alibaba Cloud Workspace', 'Alibaba Cloud Workspace Client', '无影云电脑', '无影 AgentBay', '阿里云无影', 'WUYING Terminal', 'Elastic Desktop Service Client'];

/** Blocks that say something by themselves. */
export const BLOCKS: readonly string[] = [
  '0.0.0.0/0', '0.0.0.0/1', '128.0.0.0/1', '100.64.0.0/10', '100.64.0.0/11', '100.96.0.0/11', '100.100.0.0/16', '100.100.2.0/24', '100.100.2.136/32', '100.100.2.138/32', '127.0.0.0/8', '127.0.0.1/32', '169.254.0.0/16', '224.0.0.0/4', '224.0.0.251/32', '239.255.255.250/32', '255.255.255.255/32', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '198.18.0.0/15', '240.0.0.0/4', '100.100.100.100/32', '100.103.0.0/16',
];

/** What names of the API look like. */
export const SERVICE_NAMES: readonly string[] = [
  'ecd-vpc.cn-hangzhou.aliyuncs.com', 'ecd-vpc.cn-shanghai.aliyuncs.com', 'ecd-vpc.cn-beijing.aliyuncs.com', 'ecd-vpc.cn-shenzhen.aliyuncs.com', 'ecd-vpc.ap-southeast-1.aliyuncs.com', 'ecd-vpc.eu-central-1.aliyuncs.com', 'ecd-vpc.ap-northeast-1.aliyuncs.com', 'ecd.vpc-proxy.aliyuncs.com', 'ecd-intl.vpc-proxy.aliyuncs.com', 'appstream-center-vpc.cn-hangzhou.aliyuncs.com', 'metadata.aliyuncs.com', 'www.aliyun.com', 'www.alibabacloud.com',
];

/** Lines of `ping` that say why nothing was sent or came back, by system and language. */
export const PING_LINES: readonly (readonly ['win32' | 'darwin' | 'linux', string])[] = [
  ['win32', 'PING: transmit failed. General failure.'], ['win32', 'General failure.'], ['win32', 'PING：传输失败。常见故障。'], ['win32', '一般故障。'], ['win32', 'PING: 傳輸失敗。一般失敗。'], ['win32', 'PING: 転送に失敗しました。一般エラーです。'], ['win32', '一般エラーです。'], ['win32', 'PING: 전송하지 못했습니다. 일반 오류입니다.'], ['win32', 'PING: Fehler bei der Übertragung. Allgemeiner Fehler.'], ['win32', 'PING : échec de la transmission. Défaillance générale.'],
  ['win32', 'PING: error en la transmisión. Error general.'], ['win32', 'PING: falha na transmissão. Falha geral.'], ['win32', 'PING: trasmissione non riuscita. Errore generale.'], ['win32', 'PING: сбой передачи. Общий сбой.'], ['win32', 'PING: transmisja nie powiodła się. Błąd ogólny.'], ['win32', 'PING: iletim başarısız oldu. Genel hata.'],
  ['win32', 'Hardware error.'], ['win32', 'Destination net unreachable.'], ['win32', 'TTL expired in transit.'], ['win32', 'TTL 传输中过期。'], ['win32', 'Die Gültigkeitsdauer wurde bei der Übertragung überschritten.'], ['win32', 'Packet needs to be fragmented but DF set.'], ['win32', '需要拆分数据包但是设置 DF。'],
  ['linux', 'ping: sendmsg: Operation not permitted'], ['linux', 'ping: connect: Network is unreachable'], ['linux', 'ping: sendmsg: 不允许的操作'], ['linux', 'ping: connect: 网络不可达'], ['linux', 'ping: sendmsg: Die Operation ist nicht erlaubt'], ['linux', 'ping: local error: message too long, mtu=1400'],
  ['darwin', 'ping: sendto: No route to host'], ['darwin', 'ping: sendto: Host is down'], ['darwin', 'ping: sendto: Network is unreachable'], ['darwin', 'ping: sendto: Operation not permitted'], ['darwin', 'ping: sendto: Message too long'], ['darwin', 'Request timeout for icmp_seq 1'], ['darwin', 'Communication prohibited by filter'], ['darwin', 'Time to live exceeded'],
];
