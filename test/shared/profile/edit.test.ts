/** Editing a profile changes what was asked for, and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../shared/profile/edit.ts';
import type { ProfileChange } from '../../../shared/profile/form.ts';
import { profileFields } from '../../../shared/profile/form-fields.ts';
import { readProfile } from '../../../shared/profile/read.ts';
import { profileTemplate } from '../../../shared/profile/template.ts';
import { CHANGE, WRITTEN } from './edit-facts.ts';

describe('editing a profile', () => {
  it('changes one value and nothing else', () => {
    expect(applyChanges(WRITTEN, [{ key: 'region', value: 'cn-beijing' }])).toBe(
      WRITTEN.replace('cn-hangzhou', 'cn-beijing')
        .replace('   # not ours', ' # not ours')
        .replace(/\[(a|443)\]/g, '[ $1 ]'),
    );
  });

  it('does not touch a character where the value stands there already', () => {
    const fields = profileFields(WRITTEN);
    if (fields === null) throw new Error('not read');
    const changes = Object.entries(fields).map(([key, value]) => ({
      key,
      value,
    })) as unknown as readonly ProfileChange[];
    expect(applyChanges(WRITTEN, changes)).toBe(WRITTEN);
  });

  it('puts a new key where the schema has it', () => {
    const text = applyChanges(WRITTEN, [{ key: 'apiHosts', value: ['a.example', 'b.example:8443'] }]);
    expect(text.indexOf('apiHosts')).toBeGreaterThan(text.indexOf('resolvers'));
    expect(text.indexOf('apiHosts')).toBeLessThan(text.indexOf('officeNetwork'));
    expect(text.startsWith('# Our profile\nregion:')).toBe(true);
  });

  it('writes numbers as numbers, and leaves what is none to the schema', () => {
    expect(applyChanges('', [{ key: 'apiPort', value: '8443' }])).toBe('apiPort: 8443\n');
    expect(applyChanges('', [{ key: 'timeouts.dnsMs', value: '500' }])).toBe('timeouts:\n  dnsMs: 500\n');
    expect(readProfile(applyChanges('', [{ key: 'apiPort', value: 'x' }]))).toMatchObject({
      ok: false,
      problems: [{ path: 'apiPort' }],
    });
    expect(
      readProfile(
        applyChanges('', [
          { key: 'cloudComputers', value: [{ address: '172.16.0.5', ports: '443 x', name: '' }] },
        ]),
      ),
    ).toMatchObject({ ok: false, problems: [{ path: 'cloudComputers[0].ports[1]' }] });
  });

  it('makes three contacts of one when one of them changes', () => {
    expect(profileFields(applyChanges(WRITTEN, [{ key: 'contact.cloud', value: 'Zoe' }]))).toMatchObject({
      'contact.it': 'helpdesk',
      'contact.network': 'helpdesk',
      'contact.cloud': 'Zoe',
    });
    expect(profileFields(applyChanges(WRITTEN, [{ key: 'contact.it', value: '' }]))).toMatchObject({
      'contact.it': '',
      'contact.network': 'helpdesk',
    });
  });

  it('does not write what is still blank', () => {
    expect(
      profileFields(
        applyChanges('', [
          {
            key: 'cloudComputers',
            value: [
              { name: '', address: ' ', ports: '' },
              { name: '', address: '172.16.0.9', ports: '' },
            ],
          },
        ]),
      )?.cloudComputers,
    ).toHaveLength(1);
  });

  it('always gives what was asked for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(WRITTEN, profileTemplate('cn-hangzhou', 'zh-CN'), ''),
        fc.array(CHANGE, { maxLength: 6 }),
        (start, changes) => {
          let now = start;
          for (const one of changes) {
            now = applyChanges(now, [one]);
            expect(profileFields(now)?.[one.key]).toEqual(one.value);
          }
        },
      ),
    );
  });
});
