import type { FamilyTexts } from '../text.ts';

type MachineCodes = 'workstation.weak-wifi' | 'workstation.busy';

export const workstationMachine: Pick<FamilyTexts<'workstation'>, MachineCodes> = {
  'workstation.weak-wifi': {
    title: ({ dbm }) => `The Wi-Fi signal is weak (${dbm} dBm), and the first hop already suffers.`,
    why: ({ adapter, dbm, band, gateway, sent, lossPercent, jitterMs, avgMs }) =>
      `${adapter} receives its access point with ${dbm} dBm${band === null ? '' : ` on ${band} GHz`}; below -75 dBm a radio repeats and slows down. Of ${sent} pings to the router ${gateway}, which is one hop away, ${lossPercent} % were lost; replies took ${avgMs} ms on average, and from one to the next this differed by ${jitterMs} ms. What lies behind the router adds to that.`,
    actions: {
      closer:
        'Use a network cable, or move closer to the access point; where the network has 5 GHz and 2.4 GHz, try the other one. Then check again: loss and delay on the first hop have to be gone.',
      'access-point':
        'If the signal is weak at this place for others as well, add or move an access point, and look for channels that are in use by neighbors.',
    },
    explain: {
      meaning:
        'The radio between this workstation and its access point is so weak that packets are lost or late before they reach any network.',
      detection:
        'The adapter that carries the traffic is Wi-Fi, its signal is -75 dBm or weaker, and pings to the first router show loss (2 % and three packets or more), jitter of 30 ms or an average of 50 ms. A weak signal without such a measurement is told in the environment alone.',
      confusedWith:
        'A router that is slow to answer pings itself; a full channel, which disturbs a strong signal as well; loss on the private line (path.loss), where the first hop is clean.',
    },
  },
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
};
