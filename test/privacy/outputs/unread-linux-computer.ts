/** WLANs, accounts, hardware and logs, as Linux prints them and nobody reads them here. */
import { specsFor, type Spec } from '../spec.ts';

export const LINUX_COMPUTER: readonly Spec[] = specsFor('linux', [
  [
    'nmcli',
    'nmcli device show',
    (d) =>
      `GENERAL.HWADDR:                         ${d.mac('MAC', 'upper')}\nGENERAL.CONNECTION:                     ${d.word('connection')} Office\nIP4.ADDRESS[1]:                         ${d.ip('own address')}/24\nIP4.DOMAIN[1]:                          ${d.domain('domain')}\nIP4.SEARCHES[1]:                        ${d.fqdn('search')}\nDHCP4.OPTION[3]:                        dhcp_client_identifier = 01:${d.mac('client id')}\nDHCP4.OPTION[5]:                        host_name = ${d.host('name by DHCP')}\n`,
  ],
  [
    'nmcli, short',
    'nmcli -t dev wifi',
    (d) =>
      `*:${d.mac('BSSID with escaped colons', 'upper').replaceAll(':', '\\:')}:${d.word('SSID')}:Infra:44:540 Mbit/s:82:WPA2\n`,
  ],
  [
    'connection file',
    'cat /etc/NetworkManager/system-connections/x.nmconnection',
    (d) =>
      `[connection]\nid=${d.word('id')}\nuuid=${d.guid('UUID')}\n[wifi]\nssid=${d.word('SSID')};\nmac-address=${d.mac('MAC', 'upper')}\n[wifi-security]\npsk=${d.secret('psk')}\n[802-1x]\nidentity=${d.word('identity', false)}\nanonymous-identity=anon@${d.domain('realm of an identity')}\npassword=${d.secret('password')}\n[vpn]\ngateway=${d.fqdn('gateway of a VPN')}\nIPSec secret=${d.secret('IPsec secret')}\n`,
  ],
  [
    'wpa_supplicant',
    'cat /etc/wpa_supplicant.conf',
    (d) =>
      `network={\n\tssid="${d.word('SSID')}"\n\t#psk="${d.secret('psk that is commented out')}"\n\tpsk=${d.hex('psk in hexadecimal', 64)}\n\tidentity="${d.email('identity')}"\n\tpassword=hash:${d.hex('hash of a password', 32)}\n}\n`,
  ],
  [
    'wpa_cli',
    'wpa_cli status',
    (d) =>
      `bssid=${d.mac('BSSID')}\nssid=${d.encoded('SSID as escaped bytes', d.bare(), (one) => [...Buffer.from(one)].map((byte) => `\\x${byte.toString(16)}`).join(''))}\nwpa_state=COMPLETED\nuuid=${d.guid('UUID')}\n`,
  ],
  [
    'iw',
    'iw dev',
    (d) => `phy#0\n\tInterface wlan0\n\t\taddr ${d.mac('MAC')}\n\t\tssid ${d.word('SSID')} Lab\n`,
  ],
  [
    'iwconfig',
    'iwconfig',
    (d) =>
      `wlan0     IEEE 802.11  ESSID:"${d.word('ESSID')}"\n          Mode:Managed  Access Point: ${d.mac('access point', 'upper')}\n          Encryption key:${d.hex('WEP key', 26)}\n`,
  ],
  [
    'hostnamectl',
    'hostnamectl',
    (d) =>
      ` Static hostname: ${d.host('static name')}\n Pretty hostname: ${d.person('pretty name')}'s laptop\n      Machine ID: ${d.hex('machine id', 32)}\n         Boot ID: ${d.hex('boot id', 32)}\n`,
  ],
  [
    'environment',
    'env',
    (d) =>
      `USER=${d.word('user', false)}\nHOME=/home/${d.word('home', false)}\nHOSTNAME=${d.host('host name')}\nSSH_CONNECTION=${d.ip('client of ssh')} 50100 ${d.ip('server of ssh')} 22\nhttps_proxy=http://${d.word('user of a proxy', false)}:${d.secret('password of a proxy')}@${d.host('single-label proxy')}:3128\nno_proxy=localhost,.${d.domain('no_proxy')}\nKUBECONFIG=/srv/${d.word('folder', false)}/kube\nDATABASE_URL=postgres://${d.word('user of a database', false)}:${d.secret('password of a database')}@${d.fqdn('host of a database')}/${d.word('database', false)}\nREDIS_URL=redis://:${d.secret('password without a user')}@${d.host('host of redis')}:6379/0\nSLACK_WEBHOOK=https://hooks.slack.com/services/${d.secret('webhook', 'slack')}\nDINGTALK=https://oapi.dingtalk.com/robot/send?access_token=${d.secret('token of a robot', 'hex')}\n`,
  ],
  [
    'id',
    'id',
    (d) =>
      `uid=1000(${d.word('user', false)}) gid=1000(${d.word('own group', false)}) groups=27(sudo),998(${d.word('other group', false)})\n`,
  ],
  [
    'passwd',
    'getent passwd',
    (d) =>
      `${d.word('login', false)}:x:1001:1001:${d.person('full name')},Room ${d.word('room')},,:/srv/homes/${d.word('home in a place of its own', false)}:/bin/bash\n`,
  ],
  [
    'last',
    'last',
    (d) =>
      `${d.word('user', false)}  pts/0        ${d.ip('address')}    Tue Nov 24 09:12   still logged in\n${d.word('other user', false)}  pts/1        ${d.fqdn('host')}  Tue Nov 24 08:12\n`,
  ],
  [
    'systemctl',
    'systemctl list-units',
    (d) =>
      `  openvpn-client@${d.word('instance of a unit', false)}.service loaded active running OpenVPN tunnel for ${d.word('description of a unit', false)}\n  wg-quick@${d.word('tunnel', false)}.service loaded active\n  home-${d.word('mount of a home', false)}.mount loaded active mounted /home/${d.word('home', false)}\n  syncthing@${d.word('user of a unit', false)}.service loaded active\n  dev-disk-by\\x2duuid-${d.guid('escaped UUID').replaceAll('-', '\\x2d')}.swap loaded\n`,
  ],
  [
    'journal',
    'journalctl -b',
    (d) =>
      `Nov 24 10:00:00 ${d.host('host of each line')} NetworkManager[801]: <info> dhcp4 (eth0): address ${d.ip('address')}\nNov 24 10:00:01 x sshd[911]: Accepted publickey for ${d.word('user of sshd', false)} from ${d.ip('client')} port 50111 ssh2: ED25519 SHA256:${d.secret('fingerprint of a key', 'aws-secret')}\nNov 24 10:00:02 x sudo:  ${d.word('user of sudo', false)} : TTY=pts/0 ; PWD=/home/${d.word('folder of sudo', false)} ; USER=root\nNov 24 10:00:03 x avahi-daemon[1]: Host name is ${d.host('name of avahi')}.local\n`,
  ],
  [
    'dmesg',
    'dmesg',
    (d) =>
      `[    0.1] DMI: x, BIOS serial ${d.serial('serial')}\n[    2.2] r8152 2-1:1.0 enx${d.mac('MAC in a name', 'bare').toLowerCase()}: renamed from eth0\n[    3.1] usb 1-2: SerialNumber: ${d.serial('serial of a USB device')}\n[    4.4] IN=eth0 OUT= MAC=${d.mac('destination of a logged packet')}:${d.mac('source of a logged packet')}:08:00 SRC=${d.ip('source')} DST=${d.ip('destination')}\n`,
  ],
  [
    'dmidecode',
    'dmidecode',
    (d) =>
      `\tSerial Number: ${d.serial('serial')}\n\tUUID: ${d.guid('UUID')}\n\tAsset Tag: ${d.word('asset tag')}\n\tSKU Number: X\n`,
  ],
]);
