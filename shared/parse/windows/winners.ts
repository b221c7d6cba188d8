import { z } from 'zod';
import { parseIpv4 } from '../../net/ipv4.ts';
import { mapKnown, unknown, type Known } from '../../observation/known.ts';
import type { Winner } from '../../observation/workstation.ts';
import { readWinner } from './find-net-route.ts';
import { rowsOf, text, type Sections } from './rows.ts';

const row = z.object({
  Target: text,
  DestinationPrefix: text,
  NextHop: text,
  InterfaceAlias: text,
  IPAddress: text,
  Error: text,
});

/** winnersOf reads what Find-NetRoute answered for each target of the script; `Error` is the id of its error. */
export function winnersOf(all: Sections): Known<readonly Known<Winner>[]> {
  return mapKnown(rowsOf(all, 'winners', row), (rows) =>
    rows.map((one) => {
      const target = parseIpv4(one.Target);
      return target === null ? unknown('unparsable', 'winners: no target') : readWinner(one, target);
    }),
  );
}
