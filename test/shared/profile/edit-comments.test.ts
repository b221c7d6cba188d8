/** Editing a profile keeps comments where they belong. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../shared/profile/edit.ts';
import type { ComputerRow } from '../../../shared/profile/form.ts';
import { profileFields } from '../../../shared/profile/form-fields.ts';
import { profileTemplate } from '../../../shared/profile/template.ts';
import { CHANGE, WRITTEN, ROWS } from './edit-facts.ts';

function commentsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?:^|\s)#\s*(.*)$/gm)].map(([, comment = '']) => comment.trim()).sort();
}

describe('editing a profile', () => {
  it('takes a key away where its value is empty, the map around it too, but no comment', () => {
    const text = applyChanges(WRITTEN, [
      { key: 'region', value: ' ' },
      { key: 'resolvers', value: [] },
      { key: 'cloudComputers', value: [] },
      { key: 'officeNetwork', value: [' '] },
    ]);
    expect(profileFields(text)).toMatchObject({
      region: '',
      resolvers: [],
      cloudComputers: [],
      officeNetwork: [],
    });
    expect(text).not.toMatch(/^(region|resolvers|officeNetwork|cloudComputers)/m);
    for (const comment of [
      'Our profile',
      'the office',
      'two of them',
      'near',
      'far',
      'one block',
      'finance',
      'sales',
    ])
      expect(text).toContain(`# ${comment}`);
    expect(applyChanges('contact:\n  it: a # who\n', [{ key: 'contact.it', value: '' }])).toBe('# who\n');
  });

  it('changes a row in place, with its comment', () => {
    const text = applyChanges(WRITTEN, [
      {
        key: 'cloudComputers',
        value: [
          ROWS[0],
          { name: 'b', address: '172.16.0.2', ports: '443 8443' },
          { name: '', address: '172.16.0.3', ports: '' },
        ] as readonly ComputerRow[],
      },
    ]);
    expect(text).toContain('{ name: a, address: 172.16.0.1, ports: [ 443 ] } # Ann');
    expect(text).toContain('{ name: b, address: 172.16.0.2, ports: [ 443, 8443 ] } # Bob');
    expect(text).toContain('  # sales\n  - address: 172.16.0.3 # Cid');
  });

  it('removes a row, and keeps the heading above it', () => {
    const text = applyChanges(WRITTEN, [{ key: 'cloudComputers', value: ROWS.slice(0, 2) }]);
    expect(text).toContain('# sales');
    expect(text).not.toContain('172.16.0.3');
    expect(applyChanges(WRITTEN, [{ key: 'resolvers', value: ['100.100.2.138'] }])).toContain('# near');
  });

  it('keeps what is said of one value when it becomes a list that changes again', () => {
    const changes = [["it's", 'null'], ['null']].map((value) => ({ key: 'officeNetwork' as const, value }));
    const now = changes.reduce(
      (text, one) => applyChanges(text, [one]),
      'officeNetwork: 172.16.0.0/12 # one block\n',
    );
    expect(now).toContain('# one block');
  });

  it('never loses a comment, but that behind a removed row', () => {
    const kept = CHANGE.filter(({ key }) => key !== 'cloudComputers' && key !== 'resolvers');
    fc.assert(
      fc.property(
        fc.constantFrom(WRITTEN, profileTemplate('cn-hangzhou', 'en')),
        fc.array(kept, { maxLength: 6 }),
        (start, changes) => {
          const now = changes.reduce((one, next) => applyChanges(one, [next]), start);
          expect(
            commentsOf(start).filter(
              (comment) => !now.split('\n').some((line) => line.includes('#') && line.endsWith(comment)),
            ),
          ).toEqual([]);
        },
      ),
    );
  });
});
