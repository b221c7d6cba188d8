/**
 * How systems and languages word ICMP errors. The words only name the kind: that a line is an error, and from whom, is
 * seen by its structure, so a wording that is not here is an error of kind `other`.
 *
 * Sure, since they are quoted in many places: English, Chinese, German, Japanese; Russian, French and Spanish; Korean,
 * Italian and Polish "host unreachable". The others are translated word by word and may differ on real machines. Letters
 * beyond ASCII are often damaged by a wrong code page, so in Latin words any letter stands for them.
 */
import type { IcmpError } from '../../observation/exchange.ts';

/** The first row that matches decides, so the more particular ones stand first. */
const WORDINGS: readonly (readonly [IcmpError['kind'], RegExp])[] = [
  [
    'ttl-exceeded',
    /time to live exceeded|ttl expired|TTL\s*传输中过期|TTL\s*在傳輸|TTL が期限切れ|TTL이 만료|G.{1,3}ltigkeitsdauer.{0,80}(?:.berschritten|abgelaufen)|TTL expir|срок жизни|TTL scadut|生存时间|存活時間/i,
  ],
  [
    'fragmentation-needed',
    /frag(?:mentation)? needed|needs to be fragmented|message too long|需要拆分数据包|断片化が必要|\bDF\b|fragmentiert werden|фрагментаци/i,
  ],
  [
    'prohibited',
    /prohibited|packet filtered|communication.{0,60}filter|administratively|包已过滤|管理.{0,20}禁止|封包.{0,20}過濾|запрещен/i,
  ],
];

const UNREACHABLE =
  /unreachable|inaccesible|inacess.vel|inacess|inalcan|injoignable|impossible de joindre|raggiungibile|nieosi.{1,3}galn|ula.{1,3}.lam.yor|недоступ|недостижим|无法访问目标|不可达|無法連線|無法到達|到達できません|(?:연결|도달)할 수 없|nicht erreichbar/i;
const PLACES: readonly (readonly [IcmpError['kind'], RegExp])[] = [
  // レポート is "report", the word before every error of tracert.
  [
    'port-unreachable',
    /\bport\b|端口|連接埠|(?<!レ)ポート|Zielport|(?<!\p{L})порт|puerto|\bporta\b|(?<!리)포트/iu,
  ],
  [
    'net-unreachable',
    /\bnet(?:work)?\b|目标网|网络|網路|ネットワーク|네트워크|Zielnetz|сеть|r.{1,3}seau|\bred\b|\brede\b|\brete\b|\bsie.{1,3} docelow/i,
  ],
  ['host-unreachable', /\bhost\b|主机|主機|ホスト|호스트|Zielhost|узел|h.{1,3}te de dest|ana bilgisayar/i],
];

/** What a system says when it could not even send. */
const LOCAL =
  /general failure|transmit failed|传输失败|一般故障|常见故障|常规故障|普通故障|一般失败|一般エラー|一般的なエラー|転送に失敗|allgemeiner fehler|bertragung fehl|一般失敗|一般性失敗|傳輸失敗|общий сбой|сбой передачи|faillance g.{1,3}n.{1,3}rale|chec de la transmission|error general\b|error en la transmisi|falha geral|falha na transmiss|일반 오류|전송하지 못|errore generale|trasmissione non riuscita|algemene fout|allm.{1,3}nt fel|obecn.{1,3} chyba|generel fejl|generell feil|yleinen virhe|.{1,3}ltal.{1,3}nos hiba|общая ошибка|загальний збій|b.{1,3}.{1,2}d og.{1,2}lny|genel hata\b|network is (?:unreachable|down)|no route to host|host is down|operation not permitted|permission denied|can't assign requested|invalid argument/i;
/** Windows begins its own complaints with the program's name in capitals, in every language. */
const OWN_COMPLAINT = /^PING\s?[:：]\s*\S/;
/** A call of the socket library that failed; what follows may be in any language. */
const SOCKET_CALL = /^[ *]{0,20}(?:ping|traceroute)6?: (?:sendto|sendmsg|send|connect|wrote)\b/im;

/** The program may not open its socket: that says nothing about what others may send. */
const LACKS_RIGHTS =
  /^(?:ping|traceroute|tracepath)6?: (?:(?:icmp open )?socket\b|permission\b).{0,60}(?:not permitted|denied)|\(are you root\?\)|lacking privilege|lack of privilege|enough privileges|cap_net_raw/im;

/** lacksRights says whether a tool was refused before it sent anything. */
export function lacksRights(text: string): boolean {
  return LACKS_RIGHTS.test(text);
}

/** icmpKind names the kind of error that a line words; null where it words none that is known. */
export function icmpKind(line: string): IcmpError['kind'] | null {
  const worded = WORDINGS.find(([, pattern]) => pattern.test(line))?.[0];
  if (worded !== undefined) return worded;
  return UNREACHABLE.test(line) ? (PLACES.find(([, pattern]) => pattern.test(line))?.[0] ?? null) : null;
}

/** isLocalFailure says whether the line means that the workstation itself could not send. */
export function isLocalFailure(line: string): boolean {
  if (lacksRights(line)) return false;
  return OWN_COMPLAINT.test(line.trim()) || SOCKET_CALL.test(line) || LOCAL.test(line);
}
