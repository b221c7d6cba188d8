import { known, unknown, type Known } from '../../observation/known.ts';
import { isPrompt } from '../common/lines.ts';

export interface Subinterface {
  readonly interface: string;
  /** Bytes; null: no limit (the loopback). */
  readonly mtu: number | null;
}

const RULE = /^-{4,}(?:\s+-{4,}){3,}$/;
/** MTU, state of the medium, bytes in, bytes out, name; 4294967295 is wider than its column. */
const ROW = /^(\d{1,10})\s+(\d{1,10})\s+(\d{1,20})\s+(\d{1,20})\s+(\S.*)$/;
const MOST_MTU = 65_535;

/** parseSubinterfaces reads `netsh interface ipv4 show subinterfaces` in any language. */
export function parseSubinterfaces(text: string): Known<readonly Subinterface[]> {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .map((line) => (isPrompt(line) ? '' : line));
  const rule = lines.findIndex((line) => RULE.test(line));
  // A name that was cut may be that of another interface.
  if (rule < 0 || lines.at(-1) !== '')
    return unknown('unparsable', 'no table of subinterfaces, or its end is missing');
  const found: Subinterface[] = [];
  for (const line of lines.slice(rule + 1).filter((one) => one !== '')) {
    const [, mtu, , , , name] = ROW.exec(line) ?? [];
    if (mtu === undefined || name === undefined)
      return unknown('unparsable', `no subinterface: ${line.slice(0, 100)}`);
    found.push({ interface: name, mtu: Number(mtu) > MOST_MTU ? null : Number(mtu) });
  }
  return found.length === 0 ? unknown('unparsable', 'no subinterface') : known(found);
}
