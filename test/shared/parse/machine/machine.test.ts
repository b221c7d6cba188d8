/** What the computer's reader makes of answers: only what is named, and nothing of what says nothing. */
import { describe, expect, it } from 'vitest';
import {
  parseIwLink,
  parseNmcliSecurity,
  parseOsRelease,
  parseProcWireless,
  parseSystemVersion,
} from '../../../../shared/parse/machine/linux.ts';
import { dbmOfQuality, placeOf, securityOf } from '../../../../shared/parse/machine/radio.ts';
import { loadOf, machineOf } from '../../../../shared/parse/machine/raw.ts';
import { wifiOf } from '../../../../shared/parse/windows/native/wifi.ts';
import { answer } from '../windows/native/sample.ts';

/** As iw 5.19 prints it. */
const IW = `Connected to 9c:05:d6:aa:bb:cc (on wlp3s0)
\tSSID: Nordlicht Intern
\tfreq: 5180
\tRX: 1236871 bytes (7342 packets)
\tTX: 163551 bytes (1093 packets)
\tsignal: -61 dBm
\trx bitrate: 526.5 MBit/s VHT-MCS 6 80MHz VHT-NSS 2
\ttx bitrate: 433.3 MBit/s VHT-MCS 9 80MHz short GI VHT-NSS 1

\tbss flags:\tshort-slot-time
`;

describe('iw dev … link', () => {
  it('gives signal, channel, band and rate, and no name', () => {
    expect(parseIwLink(IW)).toEqual({ signalDbm: -61, band: '5', channel: 36, rateMbit: 433.3 });
    expect(JSON.stringify(parseIwLink(IW))).not.toMatch(/Nordlicht|9c:05/);
  });
  it('tells no connection from an empty answer', () => {
    expect(parseIwLink('Not connected.\n')).toBeNull();
    expect(parseIwLink('')).toBeNull();
  });
  it('leaves out what is not there', () => {
    expect(parseIwLink('Connected to 9c:05:d6:aa:bb:cc (on wlan0)\n\tSSID: signal: -20 dBm\n')).toEqual({});
  });
});

describe('/proc/net/wireless', () => {
  it('gives levels in dBm, and none that count otherwise', () => {
    const text = `Inter-| sta-|   Quality        |   Discarded packets               | Missed | WE
 face | tus | link level noise |  nwid  crypt   frag  retry   misc | beacon | 22
wlp3s0: 0000   49.  -61.  -256        0      0      0      0     12        0
 wlan1: 0000   30.   45.     0        0      0      0      0      0        0
 wlan2: 0000    0.  -256.  -256        0      0      0      0      0        0
`;
    expect([...parseProcWireless(text)]).toEqual([['wlp3s0', -61]]);
  });
});

describe('nmcli', () => {
  it('gives the security of the own network alone', () => {
    const text = 'no:wlp3s0:WPA1 WPA2\nyes:wlp3s0:WPA2 802.1X\nyes:wlan1:\nno:wlan1:WPA3\n';
    expect([...parseNmcliSecurity(text)]).toEqual([
      ['wlp3s0', 'wpa2-enterprise'],
      ['wlan1', 'open'],
    ]);
  });
  it.each([
    ['WPA3', 'wpa3'],
    ['WPA2 WPA3', 'wpa3'],
    ['WPA1', 'wpa'],
    ['WEP', 'wep'],
    ['--', 'open'],
    ['something else', undefined],
  ])('reads %s', (words, security) => {
    expect(securityOf(words)).toBe(security);
  });
});

describe('frequencies and quality', () => {
  it.each([
    [2412, { band: '2.4', channel: 1 }],
    [2484, { band: '2.4', channel: 14 }],
    [5180, { band: '5', channel: 36 }],
    [5885, { band: '5', channel: 177 }],
    [5955, { band: '6', channel: 1 }],
    [6415, { band: '6', channel: 93 }],
    [900, {}],
  ])('%d MHz', (mhz, place) => {
    expect(placeOf(mhz)).toEqual(place);
  });
  it.each([
    [0, -100],
    [50, -75],
    [100, -50],
    [180, -50],
  ])('a quality of %d', (quality, dbm) => {
    expect(dbmOfQuality(quality)).toBe(dbm);
  });
});

