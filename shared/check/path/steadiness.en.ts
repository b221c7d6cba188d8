import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';
import { some } from '../phrases.en.ts';

export const names: CheckNames<'path.steadiness'> = {
  check: 'Even delay',
  findings: { 'path.jitter': 'The delay swings' },
};

export const texts: CheckTexts<'path.steadiness'> = {
  findings: {
    'path.jitter': {
      title: ({ jitterMs }) => `The delay swings by ${jitterMs} ms from one packet to the next.`,
      why: ({ targets, jitterMs, avgMs }) =>
        `Replies from ${listOf('en', targets)} take ${avgMs} ms on average, but the time changes by ${jitterMs} ms from one reply to the next. Typing and video in a cloud computer stutter from about 30 ms; the vendor names no limit.`,
      actions: {
        again:
          'Check again two or three times, with a cable in place of Wi-Fi where you can. If it does not come back, it was a passing moment.',
        line: 'Look for a port or line on the way that is full at these times (load, queues, dropped packets), and give cloud desktops priority there. Then check again while the line is busy.',
      },
      explain: {
        meaning:
          'Replies come now at once and now late, so that what is smooth in the cloud arrives in jerks.',
        detection:
          'Of at least ten pings that were answered: the mean difference between one round trip and the next, without the slowest reply, is 30 ms or more, for most of the targets that were measured. The pings take about a second, so it is never sure.',
        confusedWith:
          'A high but even delay (path.latency), loss (path.loss), a weak radio (workstation.weak-wifi) and a busy computer (workstation.busy): where one of them explains it, that one is told as the cause.',
      },
    },
  },
  reasons: {
    'steadiness-too-few': () => 'Too few pings were answered to tell whether the delay swings.',
    'steadiness-behind-proxy': () =>
      'Only a local proxy answered, so nothing is known of the delay behind it.',
    'steadiness-of-some': ({ targets, jitterMs }) =>
      `The way is even: only ${targets} answered unevenly (by ${jitterMs} ms), and at least as many others did not.`,
    'steadiness-good': ({ jitterMs }) =>
      `The delay is even: it changes by ${jitterMs} ms from one reply to the next.`,
  },
  symptoms: {
    'path.jitter': ({ targets, jitterMs }) => `${some(targets)}: the delay swings by ${jitterMs} ms`,
  },
};
