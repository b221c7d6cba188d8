/** The target of the tests of Linux. */
import { ip } from '../../../../shared/net/ipv4.ts';

export const TARGET = ip('100.100.2.136');
