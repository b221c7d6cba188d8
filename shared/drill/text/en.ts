import { findings } from './en-findings.ts';
import { bound, duration, mechanisms, step } from './en-numbers.ts';
import type { DrillTexts } from './table.ts';

export const en: DrillTexts = {
  labelled: (label, said) => `${label}: ${said}`,
  aside: (said) => ` (${said})`,
  second: 's',
  findings,
  service: ({ method, address, port, host, label }) => {
    const who = label === '' ? (address ?? host) : `${label} (${address ?? host})`;
    switch (method) {
      case 'dns-udp':
        return `DNS ${who} (UDP)`;
      case 'dns-tcp':
        return `DNS ${who} (TCP)`;
      case 'system-name':
        return `Name ${host} by the way of the system`;
      case 'api-new':
        return `New connection to the API (${who}:${port})`;
      case 'api-standing':
        return `Standing connection to the API (${who}:${port})`;
      case 'ping':
        return `Ping ${who}`;
      case 'tcp':
        return `Connection to ${who}, port ${port}`;
    }
  },
  networks: {
    'cloud-services': 'cloud services',
    office: 'office network',
    company: "company's DNS",
    control: 'own LAN',
  },
  outcomes: {
    answered: 'answered',
    late: 'answered late',
    lost: 'no answer',
    refused: 'refused',
    unreachable: 'unreachable',
    unknown: 'unknown',
  },
  phases: {
    baseline: 'Before',
    failover: 'Failover',
    standby: 'On the standby',
    failback: 'Return',
    end: 'After',
  },
  states: {
    passed: 'Passed',
    partly: 'Passed with warnings',
    failed: 'Failed',
    inconclusive: 'Inconclusive',
    watched: 'Watched',
  },
  endings: {
    finished: 'to its end',
    interrupted: 'ended by the user',
    killed: 'broken off: the program was ended',
    disk: 'broken off: the record could not be written any more',
  },
  over: { active: 'active path', standby: 'standby', both: 'both', unknown: 'unknown' },
  against: { within: 'within', beyond: 'longer', unknown: 'not known' },
  headline: (state, first, outages) => {
    switch (state) {
      case 'passed':
        return `Passed: ${first}`;
      case 'partly':
        return `Passed, with warnings: ${first}`;
      case 'failed':
        return `Failed: ${first}`;
      case 'inconclusive':
        return `Inconclusive: ${first}`;
      case 'watched':
        if (outages === 0) return 'Watched: there was no outage.';
        return outages === 1 ? 'Watched: there was one outage.' : `Watched: there were ${outages} outages.`;
    }
  },
  mechanisms,
  bound,
  step,
  duration,
  rules: [
    'A question counts as sent when it was handed to the system. An outage begins between the last question that was answered and the first that was not, and ends likewise; the middle is told, and half of that gap is the error (±).',
    'Two questions in a row without an answer are an outage. A single one is, where another service lost one at the same time. Where single packets get lost all the time, more are needed.',
    'Outages of one service less than 0.5 s apart are told as one.',
    'Duplicate, late and reordered replies to pings and datagrams are no outage. A connection that did not come about in time is lost: only the repetition after a second would have come through.',
    'What was not answered while the computer slept or the program stood still is unknown, and no outage.',
  ],
  labels: {
    title: 'Failover drill',
    watchTitle: 'Watch',
    tested: 'What was watched',
    by: 'Run by',
    clock: 'Clock',
    clockAbout:
      'All times are of the monotonic clock of the workstation; the wall clock gave the begin alone.',
    marks: 'Marks',
    markOff: 'active path switched off',
    markOn: 'active path switched on',
    byUser: 'marked by the user',
    byTool: 'found in the samples',
    outages: 'Outages',
    noOutages: 'None.',
    service: 'Service',
    phase: 'Phase',
    began: 'Began',
    lasted: 'Lasted',
    stillOut: 'not over at the end',
    bound: 'Bound',
    boundTable: 'Bounds of the vendor',
    boundTableAbout:
      'The profile names no settings of the failover (key failover), so nothing was compared. These are the common ones:',
    path: 'Path',
    before: 'before',
    during: 'on the standby',
    after: 'after',
    noHop: 'no answer',
    findings: 'Findings',
    whatToDo: 'What to do',
    who: 'Who',
    rules: 'How outages are told',
    signatures: 'Signatures',
    check: 'Whole check on the standby',
    together: 'What was out together',
    unseen: 'Not seen',
  },
};
