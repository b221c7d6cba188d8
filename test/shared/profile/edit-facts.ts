/** A profile as somebody wrote it, and what may be changed in it. */
import fc from 'fast-check';
import {
  LIST_FIELDS,
  TEXT_FIELDS,
  type ComputerRow,
  type ProfileChange,
} from '../../../shared/profile/form.ts';

export const WRITTEN = `# Our profile
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

export const ROWS: readonly ComputerRow[] = [
  { name: 'a', address: '172.16.0.1', ports: '443' },
  { name: '', address: '172.16.0.2:8443', ports: '' },
  { name: 'c', address: '172.16.0.3', ports: '' },
];

const ANY_ROWS = fc.array(
  fc
    .record({
      address: fc.constantFrom('172.16.0.1', '172.16.0.2:8443', '172.16.0.9', 'x y', '#1'),
      ports: fc.constantFrom('', '443', '443 x'),
      name: fc.constantFrom('', 'a', 'b: c', '[d', '# e'),
    })
    .filter(({ address }) => address.trim() !== ''),
  { maxLength: 5 },
);
const ANY_TEXT = fc.constantFrom(
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
/** What somebody may change in a profile. */
export const CHANGE = fc.oneof(
  fc.record({ key: fc.constantFrom(...TEXT_FIELDS), value: ANY_TEXT }),
  fc.record({
    key: fc.constantFrom(...LIST_FIELDS),
    value: fc.array(
      ANY_TEXT.filter((one) => one !== ''),
      { maxLength: 4 },
    ),
  }),
  fc.record({ key: fc.constant('cloudComputers' as const), value: ANY_ROWS }),
) as fc.Arbitrary<ProfileChange>;
