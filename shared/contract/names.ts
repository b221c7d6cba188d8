/** The names of all calls, without their schemas, for the preload, which must stay small. */
import type { CallName } from './contract.ts';
import { hasKey, keysOf } from '../values/keys.ts';

const NAMES = {
  info: true,
  contacts: true,
  start: true,
  cancel: true,
  report: true,
  verify: true,
  exportReport: true,
  previewReport: true,
  openFile: true,
  judgeOpened: true,
  compareReports: true,
  profile: true,
  checkProfile: true,
  editProfile: true,
  saveProfile: true,
  resetProfile: true,
  exportProfile: true,
  addTargets: true,
  setSettings: true,
  history: true,
  openRun: true,
  clearHistory: true,
  compare: true,
  setMuted: true,
  openPane: true,
  copy: true,
  drillPlan: true,
  startDrill: true,
  markDrill: true,
  endDrill: true,
  drill: true,
  previewDrill: true,
  saveDrill: true,
  samplePlan: true,
  openPlanFile: true,
  checkPlan: true,
  previewPlanReport: true,
  savePlanReport: true,
  savePlan: true,
  profileOfPlan: true,
} as const satisfies { readonly [N in CallName]: true };

export const CALL_NAMES = keysOf(NAMES);

/** isCallName says whether the contract has a call of that name; inherited names are none. */
export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && hasKey(NAMES, name);
}

/** Where a door shows the preview: a page without script and without a bridge. */
export const PREVIEW_PATH = '/preview.html';

/** The channel of a call, and that of the host's events. */
export const channelOf = (name: CallName): string => `vpc-doctor:${name}`;
export const EVENT_CHANNEL = 'vpc-doctor:event';

/** The stream of events of the browser form. */
export const EVENTS_PATH = '/events';
/** How the page gets and shows the browser form's second secret: behind the `#` of its first address, then in a header. */
export const KEY_FRAGMENT = '#key=';
export const KEY_HEADER = 'X-VPC-Doctor-Key';
export const KEY_PARAMETER = 'key';
