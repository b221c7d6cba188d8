/** `arp -a` of Windows: which entries stay is told in the word that multicast and broadcast have, in any language. */
import { expect, it } from 'vitest';
import { parseWindowsArp } from '../../../../shared/parse/windows/arp.ts';

const table = (...rows: readonly string[]): string =>
  [
    '',
    'Interface: 192.168.1.10 --- 0xc',
    '  Internet Address      Physical Address      Type',
    ...rows,
    '',
  ].join('\r\n');
const GATEWAY = '  192.168.1.1           00-11-22-33-44-55     ';
const BROADCAST = '  192.168.1.255         ff-ff-ff-ff-ff-ff     ';
const MULTICAST = '  224.0.0.22            01-00-5e-00-00-16     ';

it.each([
  ['fixed, in English', [`${GATEWAY}static`, `${MULTICAST}static`], 'permanent'],
  ['fixed, in Chinese', [`${GATEWAY}静态`, `${BROADCAST}静态`], 'permanent'],
  ['fixed, in French, by a row before it', [`${MULTICAST}statique`, `${GATEWAY}statique`], 'permanent'],
  ['learnt, in English', [`${GATEWAY}dynamic`, `${MULTICAST}static`], 'stale'],
  ['learnt, in Chinese', [`${GATEWAY}动态`, `${BROADCAST}静态`], 'stale'],
  ['fixed, in English alone', [`${GATEWAY}static`], 'permanent'],
  ['learnt, in English alone', [`${GATEWAY}dynamic`], 'stale'],
  ['in a word that nothing explains', [`${GATEWAY}动态`], 'other'],
])('an entry that is %s', (_name, rows, state) => {
  const { rows: entries } = parseWindowsArp(table(...rows));
  expect(entries.find(({ address }) => address === '192.168.1.1')).toEqual({
    address: '192.168.1.1',
    interface: '192.168.1.10',
    mac: '00-11-22-33-44-55',
    state,
  });
});
