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
