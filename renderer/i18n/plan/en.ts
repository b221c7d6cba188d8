import type { PlanPageTexts } from './texts.ts';

export const planEn: PlanPageTexts = {
  title: 'Plan check',
  lead: "Finds the mistakes of a network plan and of the gateway's configuration before the circuit is ordered, and says what happens when the circuit fails.",
  start: {
    template: 'Start with an empty plan',
    guide: "Start with the guide's sample",
    open: 'Open a plan …',
    hint: 'Or drop a plan (YAML, JSON) and configurations of gateways here: Cisco IOS, H3C Comware, Huawei VRP, FortiOS, Junos, FRR, strongSwan.',
    private:
      'Nothing is contacted, and nothing is kept: the texts are read on this computer, and are gone when the window closes. Keys and passwords of a configuration are left out while it is read.',
    back: 'Back to the plan from before',
  },
  drop: 'Drop a plan (YAML, JSON) or configurations of gateways',
  tools: {
    label: 'The plan',
    addGateway: 'Paste a configuration',
    openGateway: 'Open configurations …',
    remove: (name) => `Remove ${name}`,
    undo: 'Undo',
    savePlan: 'Save plan',
    savedPlan: (name) => `Saved: ${name}`,
    saveReport: 'Save report',
    profile: "Make the workstations' profile",
    close: 'Close plan',
  },
  texts: {
    label: 'Texts',
    plan: (name) => `Plan ${name} (YAML)`,
    gateway: (name) => `Configuration ${name}`,
    paste: 'Paste the configuration here, as the device prints it.',
    marks: (count) => (count === 1 ? '1 line is marked' : `${count} lines are marked`),
    mark: (line, severity, title) => `Line ${line}, ${severity}: ${title}`,
  },
  dialect: {
    label: 'Device',
    found: (dialect) => `Found: ${dialect}`,
    find: 'Find by its lines',
    unknown: (name) =>
      `${name}: no device is known that writes like this. Choose the device, or remove the configuration.`,
    several: (name, dialects) =>
      `${name} may be of ${dialects}. Choose the device, or remove the configuration.`,
    others: (dialects) =>
      `It also holds lines as ${dialects} writes them. If the device is another one, choose it.`,
  },
  jumps: 'Parts of the result',
  checking: 'Checking …',
  empty: 'The plan is empty.',
  tooLarge: (name, most) =>
    `${name} is too large to be checked here: at most ${most} characters. The command line takes more: vpc-doctor plan check.`,
  tooMany: (most) => `At most ${most} configurations are checked together.`,
  unreadable: (name, count) =>
    count === 1 ? `${name} cannot be read: 1 problem` : `${name} cannot be read: ${count} problems`,
  line: (line) => `Line ${line}`,
  more: (count) => `and ${count} more`,
  findings: {
    all: 'Which findings are shown',
    allOf: (count) => `All ${count}`,
    showMore: (count) => (count === 1 ? 'Show 1 more' : `Show ${count} more`),
    none: 'None of this kind.',
    toLine: (place) => `Go to ${place}`,
    corrected: (file, lines) => `Corrected lines for ${file}, ${lines}`,
    added: 'to be added',
    replaced: (from, to) => (from === to ? `in place of line ${from}` : `in place of lines ${from} to ${to}`),
    apply: 'Put into the text',
    stale: 'The text has changed; it is being checked again.',
  },
  picture: {
    state: 'What has failed',
    legend: {
      good: 'carries traffic',
      bad: 'should carry traffic: nothing arrives, or only a part',
      open: 'not known',
      down: 'has failed',
    },
  },
  noReport: 'What happens when the circuit fails is told once all texts can be read.',
  unread: (shown, count) =>
    shown === count ? `${count} in all` : `The first ${shown} of ${count}; the JSON file has all`,
  save: {
    title: 'Save the report of the plan',
    lead: 'This is the file as it will be written. By default addresses and names are replaced, so that it may be passed on.',
    form: 'Form',
    forms: {
      html: {
        name: 'Page (HTML)',
        hint: 'Table and pictures in one file without scripts, for reading and printing.',
      },
      markdown: { name: 'Markdown', hint: 'To paste into a ticket.' },
      json: { name: 'JSON', hint: 'For programs: all findings with lines and corrections.' },
    },
  },
  profile: {
    title: "The workstations' profile",
    lead: 'What the plan promises to each workstation: cloud services, office networks, the router of the circuit. With it, a check knows what should work.',
    text: 'Profile (YAML)',
    save: 'Save as a file',
    open: 'Open on the profile page',
    replaces: 'The profile page has changes that are not saved; they are replaced.',
    managed: 'Your administrator keeps the profile of this computer, so it can only be saved as a file here.',
    saved: (name) => `Saved: ${name}`,
    cancel: 'Cancel',
  },
};
