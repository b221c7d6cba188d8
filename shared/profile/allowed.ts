/** What a profile allows, in Chinese. The schema speaks English; a test holds the two together. */

const CHINESE: readonly (readonly [RegExp, string])[] = [
  [
    /^a text of 1 to (\d+) characters without control characters$/,
    '长度为 1 到 $1 个字符的文本，不含控制字符',
  ],
  [/^an IPv4 address such as (\S+)$/, 'IPv4 地址，例如 $1'],
  [
    /^an IPv4 address, with a port if it is not 53, such as (\S+)$/,
    'IPv4 地址（端口不是 53 时需写明端口），例如 $1',
  ],
  [/^an IPv4 address, with a port if needed, such as (\S+)$/, 'IPv4 地址（可带端口），例如 $1'],
  [/^an IPv4 address, with a port if needed$/, 'IPv4 地址（可带端口）'],
  [/^a CIDR block such as (\S+), or a list of them$/, '网段（CIDR），例如 $1，或由网段组成的列表'],
  [/^a CIDR block such as (\S+)$/, '网段（CIDR），例如 $1'],
  [
    /^a host name or IPv4 address, with a port if needed, such as (\S+)$/,
    '域名或 IPv4 地址（可带端口），例如 $1',
  ],
  [/^a host name or IPv4 address$/, '域名或 IPv4 地址'],
  [/^a host, or (\{.+\})$/, '域名或地址，或 $1'],
  [/^an address, or (\{.+\})$/, '地址，或 $1'],
  [/^a text, or (\{.+\})$/, '文本，或 $1'],
  [/^a port from 1 to 65535$/, '1 到 65535 的端口'],
  [/^a list of ports such as (\S+)$/, '端口列表，例如 $1'],
  [/^at most (\d+) ports$/, '最多 $1 个端口'],
  [/^at most (\d+) entries$/, '最多 $1 项'],
  [/^a list$/, '列表'],
  [/^a region id such as (\S+)$/, '地域 ID，例如 $1'],
  [/^a region id \((.+)\) or an office network ID such as (\S+)$/, '地域 ID（$1），或办公网络 ID，例如 $2'],
  [/^a number of milliseconds$/, '毫秒数'],
  [/^a whole number of milliseconds$/, '整数毫秒数'],
  [/^at least (\d+) ms$/, '不小于 $1 毫秒'],
  [/^at most (\d+) ms$/, '不大于 $1 毫秒'],
  [/^a whole number of (seconds|milliseconds|packets) from (\d+) to (\d+)$/, '$2 到 $3 的整数'],
  [/^at least one resolver$/, '至少一台 DNS 服务器'],
  [/^at least one host$/, '至少一个域名'],
  [/^a block of \/(\d+) or longer$/, '前缀长度不小于 /$1 的网段'],
  [/^a block that does not overlap (\S+) of the cloud$/, '与云上网段 $1 不重叠的网段'],
  [/^an address of its own \((\S+) has the same\)$/, '不重复的地址（与 $1 相同）'],
  [/^a file of at most (\d+) bytes$/, '不超过 $1 字节的文件'],
  [/^a profile without aliases$/, '不使用别名的配置文件'],
  [/^a plan without aliases$/, '不使用别名的方案文件'],
  [/^a profile of ordinary size and depth$/, '大小和嵌套深度正常的配置文件'],
  [/^a plan of ordinary size and depth$/, '大小和嵌套深度正常的方案文件'],
  [/^a key of the plan$/, '方案文件的键'],
  [/^YAML or JSON$/, 'YAML 或 JSON'],
  [/^a key of the profile$/, '配置文件的键'],
  [/^at most (\d+) rows in (\d+) bytes$/, '最多 $1 行，且不超过 $2 字节'],
  [/^CSV: address, ports, name$/, 'CSV：地址、端口、名称'],
  [/^each address once \(it stands in line (\d+) already\)$/, '每个地址只出现一次（第 $1 行已有）'],
  [/^up to (\d+) ports from 1 to 65535, separated by blanks$/, '最多 $1 个端口，范围 1 到 65535，用空格分隔'],
  [/^a name of at most (\d+) characters without control characters$/, '不超过 $1 个字符的名称，不含控制字符'],
];

/** allowedInChinese translates what the schema allows; null: it is a list of names, which are the same in every language. */
export function allowedInChinese(allowed: string): string | null {
  const found = CHINESE.find(([pattern]) => pattern.test(allowed));
  return found === undefined ? null : allowed.replace(found[0], found[1]);
}
