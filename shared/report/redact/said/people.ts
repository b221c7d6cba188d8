/** Names behind the word that says what they name: accounts, computers, wireless networks, people, companies. */
import type { Rule } from './rule.ts';

/** What is in quotes, without them. No network has a longer name, and hardly one a comma in it. */
const QUOTED = String.raw`(?<=["“「『])[^"”」』,，\r\n]{2,32}(?=["”」』])`;

export const PEOPLE: readonly Rule[] = [
  // With a colon it is a name, without one a letter or a number tells it from the rest of the sentence.
  [
    'user',
    /(?<=(?:用户名|账号|帐号|帳號|账户名|(?<![a-z])user ?name|benutzername|nom d.utilisateur|usuario)[ \t]?[:：=][ \t]?)[\w.@\\-]{2,64}/gi,
  ],
  [
    'user',
    /(?<=(?:用户名|账号|帐号|帳號|账户名|(?<![a-z_])(?:user ?name|user|login|account|benutzer|benutzername)(?=[ \t:：]))[ \t]?(?:is|ist|是|为)?[:：]?[ \t]?["“]?)(?=[\w.@\\-]{0,64}[a-z])(?=[\w.@\\-]{0,64}\d)[\w.@\\-]{3,64}/gi,
  ],
  ['user', /(?<=(?<![a-z])login[ \t]?[:：][ \t]?)[\w.@-]{2,64}(?=[ \t]?\/)/gi],
  [
    'name',
    /(?<=(?:微信号?|企业微信号?|钉钉号?|(?<![a-z])(?:WeChat(?: ID)?|QQ号?|Telegram))[ \t]?(?:is|是|为)?[:：]?[ \t]?@?)(?=[\w.-]{0,32}[\d_])[A-Za-z0-9][\w.-]{4,31}/gi,
  ],
  [
    'name',
    /(?<=(?<![a-z])(?:skype|teams|zoom|slack|lync)[ \t]?(?:id|name)?[ \t]?[:：][ \t]?)(?=\w{0,64}[.:@\d-]\w)[\w.:@-]{3,64}/gi,
  ],
  [
    'host',
    /(?<=(?:computer ?name|host ?name|rechnername|计算机名称?|主机名称?|电脑名称?|设备名称?)[ \t]?(?:is|ist|lautet|是|为|叫)?[ \t]?[:：=]?[ \t]?["“]?)(?=[\w-]{0,62}[\d-])[A-Za-z][\w-]{1,62}(?![\w.])/gi,
  ],
  [
    'host',
    /(?<=^[ \t]{0,8}(?:host|computer|server|pc|rechner|电脑|主机)[ \t]?[:：][ \t]?)[A-Za-z][\w-]{2,62}(?![\w.])/gim,
  ],
  // As companies number their computers.
  [
    'host',
    /(?<![\p{L}\p{N}_.:/-])(?!(?:AES|SHA|RSA|ISO|IEC|IEEE|RFC|CVE|GB|UTC|GMT|ECDSA|WPA|TLS|KB|INC|CASE|REQ|CHG)-)[A-Z][A-Z0-9]{1,14}(?:-[A-Z0-9]{1,15}){0,4}-(?!(?:19|20)\d\d(?!\d))(?:0\d{1,4}|\d{3,5})(?![\p{L}\p{N}_-])/gu,
  ],
  [
    'user',
    /(?<=\b(?:MacBook(?: Pro| Air)?|iMac|iPhone|iPad|Galaxy \w{1,10}) (?:von|de|di|of) )(?!user-\d)\p{L}[\p{L}-]{1,40}/gu,
  ],
  [
    'ssid',
    new RegExp(
      String.raw`(?<=(?:SSID|WLAN|Wi-?Fi|无线|热点|hotspot)[^\r\n"“”「『:：]{0,12}[:：]?[ \t]?["“「『])${QUOTED}`,
      'giu',
    ),
  ],
  [
    'ssid',
    /(?<=(?:SSID|Wi-?Fi[ -]?name|WLAN[ -]?name|Wi-?Fi ?名称|无线(?:网络)?名称)[ \t]?[:：][ \t]?)[^\s,，。;；"“]{2,32}/gi,
  ],
  [
    'ssid',
    /(?<=(?:\bSSID|[Ww]i-?[Ff]i[ -]?name|WLAN[ -]?[Nn]ame)[ \t](?:is[ \t]|ist[ \t])?)(?=[\p{L}\p{N}_-]{0,32}[\p{Lu}\d_-])[\p{L}\p{N}][\p{L}\p{N}_-]{2,31}/gu,
  ],
  [
    'name',
    /(?<=(?:联系人|姓名|申请人|Contact|Ansprechpartner(?:in)?)[ \t]?[:：][ \t]?)[\p{Lu}\p{Script=Han}][^\r\n,，;；。]{0,59}/gu,
  ],
  [
    'name',
    /(?<=\b(?:Mr|Mrs|Ms|Herrn?|Frau|Dr|Mme)\.?[ \t])\p{Lu}[\p{L}-]{2,30}(?:[ \t]\p{Lu}[\p{L}-]{2,30})?/gu,
  ],
  [
    'name',
    /(?<=(?:[Mm]y name is|[Ii]ch hei(?:ß|ss)e|我叫|[Rr]egards,|Grüße,|Grüßen,)\s?)[\p{Lu}\p{Script=Han}][\p{L}\p{N} -]{1,30}(?=[,，。;；.!\r\n]|$)/gu,
  ],
  [
    'name',
    /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\d&-]{1,30}(?:[ \t]\p{Lu}[\p{L}\d&-]{1,30}){0,3}(?=,?[ \t](?:GmbH|Ltd|LLC|Inc\b|S\.?A\.?R\.?L|Co\.))/gu,
  ],
  ['name', /(?<=OneDrive - )[^\\/\r\n<>"|:]{2,60}/g],
  ['name', /[\p{Script=Han}\w（）()]{2,20}(?=(?:股份|责任)?有限公司)/gu],
  // Parts of a name in a directory.
  ['name', /(?<=(?<![A-Za-z])(?:CN|OU|DC|UID)=)[^\s,\r\n/;"=][^,\r\n/;"=]{0,63}/g],
];
