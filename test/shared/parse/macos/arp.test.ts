import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allRows, gapOf } from '../../../../shared/observation/listing.ts';
import { parseArp } from '../../../../shared/parse/macos/arp.ts';
import { damaged, HOSTILE_TEXTS } from '../../../support/hostile-text.ts';

const SAMPLE = `? (192.168.1.1) at 2:0:5e:0:0:1 on en0 ifscope [ethernet]
? (192.168.1.77) at (incomplete) on en0 ifscope [ethernet]
? (192.168.1.10) at 02:00:5e:10:00:01 on en0 ifscope permanent [ethernet]
`;

describe('parseArp', () => {
  it('reads who answered, who did not, and who is ourselves', () => {
    expect(parseArp(SAMPLE)).toEqual({
      proof: 'text',
      rows: [
        { address: '192.168.1.1', interface: 'en0', mac: '2:0:5e:0:0:1', state: 'stale' },
        { address: '192.168.1.77', interface: 'en0', state: 'incomplete' },
        { address: '192.168.1.10', interface: 'en0', mac: '02:00:5e:10:00:01', state: 'permanent' },
      ],
    });
  });

  it('says that there is nobody by silence alone, which takes an exit code', () => {
    for (const text of ['', ' \n']) {
      expect(allRows(parseArp(text), 0)).toEqual({ known: true, value: [] });
      expect(allRows(parseArp(text), null).known).toBe(false);
    }
  });

  it('keeps the rows beside one that is damaged', () => {
    const listing = parseArp(SAMPLE.replace('(incomplete)', 'incomplete)'));
    expect(listing.rows).toHaveLength(2);
    expect(gapOf(listing, 0)).toMatchObject({ reason: 'unparsable' });
  });

  it.each([
    ...HOSTILE_TEXTS.filter(([, text]) => text.trim() !== ''),
    ['a row that is cut', SAMPLE.slice(0, SAMPLE.indexOf(' on '))],
    ['a MAC address that is cut', SAMPLE.replace('2:0:5e:0:0:1 ', '2:0:5e ')],
    [
      'the table of Windows',
      '\r\nInterface: 192.168.1.10 --- 0xc\r\n  Internet Address      Physical Address      Type\r\n  192.168.1.1           02-00-5e-00-00-01     dynamic\r\n',
    ],
  ] as const)('is unknown for %s', (_name, text) => {
    expect(gapOf(parseArp(text), 0)).toMatchObject({ reason: 'unparsable' });
  });

  it('survives any damage, and never shows a MAC address of nobody', () => {
    fc.assert(
      fc.property(damaged(SAMPLE), (text) => {
        const { rows } = parseArp(text);
        expect(rows.every((one) => one.state !== 'incomplete' || one.mac === undefined)).toBe(true);
      }),
    );
  });
});
