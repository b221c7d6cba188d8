/** All checks. A new one is added here, and its words in advice/checks.ts. */
import type { FindingDefinition } from '../diagnosis/definition.ts';
import type { FindingCode } from '../diagnosis/finding-args.ts';
import { HTTP, apiHttpCheck } from './api/http.ts';
import { TCP, apiTcpCheck } from './api/tcp.ts';
import { TLS } from './api/tls.findings.ts';
import { apiTlsCheck } from './api/tls.ts';
import type { Check } from './check.ts';
import { REACHABLE } from './computer/reachable.findings.ts';
import { reachableCheck } from './computer/reachable.ts';
import { AGREEMENT, agreementCheck } from './dns/agreement.ts';
import { ANSWER } from './dns/answer.findings.ts';
import { answerCheck } from './dns/answer.ts';
import { CONFIGURED, configuredCheck } from './dns/configured.ts';
import { SERVER } from './dns/server.findings.ts';
import { serverCheck } from './dns/server.ts';
import { SYSTEM } from './dns/system.findings.ts';
import { systemCheck } from './dns/system.ts';
import type { CheckId } from './ids.ts';
import { MTU, mtuCheck } from './path/mtu.ts';
import { QUALITY } from './path/quality.findings.ts';
import { qualityCheck } from './path/quality.ts';
import { TRACE, traceCheck } from './path/trace.ts';
import { CLOUD_SERVICES } from './route/cloud-services.findings.ts';
import { cloudServicesCheck } from './route/cloud-services.ts';
import { OFFICE_NETWORK, officeNetworkCheck } from './route/office-network.ts';
import { ADDRESS, addressCheck } from './workstation/address.ts';
import { CLIENT, clientCheck } from './workstation/client.ts';
import { CLOCK, clockCheck } from './workstation/clock.ts';
import { GATEWAY } from './workstation/gateway.findings.ts';
import { gatewayCheck } from './workstation/gateway.ts';
import { LINK, linkCheck } from './workstation/link.ts';
import { LOAD, loadCheck } from './workstation/load.ts';
import { NEIGHBOR } from './workstation/neighbor.findings.ts';
import { neighborCheck } from './workstation/neighbor.ts';
import { OVERLAP } from './workstation/overlap.findings.ts';
import { overlapCheck } from './workstation/overlap.ts';
import { OVERLAY } from './workstation/overlay.findings.ts';
import { overlayCheck } from './workstation/overlay.ts';
import { PROXY, proxyCheck } from './workstation/proxy.ts';
import { WIFI, wifiCheck } from './workstation/wifi.ts';

/** In the order of the chain. */
export const CHECKS: readonly Check[] = [
  linkCheck,
  wifiCheck,
  loadCheck,
  addressCheck,
  neighborCheck,
  gatewayCheck,
  overlayCheck,
  overlapCheck,
  cloudServicesCheck,
  officeNetworkCheck,
  traceCheck,
  qualityCheck,
  configuredCheck,
  serverCheck,
  systemCheck,
  answerCheck,
  agreementCheck,
  proxyCheck,
  apiTcpCheck,
  mtuCheck,
  clockCheck,
  apiTlsCheck,
  apiHttpCheck,
  reachableCheck,
  clientCheck,
];

export const CHECK_IDS: readonly CheckId[] = /* @__PURE__ */ CHECKS.map(({ id }) => id);

/** The findings of all checks. */
export const FINDINGS = {
  ...LINK,
  ...WIFI,
  ...LOAD,
  ...ADDRESS,
  ...NEIGHBOR,
  ...GATEWAY,
  ...OVERLAY,
  ...OVERLAP,
  ...CLOUD_SERVICES,
  ...OFFICE_NETWORK,
  ...TRACE,
  ...QUALITY,
  ...CONFIGURED,
  ...SERVER,
  ...SYSTEM,
  ...ANSWER,
  ...AGREEMENT,
  ...PROXY,
  ...TCP,
  ...MTU,
  ...CLOCK,
  ...TLS,
  ...HTTP,
  ...REACHABLE,
  ...CLIENT,
} as const satisfies Readonly<Record<FindingCode, FindingDefinition>>;
