/** The secrets of the samples. */

export const SECRETS = [
  'Zx9!keyOfPeer',
  'Qm4-tunnelKey',
  'pubRo77Kqx',
  'd5hashOfAdmin91',
  'MIIBsecretCertBody0123456789abcdef',
] as const;

export const [BGP_KEY, PSK, COMMUNITY, ADMIN, CERT] = SECRETS;
