import type { ApiReasons } from '../reason-args-api.ts';

export const apiReasons: { readonly [K in keyof ApiReasons]: (args: ApiReasons[K]) => string } = {
  'api-connected': ({ target, connectMs, others }) =>
    `${target} 可以建立连接，耗时 ${connectMs} 毫秒。${others === 0 ? '' : `另有 ${others} 个地址无法连接。`}`,
  'api-remembered': ({ target, on, proven }) =>
    proven
      ? `目前没有 DNS 服务器给出 API 的地址。${on} 时可用的 ${target} 有应答且证书正确：只有域名解析有问题。`
      : `目前没有 DNS 服务器给出 API 的地址。${on} 时可用的 ${target} 可以建立连接，但无法证实那就是 API。`,
  'api-denied': ({ target, errno }) =>
    `到 ${target} 的连接被本机拦下（${errno}）：可能是本机防火墙，或 macOS 的“本地网络”权限。`,
  'api-tls-trusted': ({ host, issuer, notAfter }) =>
    `证书签发给 ${host}，签发者为 ${issuer}，有效期至 ${notAfter}。`,
  'api-tls-trust-unknown': ({ host }) => `与 ${host} 的 TLS 握手成功，但无法判断其证书。`,
  'api-answers': ({ host, status }) =>
    `${host} 返回了 API 特有的应答（HTTP ${status}；未签名的请求被拒绝属于正常现象）。`,
  'api-answers-unsigned': ({ host, status }) => `${host} 通过可信连接返回了应答（HTTP ${status}）。`,
};
