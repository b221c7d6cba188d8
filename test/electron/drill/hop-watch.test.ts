import { describe, expect, it } from 'vitest';
import { RouterHeard, tellingTtl } from '../../../electron/drill/hop-watch.ts';
import { ip } from '../../../shared/net/ipv4.ts';

const TARGET = ip('172.16.0.11');
const [GATEWAY, ACTIVE, STANDBY] = [ip('192.168.1.1'), ip('10.0.0.1'), ip('192.168.0.1')];
const PATH = { activeHops: [ACTIVE], standbyHops: [STANDBY] };

/** Which of the lines tell of another router. */
function changes(...lines: readonly string[]): readonly number[] {
  const heard = new RouterHeard();
  return lines.flatMap((line, index) => (heard.isChange(line, TARGET) ? [index] : []));
}
const linux = (from: string, sequence = 1): string =>
  `From ${from} icmp_seq=${sequence} Time to live exceeded`;

describe('the router that tells the ways apart', () => {
  it.each([
    ['the active one', [GATEWAY, ACTIVE], 2],
    ['the standby one, behind a silent one', [GATEWAY, null, STANDBY], 3],
    ['none, where the profile names none of them', [GATEWAY, null], null],
  ])('is %s', (_, hops, ttl) => {
    expect(tellingTtl({ hops }, PATH)).toBe(ttl);
  });

  it('has changed when another one answers', () => {
    expect(
      changes(`PING ${TARGET}`, linux('10.0.0.1'), linux('10.0.0.1', 2), linux('192.168.0.1', 3)),
    ).toEqual([3]);
  });

  it('has changed when the target itself answers where a router did', () => {
    expect(changes(linux('10.0.0.1'), `64 bytes from ${TARGET}: icmp_seq=2 ttl=62 time=0.4 ms`)).toEqual([1]);
  });

  it('has not changed since it was silent, or since macOS prints the header of the packet', () => {
    const macos = '92 bytes from 10.0.0.1: Time to live exceeded';
    const header = ' 4  5  00 5400 1a2b   0 0000  01  01 0000 192.168.1.10  172.16.0.11';
    expect(
      changes(macos, 'Vr HL TOS  Len   ID Flg  off TTL Pro  cks      Src      Dst', header, macos),
    ).toEqual([]);
    expect(changes(linux('10.0.0.1'), 'Request timeout for icmp_seq 2', linux('10.0.0.1', 3))).toEqual([]);
  });
});
