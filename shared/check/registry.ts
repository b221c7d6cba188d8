/** All checks. A new one is added here, and its words in advice/checks.ts. */
import { apiHttpCheck } from './api/http.ts';
import { apiTcpCheck } from './api/tcp.ts';
import { apiTlsCheck } from './api/tls.ts';
import type { Check } from './check.ts';
import { COMPUTERS } from './computer/findings.ts';
import { reachableCheck } from './computer/reachable.ts';
import { agreementCheck } from './dns/agreement.ts';
import { answerCheck } from './dns/answer.ts';
import { configuredCheck } from './dns/configured.ts';
import { serverCheck } from './dns/server.ts';
import { systemCheck } from './dns/system.ts';
import type { CheckId } from './ids.ts';
import { MTU, mtuCheck } from './path/mtu.ts';
import { qualityCheck } from './path/quality.ts';
import { traceCheck } from './path/trace.ts';
import { cloudServicesCheck } from './route/cloud-services.ts';
import { officeNetworkCheck } from './route/office-network.ts';
import { addressCheck } from './workstation/address.ts';
import { CLIENT, clientCheck } from './workstation/client.ts';
import { CLOCK, clockCheck } from './workstation/clock.ts';
import { gatewayCheck } from './workstation/gateway.ts';
import { linkCheck } from './workstation/link.ts';
import { LOAD, loadCheck } from './workstation/load.ts';
import { overlapCheck } from './workstation/overlap.ts';
import { overlayCheck } from './workstation/overlay.ts';
import { proxyCheck } from './workstation/proxy.ts';
import { WIFI, wifiCheck } from './workstation/wifi.ts';

/** In the order of the chain. */
export const CHECKS: readonly Check[] = [
  linkCheck,
  wifiCheck,
  loadCheck,
  addressCheck,
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

/** The findings of the checks that declare their own. */
export const DECLARED_FINDINGS = {
  ...WIFI,
  ...LOAD,
  ...MTU,
  ...CLOCK,
  ...CLIENT,
  ...COMPUTERS,
} as const;
