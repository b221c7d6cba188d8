/** What people add to a bundle on macOS and Linux though nobody reads it here. */
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

export const UNREAD_LINUX: readonly Spec[] = specsFor('linux', [
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
  [
    'wg',
    'wg show',
    (d) =>
      `interface: ${d.word('tunnel', false)}\n  public key: ${d.secret('public key', 'wireguard')}\n  listening port: 51820\n\npeer: ${d.secret('key of a peer', 'wireguard')}\n  preshared key: (hidden)\n  endpoint: ${d.ip('endpoint', 'plain', 'public')}:51820\n  allowed ips: ${d.block('allowed addresses')}, ${d.ip6('allowed in IPv6', 'short', 'unique')}/128\n`,
  ],
  [
    'wg configuration',
    'cat /etc/wireguard/wg0.conf',
    (d) =>
      `[Interface]\nPrivateKey = ${d.secret('private key', 'wireguard')}\nAddress = ${d.ip('address')}/32\nDNS = ${d.ip('resolver')}, ${d.domain('search domain')}\n[Peer]\nPublicKey=${d.secret('public key', 'wireguard')}\nPresharedKey=${d.secret('preshared key', 'wireguard')}\nEndpoint = ${d.fqdn('endpoint')}:51820\n`,
  ],
  [
    'ipsec',
    'cat /etc/ipsec.secrets',
    (d) =>
      `${d.ip('own end')} ${d.ip('far end', 'plain', 'public')} : PSK "${d.secret('PSK')}"\n${d.email('user')} : EAP "${d.secret('EAP secret')}"\n: RSA ${d.word('file of a key', false)}.pem "${d.secret('passphrase')}"\n`,
  ],
  [
    'openvpn',
    'cat client.ovpn',
    (d) =>
      `remote ${d.fqdn('remote')} 1194\nauth-user-pass /etc/openvpn/${d.word('file', false)}.txt\n<key>\n-----BEGIN PRIVATE KEY-----\n${d.secret('first line of a key', 'aws-secret')}${d.secret('rest of a line', 'aliyun-secret')}\n${d.secret('second line of a key', 'aws-secret')}\n-----END PRIVATE KEY-----\n</key>\n`,
  ],
  [
    'docker ps',
    'docker ps',
    (d) =>
      `CONTAINER ID   IMAGE                    NAMES\n${d.hex('id of a container', 12)}   registry.${d.domain('registry')}/${d.word('image', false)}:2.1   ${d.word('name of a container', false)}_db_1\n`,
  ],
  [
    'docker inspect',
    'docker inspect x',
    (d) =>
      JSON.stringify([
        {
          Id: d.hex('id', 64),
          Name: `/${d.word('name', false)}`,
          Config: {
            Hostname: d.hex('host name of a container', 12),
            Env: [
              `MYSQL_ROOT_PASSWORD=${d.secret('password of a database')}`,
              `API_KEY=${d.secret('API key', 'hex')}`,
            ],
            Labels: {
              'com.docker.compose.project.working_dir': `/home/${d.word('folder of a project', false)}/x`,
            },
          },
          NetworkSettings: { IPAddress: d.ip('address'), MacAddress: d.mac('MAC') },
        },
      ]),
  ],
  [
    'kubeconfig',
    'kubectl config view --raw',
    (d) =>
      `apiVersion: v1\nclusters:\n- cluster:\n    certificate-authority-data: ${d.secret('data of a CA', 'base64')}\n    server: https://${d.fqdn('server')}:6443\n  name: ${d.word('cluster', false)}\ncontexts:\n- context:\n    cluster: x\n    namespace: ${d.word('namespace', false)}\n    user: ${d.word('user', false)}\n  name: ${d.word('context', false)}@prod\nusers:\n- name: x\n  user:\n    client-key-data: ${d.secret('key of a client', 'base64')}\n    token: ${d.secret('token', 'jwt')}\n`,
  ],
  [
    'git',
    'git config --list',
    (d) =>
      `user.name=${d.person('name')}\nuser.email=${d.email('e-mail')}\nremote.origin.url=https://${d.secret('token before a host', 'github')}@github.com/${d.word('owner', false)}/${d.word('repository', false)}.git\nremote.up.url=git@${d.fqdn('host of git')}:${d.word('group of git', false)}/x.git\n`,
  ],
  [
    'netrc',
    'cat ~/.netrc',
    (d) => `machine ${d.fqdn('machine')} login ${d.word('login', false)} password ${d.secret('password')}\n`,
  ],
  [
    'curl',
    (d) =>
      `curl -v -u ${d.word('user in a command', false)}:${d.secret('password in a command')} https://${d.fqdn('host in a command')}/`,
    (d) =>
      `> GET /api HTTP/1.1\n> Host: ${d.fqdn('host')}\n> Authorization: Bearer ${d.secret('bearer', 'jwt')}\n> Authorization: Basic ${d.encoded('basic', d.bare(), (one) => Buffer.from(`user:${one}pw`).toString('base64'))}\n> Proxy-Authorization: Negotiate ${d.secret('negotiate', 'base64')}\n> authorization: Digest username="${d.word('user of a digest', false)}", realm="${d.word('realm', false)}", response="${d.hex('response of a digest', 32)}"\n> Cookie: SESSION=${d.secret('cookie', 'hex')}; theme=dark; sid=${d.secret('second cookie', 'aliyun-secret')}\n> X-Api-Key: ${d.secret('API key', 'aws-secret')}\n< Set-Cookie: JSESSIONID=${d.secret('cookie that is set', 'hex').toUpperCase()}; Path=/; HttpOnly\n< Location: https://${d.fqdn('host of a redirect')}/login?code=${d.secret('code', 'aliyun-secret')}&state=${d.secret('state', 'hex')}&session_state=${d.guid('session state')}\n`,
  ],
  [
    'sockets',
    'ss -tnp',
    (d) =>
      `ESTAB 0 0 ${d.ip('own address')}:50211 ${d.ip('peer', 'plain', 'public')}:443 users:(("${d.word('program', false)}",pid=91,fd=3))\nESTAB 0 0 [${d.ip6('own address in IPv6')}]:22 [${d.ip6('peer in IPv6')}]:50111\nESTAB 0 0 [::ffff:${d.ip('address inside IPv6')}]:443 *:*\n`,
  ],
  [
    'kernel tables',
    'cat /proc/net/route /proc/net/if_inet6 /proc/net/tcp',
    (d) =>
      `Iface\tDestination\tGateway\neth0\t00000000\t${d.ip('gateway in hexadecimal', 'little-endian')}\n${d.ip6('address without colons', 'bare')} 02 40 00 80 eth0\n   0: ${d.ip('socket in hexadecimal', 'little-endian')}:01BB 00000000:0000 0A\n`,
  ],
  [
    'leases',
    'cat /var/lib/dhcp/dhclient.leases',
    (d) =>
      `lease {\n  fixed-address ${d.ip('address')};\n  option domain-name "${d.domain('domain')}";\n  option host-name "${d.host('host')}";\n  option dhcp-client-identifier 1:${d.mac('client id', 'short')};\n  hardware ethernet ${d.mac('hardware')};\n  uid "\\001${d.encoded('uid in octal', d.bare(), (one) => [...Buffer.from(one)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join(''))}";\n}\n`,
  ],
  [
    'dig',
    'dig -x',
    (d) =>
      `;; QUESTION SECTION:\n;${d.ip('reverse name', 'reverse')}.in-addr.arpa. IN PTR\n${d.ip6('reverse name in IPv6', 'nibbles')}.ip6.arpa. 60 IN PTR ${d.fqdn('answer')}.\n_ldap._tcp.dc._msdcs.${d.domain('domain of a service')}. 600 IN SRV 0 100 389 ${d.fqdn('target of a service')}.\n;; SERVER: ${d.ip('server')}#53(${d.ip('server, again')})\n`,
  ],
  [
    'ldapsearch',
    (d) => `ldapsearch -D "cn=${d.word('bind DN', false)},dc=x" -w ${d.secret('password in a command')}`,
    (d) =>
      `dn: uid=${d.word('uid', false)},ou=${d.word('ou', false)},dc=${d.word('dc', false)},dc=org\nmail: ${d.email('mail')}\nuserPassword:: ${d.encoded('password as Base64', d.bare(), (one) => Buffer.from(`{SSHA}${one}`).toString('base64'))}\njpegPhoto:: ${d.secret('photo', 'base64')}\n`,
  ],
  [
    'mounts',
    'mount',
    (d) =>
      `//${d.host('server')}/${d.word('share', false)} on /mnt/${d.word('folder', false)} type cifs (rw,username=${d.word('user', false)},domain=${d.upper('domain')},addr=${d.ip('address')})\n${d.fqdn('server of NFS')}:/export/${d.word('export', false)} on /net type nfs4\n/dev/sdb1 on /run/media/${d.word('user of a stick', false)}/${d.upper('label of a stick')} type vfat\n`,
  ],
  [
    'tailscale',
    'tailscale status',
    (d) =>
      `100.101.7.9     ${d.host('host').padEnd(20)} ${d.word('owner', false)}@  linux   active; direct ${d.ip('endpoint', 'plain', 'public')}:41641\n# ${d.word('tailnet', false)}.ts.net\n`,
  ],
  ['machine id', 'cat /etc/machine-id', (d) => `${d.hex('machine id alone', 32)}\n`],
  [
    'key of ssh',
    'cat ~/.ssh/known_hosts ~/.ssh/id_ed25519.pub',
    (d) =>
      `${d.fqdn('host')},${d.ip('address')} ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${d.secret('key of a host', 'aws-secret')}\n|1|${d.secret('hashed host', 'aliyun-secret')}= ssh-rsa AAAA\nssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${d.secret('own key', 'aws-secret')} ${d.word('user of a key', false)}@${d.host('host of a key')}\n`,
  ],
  [
    'configuration of clouds',
    'cat ~/.aliyun/config.json ~/.aws/credentials',
    (d) =>
      `{"profiles":[{"name":"${d.word('name of a profile', false)}","access_key_id":"${d.secret('key id', 'aliyun-id')}","access_key_secret":"${d.secret('key secret', 'aliyun-secret')}","sts_token":"${d.secret('STS token', 'base64')}"}]}\n[default]\naws_access_key_id = ${d.secret('AWS key id', 'aws-id')}\naws_secret_access_key = ${d.secret('AWS secret', 'aws-secret')}\naws_session_token=${d.secret('session token', 'base64')}\n`,
  ],
  [
    'odd addresses',
    'cat notes.txt',
    (d) =>
      `pcap filter: host ${d.ip('escaped address', 'escaped')} or ${d.ip('padded address', 'padded')}\nhex ${d.ip('address in hexadecimal', 'hex')} dec ${d.ip('address as a number', 'number', 'ten')} tcpdump ${d.ip('address with a port behind a dot')}.443\nipv6-literal ${d.ip6('literal for UNC', 'literal')}.ipv6-literal.net unc \\\\${d.ip6('address with underscores', 'underscores')}\nmac ${d.mac('MAC in fours', 'fours')} ${d.mac('MAC of Cisco', 'cisco')} ${d.mac('MAC behind 0x', 'prefixed')} ${d.mac('MAC with underscores', 'underscores')} ${d.mac('MAC alone', 'bare')} [${d.mac('MAC in decimal', 'decimal')}]\nkey:${d.ip6('address behind a key')} full ${d.ip6('address written out', 'full')} ${d.ip6('address in capitals', 'upper')}.443\n`,
  ],
]);
