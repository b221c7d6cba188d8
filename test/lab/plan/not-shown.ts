/** What the lab takes for granted, or cannot show: where it agrees with the simulation because both follow the same page. */
export const NOT_SHOWN: readonly string[] = [
  "The cloud is a stand-in of FRR and kernel routes. That CEN prefers the circuit over a VPN route of equal length is the vendor's word (“Active/standby connection with IPsec-VPN and Express Connect”); the lab shows what follows from it, not that it is so.",
  'In the table of the VPC that holds the VPN gateway, no page says which of two equal routes wins, its own or what CEN tells it. Simulation and lab take CEN’s, so with all up the answers of services inside the user VPC are told as going over the circuit. That is not certain.',
  'Kernels without ESP need strongSwan’s IPsec in userspace, whose packets leave by a TUN device. A policy-based tunnel is therefore a second namespace behind the gateway’s port: what the gateway routes out of it and the selectors name is encrypted, as a crypto map does.',
  '“VPN down” cuts the way between both ends and ends their connections at once. How long dead peer detection takes is not measured.',
  'A tunnel interface of Linux stays up when its connection ends, and so do the static routes over it. On devices whose tunnel interface goes down with its connection those routes are withdrawn; the simulation leaves them in for every dialect, which matters only where another route would then win.',
  '`tunnel`: the VPN gateway’s destination-based routes alone are modelled. Policy-based routes come before them, and no page says whether every connection with selectors has one.',
  '`in-table`: FRR does not announce a network that is in no table. A routing protocol may bring it; the lab’s gateway runs none.',
  '`policy`: FRR 8.4 with `frr defaults traditional` exchanges nothing without a policy. Older versions and other defaults do.',
  '`vbr-static`: the plan does not name the VBR’s static routes. The lab’s VBR has one for each block of the data center, even while the circuit is down, since nothing in the lab withdraws it.',
  '`two-ways`: the kernel shares flows between equal routes of one protocol; of BGP and a static route with equal numbers FRR takes one by an order of its own.',
  'BFD shortens detection and does not change who wins. A link that is cut is noticed at once at both ends, so BFD has nothing to do here; the times are measured by the drill.',
];
