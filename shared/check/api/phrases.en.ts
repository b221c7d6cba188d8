/** Phrases that the checks of the API share. */

export const vendor =
  'If nothing in the company explains it, open a ticket with Alibaba Cloud and attach the report.';

export const localAgent =
  'Check security agents and proxies on this workstation that inspect encrypted traffic.';

export const exempt = 'Exempt *.aliyuncs.com and 100.64.0.0/10 from TLS inspection and web filtering.';
