/** People and machines whose secrets are planted. */

export interface Planted {
  readonly user: string;
  readonly host: string;
  readonly domain: string;
  readonly ip: string;
  readonly ip6: string;
  readonly mac: string;
  readonly ssid: string;
  readonly serial: string;
  readonly password: string;
  readonly share: string;
  readonly guid: string;
}

/** Not known beforehand: redaction must see by form and label alone what is private. */
export const PLANTED: readonly Planted[] = [
  {
    user: 'zhangsan',
    host: 'FINANCE-PC-07',
    domain: 'hq.contoso-bank.com',
    ip: '192.168.31.57',
    ip6: 'fe80::1c2b:3dff:fe4e:5f60',
    mac: '00-1A-2B-3C-4D-5E',
    ssid: 'ZhangHome-5G',
    serial: 'PF2ABC9X',
    password: 's3cr3tPass',
    share: 'gehalt2026',
    guid: '4D36E972-E325-11CE-BFC1-08002BE10318',
  },
  {
    user: '王小明',
    host: 'LAPTOP-9QK2M7RT',
    domain: 'corp.wuxi-steel.cn',
    ip: '10.37.201.14',
    ip6: '2409:8a28:1234:5678::9',
    mac: '3C-06-30-0A-0B-0C',
    ssid: '无锡钢铁办公网',
    serial: 'C02XK0ABJG5J',
    password: 'Mima-88',
    share: '财务部',
    guid: '7f3c2b10-aaaa-4bcd-8ef0-1234567890ab',
  },
  {
    user: 'm.oneill',
    host: 'mba-oneill',
    domain: 'ad.kilkenny.local',
    ip: '172.25.9.200',
    ip6: 'fd12:3456:789a:1::1',
    mac: 'F0-18-98-AA-BB-0F',
    ssid: 'Eir 2.4 GHz',
    serial: 'FVFXC2ABQ05D',
    password: 'p@ss,w0rd',
    share: 'Team',
    guid: '01234567-89ab-4cde-8f01-23456789abcd',
  },
  {
    user: 'Anna Schmidt',
    host: 'ws-0042',
    domain: 'intern.schmidt-gmbh.de',
    ip: '203.0.114.77',
    ip6: '2a02:908:1:2:3:4:5:6',
    mac: 'A4-83-E7-11-22-33',
    ssid: 'FRITZ!Box 7590',
    serial: '5CG9123XYZ',
    password: 'Hunter2x',
    share: 'Ablage',
    guid: 'ABCDEF01-2345-4678-9ABC-DEF012345678',
  },
  {
    user: 'tanaka',
    host: 'DESKTOP-A1B2C3D',
    domain: 'tokyo.tanaka.co.jp',
    ip: '114.132.7.9',
    ip6: '240e:3b7::abcd',
    mac: 'D8-9E-F3-0D-0E-01',
    ssid: 'aterm-a1b2c3-g',
    serial: 'MJ0ABCDE',
    password: 'x9!yZ',
    share: 'kyoyu',
    guid: 'deadbeef-0000-4000-8000-00000000beef',
  },
  {
    user: 'lisi',
    host: 'dev-box',
    domain: 'vpn.acme-robotics.io',
    ip: '192.168.0.103',
    ip6: 'fe80::aede:48ff:fe00:1122',
    mac: 'AC-DE-48-00-11-22',
    ssid: 'CMCC-x7Qp',
    serial: 'R90ABCDE',
    password: 'tigerLily',
    share: 'builds',
    guid: '11111111-2222-4333-8444-555555555555',
  },
  {
    user: 'ou_yang',
    host: 'shenzhen-kiosk3',
    domain: 'oa.shenzhen-motor.com.cn',
    ip: '10.0.7.31',
    ip6: '2001:da8:20d::42',
    mac: '52-54-00-AB-CD-EF',
    ssid: 'kiosk_staff',
    serial: 'VMW-56-4D-AA',
    password: 'Qwerty_09',
    share: 'kiosk',
    guid: 'c0ffee00-1234-4abc-9def-001122334455',
  },
];

export type Shape = readonly [name: string, text: (one: Planted) => string, ...secrets: (keyof Planted)[]];
