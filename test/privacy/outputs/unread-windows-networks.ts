/** Domains, accounts, shares and WLANs, as Windows prints them and nobody reads them here. */
import { specsFor, type Spec } from '../spec.ts';

export const WINDOWS_NETWORKS: readonly Spec[] = specsFor('win32', [
  [
    'systeminfo',
    'systeminfo',
    (d) =>
      `Host Name:                     ${d.host('host name')}\nOS Name:                       Microsoft Windows 11 Pro\nRegistered Owner:              ${d.person('registered owner')}\nRegistered Organization:       ${d.word('organisation')} GmbH\nProduct ID:                    00330-80000-00000-A${d.hex('product id', 8)}\nDomain:                        ${d.fqdn('domain')}\nLogon Server:                  \\\\${d.host('logon server')}\n                           [01]: Realtek PCIe GbE Family Controller\n                                 DHCP Server:     ${d.ip('DHCP server')}\n                                 [01]: ${d.ip('own address')}\n                                 [02]: ${d.ip6('own address in IPv6', 'short', 'link')}\n`,
  ],
  [
    'systeminfo in Chinese',
    'systeminfo',
    (d) =>
      `主机名:           ${d.host('host name')}\n注册的所有人:     ${d.script('registered owner', 'chinese')}\n注册的组织:       ${d.script('organisation', 'chinese', 6)}\n产品 ID:          ${d.secret('product id', 'product-key')}\n域:               ${d.domain('domain')}\n登录服务器:       \\\\${d.host('logon server')}\n`,
  ],
  [
    'whoami /all',
    'whoami /all',
    (d) =>
      `User Name              SID\n====================== =============================================\n${d.word('domain', false)}\\${d.word('user', false)} ${d.sid('SID')}\n\n${d.upper('group domain')}\\${d.word('group')} Users   Group   ${d.sid('SID of a group')} Mandatory group\nClaim: ${d.email('user principal name')}\n`,
  ],
  [
    'whoami /fqdn',
    'whoami /fqdn',
    (d) =>
      `CN=${d.person('CN')},OU=${d.word('OU')},OU=${d.script('OU in Chinese', 'chinese')},DC=${d.word('DC', false)},DC=local\n`,
  ],
  [
    'net user',
    (d) => `net user ${d.word('user in a command', false)} /domain`,
    (d) =>
      `User name                    ${d.word('user', false)}\nFull Name                    ${d.person('full name')}\nComment                      ${d.word('comment')} floor 3\nHome directory               \\\\${d.host('home server')}\\home$\\${d.word('home', false)}\nLogon script                 ${d.word('logon script', false)}.cmd\nGlobal Group memberships     *${d.word('group')}\n`,
  ],
  [
    'net use',
    (d) =>
      `net use Z: \\\\${d.fqdn('server in a command')}\\${d.word('share in a command', false)} /user:${d.upper('domain in a command')}\\${d.word('user in a command', false)} ${d.secret('password in a command')}`,
    (d) =>
      `OK           Z:        \\\\${d.host('server')}\\${d.word('share')}          Microsoft Windows Network\nOK           Y:        \\\\${d.ip('server by address')}\\${d.word('share by address')}$     Microsoft Windows Network\nDisconnected X:        \\\\${d.fqdn('DFS root')}\\dfs\\${d.script('share in Chinese', 'chinese')}\n`,
  ],
  [
    'nbtstat',
    'nbtstat -n',
    (d) =>
      `\nEthernet:\nNode IpAddress: [${d.ip('node')}] Scope Id: []\n\n    ${d.upper('unique name').padEnd(15)}<00>  UNIQUE      Registered\n    ${d.upper('group name').padEnd(15)}<1E>  GROUP       Registered\n    MAC Address = ${d.mac('MAC', 'dash')}\n`,
  ],
  [
    'nltest',
    'nltest /dsgetdc:',
    (d) =>
      `           DC: \\\\${d.fqdn('domain controller')}\n      Address: \\\\${d.ip('address')}\n     Dom Guid: ${d.guid('GUID of a domain')}\n     Dom Name: ${d.domain('domain')}\n  Forest Name: ${d.domain('forest')}\n Dc Site Name: ${d.word('site')}\nOur Site Name: ${d.word('own site')}-Campus\n        Flags: PDC GC DS LDAP KDC\n`,
  ],
  [
    'klist',
    'klist',
    (d) =>
      `#0>     Client: ${d.word('client', false)} @ ${d.upper('realm')}.LAN\n        Server: krbtgt/${d.upper('realm of a ticket')}.LAN @ ${d.upper('second realm')}.LAN\n#1>     Server: cifs/${d.fqdn('service principal name')} @ X.LAN\n        Server: MSSQLSvc/${d.host('short service principal name')}:1433\n`,
  ],
  [
    'netsh wlan profile',
    (d) => `netsh wlan show profile name="${d.word('SSID in a command')}" key=clear`,
    (d) =>
      `Profile information\n-------------------\n    Name                   : ${d.word('profile')}\n    SSID name              : "${d.word('SSID in quotes')}"\n    Key Content            : ${d.secret('key content')}\n`,
  ],
  [
    'netsh wlan profile in Chinese',
    'netsh wlan show profile key=clear',
    (d) =>
      `连接设置\n    SSID 名称              :“${d.script('SSID', 'chinese')}”\n安全设置\n    关键内容            : ${d.secret('key content')}\n`,
  ],
  [
    'netsh wlan profile in German',
    'netsh wlan show profile key=clear',
    (d) =>
      `    SSID-Name              : "${d.script('SSID', 'umlauts', 7)}"\n    Schlüsselinhalt        : ${d.secret('key content')}\n`,
  ],
  [
    'netsh wlan profiles',
    'netsh wlan show profiles',
    (d) =>
      `    All User Profile     : ${d.word('profile')}\n    所有用户配置文件 : ${d.script('profile in Chinese', 'chinese')}\n    Alle Benutzerprofile : ${d.word('profile in German')}-5G\n    Profil Tous les utilisateurs    : ${d.word('profile in French')}\n    すべてのユーザー プロファイル     : ${d.script('profile in Japanese', 'japanese')}\n    모든 사용자 프로필 : ${d.script('profile in Korean', 'korean')}\n    Все профили пользователей     : ${d.script('profile in Russian', 'cyrillic')}\n`,
  ],
  [
    'netsh wlan networks',
    'netsh wlan show networks mode=bssid',
    (d) =>
      `SSID 1 : ${d.word('SSID')} Guest\n    BSSID 1                 : ${d.mac('BSSID')}\nSSID 2 : ${d.script('SSID in Arabic', 'arabic')}\n    BSSID 1                 : ${d.mac('second BSSID')}\nSSID 3 : ${d.script('SSID in Greek', 'greek')}\n`,
  ],
]);
