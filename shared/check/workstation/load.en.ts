import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';

export const names: CheckNames<'workstation.load'> = {
  check: 'Load of this computer',
  findings: {
    'workstation.busy': 'The computer is too busy',
  },
};

export const texts: CheckTexts<'workstation.load'> = {
  findings: {
    'workstation.busy': {
      title: () => "This computer is so busy that measured times are its own, not the network's.",
      why: ({ startMs, cpuPercent, freeMb }) =>
        [
          `A ping to the computer itself, which no network is in, took ${(startMs / 1000).toFixed(1)} s.`,
          ...(cpuPercent === null ? [] : [`Its processor was ${cpuPercent} % in use.`]),
          ...(freeMb === null ? [] : [`Only ${freeMb} MB of memory were left.`]),
          'Answers that a program waits for come late on such a computer, whatever the network does.',
        ].join(' '),
      actions: {
        close:
          'Close programs that keep the computer busy, wait for updates and scans to end, and check again before anybody looks for a slow network.',
        'find-windows': 'See in the Task Manager what uses processor and memory.',
        'find-macos': 'See in the Activity Monitor what uses processor and memory.',
        'find-linux': 'See in the system monitor, or with top, what uses processor and memory.',
        relieve:
          'If it is always like this: see what runs here at log-on (scans, synchronization, agents), and whether the memory is enough.',
      },
      explain: {
        meaning:
          'The computer has no processor time or no memory left, so that programs wait, and times that they measure say little about the network.',
        detection:
          'The start of one ping to 127.0.0.1 takes half a second or more, and either the processor is in use by 90 % and more (on Linux and macOS besides with two waiting programs per core in the minute before the run), or less than 5 % of the memory is left.',
        confusedWith:
          'Security software that examines every program that starts (workstation.slow), with an idle processor; a slow network (path.latency), whose delays the system measures itself.',
      },
    },
  },
  reasons: {
    'load-quick': ({ cpuPercent }) =>
      `The computer is quick enough to measure (processor ${cpuPercent} % in use).`,
    'load-slow-idle': ({ cpuPercent }) =>
      `Programs start slowly, but neither processor (${cpuPercent} %) nor memory is used up.`,
  },
  symptoms: {},
};
