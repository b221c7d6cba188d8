/** What outputs of Linux are about, where that is no address. */

/** IPV4_ALONE is the subject of a listing of adapters that shows those with an IPv4 address. */
export const IPV4_ALONE = 'ipv4';
