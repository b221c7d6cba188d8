import type { Report } from '../../../shared/report/schema.ts';

export const TAB_NAMES = ['checks', 'timing', 'routes', 'dns', 'path', 'computers', 'evidence'] as const;
export type TabName = (typeof TAB_NAMES)[number];

export interface TabProps {
  readonly report: Report;
  /** Leads to another tab of the details. */
  readonly openTab: (tab: TabName) => void;
}
