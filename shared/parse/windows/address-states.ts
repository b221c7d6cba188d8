/** Whether Windows uses an address, as its cmdlets print it. */
import type { AdapterAddress } from '../../observation/workstation.ts';

/** ADDRESS_STATES is the enumeration by name and by number; a preferred address, the ordinary case, has no mark. */
export const ADDRESS_STATES: Readonly<Record<string, NonNullable<AdapterAddress['state']>>> = {
  Invalid: 'other',
  Tentative: 'tentative',
  Duplicate: 'duplicate',
  Deprecated: 'deprecated',
  '0': 'other',
  '1': 'tentative',
  '2': 'duplicate',
  '3': 'deprecated',
};
