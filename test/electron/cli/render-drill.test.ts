/** The record of a drill on a terminal, with the marks of its language. */
import { describe, expect, it } from 'vitest';
import { renderDrill } from '../../../electron/cli/render-drill.ts';
import { drillRecord, RECORDINGS } from '../../support/drill-record.ts';

const NAMES = Object.keys(RECORDINGS) as (keyof typeof RECORDINGS)[];

describe.each(NAMES)('the record of a drill: %s', (name) => {
  it('has the marks of Chinese', () => {
    const text = renderDrill(drillRecord(name, 'zh-CN'), false);
    expect(text).not.toMatch(/[\u4e00-\u9fff] ?[:(]|[。）] [\u4e00-\u9fff]|[\u4e00-\u9fff] ：/);
    expect(text).not.toMatch(/\d s\b|undefined|\[object/);
  });

  it('has those of English', () => {
    expect(renderDrill(drillRecord(name, 'en'), false)).not.toMatch(
      /[\u3000-\u9fff\uff00-\uffef]|undefined|\[object/,
    );
  });
});

describe('the record of a stranger', () => {
  it('shows of a word that no screen could hold its beginning', () => {
    const record = drillRecord('works', 'zh-CN');
    const [path] = record.result.paths;
    if (path === undefined) throw new Error('no path');
    const paths = [{ ...path, hops: ['a'.repeat(40_000)] }];
    const text = renderDrill({ ...record, result: { ...record.result, paths } }, false);
    expect(text.match(/a{20,}/g)?.join('').length).toBeLessThan(4_100);
    expect(text).toContain('…');
  });
});
