/** What authorities and servers call themselves, and the codes of errors: all must stay. */

export const ISSUERS = [
  'CN=GlobalSign Organization Validation CA - SHA256 - G3, O=GlobalSign nv-sa, C=BE',
  'CN=DigiCert Global G2 TLS RSA SHA256 2020 CA1, O=DigiCert Inc, C=US',
  "CN=R11, O=Let's Encrypt, C=US",
  'CN=Sectigo RSA Domain Validation Secure Server CA, O=Sectigo Limited, L=Salford, ST=Greater Manchester, C=GB',
  'CN=GTS CA 1P5, O=Google Trust Services LLC, C=US',
  'CN=WoTrus OV Server CA  [Run by the Issuer], O=WoTrus CA Limited, C=CN',
  'CN=CFCA OV OCA, O=China Financial Certification Authority, C=CN',
];

export const PROTOCOLS = ['TLSv1.2', 'TLSv1.3', 'TLSv1.1'];

export const SERVERS = [
  'nginx',
  'Tengine',
  'nginx/1.24.0',
  'Apache/2.4.58 (Ubuntu)',
  'cloudflare',
  'Microsoft-IIS/10.0',
  'openresty',
  'squid/5.7',
  'Zscaler/6.2',
  'AliyunOSS',
  'istio-envoy',
  'Apache-Coyote/1.1',
];

export const ERRNOS = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EACCES',
  'EPERM',
  'EADDRNOTAVAIL',
  'ENOBUFS',
  'EHOSTDOWN',
  'EINVAL',
  'EMFILE',
];

export const LOOKUP_ERRNOS = ['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'ESERVFAIL'];

export const RCODES = ['NOERROR', 'NXDOMAIN', 'SERVFAIL', 'REFUSED', 'FORMERR', 'NOTIMP'];

export const OPENSSL = [
  'unable to get local issuer certificate',
  'self-signed certificate in certificate chain',
  'certificate has expired',
  'certificate is not yet valid',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'permitted subtree violation',
  'invalid CA certificate',
  'unsuitable certificate purpose',
];
