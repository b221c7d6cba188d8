import type { PartTexts } from '../text.ts';

const MASKS: Readonly<Record<string, string>> = {
  'wildcard-for-netmask': '使用了反掩码，而该设备此处应为子网掩码',
  'netmask-for-wildcard': '使用了子网掩码，而该设备此处应为反掩码',
  'foreign-mask': '是其他厂商的掩码写法',
  'broken-mask': '的掩码不连续',
  impossible: '不是有效的地址或长度',
};
const DAMAGES: Readonly<Record<string, string>> = {
  unmarked: '没有结束标记，报告中缺少的内容可能在未提供的部分中。',
  'too-large': '内容超出了读取的上限。',
};
const TORN = '开头或结尾不完整，或括号不匹配。缺少的部分没有判断。';

/** What is wrong with the lines of a configuration. */
export const gatewayText: PartTexts<
  | 'gateway-glued'
  | 'gateway-torn'
  | 'gateway-placeholder'
  | 'gateway-mask'
  | 'gateway-word'
  | 'gateway-host-bits'
  | 'gateway-unread'
  | 'gateway-damaged'
> = {
  'plan.gateway-glued': {
    title: ({ parts }) => `两条命令写在了一行：${parts.join(' | ')}。`,
    why: '设备会拒绝这一行，或把第二条命令当作第一条的参数。',
    fix: '请分行输入。',
  },
  'plan.gateway-torn': {
    title: ({ parts }) => `一条命令被拆到了两行：${parts.join(' | ')}。`,
    why: '设备会拒绝这两行。',
    fix: '请把该词放回下一行的开头。',
  },
  'plan.gateway-placeholder': {
    title: ({ written }) => `${written} 还没有填写。`,
    why: '设备会拒绝这一行。',
    fix: '请替换为实际地址。',
  },
  'plan.gateway-mask': {
    title: ({ written, kind }) => `“${written}”${MASKS[kind] ?? '的掩码不正确'}。`,
    why: '设备会拒绝它，或读成另一个网段。',
    fix: ({ cidr }) => (cidr === '' ? '请重新填写。' : `可能指的是 ${cidr}，请按该设备的写法填写。`),
  },
  'plan.gateway-word': {
    title: ({ word, dialect }) => `“${word}”是这台 ${dialect} 设备的命令词吗？`,
    why: '它属于其他厂商。设备可能拒绝这一行，其后数值的含义也无法确定。',
    fix: '请按该设备的写法填写。',
  },
  'plan.gateway-host-bits': {
    title: ({ written, block }) => `“${written}”指的是 ${block} 吗？`,
    why: '主机位不为零。有的设备会清零，有的会拒绝这一行。',
    fix: ({ block }) => `如果指的就是这个网段，请写成 ${block}。`,
  },
  'plan.gateway-unread': {
    title: ({ count }) => `这 ${count} 行起什么作用？`,
    why: '工具没有读懂，它们可能影响接口、路由或隧道，因此相关部分都不会判定为正确。',
    fix: '请自行查看。',
  },
  'plan.gateway-damaged': {
    title: '这是完整的配置吗？',
    why: ({ kind }) => DAMAGES[kind] ?? TORN,
    fix: '请重新完整导出。',
  },
};
