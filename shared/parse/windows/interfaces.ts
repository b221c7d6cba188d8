/** The IPv4 interfaces of the stack, from Get-NetIPInterface. */
import { z } from 'zod';
import type { Known } from '../../observation/known.ts';
import { number, rowsOf, text, type Sections } from './rows.ts';

const interfaceRow = z.object({
  InterfaceAlias: text,
  ifIndex: number,
  InterfaceMetric: number,
  NlMtu: number,
  ConnectionState: text,
});

/** An IPv4 interface of the stack, with its metric and whether it is connected. */
export type InterfaceRow = z.infer<typeof interfaceRow>;

/** interfacesOf reads the IPv4 interfaces of the stack. */
export function interfacesOf(all: Sections): Known<readonly InterfaceRow[]> {
  return rowsOf(all, 'interfaces', interfaceRow);
}

/** isConnected reads the enumeration by name or number. */
export function isConnected({ ConnectionState: state }: InterfaceRow): boolean {
  return state === 'Connected' || state === '1';
}
