/** Of which true addresses a redacted report still says where they lie. */
import { addressClass } from '../../net/address-class.ts';
import { isIpv4, network, type Ipv4 } from '../../net/ipv4.ts';
import type { Report } from '../schema.ts';
import { isAllowedAddress } from './allowed-addresses.ts';
import { sharedSpaceOf } from './service-addresses.ts';
import { SHARED_BITS } from './stand-ins.ts';

/** isToldApart says whether it is known of an address that it lies in none of the networks that only a stand-in tells of. */
export function isToldApart(address: Ipv4, report: Report): boolean {
  if (isAllowedAddress(address)) return true;
  if (addressClass(address) !== 'shared') return false;
  const around = network(address, SHARED_BITS);
  return (
    sharedSpaceOf(report).service.includes(address) ||
    (report.redaction.addresses ?? []).every(
      ({ standIn }) => !isIpv4(standIn) || network(standIn, SHARED_BITS) !== around,
    )
  );
}
