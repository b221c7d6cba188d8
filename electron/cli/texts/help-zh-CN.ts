import type { HelpTexts } from './help-texts.ts';
import { options } from './help-options-zh-CN.ts';

const VERDICTS = [
  '0 可以登录   3 暂时无法登录   4 可以登录但有警告   5 无法得出结论',
  '1 工具自身出错   2 用法或配置文件有误   130 已取消',
];
const DONE = ['0 完成   1 工具自身出错   2 用法有误'];
const PLAN = [
  '0 没有错误   3 有错误   4 有警告   5 有待确认的问题，或信息不全',
  '1 工具自身出错   2 用法有误，或无法读取方案文件',
];

/** Commander has its messages only in English. */
const ERRORS: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.+)'/, '错误：没有选项 $1。'],
  [/^error: unknown command '(.+)'/, '错误：没有命令 $1。'],
  [/^error: missing required argument '(.+)'/, '错误：缺少参数 $1。'],
  [/^error: option '(.+)' argument missing/, '错误：选项 $1 缺少参数。'],
  [
    /^error: option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\./,
    '错误：选项 $1 的值 $2 无效，可用的值：$3。',
  ],
  [
    /^error: too many arguments(?: for '(.+)')?\. Expected (\d+) arguments? but got (\d+)\./,
    '错误：参数过多，最多 $2 个，实际为 $3 个。',
  ],
  [/\(Did you mean one of (.+)\?\)/, '（是否想写其中之一：$1？）'],
  [/\(Did you mean (.+)\?\)/, '（是否想写 $1？）'],
];

