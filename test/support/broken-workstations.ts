/** A healthy workstation, broken in one way per row; together the rows produce every finding code. */
import { BLOCKED_ROWS } from './blocked-workstations.ts';
import { CASE_ROWS } from './check-cases.ts';
import { REACH_ROWS } from './broken-reach.ts';
import { HOME_ROWS } from './home-workstations.ts';
import { RESOLVER_ROWS } from './broken-resolvers.ts';
import { SURROUNDING_ROWS } from './surrounding-workstations.ts';
import { WORN_ROWS } from './worn-workstations.ts';
import type { Row } from './workstation-row.ts';
import { LINK_ROWS } from './broken-links.ts';
import { OVERLAY_ROWS } from './broken-overlays.ts';
import { SETTING_ROWS } from './broken-settings.ts';
import { SERVER_ROWS } from './broken-servers.ts';
import { ANSWER_ROWS } from './broken-answers.ts';
import { ROUTE_ROWS } from './broken-routes.ts';
import { PATH_ROWS } from './broken-paths.ts';
import { API_ROWS } from './broken-api.ts';
import { COMPUTER_ROWS } from './broken-computers.ts';
import { BESIDE_DNS_ROWS } from './broken-beside-dns.ts';

export type { Row } from './workstation-row.ts';
export { office } from './broken-facts.ts';

export const ROWS: readonly Row[] = [
  ...LINK_ROWS,
  ...OVERLAY_ROWS,
  ...SETTING_ROWS,
  ...SERVER_ROWS,
  ...ANSWER_ROWS,
  ...ROUTE_ROWS,
  ...PATH_ROWS,
  ...API_ROWS,
  ...COMPUTER_ROWS,
  ...BESIDE_DNS_ROWS,
  ...HOME_ROWS,
  ...SURROUNDING_ROWS,
  ...RESOLVER_ROWS,
  ...BLOCKED_ROWS,
  ...WORN_ROWS,
  ...CASE_ROWS,
  ...REACH_ROWS,
];
