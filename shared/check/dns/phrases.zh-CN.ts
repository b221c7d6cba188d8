/** Phrases that several checks of DNS share. */
import { inFile } from '../../advice/zh-CN/places.ts';
import { listOf } from '../../text/list.ts';
import { some } from '../phrases.zh-CN.ts';

/** The symptom of a wrong answer. */
export const resolved = (name: string, answers: readonly string[]): string => {
  return answers.length === 0 ? `${name}：没有得到地址` : `${name} 解析为 ${some(answers)}`;
};

/** For the actions that empty the cache, after others. */
export const cache = '之后清空 DNS 缓存。';

/** What the VPC says when it is asked directly. */
export function direct(expected: readonly string[]): string {
  return expected.length === 0 ? '' : `直接查询 VPC DNS 服务器的结果是 ${listOf('zh-CN', expected)}。`;
}

/** For the actions that make this workstation alone ask the VPC. */
export const here = '在此之前的临时办法：仅让本机向 VPC DNS 服务器查询 aliyuncs.com。';

/** Who answered. */
export function by(servers: readonly string[]): string {
  return servers.length === 0 ? '系统的解析器' : listOf('zh-CN', servers);
}

/** What makes the company's DNS servers ask the VPC. */
export const forward = (): string =>
  `在公司 DNS 服务器上，将 aliyuncs.com 条件转发到 VPC DNS 服务器（推荐），配置示例如下。${inFile}`;
export const dhcp = '或者通过 DHCP 下发 VPC DNS 服务器。注意：这些终端将不再使用公司自己的 DNS。';
