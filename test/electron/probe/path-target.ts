/** The target of the probes by programs of the system. */
import { ip } from '../../../shared/net/ipv4.ts';

export const TARGET = ip('172.16.0.5');

/** Of a test that cancels nothing. */
export const never = new AbortController().signal;

/** One reply, as ping of Linux prints it. */
export const replyLine = 'seq=1 64 bytes from 172.16.0.5: icmp_seq=1 ttl=61 time=3.0 ms\n';
