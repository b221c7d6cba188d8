/** The fields of a profile, and which of them can be edited. */
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../shared/profile/edit.ts';
import { profileFields } from '../../../shared/profile/form-fields.ts';
import { WRITTEN, ROWS } from './edit-facts.ts';

describe('the fields of a profile', () => {
  it('are what stands there, in every spelling, and whether right or wrong', () => {
    expect(profileFields(WRITTEN)).toMatchObject({
      region: 'cn-hangzhou',
      resolvers: ['100.100.2.136', '100.100.2.138'],
      officeNetwork: ['172.16.0.0/12'],
      cloudComputers: ROWS,
      'contact.it': 'helpdesk',
      'contact.network': 'helpdesk',
      apiPort: '',
      lan: [],
      gatewayHosts: [],
    });
    expect(
      profileFields(
        'apiPort: many\nlan: [1, {a: 1}, null]\ngatewayHosts: [g, {host: h, ports: [1, x]}]\ntimeouts: 5',
      ),
    ).toMatchObject({
      apiPort: 'many',
      lan: ['1', '{"a":1}', ''],
      gatewayHosts: [
        { host: 'g', ports: '' },
        { host: 'h', ports: '1 x' },
      ],
      'timeouts.dnsMs': '',
    });
  });

  it.each(['', '# nothing yet', '{"region": "cn-beijing"}', '\ufeffregion: cn-beijing'])(
    '%j can be edited',
    (text) => {
      expect(profileFields(text)).not.toBeNull();
      expect(profileFields(applyChanges(text, [{ key: 'lan', value: ['10.0.0.0/8'] }]))?.lan).toEqual([
        '10.0.0.0/8',
      ]);
    },
  );

  it.each(['a: [', '- list', 'word', 'a: 1\na: 2', 'a: &x [1]\nb: *x'])(
    '%j cannot, and stays as it is',
    (text) => {
      expect(profileFields(text)).toBeNull();
      expect(applyChanges(text, [{ key: 'region', value: 'cn-beijing' }])).toBe(text);
    },
  );
});
