/** The words of the checks. A new check is added here, and in check/registry.ts. */
import * as linkEn from '../check/workstation/link.en.ts';
import * as linkZh from '../check/workstation/link.zh-CN.ts';
import * as wifiEn from '../check/workstation/wifi.en.ts';
import * as wifiZh from '../check/workstation/wifi.zh-CN.ts';
import * as loadEn from '../check/workstation/load.en.ts';
import * as loadZh from '../check/workstation/load.zh-CN.ts';
import * as addressEn from '../check/workstation/address.en.ts';
import * as addressZh from '../check/workstation/address.zh-CN.ts';
import * as gatewayEn from '../check/workstation/gateway.en.ts';
import * as gatewayZh from '../check/workstation/gateway.zh-CN.ts';
import * as overlayEn from '../check/workstation/overlay.en.ts';
import * as overlayZh from '../check/workstation/overlay.zh-CN.ts';
import * as overlapEn from '../check/workstation/overlap.en.ts';
import * as overlapZh from '../check/workstation/overlap.zh-CN.ts';
import * as cloudServicesEn from '../check/route/cloud-services.en.ts';
import * as cloudServicesZh from '../check/route/cloud-services.zh-CN.ts';
import * as officeNetworkEn from '../check/route/office-network.en.ts';
import * as officeNetworkZh from '../check/route/office-network.zh-CN.ts';
import * as traceEn from '../check/path/trace.en.ts';
import * as traceZh from '../check/path/trace.zh-CN.ts';
import * as qualityEn from '../check/path/quality.en.ts';
import * as qualityZh from '../check/path/quality.zh-CN.ts';
import * as configuredEn from '../check/dns/configured.en.ts';
import * as configuredZh from '../check/dns/configured.zh-CN.ts';
import * as serverEn from '../check/dns/server.en.ts';
import * as serverZh from '../check/dns/server.zh-CN.ts';
import * as systemEn from '../check/dns/system.en.ts';
import * as systemZh from '../check/dns/system.zh-CN.ts';
import * as answerEn from '../check/dns/answer.en.ts';
import * as answerZh from '../check/dns/answer.zh-CN.ts';
import * as agreementEn from '../check/dns/agreement.en.ts';
import * as agreementZh from '../check/dns/agreement.zh-CN.ts';
import * as proxyEn from '../check/workstation/proxy.en.ts';
import * as proxyZh from '../check/workstation/proxy.zh-CN.ts';
import * as apiTcpEn from '../check/api/tcp.en.ts';
import * as apiTcpZh from '../check/api/tcp.zh-CN.ts';
import * as mtuEn from '../check/path/mtu.en.ts';
import * as mtuZh from '../check/path/mtu.zh-CN.ts';
import * as clockEn from '../check/workstation/clock.en.ts';
import * as clockZh from '../check/workstation/clock.zh-CN.ts';
import * as apiTlsEn from '../check/api/tls.en.ts';
import * as apiTlsZh from '../check/api/tls.zh-CN.ts';
import * as apiHttpEn from '../check/api/http.en.ts';
import * as apiHttpZh from '../check/api/http.zh-CN.ts';
import * as reachableEn from '../check/computer/reachable.en.ts';
import * as reachableZh from '../check/computer/reachable.zh-CN.ts';
import * as clientEn from '../check/workstation/client.en.ts';
import * as clientZh from '../check/workstation/client.zh-CN.ts';
import * as neighborEn from '../check/workstation/neighbor.en.ts';
import * as neighborZh from '../check/workstation/neighbor.zh-CN.ts';
import type { CheckId } from '../check/ids.ts';
import type { Language } from '../text/language.ts';
import type { CheckNames, CheckTexts } from './check-text.ts';

type Names = { readonly [Id in CheckId]: CheckNames<Id> };
type Texts = { readonly [Id in CheckId]: CheckTexts<Id> };

