/** Registry, logs, keys and programs, as Windows prints them and nobody reads them here. */
import { specsFor, type Spec } from '../spec.ts';

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

export const WINDOWS_PROGRAMS: readonly Spec[] = specsFor('win32', [
  [
    'environment',
    'set',
    (d) =>
      `COMPUTERNAME=${d.host('computer name')}\nUSERNAME=${d.word('user', false)}\nUSERDOMAIN=${d.upper('domain')}\nUSERDNSDOMAIN=${d.domain('DNS domain')}\nLOGONSERVER=\\\\${d.host('logon server')}\nHOMEPATH=\\Users\\${d.word('home path', false)}\nOneDriveCommercial=C:\\Users\\${d.word('user of OneDrive', false)}\\OneDrive - ${d.word('company')} AG\nHTTPS_PROXY=http://${d.word('proxy user', false)}:${d.secret('proxy password')}@${d.fqdn('proxy')}:8080\nNO_PROXY=${d.domain('NO_PROXY')},${d.host('host in NO_PROXY')}\nAWS_ACCESS_KEY_ID=${d.secret('AWS key id', 'aws-id')}\nAWS_SECRET_ACCESS_KEY=${d.secret('AWS secret', 'aws-secret')}\nALIBABA_CLOUD_ACCESS_KEY_ID=${d.secret('Alibaba key id', 'aliyun-id')}\nALIBABA_CLOUD_ACCESS_KEY_SECRET=${d.secret('Alibaba secret', 'aliyun-secret')}\nGITHUB_TOKEN=${d.secret('GitHub token', 'github')}\nNPM_TOKEN=${d.secret('npm token', 'hex')}\nCLIENTNAME=${d.host('client of a remote session')}\nSESSIONNAME=RDP-Tcp#3\n`,
  ],
  [
    'dsregcmd',
    'dsregcmd /status',
    (d) =>
      `              AzureAdJoined : YES\n               DomainJoined : YES\n                 DomainName : ${d.upper('domain')}\n                   DeviceId : ${d.guid('device id')}\n                 Thumbprint : ${d.hex('thumbprint', 40)}\n                 TenantName : ${d.person('tenant')}\n                   TenantId : ${d.guid('tenant id')}\n                 Executing Account Name : ${d.upper('account domain')}\\${d.word('account', false)}, ${d.email('account as e-mail')}\n`,
  ],
  [
    'cmdkey',
    'cmdkey /list',
    (d) =>
      `    Target: Domain:target=${d.fqdn('target')}\n    Type: Domain Password\n    User: ${d.upper('domain')}\\${d.word('user', false)}\n    Target: TERMSRV/${d.host('remote desktop')}\n    User: ${d.email('user as e-mail')}\n`,
  ],
  [
    'slmgr',
    'cscript slmgr.vbs /dlv',
    (d) =>
      `Partial Product Key: ${d.hex('partial product key', 8)}\nProduct Key: ${d.secret('product key', 'product-key')}\nInstallation ID: ${d.secret('installation id', 'digits')}\nKMS machine name from DNS: ${d.fqdn('KMS host')}:1688\nClient Machine ID (CMID): ${d.guid('CMID')}\n`,
  ],
  [
    'wmic',
    'wmic bios get serialnumber',
    (d) => `SerialNumber  \r\n${d.serial('serial below its heading')}  \r\n`,
  ],
  [
    'wmic csproduct',
    'wmic csproduct get uuid,identifyingnumber',
    (d) => `IdentifyingNumber  UUID\r\n${d.serial('serial')}    ${d.guid('UUID of a machine')}\r\n`,
  ],
  [
    'quser',
    'quser',
    (d) =>
      ` USERNAME              SESSIONNAME        ID  STATE   IDLE TIME  LOGON TIME\n>${d.word('user', false)}               console             1  Active      none   11/24/2026 8:03 AM\n ${d.word('other user', false)}                                  2  Disc         1:12   11/23/2026 5:41 PM\n`,
  ],
  [
    'tasklist',
    'tasklist /v',
    (d) =>
      `chrome.exe   8812 Console   1   212,008 K Running  ${d.upper('domain')}\\${d.word('user', false)}   0:03:11 Invoice ${d.word('customer in a title')} - Google Chrome\n`,
  ],
  [
    'netstat',
    'netstat -ano',
    (d) =>
      `  TCP    ${d.ip('own address')}:50111    ${d.ip('public peer', 'plain', 'public')}:443    ESTABLISHED     4412\n  TCP    [${d.ip6('own address in IPv6')}]:50112   [${d.ip6('peer in IPv6')}]:443   ESTABLISHED     4412\n  UDP    ${d.ip('own address of UDP')}:137      *:*       4\n`,
  ],
  [
    'schtasks',
    'schtasks /query /v /fo list',
    (d) =>
      `HostName:      ${d.host('host')}\nAuthor:        ${d.upper('domain of an author')}\\${d.word('author', false)}\nTask To Run:   C:\\Users\\${d.word('home', false)}\\bin\\backup.cmd --password ${d.secret('password in an argument')}\nRun As User:   ${d.word('run as', false)}\n`,
  ],
  [
    'certutil',
    'certutil -store -user My',
    (d) =>
      `Serial Number: ${d.hex('serial of a certificate', 36)}\nIssuer: CN=${d.word('issuer')} Issuing CA 01, DC=${d.word('DC of an issuer', false)}, DC=lan\nSubject: E=${d.email('e-mail of a subject')}, CN=${d.person('CN of a subject')}, OU=${d.word('OU of a subject')}\n  Other Name:\n     Principal Name=${d.email('principal name')}\nCert Hash(sha1): ${d.hex('hash of a certificate', 40)}\n`,
  ],
  [
    'registry of interfaces',
    'reg query HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters /s',
    (d) =>
      `    Hostname    REG_SZ    ${d.host('host name')}\n    NV Domain    REG_SZ    ${d.fqdn('domain')}\n    SearchList    REG_SZ    ${d.domain('search list')},${d.fqdn('second of the list')}\n    DhcpIPAddress    REG_SZ    ${d.ip('address by DHCP')}\n    DhcpGatewayHardware    REG_BINARY    ${d.ip('gateway', 'bare')}06000000${d.mac('MAC in bytes of the registry', 'bare')}\n    Dhcpv6DUID    REG_BINARY    000100012C5A7731${d.mac('DUID in the registry', 'bare')}\n`,
  ],
  [
    'registry as UTF-16 bytes',
    'reg query HKCU\\Software\\Office /s',
    (d) =>
      `    UserName    REG_BINARY    ${d.encoded('name as UTF-16 in hexadecimal', d.bare(), (one) => utf16(one).toString('hex').toUpperCase())}\n    Path    REG_BINARY    ${d.encoded('path as UTF-16 with commas', d.bare(), (one) => [...utf16(`C:\\Users\\${one}`)].map((byte) => byte.toString(16).padStart(2, '0')).join(','))}\n`,
  ],
  [
    'export of the registry',
    'type export.reg',
    (d) =>
      `[HKEY_USERS\\${d.sid('SID in a key')}\\Network\\Z]\n"RemotePath"="\\\\\\\\${d.host('server with doubled slashes')}\\\\${d.word('share with doubled slashes')}"\n"UserName"=hex(1):${d.encoded('name as hex(1)', d.bare(), (one) => [...utf16(one)].map((byte) => byte.toString(16).padStart(2, '0')).join(','))}\n`,
  ],
  [
    'event log',
    'wevtutil qe Security /f:text /c:1',
    (d) =>
      `  Computer: ${d.fqdn('computer')}\n  Security ID:  ${d.sid('security id')}\n  Account Name:  ${d.upper('machine account')}$\n  Workstation Name: ${d.host('workstation')}\n  Source Network Address: ${d.ip('source')}\n  Logon GUID: {${d.guid('logon GUID')}}\n`,
  ],
  [
    'event log as XML',
    'wevtutil qe System /f:xml',
    (d) =>
      `<Event><System><Computer>${d.fqdn('computer')}</Computer><Security UserID='${d.sid('user id')}'/></System><EventData><Data Name='TargetUserName'>${d.word('target user', false)}</Data><Data Name='IpAddress'>${d.ip('address')}</Data></EventData></Event>\n`,
  ],
  [
    'gpresult',
    'gpresult /r',
    (d) =>
      `RSOP data for ${d.upper('domain')}\\${d.word('user', false)} on ${d.host('host')} : Logging Mode\nSite Name:                   ${d.word('site')}\n    CN=${d.person('CN of a user')},OU=${d.word('OU')},DC=${d.word('DC', false)},DC=example\n    Last time Group Policy was applied from: ${d.fqdn('domain controller')}\n        ${d.word('policy')}_Proxy_Policy\n`,
  ],
  [
    'setspn',
    (d) => `setspn -L ${d.host('host in a command')}`,
    (d) =>
      `Registered ServicePrincipalNames for CN=${d.upper('CN of a computer')},CN=Computers,DC=${d.word('DC', false)},DC=lan:\n        TERMSRV/${d.fqdn('full SPN')}\n        RestrictedKrbHost/${d.host('short SPN')}\n`,
  ],
  [
    'Get-ADUser',
    'Get-ADUser -Filter *',
    (d) =>
      `DistinguishedName : CN=${d.person('CN')},OU=${d.word('OU')},DC=${d.word('DC', false)},DC=lan\nSamAccountName    : ${d.word('account', false)}\nUserPrincipalName : ${d.email('principal name')}\nObjectGUID        : ${d.guid('GUID')}\nSID               : ${d.sid('SID')}\nTelephoneNumber   : +49 ${d.secret('telephone', 'digits')}\n`,
  ],
  [
    'route with a key',
    'rasdial',
    (d) => `Connected to\n${d.word('phone book entry')} VPN\nCommand completed successfully.\n`,
  ],
  [
    'phone book',
    'type %APPDATA%\\Microsoft\\Network\\Connections\\Pbk\\rasphone.pbk',
    (d) =>
      `[${d.word('entry of the phone book')}]\nPhoneNumber=${d.fqdn('VPN server')}\nGuid=${d.hex('GUID without dashes', 32).toUpperCase()}\nCustomAuthKey=${d.secret('custom key', 'base64')}\n`,
  ],
  [
    'tracert with a prompt',
    'type log.txt',
    (d) =>
      `C:\\Users\\${d.word('prompt of cmd', false)}>tracert x\nPS C:\\Users\\${d.script('prompt of PowerShell', 'chinese')}> ipconfig\n${d.word('prompt of ssh', false)}@${d.host('host in a prompt')}:~$ ls\n`,
  ],
  [
    'profile of a WLAN as XML',
    'type Wi-Fi.xml',
    (d) =>
      `<WLANProfile><name>${d.word('name')}</name><SSIDConfig><SSID><hex>${d.encoded('SSID in hexadecimal', d.bare(), (one) => Buffer.from(one).toString('hex').toUpperCase())}</hex><name>${d.word('SSID')}</name></SSID></SSIDConfig><keyMaterial>${d.secret('key material')}</keyMaterial></WLANProfile>\n`,
  ],
]);
