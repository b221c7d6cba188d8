import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';

export const names: CheckNames<'workstation.wifi'> = {
  check: 'Wi-Fi signal',
  findings: {
    'workstation.weak-wifi': 'The Wi-Fi signal is weak',
  },
};

export const texts: CheckTexts<'workstation.wifi'> = {
  findings: {
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
  },
  reasons: {
    'wifi-not-used': () => 'The traffic does not go over Wi-Fi directly.',
    'wifi-good': ({ dbm }) => `The Wi-Fi signal is strong enough (${dbm} dBm).`,
    'wifi-weak-unmeasured': ({ dbm }) =>
      `The Wi-Fi signal is weak (${dbm} dBm); whether the first hop suffers was not measured.`,
    'wifi-weak-fine': ({ dbm, avgMs }) =>
      `The Wi-Fi signal is weak (${dbm} dBm), but the first hop answers well (${avgMs} ms).`,
  },
  symptoms: {},
};
