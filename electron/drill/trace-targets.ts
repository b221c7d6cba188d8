/** Whose way a recording looks at. */
import type { Service } from '../../shared/drill/service.ts';
import type { Ipv4 } from '../../shared/net/ipv4.ts';

/** targetsOf gives one target of each network: the API or a resolver for the cloud services, a cloud computer for the office. */
export function targetsOf(services: readonly Service[]): readonly Ipv4[] {
  const of = (test: (one: Service) => boolean): Ipv4[] => {
    const address = services.find(test)?.address;
    return address == null ? [] : [address];
  };
  return [...of(({ network }) => network === 'cloud-services'), ...of(({ network }) => network === 'office')];
}
