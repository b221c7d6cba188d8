import type { PartTexts } from '../text.ts';

const ATTACHED = { office: 'The office network VPC', 'user-vpc': 'The user VPC', vbr: 'The VBR' } as const;

/** VPN gateway, CEN, health check and DNS. */
export const cloud: PartTexts<
  'vpn' | 'selectors' | 'tunnel' | 'psk' | 'cen' | 'health' | 'change' | 'cloud' | 'dns'
> = {
  'plan.vpn-routing': {
    title: 'The VPN gateway stands in an office network VPC and is planned without BGP.',
    why: 'There both the VBR and the VPN gateway must use BGP.',
    fix: 'Plan BGP for the VPN gateway, or put it into a user VPC of its own.',
  },
  'plan.vpn-region': {
    title: ({ gateway, customer }) =>
      `The VPN gateway is in ${gateway}, the customer gateway in ${customer}.`,
    why: 'Both must be in one region.',
    fix: ({ gateway }) => `Make the customer gateway in ${gateway}.`,
  },
  'plan.vpn-weight': {
    title: ({ weight }) => `A route of the VPN gateway has the weight ${weight}.`,
    why: 'Allowed are 100 (active) and 0 (standby).',
    fix: 'Write 100 or 0.',
  },
  'plan.vpn-pair': {
    title: ({ destination, why }) =>
      ({
        'same-connection': `Both routes to ${destination} use the same connection.`,
        'same-weight': `Two routes to ${destination} have the same weight.`,
        'no-active': `No route to ${destination} is active: the weight is 0.`,
      })[why],
    why: 'An active and a standby route have the same destination, different connections and different weights.',
    fix: 'Give the pair two connections, and the weights 100 and 0.',
  },
  'plan.vpn-connection-unknown': {
    title: ({ name }) =>
      `A route of the VPN gateway names the connection ${name}, which the plan does not have.`,
    why: 'A route without its connection carries nothing.',
    fix: 'Name one of vpnGateway.connections.',
  },
  'plan.vpn-route-missing': {
    title: ({ block }) => `The VPN gateway has no route to ${block} of the data center.`,
    why: 'With static routing each block of the data center needs a route into the tunnel, or answers do not come back while the circuit is down.',
    fix: ({ block }) => `Add a route to ${block} under vpnGateway.routes.`,
  },
  'plan.vpn-advertise': {
    title: ({ destination }) => `The route to ${destination} is not advertised to the VPC.`,
    why: 'Then the route table of the VPC does not know the way, unless somebody advertises it by hand.',
    fix: 'Advertise it, or write advertisedByHand once that was done.',
  },
  'plan.vpn-cen-publish': {
    title: 'Routes to the VPN gateway are not published to CEN.',
    why: 'By default they are not. Without them the transit router knows no way back over the VPN, and the standby stays dead.',
    fix: "Publish the routes of the user VPC's route table that lead to the VPN gateway.",
  },
  'plan.vpn-cen-publish-open': {
    title: 'Are the routes to the VPN gateway published to CEN?',
    why: 'By default they are not, and the transit router then knows no way back over the VPN.',
    fix: "Publish them in the user VPC's route table, and write vpnGateway.publishedToCen: true.",
  },
  'plan.selectors': {
    title: ({ connection, missing }) =>
      `The connection ${connection} does not let ${missing.join(', ')} through.`,
    why: 'What the protected flows do not hold is not encrypted and does not pass the tunnel.',
    fix: 'Add the blocks to local or remote, or use 0.0.0.0/0 on both sides, which means routing by destination.',
  },
  'plan.tunnel-block': {
    title: ({ connection, cloud, gateway }) => `The tunnel of ${connection} has ${cloud} and ${gateway}.`,
    why: 'A tunnel that speaks BGP stands in a /30 of 169.254.0.0/16, with one address for each end.',
    fix: 'Take two addresses of one /30, such as 169.254.10.1/30 and 169.254.10.2/30.',
  },
  'plan.psk-length': {
    title: ({ connection, length }) => `The key of ${connection} has ${length} characters.`,
    why: 'A pre-shared key has 100 characters at most.',
    fix: 'Use a shorter key.',
  },
  'plan.cen-attachment': {
    title: ({ missing }) => `${ATTACHED[missing]} is not attached to the CEN instance.`,
    why: 'The VBR, the office network VPC and the user VPC must hang on the same CEN instance, or there is no way between them.',
    fix: 'Attach it.',
  },
  'plan.health-missing': {
    title: 'No health check is planned for the circuit.',
    why: 'By the health check the CEN instance changes to the VPN. Without it, it depends on BGP alone.',
    fix: 'Plan it as the guide does: automatic source, the gateway as destination, 2 seconds, 8 packets.',
  },
  'plan.health-source': {
    title: ({ source, why }) =>
      why === 'range'
        ? `The health check cannot have the source ${source}.`
        : `The source ${source} of the health check is taken by the circuit itself.`,
    why: 'It is assigned automatically, or an address of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16 that neither end of the circuit has.',
    fix: 'Let it be assigned automatically.',
  },
  'plan.health-destination': {
    title: ({ found, wanted }) => `The health check asks ${found}, and the gateway is ${wanted}.`,
    why: 'The destination must be the address of the VBR on the side of the data center.',
    fix: ({ wanted }) => `Write ${wanted}.`,
  },
  'plan.health-interval': {
    title: ({ seconds }) => `The health check cannot probe every ${seconds} seconds.`,
    why: 'Allowed are 2 and 3 seconds.',
    fix: 'Write 2.',
  },
  'plan.health-packets': {
    title: ({ packets }) => `The health check cannot wait for ${packets} lost packets.`,
    why: 'Allowed are 3 to 8.',
    fix: 'Write a number from 3 to 8; fewer notice a failure sooner.',
  },
  'plan.change-route': {
    title: 'Change Route is off, and no other failover is planned.',
    why: 'The health check then only watches: traffic does not move to the VPN when the circuit fails.',
    fix: 'Leave it on, or name the other mechanism under cen.otherFailover.',
  },
  'plan.cloud-services-way': {
    title: 'How does the transit router reach 100.64.0.0/10?',
    why: 'The API and the DNS servers of the cloud are there. A Basic Edition transit router has a service for it; otherwise a route leads to the user VPC.',
    fix: 'Write cen.cloudServices.via: user-vpc or service-route.',
  },
  'plan.cloud-services-edition': {
    title: 'The route service of CEN is planned for an Enterprise Edition transit router.',
    why: 'The service is for Basic Edition transit routers.',
    fix: 'Route 100.64.0.0/10 to the user VPC.',
  },
  'plan.dns-missing': {
    title: 'How do the workstations resolve the names of the service?',
    why: 'The API and the gateways have names that only the DNS servers of the cloud know with private addresses.',
    fix: 'Plan dns: by DHCP, or by forwarding aliyuncs.com.',
  },
  'plan.dns-servers': {
    title: ({ found }) =>
      `${found.length === 0 ? 'No DNS server is' : `None of ${found.join(', ')} is`} one of the cloud.`,
    why: 'DHCP must hand out 100.100.2.136 and 100.100.2.138, or an endpoint in one of the VPCs.',
    fix: 'Hand out 100.100.2.136 and 100.100.2.138.',
  },
  'plan.dns-company': {
    title: "Do these workstations need the company's own names?",
    why: 'DHCP hands out the DNS servers of the cloud in place of those of the company, so names of the company may no longer be found.',
    fix: "Forward aliyuncs.com on the company's DNS server instead, or write dns.companyNames: false.",
  },
  'plan.dns-forward': {
    title: ({ why, found }) =>
      why === 'zone'
        ? `The DNS server forwards ${found.length === 0 ? 'nothing' : found.join(', ')}, and not aliyuncs.com.`
        : `aliyuncs.com is forwarded to ${found.length === 0 ? 'no server' : found.join(', ')}, which is no DNS server of the cloud.`,
    why: 'Names that end in aliyuncs.com must be asked at 100.100.2.136 or 100.100.2.138.',
    fix: 'Forward aliyuncs.com to 100.100.2.136 and 100.100.2.138.',
  },
  'plan.dns-on-premises': {
    title: 'Access to the DNS of the cloud from the data center is not enabled.',
    why: 'The transit router must allow it, or the DNS servers of the cloud do not answer the data center. The guide does not name it.',
    fix: 'Enable it on the transit router.',
  },
  'plan.dns-on-premises-open': {
    title: 'Is access to the DNS of the cloud enabled for the data center?',
    why: 'The transit router must allow it. The guide does not name it.',
    fix: 'Look it up on the transit router, and write dns.onPremisesAccess.',
  },
  'plan.dns-edition-region': {
    title: ({ router, region }) =>
      `The Basic Edition transit router is in ${router}, the VPCs are in ${region}.`,
    why: 'With a Basic Edition transit router the DNS of the cloud is reached within its own region only.',
    fix: 'Use a transit router of the same region, or the Enterprise Edition.',
  },
  'plan.dns-edition-vpn': {
    title: 'The transit router is Basic Edition, and the standby is an IPsec connection.',
    why: 'Sites that come by IPsec reach the DNS of the cloud over an Enterprise Edition transit router only: on the standby no name would be resolved.',
    fix: 'Use an Enterprise Edition transit router.',
  },
};
