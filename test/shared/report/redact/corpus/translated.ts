/** Places of secrets in outputs of Windows in other languages. */
import type { Shape } from './planted.ts';

export const TRANSLATED: readonly Shape[] = [
  [
    'ipconfig zh: 主机名',
    ({ host }) =>
      `Windows IP 配置\r\n\r\n   主机名  . . . . . . . . . . . . . : ${host}\r\n   节点类型  . . . . . . . . . . . . : 混合`,
    'host',
  ],
  [
    'ipconfig zh: 后缀',
    ({ domain }) =>
      `   连接特定的 DNS 后缀 . . . . . . . : ${domain}\r\n   主 DNS 后缀 . . . . . . . . . . . : ${domain}`,
    'domain',
  ],
  [
    'ipconfig zh: 物理地址',
    ({ mac, ip }) =>
      `   物理地址. . . . . . . . . . . . . : ${mac}\r\n   IPv4 地址 . . . . . . . . . . . . : ${ip}(首选) `,
    'mac',
    'ip',
  ],
  [
    'netsh wlan zh',
    ({ ssid }) =>
      `    名称                   : WLAN\r\n    SSID                   : ${ssid}\r\n    网络类型               : 结构`,
    'ssid',
  ],
  ['ping zh', ({ ip }) => `来自 ${ip} 的回复: 字节=32 时间=3ms TTL=61`, 'ip'],
  ['用户名', ({ user }) => `用户名：${user}`, 'user'],
  ['序列号', ({ serial }) => `序列号: ${serial}`, 'serial'],
  [
    'ipconfig de',
    ({ host, domain }) =>
      `   Hostname  . . . . . . . . . . . . : ${host}\r\n   Primäres DNS-Suffix . . . . . . . : ${domain}`,
    'host',
    'domain',
  ],
  ['ipconfig ja', ({ host }) => `   ホスト名. . . . . . . . . . . . .: ${host}`, 'host'],
];