describe("Windows' own functions", () => {
  it('tell the signal by the description, and a radio without a connection', () => {
    const text = answer('WlanQueryInterface', [
      { Description: 'Intel(R) Wi-Fi 6 AX201', State: 1, SignalQuality: 38, RxRate: 86_700, TxRate: 72_200 },
      { Description: 'Other', State: 4 },
    ]);
    expect(wifiOf(text)).toEqual({
      known: true,
      value: [
        { adapter: 'Intel(R) Wi-Fi 6 AX201', wifi: { signalDbm: -81, rateMbit: 72.2 } },
        { adapter: 'Other', wifi: null },
      ],
    });
  });
  it('are unknown where a row is missing', () => {
    expect(wifiOf('{"asked":"native:WlanQueryInterface","count":1,"rows":[]}').known).toBe(false);
  });
});

describe('the system', () => {
  it('by os-release', () => {
    expect(
      parseOsRelease('NAME="Debian"\nPRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nBUILD_ID=x1\n'),
    ).toEqual({
      system: 'Debian GNU/Linux 12 (bookworm)',
      build: 'x1',
    });
    expect(parseOsRelease('')).toEqual({});
  });
  it('by SystemVersion.plist', () => {
    const plist = `<dict><key>ProductBuildVersion</key><string>24C101</string>
<key>ProductName</key><string>macOS</string><key>ProductVersion</key>
<string>15.2</string></dict>`;
    expect(parseSystemVersion(plist)).toEqual({ system: 'macOS 15.2', build: '24C101' });
    expect(parseSystemVersion('')).toEqual({});
  });
});

/** With what nobody needs beside it. */
const SYSTEM = {
  manufacturer: 'LENOVO',
  model: '20XW004WGE',
  version: 'ThinkPad X1 Carbon Gen 9',
  serial: 'PF2ABCDE',
  uuid: '4c4c4544-0042-4a10-8050-b3c04f4d5232',
  sku: '-',
  virtual: false,
};

describe('the model', () => {
  it('takes maker and model alone', () => {
    expect(machineOf(SYSTEM)).toEqual({ maker: 'LENOVO', model: '20XW004WGE' });
  });
  it('says of a virtual machine that it is one, and of no other that it is none', () => {
    expect(machineOf({ ...SYSTEM, virtual: true, virtualHost: 'KVM' })).toMatchObject({
      virtual: true,
      hypervisor: 'KVM',
    });
    expect(machineOf({ ...SYSTEM, virtual: true })).not.toHaveProperty('hypervisor');
    expect(machineOf(SYSTEM)).not.toHaveProperty('virtual');
  });
  it.each(['', '-', 'Computer', 'To Be Filled By O.E.M.', 'System Product Name', 'Default string'])(
    'leaves out %j',
    (model) => {
      expect(machineOf({ ...SYSTEM, model })).toEqual({ maker: 'LENOVO' });
    },
  );
  it('takes no text of another shape', () => {
    expect(machineOf({ manufacturer: 7, model: ['x'], virtual: 'yes' })).toEqual({});
    expect(() => machineOf(null)).toThrow();
  });
});

describe('the load', () => {
  const answers = {
    cores: 8,
    queue: 1.2345,
    memory: { total: 17_179_869_184, available: 8_589_934_592 },
    load: { currentLoad: 42.4 },
    battery: { hasBattery: true, percent: 81.6, acConnected: false, serial: 'X', model: 'Y' },
  };
  it('is put together', () => {
    expect(loadOf(answers)).toEqual({
      cores: 8,
      cpuPercent: 42,
      queue: 1.23,
      memoryGb: 16,
      availableGb: 8,
      battery: { percent: 82, onMains: false },
    });
  });
  it.each([
    ['no battery', { hasBattery: false }, { battery: null }],
    ['a battery without numbers', { hasBattery: true, percent: null }, { battery: {} }],
    ['no answer about a battery', 'x', {}],
  ])('with %s', (_what, battery, part) => {
    const { battery: told, ...rest } = loadOf({ ...answers, battery });
    expect(told === undefined ? {} : { battery: told }).toEqual(part);
    expect(rest.cpuPercent).toBe(42);
  });
  it.each([
    ['memory', { memory: {} }],
    ['load', { load: { currentLoad: Number.NaN } }],
  ])('is not known without %s', (_what, part) => {
    expect(() => loadOf({ ...answers, ...part })).toThrow();
  });
});
