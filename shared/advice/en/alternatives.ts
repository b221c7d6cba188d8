import type { AlternativeTexts } from '../../diagnosis/alternatives.ts';

const HOME =
  "Are you at home, on a hotspot or in a guest network? Connect to the company's VPN and check again: if all works then, nothing is broken.";

export const alternatives: AlternativeTexts = {
  'workstation.gateway-silent': {
    'route.private-link-down':
      'If other computers behind this gateway reach the Internet, the gateway works and only ignores ping; then the private line is the fault.',
  },
  'workstation.off-network': {
    'route.private-link-down':
      'Ask a colleague in the office: if the cloud computers do not answer there either, the private line is down.',
    'route.cloud-services-missing':
      "Ask a colleague in the office: if the check finds the same there, the company's network lacks the route.",
    'route.cloud-services-unreachable':
      'Ask a colleague in the office: if the check finds the same there, the fault is on the way from the company to the cloud.',
    'route.cloud-services-silent':
      'Ask a colleague in the office: if the check finds the same there, the fault is on the way from the company to the cloud.',
  },
  'workstation.overlay-route': {
    'route.cloud-services-silent':
      "If it is the company's own VPN, a trace tells: where routers answer behind its gateway, it carries the packets, and the fault lies behind them.",
  },
  'workstation.overlay-filter': {
    'route.cloud-services-unreachable':
      'Quit the program for a minute and check again: if there is still no answer, the fault is on the way and not on this workstation.',
  },
  'workstation.wrong-route': {
    'route.cloud-services-missing':
      'Check from a computer without this route: if it gets no answer either, the company network lacks the route.',
  },
  'dns.forwarder-missing': {
    'dns.rebind-filtered':
      'Ask the same DNS server for a public name of aliyuncs.com: if it answers that, it forwards, and removes private addresses.',
  },
  'dns.rebind-filtered': {
    'dns.forwarder-missing':
      'The log of the DNS server tells: if it never asked the VPC DNS servers, the forwarder is missing.',
  },
  'dns.stale-record': {
    'api.filtered':
      "Query the VPC DNS server again: if it names the address that the company's DNS has after all, the address is right and its port is filtered.",
  },
  'route.cloud-services-silent': {
    'route.cloud-services-missing':
      'Look at the routing table of the last router that answered: without a route for 100.64.0.0/10 towards the cloud, it is missing there.',
    'route.return-path':
      'Capture at the data center gateway: if questions leave for the cloud and nothing comes back, look for the way back in the cloud.',
    'dns.server-silent':
      "Connect to the API's address on port 443: if it answers, the range is reached and only the DNS servers are silent.",
  },
  'route.cloud-services-missing': {
    'workstation.off-network': HOME,
  },
  'route.cloud-services-unreachable': {
    'workstation.off-network': HOME,
    'route.cloud-services-silent':
      'A trace tells: if routers of the private line answer it, the way is there, and the cloud services do not answer.',
    'route.private-link-down':
      'Give a cloud computer as a target: if it answers, the line is up and only this range is missing on it.',
    'dns.server-silent':
      "Try to connect to the API's address on port 443: if it answers, the range is reached and only the DNS servers are silent.",
  },
  'route.office-network-missing': {
    'computer.all-unreachable':
      'Start one cloud computer in the console and check again: if it answers, the others were only switched off.',
  },
  'route.private-link-down': {
    'route.cloud-services-missing':
      "A trace to a private address tells: if it runs into routers with public addresses, the company's network lacks the routes.",
    'workstation.off-network': HOME,
    'route.return-path':
      'A capture at the data center gateway tells: if questions leave for the cloud and nothing comes back, the way back is missing.',
  },
  'route.return-path': {
    'route.private-link-down':
      'The state of the line tells: with the circuit or BGP down nothing reaches the cloud at all.',
  },
  'api.tls-silent': {
    'path.mtu-blackhole':
      'Ping the API\'s address with 1,472 bytes and "do not fragment": if only small pings return, large packets get lost on the way.',
  },
  'computer.all-unreachable': {
    'route.office-network-missing':
      'Start one cloud computer in the console and check again: if it stays silent, the way to the office network is missing.',
  },
};
