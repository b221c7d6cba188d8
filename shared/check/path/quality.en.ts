import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';
import { some } from '../phrases.en.ts';

export const names: CheckNames<'path.quality'> = {
  check: 'Loss and delay',
  findings: {
    'path.loss': 'Packets are lost',
    'path.latency': 'The delay is high',
    'workstation.slow': 'The computer is slow at starting programs',
  },
};

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}

export const texts: CheckTexts<'path.quality'> = {
  findings: {
    'path.loss': {
      title: ({ percent }) => `${percent} % of the packets are lost.`,
      why: ({ targets, percent, sent }) =>
        `Of ${sent} small packets ${percent} % got no reply; affected: ${listOf('en', targets)}. A cloud desktop stutters from about 2 %.`,
      actions: {
        wired: 'Use a cable in place of Wi-Fi, or move closer to the access point, and check again.',
        line: 'Check the load and the error counters of the private line and of the LAN ports.',
      },
      explain: {
        meaning: 'A share of the packets does not come back.',
        detection:
          'A series of pings and DNS questions, and a longer one when the first shows loss: 2 % or more, and at least three packets.',
        confusedWith: 'Routers in the middle that answer only some traces; loss there is never counted.',
      },
    },
    'path.latency': {
      title: ({ avgMs }) => `The delay is high: ${avgMs} ms on average.`,
      why: ({ targets, avgMs }) =>
        `Replies from ${listOf('en', targets)} take ${avgMs} ms. A cloud desktop feels slow from about 120 ms; the vendor names no limit.`,
      actions: {
        line: 'Check the load of the line, detours of the path, and whether the region is the nearest one.',
      },
      explain: {
        meaning: 'Every key press travels this long before it shows.',
        detection: 'The average round trip to a target is 120 ms or more.',
        confusedWith: 'A slow cloud computer, which delays what you see while the round trip is short.',
      },
    },
    'workstation.slow': {
      title: ({ startMs }) => `This computer is slow at starting programs (${seconds(startMs)} s each).`,
      why: ({ startMs }) =>
        `A ping to the computer itself, which is answered at once, took ${seconds(startMs)} s. The run was given more time and started fewer programs; times in this report that a program took are this computer's, not the network's.`,
      actions: {
        again: 'Close programs that keep the computer busy, and check again if something stayed unknown.',
        exempt:
          "Where security software examines every start of a program, exempt VPC Doctor and the system's ping.",
      },
      explain: {
        meaning: 'Starting a small program takes so long here that a run needs more time and asks less.',
        detection:
          'The time from the start to the end of one ping to 127.0.0.1. A note only: it says nothing about the network or the log-on.',
        confusedWith:
          'A slow network (path.latency): delays are measured by ping itself or over open sockets, and do not hold the start of programs.',
      },
    },
  },
  reasons: {
    'quality-no-answer': () =>
      'None of the targets answered, so there is nothing to measure loss and delay by.',
    'quality-few': () => 'Too few requests were sent to measure loss and delay by.',
    'quality-behind-proxy': () =>
      'Only a local proxy answered, so nothing is known of loss and delay behind it.',
    'quality-good': ({ sent, lost, avgMs, jitterMs }) =>
      `${lost} of ${sent} packets lost, ${avgMs} ms on average, jitter ${jitterMs} ms.`,
  },
  symptoms: {
    'path.loss': ({ percent, sent }) => `${percent} % of ${sent} requests were lost`,
    'path.latency': ({ targets, avgMs }) => `${some(targets)}: a reply after ${avgMs} ms on average`,
    'workstation.slow': ({ startMs }) => `Starting one small program takes ${(startMs / 1000).toFixed(1)} s`,
  },
};
