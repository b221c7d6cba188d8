/** Random rule sets in the languages of nft and iptables, of all conditions and verdicts that workstations have. */
export { Random } from './random.ts';
export { randomNft } from './random-nft.ts';
export { randomIptables } from './random-iptables.ts';
