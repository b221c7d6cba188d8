/** A router behind the gateway, and silence of everything beyond it. */
import { ip } from '../../../shared/net/ipv4.ts';
import { silentServices } from '../../support/broken-reach.ts';
import { GATEWAY } from '../../support/facts.ts';

/** A router behind the gateway. */
export const FAR = ip('10.0.0.1');

/** Nothing answers behind that router, and the names are dead. */
export const deadNames = silentServices([GATEWAY, FAR]);
