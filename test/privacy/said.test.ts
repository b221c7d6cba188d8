/** What people say in a note behind the word that tells what it is, and addresses that they write for people. */
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../shared/report/redact/index.ts';

/** Between the marks stands what may not be left. */
const SAID = `
我的 IP 是 «１０．２３．１４．５７»
网关 «10。138。127。162» 不通
gateway «10 . 172 . 161 . 193» is silent
gateway «10[.]173[.]144[.]187» and «10(.)175(.)118(.)115»
gateway «10 dot 199 dot 151 dot 122»
网关 «10点122点125点146»
IP «10·184·188·159» and «10,139,125,136» and «10_131_144_165»
我在 «10.187.133» 网段
subnet «10.187.134»
v6 «fd12：7bb4：54e5：：1»
MAC «8c1657830b45» and «8C167C858E7C»
MAC «8c1696-2bff16»
MAC «8C 16 2D 1D D1 A8»
MAC «8C：16：8D：36：72：A5»
card «8C.16.76.A9.A3.F9»
mail «quixfeld» [at] «nordlicht» [dot] de
mail «quixfeld»(at)«nordlicht».de
mail «quixfeld» at «nordlicht» dot com
mail «quixfeld»＠«nordlicht».com
mail «quixfeld»@«nordlicht» and «brixfen»@[10.1.2.3]
手机号：«138 992 77193»
手机 «008613837843176» 或 «138.8226.5358»
Mob «07146373551», Fax «0891234519», Tel «06 62 44 58 55»
电话 «6165 1336», 分机 «8914»
Durchwahl «-4312»
IBAN «DE89370400440532016765», card «4539148803436467»
工号 «812556», 员工编号 «20232165»
工号：«E031246»
Personalnummer «1169627», employee id «9243827»
护照 «E16922942», SSN «162-79-2196»
Asset tag «IT-02155», 资产编号 «ZC20233495», Service Tag: «7KH1J82»
IMEI «356837548583369», ICCID «8986543673285999123»
TeamViewer ID «1 183 119 466», AnyDesk «849 642 158», 向日葵识别码 «527 351 112»
SSID «Nordlicht-Guest» drops
Wi-Fi "«Nordlicht Corp»" drops
连接到无线网“«北辰-5G»”
WLAN-Name: «Nordlicht»
WiFi密码 «Abcgallum121»
password «Xy9dagmyknym!» does not work
pw: «Xybrix!», PSK «Kknymfen49!», pre-shared key: «Kkhelsil89!»
Login: «quixfeld» / «Xydaglum18»
user «quixfeld66» pw «Aajavnym96»
账号：«quixfeld63»，密码：«kormyk63»
username: «quixfeld»
username is «quixfeld31»
PIN: «4498»
验证码 «827743», verification code «422927»
token «5b24bfd098889b7257fea6f7a2adef88»
secret «ca42d20e8a960692FKc6c2e7e6e966»
STS.«NU73aFEb69fa2a0e4d133f»
Cookie: JSESSIONID=«8ADDC242E27C5B27»
ssh-rsa «AAAAB3NzaC1yc2E70b2a1fbKCAb4398f2f465e0c23c54d484fb701150f»
https://hooks.slack.com/services/«TCCCDA401/BAEF7A684/5f186f54eceeB2b931e0d79b»
sk-«ca6abfad5a26CLL982acf6dff4e5e2761»
C:\\Benutzer\\«quixfeld»\\x and E:\\用户\\«quixfeld»\\x
/nas/homes/«quixfeld»/x
OneDrive - «Nordlicht Holding»
CN=«Jana Quixfeld»,OU=«Finanzen»,DC=«nordlicht»
Computername «nordlicht049», hostname «nordlicht-057»
计算机名为«BJ-PC-072»
my «PC-0624» and «FIN-LT-0417» are slow
MacBook von «Quixfeld»
büro«nordlicht».de and «nordlicht».systems and pc.«nordlicht».box
Frau «Quixfeld» and Mr. «Brixfen»
联系人：«欧阳青岚»
Contact: «Jana Quixfeld»
My name is «Quixfeld».
«Nordlicht» GmbH and «Quix Brixfen» Ltd
«北辰青岚科技»有限公司
GPS «48.13474, 11.57315»
`
  .trim()
  .split('\n');

