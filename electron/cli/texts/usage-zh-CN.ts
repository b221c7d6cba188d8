import type { Refusal } from '../../host/managed-profile.ts';
import { errnoText } from '../../../shared/text/errno.ts';
import type { UsageTexts } from './usage-texts.ts';

const quoted = (text: string): string => JSON.stringify(text);
const did = (near: string | null): string => (near === null ? '' : `是否想写 ${near}？`);

export const zhCN: UsageTexts = {
  language: (found, allowed) => `--lang：实际为 ${quoted(found)}，可用的值：${allowed.join('、')}。`,
  seconds: (option, found, { least, most }) =>
    `${option}：实际为 ${quoted(found)}，应为 ${least} 到 ${most} 秒。`,
  hours: (option, found, most) => `${option}：实际为 ${quoted(found)}，最多允许 ${most} 小时。`,
  whole: (option, found, { least, most }) =>
    `${option}：实际为 ${quoted(found)}，应为 ${least} 到 ${most} 的整数。`,
  name: (option, found, { near, allowed }) =>
    `${option}：实际为 ${quoted(found)}。${did(near)}可用的值：${allowed.join('、')}。`,
  region: (found, near, allowed) =>
    `--region：实际为 ${quoted(found)}。${did(near)}可用的值：${allowed.join('、')}，或办公网络 ID，例如 cn-hangzhou+dir-123。`,
  finding: (found, near) => `没有结论 ${quoted(found)}。${did(near)}vpc-doctor explain 可列出全部结论。`,
  scenario: (found, near) => `没有场景 ${quoted(found)}。${did(near)}vpc-doctor demo --list 可列出全部场景。`,
  silentPort: (name) => `场景 ${name} 需要一个会丢弃报文的端口，Windows 上没有管理员权限无法实现。`,
  drillFormat: (found) => `--format：实际为 ${quoted(found)}，演练记录只能以 text 或 json 输出。`,
  drillRedacted: '已脱敏的演练记录无法重新分析：其中的地址是占位符。',
  drillTooLarge: (path) => `${path} 过大，不可能是演练记录。`,
  drillDamaged: (path, at) => `${path} 是演练记录，但已损坏（位置：${at}）。`,
  noDrill: (path) => `${path} 不是演练记录，请指定 drill 或 watch 的记录。`,
  leak: ({ rule, form, what }) =>
    `未写入任何内容：规则“${rule}”在 ${what} 中遗漏了一个隐私值（形式：${form}）。请反馈此问题；如确需写出，请使用 --no-redact。`,
  goesWith: (option, other) => `${option} 须与 ${other} 一起使用。`,
  target: (found, withPort) =>
    withPort
      ? `--target：实际为 ${quoted(found)}，应为 IPv4 地址（可带端口），例如 172.16.0.5:443。`
      : `--target：实际为 ${quoted(found)}，应为 IPv4 地址，例如 172.16.0.5。`,
  tooLong: (option, found, most) => `${option}：共 ${found} 个字符，最多允许 ${most} 个。`,
  tooLarge: (path, most) => `${path} 过大，最多允许 ${most} 字节。`,
  cannotRead: (path, code) => `无法读取 ${path}（${errnoText(code, 'zh-CN')}）。`,
  cannotWrite: (path, code) => `无法写入 ${path}（${errnoText(code, 'zh-CN')}）。`,
  notRegular: (path) => `${path} 不是普通文件，未作改动。请换一个名称。`,
  exists: (path) => `${path} 已存在。请换一个名称，或加上 --force 覆盖。`,
  sameFile: '--output 和 --evidence 指向同一个文件。',
  noCertificate: (path) => `${path}（trustedCa）中没有 PEM 证书。`,
  nameReport: '请指定报告、技术支持包或文件夹：vpc-doctor report <file>。',
  compareFormat: (found, allowed) =>
    `--compare：不能与 --format ${found} 一起使用，可用的值：${allowed.join('、')}。`,
  compareAlone: '--compare 输出的是对比结果，不能与 --evidence、--note、--since 一起使用。',
  planRedacted: (path) => `${path} 已脱敏，占位符无法与方案比较。`,
  dialect: (path, names, allowed) =>
    `${path}：${names === '' ? '无法识别是哪种设备的配置' : `可能是 ${names}`}。请指明设备类型：--dialect ${allowed.join('|')}。`,
  replayTarget: (found) =>
    `--target：实际为 ${found}。该技术支持包已脱敏，无法得知到该地址的路径。可用的值：100.64.0.0/10 中的地址。`,
  replayProfile: (found) =>
    `--profile：其中有 ${found}。该技术支持包已脱敏，无法得知其中哪些目标位于该网段。不加 --profile 时按其自带的配置文件分析。`,
  platform: (found) => `不支持 ${found}。`,
  cannotServe: (reason) => `无法打开浏览器版本（${reason}）。`,
  more: (count) => `另有 ${count} 个问题。`,
  managedRefused: (why) =>
    `未使用管理员下发的配置文件：${doubtOf(why)}。请更正该文件的所有者和权限，或用 --profile 指定配置文件。`,
};

function doubtOf(why: Refusal): string {
  switch (why.kind) {
    case 'other-owner':
      return `${why.place} 的所有者不是管理员`;
    case 'writable':
      return `管理员以外的用户可以写入 ${why.place}`;
    case 'not-understood':
      return `无法识别 ${why.place} 的访问控制列表`;
    case 'unreadable':
      return `无法读取 ${why.place} 的所有者和权限（${why.detail ?? ''}）`;
    case 'not-on-a-drive':
      return `${why.place} 不在本机磁盘上`;
    case 'no-file':
      return `${why.place} 不是普通文件`;
    case 'too-large':
      return `${why.place} 过大`;
  }
}
