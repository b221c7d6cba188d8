import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';

export const names: CheckNames<'path.mtu'> = {
  check: 'Packet size (path MTU)',
  findings: {
    'workstation.small-mtu': "The adapter's MTU is very small",
    'path.mtu-blackhole': 'Large packets vanish on the way',
  },
};

export const texts: CheckTexts<'path.mtu'> = {
  findings: {
    'workstation.small-mtu': {
      title: ({ interface: name, mtu }) => `The MTU of ${name} is only ${mtu} bytes.`,
      why: ({ mtu }) =>
        `Adapters usually have 1500 bytes, and no tunnel needs less than 1280. With ${mtu} bytes, encrypted connections may stall.`,
      actions: {
        'raise-windows': 'Set the MTU back to 1500.',
        'raise-macos': 'Set the MTU back to 1500.',
        'raise-linux': 'Set the MTU back to 1500.',
      },
      explain: {
        meaning: 'The largest packet of the adapter is set to an unusually small size.',
        detection: 'The adapter that carries packets to the targets has an MTU below 1280 bytes.',
        confusedWith:
          'A hole on the way (path.mtu-blackhole), where the adapter is fine and a router or tunnel swallows large packets.',
      },
    },
    'path.mtu-blackhole': {
      title: () => 'Large packets vanish on the way to the API, so encryption never gets started.',
      why: ({ target, passedBytes, lostBytes }) =>
        `TCP to ${target} connects, and TLS gets no answer. Packets of ${passedBytes} bytes pass, those of ${lostBytes} bytes vanish, and no router reports it.`,
      actions: {
        clamp: ({ passedBytes }) =>
          `Limit the TCP segment size (MSS) on the tunnel or gateway to ${passedBytes - 40} bytes or less; the VPN gateway cannot fragment packets. PORT is the port towards the cloud, NUMBER the policy that lets this traffic through.`,
        'permit-icmp': 'Permit ICMP "fragmentation needed" (type 3, code 4) on the firewalls on the way.',
        'measure-windows': 'Measure again: this size passes, larger ones do not.',
      },
      explain: {
        meaning:
          'A tunnel or router drops packets that are too large and does not say so (path-MTU black hole).',
        detection:
          'TCP connects, TLS stalls, and pings with "don\'t fragment" pass up to a size and vanish above it without an ICMP report.',
        confusedWith: 'A firewall that drops TLS (api.tls-silent), where large pings pass.',
      },
    },
  },
  reasons: {
    'mtu-passes': ({ bytes }) => `Packets of ${bytes} bytes pass.`,
    'mtu-by-tls': () => 'Large packets pass: the TLS handshake carried them.',
  },
  symptoms: {
    'path.mtu-blackhole': (args) =>
      `${args.target}: packets of ${args.lostBytes} bytes get no answer, those of ${args.passedBytes} do`,
  },
};