export const zhCN: HelpTexts = {
  about: '检测这台电脑能否通过“企业专网（VPC）”登录无影云电脑；如果不能，指出需要处理的问题。',
  commands: {
    check: {
      about: '检测这台电脑，输出结论和处理清单',
      examples: [
        ['vpc-doctor check --region cn-shanghai --target 172.16.0.5:443', '其他地域，并检测一台云电脑'],
        ['vpc-doctor check --profile company.yaml --format json --output report.json', '供脚本使用'],
      ],
      exits: VERDICTS,
    },
    verify: {
      about: '重新运行与某个结论相关的检查项',
      examples: [['vpc-doctor verify dns.forwarder-missing', '确认条件转发是否已生效']],
      exits: ['0 问题已解决   3 问题仍在   5 无法判断', '1 工具自身出错   2 用法或配置文件有误   130 已取消'],
    },
    report: {
      about: '以其他格式输出已保存的报告（JSON、技术支持包或文件夹）或演练记录',
      examples: [
        ['vpc-doctor report report.json --format html --output report.html', '输出为网页'],
        ['vpc-doctor report today.json --compare yesterday.json', '查看有何变化'],
      ],
      exits: [
        '报告的结论：0 可以登录   3 暂时无法登录   4 可以登录但有警告   5 无法得出结论',
        '1 工具自身出错   2 用法有误，或文件不是报告',
      ],
    },
    replay: {
      about: '重新分析技术支持包（zip 或文件夹），不访问本机和网络',
      examples: [['vpc-doctor replay evidence.zip', '按当前版本规则重新分析']],
      exits: [
        '技术支持包的结论：0 可以登录   3 暂时无法登录   4 可以登录但有警告   5 无法得出结论',
        '1 工具自身出错   2 用法有误，或文件不是技术支持包',
      ],
    },
    profile: {
      about: '生成、校验或说明配置文件',
      examples: [
        ['vpc-doctor profile init --region cn-shanghai --output company.yaml', '生成待填写的配置文件'],
      ],
      exits: DONE,
    },
    'profile init': {
      about: '输出带注释的配置文件，内含所选地域的默认值',
      examples: [
        ['vpc-doctor profile init --region cn-shanghai --output company.yaml', '生成待填写的配置文件'],
      ],
      exits: DONE,
    },
    'profile validate': {
      about: '校验配置文件，指出每处错误所在的行',
      examples: [['vpc-doctor profile validate company.yaml', '分发之前校验']],
      exits: ['0 校验通过   1 工具自身出错   2 有错误，或文件无法读取'],
    },
    'profile schema': {
      about: '输出配置文件的 JSON Schema',
      examples: [['vpc-doctor profile schema > profile.schema.json', '供编辑器使用']],
      exits: DONE,
    },
    drill: {
      about: '主备切换演练：在您断开和恢复主用线路期间，持续监测各项服务',
      examples: [
        ['vpc-doctor drill --profile company.yaml', '线路切换时按键标记'],
        ['vpc-doctor drill --unattended 300 --format json', '运行五分钟，无需操作'],
      ],
      exits: ['0 切换正常   3 切换失败   4 部分正常   5 无法判断', '1 工具自身出错   2 用法或配置文件有误'],
    },
    watch: {
      about: '持续数小时监测各项服务，列出每次中断及同时中断的服务',
      examples: [['vpc-doctor watch --for 8 --output day.json --format json', '监测一个工作日']],
      exits: ['0 正常结束或按 Ctrl-C 结束   1 工具自身出错   2 用法或配置文件有误'],
    },
    plan: {
      about: '在订购线路之前，检查组网方案和网关配置',
      examples: [['vpc-doctor plan init --output plan.yaml', '生成待填写的方案文件']],
      exits: PLAN,
    },
    'plan init': {
      about: '输出带注释的方案文件',
      examples: [['vpc-doctor plan init --guide', '厂商指南中的示例，保留其中的错误']],
      exits: DONE,
    },
    'plan check': {
      about: '找出方案中的错误，并说明专线故障时的影响',
      examples: [
        ['vpc-doctor plan check plan.yaml', '只检查方案'],
        ['vpc-doctor plan check plan.yaml --gateway-config gateway.cfg', '同时检查网关配置'],
      ],
      exits: PLAN,
    },
    'plan profile': {
      about: '根据方案输出电脑端使用的配置文件',
      examples: [['vpc-doctor plan profile plan.yaml --output company.yaml', '供全部电脑使用']],
      exits: DONE,
    },
    'plan compare': {
      about: '将已保存报告的实测结果与方案对比',
      examples: [['vpc-doctor plan compare plan.yaml report.json', '列出每处差异及责任方']],
      exits: ['0 没有差异   3 有差异   1 工具自身出错   2 用法有误'],
    },
    'plan schema': {
      about: '输出方案文件的 JSON Schema',
      examples: [['vpc-doctor plan schema --output plan.schema.json', '供编辑器使用']],
      exits: DONE,
    },
    explain: {
      about: '说明某个结论的含义、判定依据和易混淆情况；不写代码时列出全部结论',
      examples: [['vpc-doctor explain dns.forwarder-missing', '这个结论是什么意思']],
      exits: DONE,
    },
    demo: {
      about: '在本机回环上模拟一个小型 VPC 并执行真实的探测，不会有任何数据离开本机',
      examples: [
        ['vpc-doctor demo --list', '列出可以演示的故障'],
        ['vpc-doctor demo forwarder-missing', '演示其中一种'],
      ],
      exits: VERDICTS,
    },
    serve: {
      about: '在 127.0.0.1 上以网页形式提供窗口，用于无法运行桌面版的电脑',
      examples: [['vpc-doctor serve --no-open', '只输出地址，不打开浏览器']],
      exits: ['0 由 Ctrl-C 结束   1 无法打开网页   2 用法有误'],
    },
  },
  options,
  titles: { 'Usage:': '用法：', 'Options:': '选项：', 'Commands:': '命令：', 'Arguments:': '参数：' },
  examples: '示例：',
  exits: '退出码：',
  more: 'vpc-doctor help <command> 可显示某个命令的选项、示例和退出码。',
  usage: { '[options]': '[选项]', '[command]': '[命令]' },
  choices: (values) => `（可用的值：${values.join('、')}）`,
  byDefault: (value) => `（默认：${value}）`,
  error: (message) =>
    ERRORS.reduce((told, [pattern, replacement]) => told.replace(pattern, replacement), message),
  seeHelp: '（使用 --help 查看命令和选项）',
};
