/** All checks, in the order of the chain. A new check is added here and in ids.ts. */
import { apiHttpCheck } from './api/http.ts';
import { apiTcpCheck } from './api/tcp.ts';
import { apiTlsCheck } from './api/tls.ts';
import type { Check } from './check.ts';
import { reachableCheck } from './computer/reachable.ts';
import { agreementCheck } from './dns/agreement.ts';
import { answerCheck } from './dns/answer.ts';
import { configuredCheck } from './dns/configured.ts';
import { serverCheck } from './dns/server.ts';
import { systemCheck } from './dns/system.ts';
import { mtuCheck } from './path/mtu.ts';
import { qualityCheck } from './path/quality.ts';
import { traceCheck } from './path/trace.ts';
import { cloudServicesCheck } from './route/cloud-services.ts';
import { officeNetworkCheck } from './route/office-network.ts';
import { addressCheck } from './workstation/address.ts';
import { clientCheck } from './workstation/client.ts';
import { clockCheck } from './workstation/clock.ts';
import { gatewayCheck } from './workstation/gateway.ts';
import { linkCheck } from './workstation/link.ts';
import { loadCheck } from './workstation/load.ts';
import { overlapCheck } from './workstation/overlap.ts';
import { overlayCheck } from './workstation/overlay.ts';
import { proxyCheck } from './workstation/proxy.ts';
import { wifiCheck } from './workstation/wifi.ts';

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
