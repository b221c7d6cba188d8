import type { HelpTexts } from './help-texts.ts';
import { options } from './help-options-en.ts';

const VERDICTS = [
  '0 ready   3 not ready   4 ready with warnings   5 inconclusive',
  '1 the tool failed   2 usage or profile error   130 cancelled',
];
const DONE = ['0 done   1 the tool failed   2 usage error'];
const PLAN = [
  '0 no mistake   3 mistakes   4 warnings   5 questions are open, or not all is known',
  '1 the tool failed   2 usage error, or the plan cannot be read',
];

export const en: HelpTexts = {
  about:
    'Will a log-on to Alibaba Cloud Workspace over a private network work from this workstation, and if not, what must be fixed?',
  commands: {
    check: {
      about: 'check this workstation and print the verdict with a fix checklist',
      examples: [
        [
          'vpc-doctor check --region cn-shanghai --target 172.16.0.5:443',
          'another region, and one cloud computer',
        ],
        ['vpc-doctor check --profile company.yaml --format json --output report.json', 'for a script'],
      ],
      exits: VERDICTS,
    },
    verify: {
      about: 'run the checks that look for one finding again',
      examples: [['vpc-doctor verify dns.forwarder-missing', 'whether the forwarder works now']],
      exits: [
        '0 the finding is gone   3 it is still there   5 that is not known',
        '1 the tool failed   2 usage or profile error   130 cancelled',
      ],
    },
    report: {
      about:
        'print a saved report (JSON, bundle or folder), or the record of a drill, again, in another format',
      examples: [
        ['vpc-doctor report report.json --format html --output report.html', 'as a page'],
        ['vpc-doctor report today.json --compare yesterday.json', 'what has changed'],
      ],
      exits: [
        'the verdict of the report: 0 ready   3 not ready   4 ready with warnings   5 inconclusive',
        '1 the tool failed   2 usage error, or no report',
      ],
    },
    replay: {
      about: 'judge an evidence bundle (zip or folder) again, without touching this machine',
      examples: [['vpc-doctor replay evidence.zip', 'the verdict by the rules of this version']],
      exits: [
        'the verdict of the bundle: 0 ready   3 not ready   4 ready with warnings   5 inconclusive',
        '1 the tool failed   2 usage error, or no bundle',
      ],
    },
    profile: {
      about: 'write, check or describe a profile',
      examples: [
        ['vpc-doctor profile init --region cn-shanghai --output company.yaml', 'a profile to fill in'],
      ],
      exits: DONE,
    },
    'profile init': {
      about: 'print a commented profile with the defaults of a region',
      examples: [
        ['vpc-doctor profile init --region cn-shanghai --output company.yaml', 'a profile to fill in'],
      ],
      exits: DONE,
    },
    'profile validate': {
      about: 'check a profile and name every mistake with its line',
      examples: [['vpc-doctor profile validate company.yaml', 'before it is handed out']],
      exits: ['0 valid   1 the tool failed   2 mistakes were found, or the file cannot be read'],
    },
    'profile schema': {
      about: 'print the JSON Schema of the profile',
      examples: [['vpc-doctor profile schema > profile.schema.json', 'for an editor']],
      exits: DONE,
    },
    drill: {
      about: 'the failover drill: watch every service while you switch the active path off and on again',
      examples: [
        ['vpc-doctor drill --profile company.yaml', 'with marks: a key when the path is switched'],
        ['vpc-doctor drill --unattended 300 --format json', 'for five minutes, without asking'],
      ],
      exits: [
        '0 the failover works   3 it does not   4 it works in part   5 that is not known',
        '1 the tool failed   2 usage or profile error',
      ],
    },
    watch: {
      about: 'watch every service for hours, and tell each outage with what was down together',
      examples: [['vpc-doctor watch --for 8 --output day.json --format json', 'for a working day']],
      exits: ['0 ended, or by Ctrl-C   1 the tool failed   2 usage or profile error'],
    },
    plan: {
      about: 'check a network plan, and the configuration of the gateway, before anything is ordered',
      examples: [['vpc-doctor plan init --output plan.yaml', 'a plan to fill in']],
      exits: PLAN,
    },
    'plan init': {
      about: 'print a commented plan',
      examples: [['vpc-doctor plan init --guide', "the sample of the vendor's guide, with its mistakes"]],
      exits: DONE,
    },
    'plan check': {
      about: 'find the mistakes of a plan, and say what happens when the circuit fails',
      examples: [
        ['vpc-doctor plan check plan.yaml', 'the plan alone'],
        ['vpc-doctor plan check plan.yaml --gateway-config gateway.cfg', 'with what the gateway is told'],
      ],
      exits: PLAN,
    },
    'plan profile': {
      about: 'print the profile for the workstations that a plan promises',
      examples: [['vpc-doctor plan profile plan.yaml --output company.yaml', 'for all workstations']],
      exits: DONE,
    },
    'plan compare': {
      about: 'compare what a saved report measured with what a plan promises',
      examples: [['vpc-doctor plan compare plan.yaml report.json', 'each difference with its owner']],
      exits: ['0 nothing differs   3 something does   1 the tool failed   2 usage error'],
    },
    'plan schema': {
      about: 'print the JSON Schema of a plan',
      examples: [['vpc-doctor plan schema --output plan.schema.json', 'for an editor']],
      exits: DONE,
    },
    explain: {
      about: 'what a finding means, how it is detected, what it is confused with; without a code: the list',
      examples: [['vpc-doctor explain dns.forwarder-missing', 'what this finding means']],
      exits: DONE,
    },
    demo: {
      about: 'run the real probes against a small VPC on loopback; nothing leaves this machine',
      examples: [
        ['vpc-doctor demo --list', 'the faults that it can show'],
        ['vpc-doctor demo forwarder-missing', 'see one of them found'],
      ],
      exits: VERDICTS,
    },
    serve: {
      about: 'the window as a page on 127.0.0.1, for machines where the desktop app cannot run',
      examples: [['vpc-doctor serve --no-open', 'print the address and open nothing']],
      exits: ['0 ended by Ctrl-C   1 the page cannot be opened   2 usage error'],
    },
  },
  options,
  titles: {
    'Usage:': 'Usage:',
    'Options:': 'Options:',
    'Commands:': 'Commands:',
    'Arguments:': 'Arguments:',
  },
  examples: 'Examples:',
  exits: 'Exit codes:',
  more: 'vpc-doctor help <command> tells the options, examples and exit codes of a command.',
  usage: { '[options]': '[options]', '[command]': '[command]' },
  choices: (values) => ` (one of: ${values.join(', ')})`,
  byDefault: (value) => ` (default: ${value})`,
  error: (message) => message,
  seeHelp: '(add --help for the commands and options)',
};
