/** The picture of the network as it is drawn: its words, its languages, and its boxes. */
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { DRAWING, drawingOf } from '../../../shared/network/drawing.ts';
import { networkOf } from '../../../shared/network/network-of.ts';
import { PLACES } from '../../../shared/network/picture.ts';
import { networkRows } from '../../../shared/network/table.ts';
import { networkTexts } from '../../../shared/network/texts.ts';
import { reportOf } from '../../support/report.ts';
import { REPORTS, rowThatBreaks } from './pictures.ts';

describe('the picture of the network', () => {
  it('says in the table what it draws', () => {
    const report = rowThatBreaks('dns.forwarder-missing');
    const rows = networkRows(networkOf(report), 'en');
    expect(rows.map(({ place }) => place)).toEqual(PLACES);
    expect(rows.find(({ place }) => place === 'company-dns')?.cells[1]).toBe('✖ broken here');
    expect(rows[0]?.cells[3]).toContain('to LAN gateway: packets pass');
  });

  it('sets Chinese apart from Latin letters, and lists with its own signs', () => {
    const rows = networkRows(networkOf(reportOf('a healthy workstation')), 'zh-CN').flatMap(
      ({ cells }) => cells,
    );
    expect(rows.find((cell) => cell.includes('CEN：'))).toContain('到 CEN：');
    expect(rows.join('\n')).not.toMatch(/, |; |[\u4e00-\u9fff][A-Z]|[A-Z][\u4e00-\u9fff]/u);
  });

  it('calls no delay zero', () => {
    const { measured } = networkTexts('en');
    const said = (ms: number): string => measured({ kind: 'router', address: '192.168.1.1', ms });
    expect([0, 0.04, 0.1, 29.44, 119.6].map(said)).toEqual(
      ['<0.1', '<0.1', '0.1', '29.4', '120'].map((ms) => `192.168.1.1 ${ms} ms`),
    );
  });

  it.each(['en', 'zh-CN'] as const)('fits into its boxes, in %s', (language) => {
    for (const { name, report } of REPORTS) {
      const { boxes, width, height } = drawingOf(networkOf(report), language);
      for (const { x, y, width: w, height: h, title, word, lines } of boxes) {
        expect(x >= 0 && y >= 0 && x + w <= width && y + h <= height).toBe(true);
        // A column of a terminal is about as wide as a letter of 13 px.
        for (const text of [title, word, ...lines])
          expect(stringWidth(text) * 6.4, `${name}: ${text}`).toBeLessThan(w - DRAWING.padding);
        expect(
          DRAWING.firstLine + (lines.length - 1) * DRAWING.line,
          `${name}: ${lines.join()}`,
        ).toBeLessThan(h);
      }
    }
  });
});
