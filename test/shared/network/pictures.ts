/** Pictures of the network of broken workstations. */
import type { NetworkPicture, Place } from '../../../shared/network/picture.ts';
import type { Report } from '../../../shared/report/schema.ts';
import { ROWS } from '../../support/broken-workstations.ts';
import { reportOf } from '../../support/report.ts';

/** Made once: a report of each broken workstation takes its time. */
export const REPORTS = ROWS.map(({ name }) => ({ name, report: reportOf(name) }));

/** rowThatBreaks is the report of the workstation with this root cause. */
export function rowThatBreaks(code: string): Report {
  const row = ROWS.find(({ steps }) => steps[0] === code);
  if (row === undefined) throw new RangeError(code);
  return reportOf(row.name);
}

/** states are what the picture says of each place. */
export const states = (picture: NetworkPicture): Record<string, string> =>
  Object.fromEntries(picture.places.map(({ place, state }) => [place, state]));

/** way is what the picture says of the way between two places. */
export const way = (picture: NetworkPicture, from: Place, to: Place): string | undefined =>
  picture.ways.find((one) => one.from === from && one.to === to)?.state;
