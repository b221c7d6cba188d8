/** What people add to a bundle on macOS though nobody reads it here. */
import { specsFor, type Spec } from '../spec.ts';

export const UNREAD_MACOS: readonly Spec[] = specsFor('darwin', [
  [
    'system_profiler',
    'system_profiler SPHardwareDataType SPAirPortDataType',
    (d) =>
      `      Serial Number (system): ${d.serial('serial')}\n      Hardware UUID: ${d.guid('hardware UUID')}\n      Provisioning UDID: 00008112-${d.hex('provisioning UDID', 16).toUpperCase()}\n      Computer Name: ${d.person('computer name')}’s MacBook Pro\n      User Name: ${d.person('user name')} (${d.word('account', false)})\n          Current Network Information:\n            ${d.word('SSID as a heading')}:\n              PHY Mode: 802.11ax\n              MAC Address: ${d.mac('MAC')}\n`,
  ],
  [
    'airport',
    'wdutil info',
    (d) =>
      `    MAC Address          : ${d.mac('MAC')} (hw=${d.mac('hardware MAC behind hw=')})\n    SSID                 : ${d.script('SSID', 'umlauts', 8)}\n    BSSID                : ${d.mac('BSSID')}\n    IPv4 Address         : ${d.ip('own address')}\n    DNS                  : ${d.ip('resolver')}\n    Network ID           : wifi.network.ssid.${d.word('network id')}\n`,
  ],
  [
    'networksetup',
    'networksetup -getinfo Wi-Fi; networksetup -getairportnetwork en0',
    (d) =>
      `DHCP Configuration\nIP address: ${d.ip('own address')}\nRouter: ${d.ip('router')}\nClient ID: ${d.word('client id')}\nWi-Fi ID: ${d.mac('MAC')}\nCurrent Wi-Fi Network: ${d.word('SSID')} 5 GHz\n`,
  ],
  [
    'ipconfig getpacket',
    'ipconfig getpacket en0',
    (d) =>
      `chaddr = ${d.mac('client address', 'short')}\nyiaddr = ${d.ip('given address')}\nserver_identifier (ip): ${d.ip('server')}\ndomain_name (string): ${d.domain('domain name')}\nclient_identifier (uint8_mult): {0x1, ${d.encoded('client id as 0x bytes', d.bare(), (one) => [...Buffer.from(one)].map((byte) => `0x${byte.toString(16)}`).join(', '))}}\n`,
  ],
  [
    'id',
    'id',
    (d) =>
      `uid=501(${d.word('user', false)}) gid=20(staff) groups=20(staff),701(com.apple.sharepoint.group.1),1543(${d.word('group', false)})\n`,
  ],
  [
    'dscl',
    'dscl . -read /Users/x',
    (d) =>
      `GeneratedUID: ${d.guid('generated UID')}\nNFSHomeDirectory: /Users/${d.word('home', false)}\nRealName:\n ${d.person('real name on the next line')}\nRecordName: ${d.word('record name', false)} com.apple.idms.appleid.prd.${d.hex('Apple id', 24)}\n`,
  ],
  ['scutil --get', 'scutil --get LocalHostName', (d) => `${d.host('name alone on its line')}\n`],
  [
    'ps',
    'ps aux',
    (d) =>
      `${d.word('user', false)}   812   0.1  1.2 /Users/${d.word('home', false)}/Applications/x --token=${d.secret('token in an argument', 'hex')} --url https://${d.word('user of a URL', false)}:${d.secret('password of a URL')}@${d.fqdn('host of a URL')}/\n`,
  ],
  [
    'dns-sd',
    'dns-sd -B _smb._tcp',
    (d) =>
      `10:01:11.123  Add        2   6 local.               _smb._tcp.           ${d.person('instance')}’s Mac mini\n10:01:11.124  Add        2   6 local.               _smb._tcp.           ${d.host('instance that is a host')}\n`,
  ],
  [
    'log',
    'log show --last 1m',
    (d) =>
      `2026-11-24 10:00:00.1 airportd: Already connected to ${d.word('SSID in a log')}. Not attempting auto join.\n2026-11-24 10:00:00.2 configd: hostname (${d.host('host in a log')}) network changed: v4(en0:${d.ip('address in a log')}) DNS Proxy SMB\n2026-11-24 10:00:01 kernel: en0: Received EAPOL packet from ${d.mac('MAC in a log')}: link up\n`,
  ],
  [
    'profiles',
    'profiles -C',
    (d) =>
      `_computerlevel[1] attribute: profileIdentifier: com.${d.word('organisation', false)}.wifi\n_computerlevel[1] attribute: name: ${d.word('profile')} WLAN\n_computerlevel[1] attribute: organization: ${d.person('organisation, two words')}\n`,
  ],
  [
    'preferences',
    'defaults read /Library/Preferences/SystemConfiguration/com.apple.wifi.known-networks',
    (d) =>
      `"wifi.network.ssid.${d.word('known network')}" = { SSID = {length = 9, bytes = 0x${d.encoded('SSID as 0x bytes', d.bare(), (one) => Buffer.from(one).toString('hex'))}}; };\n`,
  ],
  [
    'ioreg',
    'ioreg -l',
    (d) =>
      `    | "IOPlatformSerialNumber" = "${d.serial('serial')}"\n    | "IOPlatformUUID" = "${d.guid('platform UUID')}"\n    | "IOMACAddress" = <${d.mac('MAC in angle brackets', 'bare').toLowerCase()}>\n    | "USB Serial Number" = "${d.serial('serial of a USB device')}"\n`,
  ],
  [
    'mail',
    'cat message.eml',
    (d) =>
      `From: =?UTF-8?B?${d.encoded('name as Base64 of a mail', d.bare(), (one) => Buffer.from(`Frau ${one} Schmidt`).toString('base64'))}?= <${d.email('sender')}>\nSubject: =?UTF-8?Q?${d.encoded('name as quoted-printable', d.bare(), (one) => [...Buffer.from(one)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join(''))}?=\nMessage-ID: <${d.secret('message id', 'hex')}@${d.fqdn('host of a message id')}>\nReceived: from ${d.host('host that sent')} ([${d.ip('address that sent')}])\n`,
  ],
]);
