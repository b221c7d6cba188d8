import { listOf } from '../../text/list.ts';
import type { FamilyTexts } from '../text.ts';
import { fillFilter, officeNetworks } from './places.ts';

const vendor = '如果公司内部找不到原因，请向阿里云提交工单，并附上本报告。';
const exempt = '将 *.aliyuncs.com 和 100.64.0.0/10 加入 TLS 解密和网页过滤的例外。';
const localAgent = '检查本机上会解密加密流量的安全软件和代理。';

/** The words for what OpenSSL refuses; it has no name of its own for some, name constraints among them. */
function refusal(reason: string): string {
  switch (reason) {
    case 'INVALID_CA':
      return '有证书由不是 CA 的证书签发';
    case 'INVALID_PURPOSE':
      return '有证书的用途不是服务器身份验证';
    case 'PATH_LENGTH_EXCEEDED':
      return '链上 CA 的级数超过了允许的长度';
    case 'CERT_SIGNATURE_FAILURE':
      return '有签名不正确';
    case 'CERT_HAS_EXPIRED':
    case 'CERT_NOT_YET_VALID':
      return '根证书本身不在有效期内';
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
      return '链的末端不是根证书；trustedCa 必须包含根证书本身';
    default:
      return '违反了一条没有单独名称的规则，常见的是名称约束，或密钥、签名强度不足';
  }
}

