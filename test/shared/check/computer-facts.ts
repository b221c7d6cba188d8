/** A cloud computer, and what a connection to it says. */
import { ip } from '../../../shared/net/ipv4.ts';
import type { Observation } from '../../../shared/observation/observation.ts';
import type { API } from '../../support/facts.ts';
import { seen, tcp } from '../../support/facts.ts';

export const COMPUTER = ip('172.16.0.11');

/** desktop is a connection to a cloud computer that ended in this way. */
export const desktop = (
  address: typeof API,
  outcome: 'connected' | 'timed-out' | 'refused' | 'reset' | 'denied',
  port = 443,
): Observation =>
  seen('tcp', `${address}:${port}`, tcp(address, port, { role: 'computer', outcome, connectMs: null }));
