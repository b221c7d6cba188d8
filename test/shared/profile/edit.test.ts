import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../shared/profile/edit.ts';
import {
  LIST_FIELDS,
  TEXT_FIELDS,
  type ComputerRow,
  type ProfileChange,
} from '../../../shared/profile/form.ts';
import { profileFields } from '../../../shared/profile/form-fields.ts';
import { readProfile } from '../../../shared/profile/read.ts';
import { profileTemplate } from '../../../shared/profile/template.ts';

const WRITTEN = `# Our profile
region: cn-hangzhou # the office

# two of them
resolvers:
  # near
  - 100.100.2.136 # first
  # far
  - 100.100.2.138
customers: [a]   # not ours
officeNetwork: 172.16.0.0/12 # one block
cloudComputers:
  # finance
  - { name: a, address: 172.16.0.1, ports: [443] } # Ann
  - 172.16.0.2:8443 # Bob
  # sales
  - name: c
    address: 172.16.0.3 # Cid
contact: helpdesk
`;
const ROWS: readonly ComputerRow[] = [
  { name: 'a', address: '172.16.0.1', ports: '443' },
  { name: '', address: '172.16.0.2:8443', ports: '' },
  { name: 'c', address: '172.16.0.3', ports: '' },
];

function commentsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?:^|\s)#\s*(.*)$/gm)].map(([, comment = '']) => comment.trim()).sort();
}

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

  const rows = fc.array(
    fc
      .record({
        address: fc.constantFrom('172.16.0.1', '172.16.0.2:8443', '172.16.0.9', 'x y', '#1'),
        ports: fc.constantFrom('', '443', '443 x'),
        name: fc.constantFrom('', 'a', 'b: c', '[d', '# e'),
      })
      .filter(({ address }) => address.trim() !== ''),
    { maxLength: 5 },
  );
  const text = fc.constantFrom(
    '',
    'cn-beijing',
    'a # b',
    '{x',
    '- y',
    "it's",
    'null',
    'true',
    '5',
    '&a',
    '"q"',
  );
  const change = fc.oneof(
    fc.record({ key: fc.constantFrom(...TEXT_FIELDS), value: text }),
    fc.record({
      key: fc.constantFrom(...LIST_FIELDS),
      value: fc.array(
        text.filter((one) => one !== ''),
        { maxLength: 4 },
      ),
    }),
    fc.record({ key: fc.constant('cloudComputers' as const), value: rows }),
  ) as fc.Arbitrary<ProfileChange>;

  it('always gives what was asked for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(WRITTEN, profileTemplate('cn-hangzhou', 'zh-CN'), ''),
        fc.array(change, { maxLength: 6 }),
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

  it('keeps what is said of one value when it becomes a list that changes again', () => {
    const changes = [["it's", 'null'], ['null']].map((value) => ({ key: 'officeNetwork' as const, value }));
    const now = changes.reduce(
      (text, one) => applyChanges(text, [one]),
      'officeNetwork: 172.16.0.0/12 # one block\n',
    );
    expect(now).toContain('# one block');
  });

  it('never loses a comment, but that behind a removed row', () => {
    const kept = change.filter(({ key }) => key !== 'cloudComputers' && key !== 'resolvers');
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
