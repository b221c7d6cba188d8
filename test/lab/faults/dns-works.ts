/** How names go wrong in the lab, and how they are mended. */
import { NAT_PRIORITY, type Work } from './fault.ts';
import { COMPANY_DNS } from '../topology.ts';

export const PORT_53 = 'meta l4proto { tcp , udp } th dport 53';
const SECOND_PORT = 5354;
const LATE_MS = 900;

/** Every other question goes to a second server that knows nothing: one name, two truths. */
export const flapping: Work = {
  make: async (lab) => {
    await lab.addCompanyDns('nxdomain', SECOND_PORT);
    await lab.at('gw', 'nft add table ip mix');
    await lab.at('gw', `nft add chain ip mix p { type nat hook prerouting priority ${NAT_PRIORITY} ; }`);
    await lab.at(
      'gw',
      `nft add rule ip mix p ip daddr ${COMPANY_DNS} udp dport 53 numgen inc mod 2 == 0 dnat to ${COMPANY_DNS}:${SECOND_PORT}`,
    );
  },
  heal: async (lab) => {
    await lab.at('gw', 'nft delete table ip mix');
    await lab.stop('second-dns');
  },
};

/** Right, but so late that programs give up. */
export const late: Work = {
  make: async (lab) => {
    await lab.startLateDns(LATE_MS);
    await lab.setCompanyDns('late');
  },
  heal: async (lab) => {
    await lab.setCompanyDns('forwarding');
    await lab.stop('late-dns');
  },
};

/** The gateway sends every question to a server of its own, whoever was asked; that one knows the Internet only. */
export const redirected: Work = {
  make: async (lab) => {
    await lab.addCompanyDns('nxdomain', SECOND_PORT);
    await lab.at('gw', 'nft add table ip catch');
    await lab.at('gw', `nft add chain ip catch p { type nat hook prerouting priority ${NAT_PRIORITY} ; }`);
    await lab.at(
      'gw',
      `nft add rule ip catch p iifname "lan" ${PORT_53} dnat to ${COMPANY_DNS}:${SECOND_PORT}`,
    );
  },
  heal: async (lab) => {
    await lab.at('gw', 'nft delete table ip catch');
    await lab.stop('second-dns');
  },
};

/** A server that has been switched off and is still handed out first. */
export const DEAD_DNS = '10.20.0.53';
