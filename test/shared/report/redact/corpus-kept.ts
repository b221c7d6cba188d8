/** What support needs to see, and what only looks private. */
import { CHECK_IDS } from '../../../../shared/check/ids.ts';
import { REGION_IDS } from '../../../../shared/profile/regions.ts';

const CONSTANTS = [
  '100.100.2.136', '100.100.2.138', '100.100.2.136:53', 'udp 100.100.2.138:53', '100.64.0.0/10', '100.64.0.1', '100.127.255.254', '100.96.0.0/16', '100.100.100.100', '127.0.0.1', '127.0.0.53', '0.0.0.0', '0.0.0.0/0', '0.0.0.0/1', '128.0.0.0/1',
  '255.255.255.0', '255.255.255.255', '255.240.0.0', '255.192.0.0', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '169.254.0.0/16', '224.0.0.0/4', '224.0.0.251', '239.255.255.250', '198.18.0.1', '198.18.0.0/15', '::', '::1', 'fe80::/10', 'ff02::1', '::/0',
  'ff:ff:ff:ff:ff:ff', '00-00-00-00-00-00', '01:00:5e:00:00:fb', 'localhost', 'ecd.vpc-proxy.aliyuncs.com', 'ecd-intl.vpc-proxy.aliyuncs.com', 'rebind-domain-ok=/aliyuncs.com/', 'private-domain: "aliyuncs.com"', '+.aliyuncs.com', 'search aliyuncs.com',
];
const VERSIONS = [
  '7.2.2', 'Version 7.2.2.1', 'version 5.4.0.1', '"Version":"7.2.0.1"', 'DisplayVersion    REG_SZ    7.2.0.1', '版本 10.0.19045.4291', '10.0.22631.3447', 'Microsoft Windows [Version 10.0.19045.4291]', 'v20.20.2', '5.1.19041.1', 'macOS 15.1', 'Ubuntu 24.04.1 LTS', 'iproute2-6.1.0',
  'OpenSSL 3.0.13', 'TLSv1.3', 'TLS_AES_256_GCM_SHA384', 'Electron 45.4.1', 'kernel 6.8.0-49-generic', 'Darwin 24.1.0', 'vpc-doctor 0.1.0', 'PowerShell 5.1.19041.4291', '1.2.3-beta.4',
];
const TIMES = [
  '12:34:56', '12:34:56.789', '2026-11-23T12:34:56.000Z', '2026-11-23 12:34:56', '23.11.2026 12:34', '2026/11/23', '1.1 s', '3.41 ms', '10 s', '99.5 %', 'ttl=61 time=3.41 ms', 'rtt min/avg/max/mdev = 3.1/3.4/3.9/0.2 ms', '时间=3ms TTL=61', 'TTL=128', '5/5', '1500', 'mtu 1420', 'port 443', 'tcp/443', '0x80070035',
  'exit code 3', '1472 bytes', '最短 = 3ms，最长 = 5ms，平均 = 4ms', 'UTC+08:00', 'up 3 days, 2:01', 'expires in 86400sec', '-62 dBm', '5180 MHz', '600', 'metric 25',
];
const CODES = [
  'ECONNREFUSED', 'EHOSTUNREACH', 'ETIMEDOUT', 'NXDOMAIN', 'SERVFAIL', 'REFUSED', 'api.tls-intercepted', 'dns.forwarder-missing', 'route.cloud-services-missing', 'path.mtu-blackhole', 'workstation.overlay-route', 'computer.all-unreachable', 'network request timeout', 'DNS_PROBE_FINISHED_NXDOMAIN', 'Request timed out.', '请求超时。', '无法访问目标主机。',
  'Destination host unreachable.', 'sha256:AB:CD', 'E3:B0:C4:42:98:FC:1C:14:9A:FB:F4:C8:99:6F:B9:24:27:AE:41:E4:64:9B:93:4C:A4:95:99:1B:78:52:B8:55', 'HTTP/1.1 403 Forbidden', 'RequestId', 'x-acs-request-id', 'getaddrinfo ENOTFOUND', 'General failure.', '一般故障。',
];
const PRODUCTS = [
  'Tailscale', 'tailscale0', 'utun3', 'CloudflareWARP', 'Zscaler', 'wt0', 'Meta', 'Clash Verge', 'Mihomo', 'Surge', 'sing-box', 'Alibaba Cloud Workspace', '无影云电脑', 'com.aliyun.wuying.osx', 'com.apple.Terminal', 'Intel(R) Wi-Fi 6 AX201 160MHz', 'Realtek PCIe GbE Family Controller', 'Hyper-V Virtual Ethernet Adapter', 'WireGuard Tunnel',
  'eth0', 'en0', 'wlp3s0', 'br-0a1b2c3d4e5f', 'docker0', 'vEthernet (WSL)', '以太网 2', 'Wi-Fi', 'WLAN', 'Loopback Pseudo-Interface 1', 'systemd-resolved', 'mDNSResponder', 'iptables', 'ts-input', 'NetworkManager', 'Let\'s Encrypt', 'GlobalSign', 'CEN', 'Express Connect', 'IPsec-VPN',
];
const COMMANDS = [
  'ipconfig /all', 'route print -4', 'C:\\Windows\\System32\\drivers\\etc\\hosts', '/etc/resolv.conf', '/run/systemd/resolve/resolv.conf', 'file:/etc/resolv.conf', '/usr/sbin/ip -j -4 route show table all', 'netsh interface ipv4 show subinterfaces', 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings',
  'scutil --dns', 'netstat -rn -f inet', 'arp -an', 'sudo systemctl restart systemd-resolved', 'Clear-DnsClientCache', 'route add 100.64.0.0 mask 255.192.0.0', 'sudo route -n add -net 100.64.0.0/10', 'C:\\Users\\Public\\Desktop', '/Users/Shared', '/root', 'C:\\Program Files\\Alibaba Cloud Workspace', 'report.json', 'evidence/index.json',
  'powershell.exe -NoProfile -NonInteractive', '\\\\.\\pipe\\docker', 'nslookup ecd-vpc.cn-hangzhou.aliyuncs.com 100.100.2.136', '%SystemRoot%\\System32', '100%', 'a%20b', 'caf\\u00e9', 'SGVsbG8gV29ybGQ=', '48656c6c6f20576f726c64', 'flags=8863<UP,BROADCAST,SMART,RUNNING>',
];
const SENTENCES = [
  'the users say that the network is slow', 'Nobody answered; the host is silent.', '云电脑无法访问，请联系网络管理员。', 'Ask the network team: UDP and TCP 53, TCP 443.', 'Each of 10,000 cloud computers answered.', 'Host and port are right.', 'a - b - c', 'and/or', 'e.g. this', 'i.e. that', '3.5/10', 'C:\\', '—', 'cn-hangzhou+dir-123',
];

export const KEPT: readonly string[] = [...new Set([...CONSTANTS, ...VERSIONS, ...TIMES, ...CODES, ...PRODUCTS, ...COMMANDS, ...SENTENCES, ...CHECK_IDS, ...REGION_IDS.map((region) => `ecd-vpc.${region}.aliyuncs.com`)])];
