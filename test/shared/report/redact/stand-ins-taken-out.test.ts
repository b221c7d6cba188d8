/** Stand-ins in place of pseudonyms, and taken out again. */
import { describe, expect, it } from 'vitest';
import { createRestorer } from '../../../../shared/report/redact/restore.ts';

describe('stand-ins', () => {
  it('are put in place of pseudonyms, blocks with their base, and taken out again', () => {
    const restorer = createRestorer([
      { name: 'ip-1', standIn: '10.9.8.7' },
      { name: 'net-1', standIn: '10.9.8.33' },
    ]);
    const text = 'to net-1/24 via ip-1:53, host-1, net-1  255.255.255.0, mac-2, ip-12';
    expect(restorer.text(text)).toBe(
      'to 10.9.8.0/24 via 10.9.8.7:53, host-1, 10.9.8.0  255.255.255.0, 02:d0:c7:00:00:02, ip-12',
    );
    expect(restorer.hide(restorer.value({ a: ['net-1/24', 'ip-1', 'mac-2'] }))).toEqual({
      a: ['net-1/24', 'ip-1', 'mac-2'],
    });
  });

  it.each([
    // Of the network around an address the pseudonym says which it is; of a base address alone nothing does.
    ['10.9.8.0/24 overlaps', 'ip-1/24 overlaps'],
    ['10.9.8.0/25', 'ip-1/25'],
    ['route delete 10.9.8.0 mask 255.255.255.0 10.9.8.7', 'route delete net-? mask 255.255.255.0 ip-1'],
    ['10.44.0.0/16 10.44.0.0', 'net-2/16 net-2'],
    ['2001:db8::b, 02:d0:c7:00:00:02', 'ip6-11, mac-2'],
    // What no stand-in made stays: the tool's own words, the service's blocks, what redaction left.
    [
      '192.168.1.0/24 is 255.255.255.0, 10.0.0.0/8, 100.64.0.0/10, 10.9.9.0/24, 10.9.0.0',
      '192.168.1.0/24 is 255.255.255.0, 10.0.0.0/8, 100.64.0.0/10, 10.9.9.0/24, 10.9.0.0',
    ],
  ])('leave no network behind that was computed from them: %s', (computed, shown) => {
    const restorer = createRestorer([
      { name: 'ip-1', standIn: '10.9.8.7' },
      { name: 'net-2', standIn: '10.44.3.2' },
    ]);
    restorer.text('net-2/16 via ip-1, ip6-11 at mac-2; version 10.9.0.0');
    expect(restorer.hide(computed)).toBe(shown);
  });

  it.each([['ip-1/24 net-1/24'], ['net-1/24 ip-1/24']])(
    'leave a block its own name, also where a stand-in has no bits of its own: %s',
    (text) => {
      const restorer = createRestorer([
        { name: 'ip-1', standIn: '192.168.46.0' },
        { name: 'net-1', standIn: '192.168.46.10' },
      ]);
      restorer.text(text);
      expect(restorer.hide('192.168.46.0/24 192.168.46.0')).toBe('net-1/24 ip-1');
    },
  );
});
