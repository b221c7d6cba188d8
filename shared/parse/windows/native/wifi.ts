/** Wi-Fi as Windows' own functions tell it. */
import { z } from 'zod';
import { mapKnown, type Known } from '../../../observation/known.ts';
import type { LinkFacts } from '../../../observation/machine.ts';
import { dbmOfQuality } from '../../machine/radio.ts';
import { nativeRows } from './rows.ts';

/** Only a connection has a quality; rates are in kbit/s. */
const row = z.object({
  Description: z.string(),
  SignalQuality: z.number().optional(),
  TxRate: z.number().optional(),
});
const KBIT_PER_MBIT = 1_000;

/** wifiOf reads the radios; one without a connection has no quality. */
export function wifiOf(text: string): Known<readonly LinkFacts[]> {
  return mapKnown(nativeRows(text, row), (rows) =>
    rows.flatMap(({ Description, SignalQuality, TxRate }): LinkFacts[] =>
      SignalQuality === undefined
        ? [{ adapter: Description, wifi: null }]
        : [
            {
              adapter: Description,
              wifi: {
                signalDbm: dbmOfQuality(SignalQuality),
                ...(TxRate === undefined || TxRate <= 0 ? {} : { rateMbit: TxRate / KBIT_PER_MBIT }),
              },
            },
          ],
    ),
  );
}
