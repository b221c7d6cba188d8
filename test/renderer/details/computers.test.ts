/** The tab of the cloud computers: their lines, and which are shown. */
import { describe, expect, it } from 'vitest';
import { filterComputers, linesOf } from '../../../renderer/pages/details/computers.ts';
import { check } from './check-of.ts';

describe('the cloud computers', () => {
  const all = [
    check('172.16.0.10', 'pass', 5),
    check('172.16.0.9', 'fail', 1),
    check('172.16.0.2', 'pass', 9),
  ];
  const names = new Map([
    ['172.16.0.10', 'desk-2'],
    ['172.16.0.2', 'desk-10'],
  ]);
  const order = (
    sort: 'outcome' | 'address' | 'name' | 'delay',
    search = '',
  ): readonly (string | undefined)[] =>
    filterComputers(all, names, { search, outcome: 'all', sort }).map(
      ({ subject }) => subject?.split('.')[3],
    );

  it('are sorted by each key, numbers as numbers', () => {
    expect(order('outcome')).toEqual(['9', '2', '10']);
    expect(order('address')).toEqual(['2', '9', '10']);
    expect(order('name')).toEqual(['9', '10', '2']);
    expect(order('delay')).toEqual(['2', '10', '9']);
    expect(order('address', 'DESK-1')).toEqual(['2']);
  });

  it('have a heading for each outcome in the order by outcome only', () => {
    expect(
      linesOf(all, 'outcome').map((line) =>
        line.kind === 'group' ? `${line.outcome} ${line.count}` : line.check.subject,
      ),
    ).toEqual(['fail 1', '172.16.0.9', 'pass 2', '172.16.0.10', '172.16.0.2']);
    expect(linesOf(all, 'address')).toHaveLength(3);
  });
});
