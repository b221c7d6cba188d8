/** Wireless links, as each system tells them. */
import { describe, expect, it } from 'vitest';
import {
  parseIwLink,
  parseNmcliSecurity,
  parseProcWireless,
} from '../../../../shared/parse/machine/linux.ts';
import { dbmOfQuality, placeOf, securityOf } from '../../../../shared/parse/machine/radio.ts';
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
