import type { DrillPageTexts } from './texts.ts';

export const drillEn: DrillPageTexts = {
  title: 'Failover drill',
  watchTitle: 'Watch',
  lead: 'Proves the standby path before it is needed. The active path is switched off and on again, and this page measures how long each service is out.',
  noEngine: 'This form of VPC Doctor runs no drill. A saved record can be opened.',
  start: 'Start the drill',
  watch: 'Only watch',
  watchHint:
    'For the complaint “it drops three times a day”: watches the same without switching anything, for hours.',
  open: 'Open a saved record',
  back: 'To the start of the drill',
  by: 'Run by',
  byHint: 'Stands in the record; may stay empty.',
  plan: {
    title: 'What will be asked',
    pace: (perSecond) => `About ${perSecond} questions a second, all together, while the drill goes on.`,
    every: (seconds) => `every ${seconds} s`,
    leftOut: (count) =>
      count === 1
        ? 'One more cloud computer or gateway of the profile is left out.'
        : `${count} more cloud computers and gateways of the profile are left out.`,
    first:
      'Before it begins, a check looks whether the network is ready, and finds the gateway of the LAN, which is watched as well. Nothing is contacted before you press start.',
  },
  how: {
    title: 'How it goes',
    agree:
      'Agree on a time with the network team. Users may be cut off twice: when the path is switched off, and when it is switched on again.',
    begin:
      'Press start and wait until this page asks you to switch. Some five minutes are enough for all of it.',
    off: (key) =>
      `The network team switches the port of the Express Connect circuit off (Step 5.3 of the guide). Press ${key} at that moment.`,
    wait: (seconds) =>
      `The standby is waited for, ${seconds} s at most. Then a whole check looks whether a log-on works over it.`,
    on: (key) => `The network team switches the port on again. Press ${key} at that moment.`,
    end: 'When all is back, the drill ends by itself. The record has two pages, for the files.',
    awake: 'Keep this computer awake. The drill goes on when the window is hidden.',
  },
  bounds: {
    title: 'How long it may take',
    own: 'From the settings of the profile; the fastest of them ends an outage.',
    none: 'The profile names no settings of the failover (key failover), so nothing will be compared. Common values:',
    noPaths:
      'The profile does not name the routers of both paths (path.activeHops, path.standbyHops). Without them, the drill cannot tell which path is in use.',
  },
  preparing: {
    title: 'Looking whether the network is ready',
    text: 'A check runs first. A drill in a network with a fault would prove nothing.',
    cancel: 'Cancel',
  },
  refused: {
    title: 'The drill did not begin: the network is not ready',
    hint: 'Run a check, and mend what it finds first.',
  },
  failed: 'The drill itself failed',
  live: {
    next: 'What to do now',
    stages: {
      settling: {
        title: 'Wait',
        text: 'The state before is being measured. Do not switch anything yet.',
      },
      'switch-off': {
        title: 'Switch the active path off now',
        text: 'Let the network team switch the port of the Express Connect circuit off, and press the button at that moment.',
      },
      failover: {
        title: 'Wait for the standby',
        text: 'The services should come back over the standby. Leave everything as it is.',
      },
      check: {
        title: 'Wait for the check',
        text: 'A whole check looks whether a log-on works in this state. Leave everything as it is.',
      },
      'switch-on': {
        title: 'Switch the active path on again',
        text: 'Let the network team switch the port on again, and press the button at that moment.',
      },
      failback: {
        title: 'Wait for the return',
        text: 'The services should return to the active path. Leave everything as it is.',
      },
      done: {
        title: 'The drill is over',
        text: 'The active path is on again, and all has been quiet for a while.',
      },
    },
    watching: {
      title: 'Watching',
      text: 'Nothing has to be done. Outages are listed below, and kept in the record.',
    },
    off: 'Active path is off now',
    on: 'Active path is on again',
    marked: (time) => `marked at ${time}`,
    found: (time) => `seen at ${time}`,
    end: 'End the drill',
    endEarly: 'End with what was seen so far',
    endWatch: 'End the watch',
    elapsed: 'Elapsed',
    steps: 'Steps of the drill',
    goesOn: 'The measurement goes on in the background, also when you look at other pages.',
  },
  lanes: {
    title: 'What answers',
    table: 'The same as a table',
    range: 'Time shown',
    recent: 'Last 2 minutes',
    whole: 'From the start',
    picture: 'Lanes of all services over time. The table below says the same.',
    service: 'Service',
    now: 'Now',
    outages: 'Outages',
    longest: 'Longest',
    lastBegan: 'Last one began',
    states: {
      up: 'answers',
      down: 'out',
      loss: 'single losses',
      unknown: 'not seen',
      empty: 'not asked yet',
    },
    preliminary: 'Times are preliminary. The record judges them again, with their errors.',
  },
  said: {
    out: (count, names) => `Out, ${count}: ${names}.`,
    back: (count, names) => `Back, ${count}: ${names}.`,
    allBack: 'All services answer.',
  },
  result: {
    opened: (name) => `This is a saved record: ${name}`,
    run: (by, date, took) => [by, date, took].filter((one) => one !== '').join(' · '),
    otherLanguage: 'Its sentences were saved in another language.',
    again: 'New drill',
    save: 'Save the record',
    noPath: 'No trace was made.',
    target: 'Target',
    routers: 'Routers on the way',
    against: 'Compared',
    compared: 'Outages against the bounds',
    nothingCompared: 'There was no outage to compare.',
    perService: 'Each service',
    answered: 'Answered',
  },
  save: {
    title: 'Save the record',
    lead: 'Two pages for the files, with room for signatures; or all questions as JSON, to be opened and judged again.',
    form: 'Form',
    forms: {
      html: { name: 'HTML', hint: 'One page that any browser shows and prints.' },
      pdf: { name: 'PDF', hint: 'Two pages of A4.' },
      json: { name: 'JSON', hint: 'Every question. Can be opened here again.' },
    },
  },
};
