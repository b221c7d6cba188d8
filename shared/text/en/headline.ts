import { listOf } from '../list.ts';
import type { HeadlineTexts } from '../contract/headline.ts';

export const en: HeadlineTexts = {
  proven:
    'Ready: what a log-on with the connection type Alibaba Cloud VPC needs works from this workstation.',
  ready: (warnings, computers) => {
    const scope = computers ? '' : ' No cloud computer was tested.';
    if (warnings === 0)
      return `Ready: everything that a log-on with the connection type Alibaba Cloud VPC needs works from this workstation.${scope}`;
    const count = warnings === 1 ? 'one warning' : `${warnings} warnings`;
    return `Ready, with ${count}: what a log-on needs works from this workstation, but not everything is in order.${scope}`;
  },
  notReady: (firstCause, others) => {
    const causes = others === 1 ? 'One more cause' : `${others} more causes`;
    return `Not ready: ${firstCause}${others === 0 ? '' : ` ${causes} must be fixed as well.`}`;
  },
  inconclusive: (open) =>
    open.length === 0
      ? 'Inconclusive: nothing that was checked is broken, but a log-on was not proven to work.'
      : `Inconclusive: nothing is proven broken, but these checks could not be judged: ${listOf('en', open)}.`,
  cancelled: 'Inconclusive: the run was cancelled before everything was checked.',
  partial:
    'The selected checks pass; whether a log-on works was not judged, because the other checks were left out.',
  logOn:
    'Start the Alibaba Cloud Workspace client. On the log-on page choose More → Connection Type → Alibaba Cloud VPC, then log in.',
  gates:
    'If the log-on still fails, two settings in the cloud that no network check can see are the most likely reason. Ask the cloud administrator whether the office network permits VPC access (DesktopAccessType VPC or Any), and whether a source IP address whitelist leaves this network out.',
  noComputers:
    'Cloud computers were not tested, because the profile names none. Add one to the profile (command line: --target) to have the way to it tested as well.',
  inconclusiveNext:
    'The list of all checks gives the reason for each unknown one. Remove what kept them from running, and run the check again.',
};