/** What support must read. */
const STAYS = `
Since Monday the login is not possible.
The password is wrong, I changed it twice.
Password expired on 2026-11-24, then the PIN was asked for.
Username or password is incorrect.
My account is locked since 09:30.
user cannot log in; user not found
Login: fails after 30 seconds
密码错误，账号被锁定
账号无法登录，密码正确
账号：无法登录
验证码收不到
从昨天 9:30 开始，无法登录无影云电脑
Wi-Fi works, WLAN does not
The SSID is hidden, SSID changed
Wi-Fi "connected, no internet"
WLAN-Name is not shown
连接无线网后可以登录
hostname not found; host name resolution fails
计算机名无法解析
Phone hotspot works, LAN does not
mobile hotspot 5 GHz, mobile data 4G
电话会议时断线
ext4 file system
error 10060, code 0x80072ee7, event id 4201
KB5034441 was installed, Windows 11 24H2 build 26100.2314
version 7.6.1-RS.20260301 of the client
AES-256, SHA-256, RFC-1918, ISO-8859-1, UTF-8, CVE-2024-3094
ping 100.100.2.136 = 32 ms, 30 ms, 31 ms, 29 ms
VLAN 310, port 443, AS 65001, BGP 45104
route 100.64.0.0/10 via gateway
desktop ecd-7w78ozhjcwa3ujk9t in cn-shanghai
cen-1abcdefgh2ijklmnop, vbr-bp1abcdef, vpc-bp1xyz
office site cn-hangzhou+dir-1234567890
com.alibaba.cloud.vpn, OID 1.3.6.1.5.5.7.3.1
between 24.11.2026 10:00 and 25.11.2026
TAP-Windows Adapter V9, Intel(R) Wi-Fi 6 AX201 160MHz
eth0@if5, veth1@if2, sit0@NONE
VPN on: fails. VPN off: works.
TLS 1.2, HTTP 403, DNS SERVFAIL, NXDOMAIN
公司：网络正常，家里也正常
联系人不在
https://help.aliyun.com/document_detail/12345.html
C:\\Windows\\System32\\drivers\\etc\\hosts
/var/log/messages, /home is full
HKLM\\SYSTEM\\CurrentControlSet
HKEY_USERS\\S-1-5-18\\Software
speed 100 Mbps, 867 Mbps, RSSI -60 dBm
2026-11-24T10:00:00Z
token expired
MAC filter on the switch
session=lost; session ended
Skype: works
TeamViewer works, AnyDesk too
serial number missing
Company: network ok
Contact: see above
my name is in the profile
the subnet is fine, subnet 255.255.255.0
网段不通，网段正常
5,10,15,20 seconds
GPS off
ssid: none
Windows Server 2019-2022
RTT 3.21/4.56/7.89/1.23 ms
Alibaba Cloud Co., Ltd.
Intel Inc. driver
2026-11-24 09:30:15 +0800
第 3 次，第 12 分钟
iPhone 15 hotspot
EliteBook 840 G10, ThinkPad T14 Gen 3
LAN cable CAT-6, CAT-7
room 12-14
in Q1-2026
br-0a1b2c3d4e5f
the name of steams: x.y1
`
  .trim()
  .split('\n');

const secretsIn = (said: string): readonly string[] =>
  [...said.matchAll(/«([^»]+)»/g)].map(([, one = '']) => one);

describe('a note', () => {
  it.each(SAID)('leaves nothing of %s', (said) => {
    const left = createRedactor([]).text(said.replace(/[«»]/g, '')).toLowerCase();
    expect(secretsIn(said).filter((one) => left.includes(one.toLowerCase()))).toEqual([]);
  });

  it.each(STAYS)('keeps %s', (said) => {
    expect(createRedactor([]).text(said)).toBe(said);
  });

  it.each(SAID)('is the same after a second time: %s', (said) => {
    const once = createRedactor([]).text(said.replace(/[«»]/g, ''));
    expect(createRedactor([]).text(once)).toBe(once);
  });
});
