/** What an address is: one of the profile's targets, or a router that is known. Pure. */
import { valueOr } from '../../../shared/observation/known.ts';
import type { Facts } from '../../../shared/observation/facts.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { fieldsOf, listIn, textIn, textsIn } from '../../../shared/report/values.ts';
import type { Role } from '../../i18n/details/texts.ts';

/** rolesOf gives the role of every address that has one; a target of the profile goes before a router. */
export function rolesOf(report: Report, facts: Facts): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const add = (addresses: readonly (string | null)[], role: Role): void => {
    for (const address of addresses)
      if (address !== null && address !== '' && !roles.has(address)) roles.set(address, role);
  };
  const { profile } = report;
  // The report's schema leaves the profile open, so nothing of it is taken for granted.
  add(
    listIn(profile['resolvers']).map((one) => textIn(one['address'])),
    'resolver',
  );
  for (const { target, role } of facts.all('tcp')) add([target.address], role);
  add(
    listIn(profile['cloudComputers']).map((one) => textIn(one['address'])),
    'computer',
  );
  add(
    listIn(profile['gatewayHosts']).map((one) => textIn(one['host'])),
    'gateway-host',
  );
  const path = fieldsOf(profile['path']);
  add(textsIn(path['activeHops']), 'active-hop');
  add(textsIn(path['standbyHops']), 'standby-hop');
  const table = valueOr(facts.one('routes'), null);
  add(
    (table?.routes ?? [])
      .filter(({ destination }) => destination === '0.0.0.0/0')
      .map(({ gateway }) => gateway),
    'default-gateway',
  );
  return roles;
}
