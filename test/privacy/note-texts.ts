/** Notes as people write them: what must not be left of them, and what must stay. */
import type { Draw } from './draw.ts';

/** Forms that a note promises to replace, in sentences as people write them. */
export const FORMS: readonly (readonly [name: string, text: (draw: Draw) => string])[] = [
  [
    'addresses',
    (d) =>
      `ping ${d.ip('IPv4')} fails, ${d.ip('public IPv4', 'plain', 'public')} works. Gateway=${d.ip('behind an equals sign')}; DNS:${d.ip('behind a colon')},${d.ip('behind a comma')}`,
  ],
  [
    'addresses in Chinese',
    (d) => `我的地址是${d.ip('between Chinese letters')}，网关为${d.ip('before a Chinese comma')}，请检查。`,
  ],
  [
    'addresses with more',
    (d) =>
      `${d.ip('with a length')}/24 via http://${d.ip('in a URL')}:8080/x and \\\\${d.ip('of a share')}\\c and ${d.ip('with a dot behind it')}.`,
  ],
  [
    'addresses that are written otherwise',
    (d) =>
      `${d.ip('reverse', 'reverse')}.in-addr.arpa; ${d.ip('padded', 'padded')}; ec2-${d.ip('dashes', 'dashes')}.compute`,
  ],
  [
    'IPv6',
    (d) =>
      `own ${d.ip6('plain')}, [${d.ip6('in brackets')}]:443, ${d.ip6('link-local', 'short', 'eui64')}%12, ${d.ip6('written out', 'full')}`,
  ],
  [
    'MACs',
    (d) =>
      `${d.mac('colons')} / ${d.mac('dashes', 'dash')} / ${d.mac('Cisco', 'cisco')} / MAC:${d.mac('behind a colon', 'upper')} / ${d.mac('short', 'short')}`,
  ],
  [
    'e-mail',
    (d) =>
      `Please write to ${d.email('plain')} or <${d.email('in brackets')}>，或${d.email('after Chinese')}。`,
  ],
  [
    'names with an ending',
    (d) =>
      `${d.fqdn('lan', 'lan')} and ${d.fqdn('com', 'com')} and ${d.fqdn('Swedish', 'se')} and ${d.fqdn('cn', 'com.cn')} and https://${d.fqdn('in a URL', 'corp')}/x do not open`,
  ],
  [
    'home folders',
    (d) =>
      `C:\\Users\\${d.word('Windows')}\\Desktop\\x.png, /Users/${d.word('macOS', false)}/x, /home/${d.word('Linux', false)}/x, C:\\Users\\${d.script('Chinese', 'chinese')}\\x, file:///C:/Users/${d.word('URL')}/x`,
  ],
  [
    'shares',
    (d) =>
      `\\\\${d.host('server')}\\${d.word('share')}\\x and smb://${d.host('server of a URL')}/${d.word('share of a URL', false)}`,
  ],
  ['accounts', (d) => `I am ${d.upper('domain')}\\${d.word('account', false)}`],
  [
    'credentials in URLs',
    (d) =>
      `http://${d.word('user', false)}:${d.secret('password')}@${d.fqdn('host', 'lan')}:3128/ ?access_token=${d.secret('token', 'hex')}&x=1`,
  ],
  [
    'credentials by label',
    (d) =>
      `password: ${d.secret('password')}\nPasswort=${d.secret('German')}\n密码：${d.secret('Chinese')}\ntoken=${d.secret('token', 'hex')}\nAuthorization: Bearer ${d.secret('bearer', 'jwt')}`,
  ],
  [
    'keys that have a form',
    (d) =>
      `${d.secret('Alibaba', 'aliyun-id')} ${d.secret('AWS', 'aws-id')} ${d.secret('GitHub', 'github')} ${d.secret('JWT', 'jwt')} PrivateKey = ${d.secret('WireGuard', 'wireguard')}`,
  ],
  ['SIDs and GUIDs', (d) => `${d.sid('SID')} and {${d.guid('GUID')}}`],
  ['serial numbers by label', (d) => `Serial number: ${d.serial('serial')}`],
  ['networks by label', (d) => `SSID: ${d.word('SSID')}\nWLAN-Name (SSID): "${d.word('SSID in quotes')}"`],
  [
    'numbers in groups',
    (d) =>
      `call ${d.number('international', '+49 171 #######')}, ${d.number('city', '0571-8#######')}, ${d.number('American', '(555) ###-####')}, 手机${d.number('Chinese mobile', '138########')}，身份证${d.number('identity card', '11010519900101####')}`,
  ],
  [
    'passwords in a sentence',
    (d) =>
      `The password is ${d.secret('password')}, my PIN is ${d.number('PIN', '4#######')}，密码是${d.number('Chinese', 'Abc!5#######')}，口令为 ${d.number('Chinese with a blank', 'xY########')}`,
  ],
  [
    'names of the devices and messengers of a person',
    (d) =>
      `S/N ${d.number('serial', '5CG####XYZ')}, 序列号：${d.number('Chinese serial', 'PF3####A')}，微信 wx_${d.bare()}${d.number('messenger', '####')}`,
  ],
  [
    'hosts that begin like a package',
    (d) => `https://cn.${d.domain('Chinese site', 'com')}/ and net.${d.domain('German', 'de')}`,
  ],
  [
    'addresses that other signs touch',
    (d) =>
      `IPv6:${d.ip6('behind a label')} ${d.ip('with its port', 'plain', 'ten')}.443 vlan.${d.ip('behind a name')} ${d.ip('with a letter of no width').replace('.', '.\u200b')} ${d.number('three groups', '192.168.1##')} ${d.number('with a letter for the rest', '10.1##.1##')}.x`,
  ],
  [
    'encoded',
    (d) =>
      `path=C%3A%5CUsers%5C${d.word('percent', false)}%5Cx and ${d.encoded('Base64', d.bare(), (one) => Buffer.from(`C:\\Users\\${one}\\Desktop`).toString('base64'))}`,
  ],
];

export const STAYS = [
  'since Monday morning',
  'the password is wrong',
  'the password is expired since 2026-11-24',
  '密码是错的',
  'between 2026-11-24 09:30:15 and 24.11.2026 10:00',
  'macOS 10.15.7',
  'com.alibaba.cloud.vpn',
  'OID 1.3.6.1.5.5.7.3.1',
  'MTU 1500, 1420 1400 1380 1360',
  'SN does not know it',
  '从昨天开始无法登录',
  'The cloud computer is slow',
  '100.100.2.136',
  '100.64.0.0/10',
  'ecd-vpc.cn-hangzhou.aliyuncs.com',
  'error 0x80070035',
  'at 09:30',
  'version 7.6.1',
  'ECONNREFUSED',
  'port 443',
  'TTL=61',
  'Windows 11 24H2',
  'Express Connect',
  '5 of 20 users',
  'route add 100.64.0.0 mask 255.192.0.0',
  '无影云电脑',
  'Wi-Fi',
  'VPN',
  'DNS',
];