export const api: FamilyTexts<'api'> = {
  'api.filtered': {
    title: ({ target }) => `到 API（${target}）的连接没有应答。`,
    why: ({ target, hosts }) =>
      `${listOf('zh-CN', hosts, 1)} 解析到预期网段内的地址，但到 ${target} 的 TCP 连接三次均无应答：通常是途中的防火墙丢弃了报文。`,
    actions: {
      permit: `在途经的各台防火墙上放行本网络到 API 端口的 TCP 连接。${fillFilter}`,
      'this-workstation':
        '如果同一网络中的其他电脑可以连接 API，请检查本机的防火墙和安全软件（Windows 防火墙、360、火绒、EDR 等）是否有针对该端口的规则。',
      'security-groups': '检查转发路由器和 VPC 中的访问控制列表。',
    },
    explain: {
      meaning: '到该网段的路径是通的，只有这个端口不通。',
      detection:
        '到 API 地址的 TCP 连接超时，而该网段的其他目标有应答（此时为已证实），或没有相反的证据（此时为很可能）。',
      confusedWith: '缺少路由时该网段没有任何应答；被拒绝（api.refused）时会立即返回错误。',
    },
  },
  'api.refused': {
    title: ({ target }) => `API 端口（${target}）拒绝连接。`,
    why: ({ target }) => `${target} 对每次连接都立即返回重置：可能是防火墙拒绝，也可能是服务未运行。`,
    actions: {
      'who-refuses': `找到以拒绝（而非丢弃）方式阻断到该网段 TCP 连接的防火墙，并放行。${fillFilter}`,
      vendor,
    },
    explain: {
      meaning: '该地址或途中的设备明确拒绝了连接。',
      detection: '每次 TCP 连接都被重置。',
      confusedWith:
        '无应答（api.filtered）。重置说明那里有设备在线；是 API 还是防火墙，可用 TCP 路由跟踪判断。',
    },
  },
  'api.tls-silent': {
    title: () => '可以连接 API，但加密握手（TLS）没有应答。',
    why: ({ target, host }) => `到 ${target} 的 TCP 可以连接；为 ${host} 发起了两次 TLS 握手，均无应答。`,
    actions: {
      mtu: '检查途中隧道的 MTU，并限制 TCP MSS；证书是第一批大报文。',
      inspection: '检查会解密 TLS 或按服务器名称（SNI）拦截的设备。',
    },
    explain: {
      meaning: '连接可以建立，但随后的数据消失了。',
      detection: 'TCP 能连接，而握手两次都在限定时间内没有任何应答。',
      confusedWith: '路径 MTU 黑洞（path.mtu-blackhole）：如果能够测量，大 ping 也会丢失。',
    },
  },
  'api.tls-reset': {
    title: () => '与 API 的加密握手（TLS）被中断。',
    why: ({ target, host }) => `到 ${target} 的 TCP 可以连接；为 ${host} 发起 TLS 握手后，连接被断开。`,
    actions: {
      inspection: '检查按服务器名称（SNI）或 TLS 版本拦截的防火墙，放行 *.aliyuncs.com。',
      'local-agent': localAgent,
    },
    explain: {
      meaning: '有设备读取了握手中的域名，并断开了连接。',
      detection: 'TCP 连接成功后、收到证书之前，连接被重置或关闭。',
      confusedWith: '端口拒绝（api.refused）：此时 TCP 本身就连不上。',
    },
  },
  'api.tls-intercepted': {
    title: ({ issuer }) =>
      issuer === '' ? '以 API 地址应答的服务不是 TLS。' : `API 的证书由 ${issuer} 签发，而不是公共证书机构。`,
    why: ({ target, host, issuer, systemTrusts }) =>
      issuer === ''
        ? `${target} 的应答不是 TLS，可能来自认证门户、代理或其他服务。`
        : `${host} 的证书链终止于 ${issuer}，${systemTrusts ? '本机系统信任它，但它不是公共根证书：公司的解密代理正是这种表现。' : '公共根证书和本机系统都不信任它：解密代理、认证门户或其他服务器会有这种表现。'}`,
    actions: { exempt, 'local-agent': localAgent },
    explain: {
      meaning: '代理、防火墙或认证门户用自己的证书代替了 API 的证书。',
      detection:
        '证书链既不通向公共根证书，也不通向配置文件的 trustedCa。如果系统信任它，则作为警告，因为客户端可能接受。',
      confusedWith: '使用自建根证书的 API：请在配置文件的 trustedCa 中指定其 PEM 文件。',
    },
  },
  'api.certificate-expired': {
    title: ({ notYetValid }) => (notYetValid ? 'API 的证书尚未生效。' : 'API 的证书已过期。'),
    why: ({ host, notBefore, notAfter }) =>
      `${host} 的证书有效期为 ${notBefore.slice(0, 10)} 至 ${notAfter.slice(0, 10)}，本机日期不在其中。`,
    actions: { clock: '请先检查本机的日期、时间和时区。', vendor },
    explain: {
      meaning: '按本机时间，证书不在有效期内。',
      detection: '证书链可信，但其中有证书的有效期不包含当前时间。',
      confusedWith: '本机时间不准（workstation.clock-skew），这是更常见的原因。',
    },
  },
  'api.certificate-name': {
    title: ({ host }) => `以 ${host} 应答的服务器，其证书属于其他域名。`,
    why: ({ target, host, names }) => `${target} 的证书签发给 ${listOf('zh-CN', names)}，而不是 ${host}。`,
    actions: {
      'which-host': '检查配置文件的 apiHosts 是否与地域相符，以及域名是否解析到正确的地址。',
      vendor,
    },
    explain: {
      meaning: '应答的是一台可信的服务器，但不是要访问的那一台。',
      detection: '证书链可信且在有效期内，但证书中没有该域名。',
      confusedWith: 'TLS 解密（api.tls-intercepted）：此时证书链不可信。',
    },
  },
  'api.certificate-refused': {
    title: ({ host }) => `以 ${host} 应答的服务器，其证书链不符合规则。`,
    why: ({ target, host, issuer, reason }) =>
      `${target} 上 ${host} 的证书链通向受信任的 ${issuer}，但 OpenSSL 拒绝该证书链：${refusal(reason)}（${reason}）。`,
    actions: {
      'who-issued':
        '请确认这张证书由谁签发。如果是自建证书（配置文件的 trustedCa），请重新签发：由有权签发的 CA 签发，用途为服务器身份验证，域名正确，并把根证书放入 trustedCa。',
      exempt,
      vendor,
    },
    explain: {
      meaning:
        '证书链通向受信任的根证书，但链上有证书无权签发下一级证书，或用途不符。客户端会拒绝这样的证书链，它也可能是伪造的。',
      detection:
        '握手时 OpenSSL 拒绝该证书链，而原因不是叶证书或中间证书的有效期、域名或未知的根：可能是基本约束、密钥用途、扩展用途、名称约束、路径长度、签名错误，或根证书已过期。',
      confusedWith:
        'TLS 解密（api.tls-intercepted）：此时证书链不通向受信任的根；以及证书过期（api.certificate-expired）。',
    },
  },
  'api.http-error': {
    title: ({ status, fromApi }) =>
      status === null
        ? '可以与 API 建立加密连接，但没有得到应答。'
        : fromApi
          ? `API 返回错误（HTTP ${status}）。`
          : `收到的应答（HTTP ${status}）不像来自 API。`,
    why: ({ host, status, fromApi, server }) =>
      status === null
        ? `向 ${host} 发出的请求两次都没有得到完整应答。`
        : `${host} 返回 ${status}${server === null ? '' : `（Server：${server}）`}。${fromApi ? '应答来自 API 本身。' : '应答没有 API 的特征：可能来自其他服务、网关或认证门户。'}`,
    actions: {
      wait: '等待几分钟后重新检测：服务器错误（5xx）往往会自行恢复。',
      exempt,
      vendor,
    },
    explain: {
      meaning: '整条路径都是通的，但终点的应答不是 API 对未签名请求的正常应答。',
      detection:
        '返回 5xx、重定向到外部主机，或在未经证实的连接上收到没有 API 特征的应答。在已证实的连接上，异常应答只作为警告，因为厂商没有说明正常应答是什么。',
      confusedWith: 'API 对未签名请求的拒绝（带有 API 特征的 4xx），属于正常现象。',
    },
  },
  'api.whitelist': {
    title: () => 'API 有应答；它是否接受来自当前网络的登录，从本机无法判断。',
    why: ({ host, status }) =>
      `${host} 以自身的格式拒绝了未签名的请求（HTTP ${status}）。这是对此类请求的正常应答；如果来源 IP 白名单未包含当前网络，应答也可能相同。`,
    actions: {
      policy:
        '仅在登录失败时：请在云电脑策略的登录安全规则中查看“云电脑访问 IP 白名单”，并加入当前网络的出口地址。',
      'access-type': `仅在登录失败时：查看办公网络的网络接入方式，应为“企业专网（VPC）”或“互联网和企业专网（VPC）”：${officeNetworks}。`,
    },
    explain: {
      meaning: '整条路径都是通的。云上仍有两项设置可能拒绝登录：来源 IP 白名单，以及办公网络的接入方式。',
      detection:
        '收到带有 API 特征（x-acs 头、RequestId）的 HTTP 401 或 403。仅作提示：未签名的请求通常也会得到这样的状态码。',
      confusedWith: '没有这些特征的 401 或 403：来自代理、网关或认证门户（api.http-error）。',
    },
  },
};
