import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { listOf } from '../../text/list.ts';
import { exempt, localAgent, vendor } from './phrases.zh-CN.ts';

export const names: CheckNames<'api.tls'> = {
  check: 'API 证书',
  findings: {
    'api.tls-silent': 'TLS 握手无响应',
    'api.tls-reset': 'TLS 握手被中断',
    'api.tls-intercepted': 'TLS 被中间设备解密',
    'api.certificate-expired': '证书不在有效期内',
    'api.certificate-name': '证书与域名不符',
    'api.certificate-refused': '证书链不符合规则',
  },
};

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

export const texts: CheckTexts<'api.tls'> = {
  findings: {
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
        issuer === ''
          ? '以 API 地址应答的服务不是 TLS。'
          : `API 的证书由 ${issuer} 签发，而不是公共证书机构。`,
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
  },
  reasons: {
    'api-tls-trusted': ({ host, issuer, notAfter }) =>
      `证书签发给 ${host}，签发者为 ${issuer}，有效期至 ${notAfter}。`,
    'api-tls-trust-unknown': ({ host }) => `与 ${host} 的 TLS 握手成功，但无法判断其证书。`,
  },
  symptoms: {
    'api.tls-silent': ({ target }) => `API ${target}：TLS 握手无应答`,
    'api.tls-reset': ({ target }) => `API ${target}：TLS 握手被中断`,
    'api.tls-intercepted': ({ target, issuer }) => {
      return issuer === '' ? `${target}：应答不是 TLS` : `${target}：证书由“${issuer}”签发，不受信任`;
    },
    'api.certificate-expired': ({ target, notYetValid }) => {
      return `${target}：按本机时间，证书${notYetValid ? '尚未生效' : '已过期'}`;
    },
    'api.certificate-name': ({ target, host }) => `${target}：证书不是签发给 ${host} 的`,
    'api.certificate-refused': ({ target }) => `${target}：证书链未被接受`,
  },
  alternatives: {
    'api.tls-silent': {
      'path.mtu-blackhole':
        '用 1472 字节、禁止分片的 ping 测试 API 地址：若只有小报文有应答，则是大报文在途中丢失。',
    },
  },
};