/** Short names: the first screen shows them, so nothing longer may stand here. */
export const CHECK_NAMES = {
  en: {
    'workstation.link': linkEn.names,
    'workstation.wifi': wifiEn.names,
    'workstation.load': loadEn.names,
    'workstation.address': addressEn.names,
    'workstation.gateway': gatewayEn.names,
    'workstation.overlay': overlayEn.names,
    'workstation.overlap': overlapEn.names,
    'route.cloud-services': cloudServicesEn.names,
    'route.office-network': officeNetworkEn.names,
    'path.trace': traceEn.names,
    'path.quality': qualityEn.names,
    'dns.configured': configuredEn.names,
    'dns.server': serverEn.names,
    'dns.system': systemEn.names,
    'dns.answer': answerEn.names,
    'dns.agreement': agreementEn.names,
    'workstation.proxy': proxyEn.names,
    'api.tcp': apiTcpEn.names,
    'path.mtu': mtuEn.names,
    'workstation.clock': clockEn.names,
    'api.tls': apiTlsEn.names,
    'api.http': apiHttpEn.names,
    'computer.reachable': reachableEn.names,
    'workstation.client': clientEn.names,
    'workstation.neighbor': neighborEn.names,
  },
  'zh-CN': {
    'workstation.link': linkZh.names,
    'workstation.wifi': wifiZh.names,
    'workstation.load': loadZh.names,
    'workstation.address': addressZh.names,
    'workstation.gateway': gatewayZh.names,
    'workstation.overlay': overlayZh.names,
    'workstation.overlap': overlapZh.names,
    'route.cloud-services': cloudServicesZh.names,
    'route.office-network': officeNetworkZh.names,
    'path.trace': traceZh.names,
    'path.quality': qualityZh.names,
    'dns.configured': configuredZh.names,
    'dns.server': serverZh.names,
    'dns.system': systemZh.names,
    'dns.answer': answerZh.names,
    'dns.agreement': agreementZh.names,
    'workstation.proxy': proxyZh.names,
    'api.tcp': apiTcpZh.names,
    'path.mtu': mtuZh.names,
    'workstation.clock': clockZh.names,
    'api.tls': apiTlsZh.names,
    'api.http': apiHttpZh.names,
    'computer.reachable': reachableZh.names,
    'workstation.client': clientZh.names,
    'workstation.neighbor': neighborZh.names,
  },
} as const satisfies Readonly<Record<Language, Names>>;

export const CHECK_TEXTS = {
  en: {
    'workstation.link': linkEn.texts,
    'workstation.wifi': wifiEn.texts,
    'workstation.load': loadEn.texts,
    'workstation.address': addressEn.texts,
    'workstation.gateway': gatewayEn.texts,
    'workstation.overlay': overlayEn.texts,
    'workstation.overlap': overlapEn.texts,
    'route.cloud-services': cloudServicesEn.texts,
    'route.office-network': officeNetworkEn.texts,
    'path.trace': traceEn.texts,
    'path.quality': qualityEn.texts,
    'dns.configured': configuredEn.texts,
    'dns.server': serverEn.texts,
    'dns.system': systemEn.texts,
    'dns.answer': answerEn.texts,
    'dns.agreement': agreementEn.texts,
    'workstation.proxy': proxyEn.texts,
    'api.tcp': apiTcpEn.texts,
    'path.mtu': mtuEn.texts,
    'workstation.clock': clockEn.texts,
    'api.tls': apiTlsEn.texts,
    'api.http': apiHttpEn.texts,
    'computer.reachable': reachableEn.texts,
    'workstation.client': clientEn.texts,
    'workstation.neighbor': neighborEn.texts,
  },
  'zh-CN': {
    'workstation.link': linkZh.texts,
    'workstation.wifi': wifiZh.texts,
    'workstation.load': loadZh.texts,
    'workstation.address': addressZh.texts,
    'workstation.gateway': gatewayZh.texts,
    'workstation.overlay': overlayZh.texts,
    'workstation.overlap': overlapZh.texts,
    'route.cloud-services': cloudServicesZh.texts,
    'route.office-network': officeNetworkZh.texts,
    'path.trace': traceZh.texts,
    'path.quality': qualityZh.texts,
    'dns.configured': configuredZh.texts,
    'dns.server': serverZh.texts,
    'dns.system': systemZh.texts,
    'dns.answer': answerZh.texts,
    'dns.agreement': agreementZh.texts,
    'workstation.proxy': proxyZh.texts,
    'api.tcp': apiTcpZh.texts,
    'path.mtu': mtuZh.texts,
    'workstation.clock': clockZh.texts,
    'api.tls': apiTlsZh.texts,
    'api.http': apiHttpZh.texts,
    'computer.reachable': reachableZh.texts,
    'workstation.client': clientZh.texts,
    'workstation.neighbor': neighborZh.texts,
  },
} as const satisfies Readonly<Record<Language, Texts>>;
