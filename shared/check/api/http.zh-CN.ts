import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';
import { officeNetworks } from '../../advice/zh-CN/places.ts';
import { exempt, vendor } from './phrases.zh-CN.ts';

export const names: CheckNames<'api.http'> = {
  check: 'API 应答',
  findings: {
    'api.http-error': 'API 返回错误',
    'api.whitelist': '来源 IP 白名单仍可能拒绝登录',
  },
};

export const texts: CheckTexts<'api.http'> = {
  findings: {
    'api.http-error': {
      title: ({ status, fromApi }) => {
        if (status === null) return '可以与 API 建立加密连接，但没有得到应答。';
        return fromApi ? `API 返回错误（HTTP ${status}）。` : `收到的应答（HTTP ${status}）不像来自 API。`;
      },
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
        'access-type': () =>
          `仅在登录失败时：查看办公网络的网络接入方式，应为“企业专网（VPC）”或“互联网和企业专网（VPC）”：${officeNetworks}。`,
      },
      explain: {
        meaning: '整条路径都是通的。云上仍有两项设置可能拒绝登录：来源 IP 白名单，以及办公网络的接入方式。',
        detection:
          '收到带有 API 特征（x-acs 头、RequestId）的 HTTP 401 或 403。仅作提示：未签名的请求通常也会得到这样的状态码。',
        confusedWith: '没有这些特征的 401 或 403：来自代理、网关或认证门户（api.http-error）。',
      },
    },
  },
  reasons: {
    'api-answers': ({ host, status }) =>
      `${host} 返回了 API 特有的应答（HTTP ${status}；未签名的请求被拒绝属于正常现象）。`,
    'api-answers-unsigned': ({ host, status }) => `${host} 通过可信连接返回了应答（HTTP ${status}）。`,
  },
  symptoms: {
    'api.http-error': ({ target, status }) =>
      `${target}：${status === null ? '没有有效的 HTTP 应答' : `HTTP 状态码 ${status}`}`,
  },
};
