import { describe, expect, it } from 'vitest';
import { matchingRows } from '../../../renderer/pages/profile/computer-rows.ts';
import { pasted, withEntry, withoutEntry, withPasted } from '../../../renderer/pages/profile/entries.ts';
import { lineRange } from '../../../renderer/pages/profile/lines.ts';
import { profileFields } from '../../../shared/profile/form-fields.ts';
import { changesForRegion, namesOtherRegion } from '../../../shared/profile/region-change.ts';
import { apiHosts } from '../../../shared/profile/defaults.ts';

const fieldsOf = (text: string) => profileFields(text) ?? expect.fail('not readable');

describe('a list of entries', () => {
  it('changes, grows, shrinks and takes a pasted list', () => {
    expect(withEntry(['a', 'b'], 1, 'x')).toEqual(['a', 'x']);
    expect(withEntry([], 0, 'x')).toEqual(['x']);
    expect(withoutEntry(['a', 'b'], 0)).toEqual(['b']);
    expect(withPasted(['a', '', 'c'], 1, ['x', 'y'])).toEqual(['a', 'x', 'y', 'c']);
    expect(pasted('10.0.0.0/8, 172.16.0.0/12；192.168.0.0/16\n')).toEqual([
      '10.0.0.0/8',
      '172.16.0.0/12',
      '192.168.0.0/16',
    ]);
    expect(pasted(' 10.0.0.0/8 ')).toBeNull();
  });

  it('is searched in every column, and keeps rows in sight that are still blank', () => {
    const rows = [
      { address: '172.16.0.1', ports: '443', name: 'Ann' },
      { address: '', ports: '', name: '' },
      { address: '172.16.0.2', ports: '8443', name: 'Bob' },
    ];
    expect(matchingRows(rows, '')).toEqual([0, 1, 2]);
    expect(matchingRows(rows, ' BOB')).toEqual([1, 2]);
    expect(matchingRows(rows, '16.0.1')).toEqual([0, 1]);
  });

  it('knows where a line of the text is', () => {
    expect(lineRange('a\nbcd\ne', 2)).toEqual([2, 5]);
    expect(lineRange('a', 1)).toEqual([0, 1]);
  });
});

describe('another region', () => {
  it('takes its hosts along where they were those of a region', () => {
    const fields = fieldsOf(`apiHosts: [${apiHosts('cn-hangzhou').join(', ')}]`);
    expect(changesForRegion(fields, 'cn-beijing+dir-5')).toEqual([
      { key: 'region', value: 'cn-beijing+dir-5' },
      { key: 'apiHosts', value: apiHosts('cn-beijing') },
    ]);
    // While it is typed there is no region yet.
    expect(changesForRegion(fields, 'cn-bei')).toHaveLength(1);
  });

  it('leaves hosts alone that somebody wrote, or that follow by themselves', () => {
    expect(changesForRegion(fieldsOf('apiHosts: [my.example]'), 'cn-beijing')).toHaveLength(1);
    expect(changesForRegion(fieldsOf(''), 'cn-beijing')).toHaveLength(1);
  });

  it('is noticed in the hosts', () => {
    expect(
      namesOtherRegion(fieldsOf('region: cn-beijing\napiHosts: [ecd-vpc.cn-hangzhou.aliyuncs.com]')),
    ).toBe(true);
    expect(
      namesOtherRegion(fieldsOf('region: cn-hangzhou\napiHosts: [ecd-vpc.cn-hangzhou.aliyuncs.com]')),
    ).toBe(false);
    expect(
      namesOtherRegion(fieldsOf('region: cn-hangzhou\napiHosts: [ecd-vpc.cn-hangzhou-finance.aliyuncs.com]')),
    ).toBe(true);
    expect(namesOtherRegion(fieldsOf('region: x\napiHosts: [ecd-vpc.cn-hangzhou.aliyuncs.com]'))).toBe(false);
  });
});
