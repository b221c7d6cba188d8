import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ip } from '../../../../shared/net/ipv4.ts';
import { parsePing } from '../../../../shared/parse/ping/ping.ts';

const TARGET = ip('172.16.0.5');

describe('replies of ping', () => {
  it.each([
    ['Linux', '64 bytes from 172.16.0.5: icmp_seq=1 ttl=61 time=3.41 ms', 3.41, 61],
    ['macOS', '64 bytes from 172.16.0.5: icmp_seq=0 ttl=61 time=3.410 ms', 3.41, 61],
    ['busybox', '64 bytes from 172.16.0.5: seq=0 ttl=61 time=3.410 ms', 3.41, 61],
    ['Windows, English', 'Reply from 172.16.0.5: bytes=32 time=3ms TTL=61', 3, 61],
    ['Windows, under a millisecond', 'Reply from 172.16.0.5: bytes=32 time<1ms TTL=128', 0.5, 128],
    ['Windows, Chinese', '来自 172.16.0.5 的回复: 字节=32 时间=3ms TTL=61', 3, 61],
    ['Windows, German', 'Antwort von 172.16.0.5: Bytes=32 Zeit<1ms TTL=61', 0.5, 61],
    ['Windows, Japanese', '172.16.0.5 からの応答: バイト数 =32 時間 =3ms TTL=61', 3, 61],
  ])('%s', (_name, line, rttMs, ttl) => {
    expect(parsePing(line, TARGET)).toEqual({ replies: [{ rttMs, ttl }], errors: [] });
  });

  it.each([
    ['an error that Windows counts as received', '来自 192.168.1.1 的回复: 无法访问目标主机。'],
    ['a duplicate', '64 bytes from 172.16.0.5: icmp_seq=1 ttl=61 time=3.41 ms (DUP!)'],
    ['somebody else', '64 bytes from 172.16.0.50: icmp_seq=1 ttl=61 time=3.41 ms'],
    ['a summary', 'rtt min/avg/max/mdev = 0.1/0.2/0.3/0.0 ms, ttl=61'],
    ['a timeout', 'Request timeout for icmp_seq 0'],
    ['nothing', ''],
  ])('%s is no reply', (_name, line) => {
    expect(parsePing(line, TARGET).replies).toEqual([]);
  });
});

describe('errors of ping', () => {
  it.each([
    ['From 192.168.1.1 icmp_seq=1 Destination Net Unreachable', 'net-unreachable', '192.168.1.1'],
    ['From 192.168.1.1 icmp_seq=1 Destination Host Unreachable', 'host-unreachable', '192.168.1.1'],
    ['From 192.168.1.1 icmp_seq=1 Packet filtered', 'prohibited', '192.168.1.1'],
    ['From 10.0.0.1 icmp_seq=1 Time to live exceeded', 'ttl-exceeded', '10.0.0.1'],
    ['92 bytes from 10.0.0.1: Time to live exceeded', 'ttl-exceeded', '10.0.0.1'],
    ['36 bytes from 192.168.1.1: Communication prohibited by filter', 'prohibited', '192.168.1.1'],
    ['Reply from 192.168.1.1: Destination host unreachable.', 'host-unreachable', '192.168.1.1'],
    ['来自 10.0.0.1 的回复: TTL 传输中过期。', 'ttl-exceeded', '10.0.0.1'],
    ['来自 192.168.1.1 的回复: 无法访问目标网。', 'net-unreachable', '192.168.1.1'],
    ['Antwort von 192.168.1.1: Zielnetz nicht erreichbar.', 'net-unreachable', '192.168.1.1'],
    [
      'Antwort von 10.0.0.1: Die Gültigkeitsdauer wurde bei der Übertragung überschritten.',
      'ttl-exceeded',
      '10.0.0.1',
    ],
    ['192.168.1.1 からの応答: 宛先ホストに到達できません。', 'host-unreachable', '192.168.1.1'],
    ['10.0.0.1 からの応答: 転送中に TTL が期限切れになりました。', 'ttl-exceeded', '10.0.0.1'],
    ['ping: connect: Network is unreachable', 'local-failure', null],
    ['PING: transmit failed. General failure.', 'local-failure', null],
    ['PING：传输失败。常见故障。', 'local-failure', null],
    ['一般故障。', 'local-failure', null],
    ['ping: sendto: No route to host', 'local-failure', null],
  ])('%s', (line, kind, from) => {
    expect(parsePing(line, TARGET)).toEqual({ replies: [], errors: [{ from, kind }] });
  });

  it.each([
    ['From 10.0.0.1 icmp_seq=1 Frag needed and DF set (mtu = 1400)', '10.0.0.1', 1400],
    ['36 bytes from 10.0.0.1: frag needed and DF set (MTU 1400)', '10.0.0.1', 1400],
    ['ping: local error: message too long, mtu=1400', null, 1400],
  ])('%s', (line, from, mtu) => {
    expect(parsePing(line, TARGET).errors).toEqual([{ from, kind: 'fragmentation-needed', mtu }]);
  });

  it('finds nothing in a heading', () => {
    expect(parsePing('PING 172.16.0.5 (172.16.0.5) 56(84) bytes of data.', TARGET)).toEqual({
      replies: [],
      errors: [],
    });
  });

  it('never crashes and never invents a reply of the target', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('0123456789. =<ttlTLmsFrom:时间来自\n')) }),
        (text) => {
          const { replies } = parsePing(text, TARGET);
          if (!text.includes(TARGET)) expect(replies).toEqual([]);
        },
      ),
    );
  });
});
