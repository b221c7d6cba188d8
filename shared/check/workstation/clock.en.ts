import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes as people say them; clocks are off by minutes, by whole hours, or by years. */
function span(offsetMinutes: number): string {
  const minutes = Math.abs(offsetMinutes);
  if (minutes < 2 * HOUR) return `${minutes} minutes`;
  return minutes < 2 * DAY ? `${Math.round(minutes / HOUR)} hours` : `${Math.round(minutes / DAY)} days`;
}

export const names: CheckNames<'workstation.clock'> = {
  check: 'Clock',
  findings: {
    'workstation.clock-skew': 'The clock is wrong',
  },
};

export const texts: CheckTexts<'workstation.clock'> = {
  findings: {
    'workstation.clock-skew': {
      title: ({ offsetMinutes }) =>
        `The clock of this workstation is ${span(offsetMinutes)} ${offsetMinutes > 0 ? 'ahead' : 'behind'}.`,
      why: ({ offsetMinutes }) =>
        `The time in the API's answer differs from this workstation's by ${span(offsetMinutes)}. Certificates and signed calls fail when clocks disagree.`,
      actions: {
        automatic:
          'Switch on "set time automatically" in the date and time settings, and check the time zone.',
        'sync-windows': 'Synchronize now.',
        'sync-macos': 'Synchronize now.',
        'sync-linux': 'Switch on time synchronization.',
      },
      explain: {
        meaning: 'The clock is so far off that certificates look invalid and signed calls are refused.',
        detection:
          "The Date header of an answer that is proven to be the API's, corrected by half the round trip: a warning from 5 minutes, an error from 15.",
        confusedWith:
          'An expired certificate (api.certificate-expired), which looks the same while the clock is wrong. A wrong time zone alone is harmless.',
      },
    },
  },
  reasons: {
    'clock-no-reference': () => 'No answer with a time came back that the clock could be compared with.',
    'clock-right': ({ seconds }) => `The clock is right (${seconds} s off).`,
  },
  symptoms: {},
};
