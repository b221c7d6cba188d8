/** The target of the tests of traces. */
import { ip } from '../../../../shared/net/ipv4.ts';

export const TARGET = ip('203.0.113.9');
