/** VPNs, containers, keys and clouds, as programs of Linux print them and nobody reads them here. */
import { specsFor, type Spec } from '../spec.ts';

export const LINUX_PROGRAMS: readonly Spec[] = specsFor('linux', [
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
