/** Adapters of Windows, made of what the system says of them, and the product that each is taken for. */
import { kindFrom } from '../../../shared/adapter/nature.ts';
import { interference } from '../../../shared/check/interference.ts';
import type { Adapter } from '../../../shared/observation/workstation.ts';
import { ip } from '../../../shared/net/ipv4.ts';
import { adapterSigns, type AdapterHints } from '../../../shared/parse/windows/adapter-kind.ts';
import { adapter, factsWith, seen } from '../../support/facts.ts';

export type Asked = Partial<AdapterHints>;

/** windows is an adapter with this description, read as Windows tells of it. */
export function windows(description: string, rest: Asked = {}): Adapter {
  const hints = { name: 'Ethernet 3', description, type: '6', medium: '', ...rest };
  const signs = adapterSigns(hints);
  return adapter({
    name: hints.name,
    description,
    kind: kindFrom(signs),
    signs,
    addresses: [{ address: ip('10.30.4.5'), prefixLength: 24 }],
  });
}

/** productOf is the product that an adapter is taken for, or null. */
export function productOf(one: Adapter): string | null {
  return interference(factsWith([seen('adapters', '', [one])], 'win32'))[0]?.product ?? null;
}

/** What Windows says of an adapter that a program made. */
export const SOFT: Asked = { device: 'ROOT\\NET', hardware: false, virtual: true };
