/** How systems and languages word ICMP errors. A wording that is not here is still an error, of kind `other`. */
import type { IcmpError } from '../../observation/exchange.ts';

/** The first row that matches decides, so the more particular ones stand first. */
const WORDINGS: readonly (readonly [IcmpError['kind'], RegExp])[] = [
  [
    'ttl-exceeded',
    /time to live exceeded|ttl expired|TTL\s*传输中过期|TTL が期限切れ|G.ltigkeitsdauer.*(?:.berschritten|abgelaufen)/i,
  ],
  [
    'fragmentation-needed',
    /frag(?:mentation)? needed|needs to be fragmented|message too long|需要拆分数据包|断片化が必要|fragmentiert werden/i,
  ],
  ['prohibited', /prohibited|packet filtered|communication.*filter|administratively/i],
  ['port-unreachable', /port unreachable|端口|ポートに到達|Zielport/i],
  ['net-unreachable', /net(?:work)? unreachable|无法访问目标网|ネットワークに到達|Zielnetz/i],
  ['host-unreachable', /host unreachable|无法访问目标主机|ホストに到達|Zielhost/i],
];

/** What a system says when it could not even send. */
const LOCAL =
  /general failure|transmit failed|传输失败|一般故障|常见故障|常规故障|普通故障|一般失败|一般エラー|一般的なエラー|転送に失敗|allgemeiner fehler|bertragung fehl|network is (?:unreachable|down)|no route to host|operation not permitted|permission denied|can't assign requested|invalid argument/i;

/** icmpKind names the kind of error that a line words; null where it words none. */
export function icmpKind(line: string): IcmpError['kind'] | null {
  return WORDINGS.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}

/** isLocalFailure says whether the line means that the workstation itself could not send. */
export function isLocalFailure(line: string): boolean {
  return LOCAL.test(line);
}
