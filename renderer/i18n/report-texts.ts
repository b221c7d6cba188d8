/** Texts of saving, opening and comparing reports, in both languages. */
import type { MoreFact } from '../../shared/report/compare/more-facts.ts';
import type { ErrorCode, ExportFormat } from '../../shared/contract/contract.ts';

interface FormTexts {
  readonly name: string;
  readonly hint: string;
}

export interface ReportTexts {
  readonly save: {
    readonly title: string;
    readonly lead: string;
    readonly note: string;
    readonly noteHint: string;
    readonly since: string;
    readonly sinceHint: string;
    readonly form: string;
    readonly forms: Readonly<Record<ExportFormat, FormTexts>>;
    readonly privacy: string;
    readonly redact: string;
    readonly redactHint: string;
    readonly notRedacted: string;
    readonly redactedBefore: string;
    readonly button: string;
    readonly cancel: string;
    readonly close: string;
    readonly saved: (name: string) => string;
    readonly leak: (detail: string) => string;
  };
  readonly preview: {
    readonly title: string;
    readonly making: string;
    readonly size: (size: string) => string;
    readonly replaced: string;
    readonly nothingReplaced: string;
    readonly keepsValues: string;
    readonly file: string;
    readonly cut: string;
    readonly asPage: string;
    readonly copy: string;
    readonly copied: string;
    readonly noText: string;
  };
  readonly opened: {
    readonly lead: (name: string, date: string) => string;
    readonly version: (version: string) => string;
    readonly judgeAgain: string;
    readonly asSaved: string;
    readonly judged: string;
    readonly sameVerdict: string;
    readonly otherLanguage: string;
    readonly note: string;
    readonly since: (when: string) => string;
    readonly tooLarge: (name: string) => string;
  };
  readonly compare: {
    readonly button: string;
    readonly title: string;
    readonly close: string;
    readonly earlier: string;
    readonly later: string;
    readonly saved: string;
    readonly today: string;
    readonly explained: string;
    readonly explains: (title: string, facts: string) => string;
    readonly unexplained: (title: string) => string;
    readonly findings: string;
    readonly change: { readonly come: string; readonly gone: string; readonly stays: string };
    readonly finding: string;
    readonly what: string;
    readonly facts: string;
    readonly moreFacts: Readonly<Record<MoreFact, string>>;
    readonly checks: string;
    readonly check: string;
    readonly reason: string;
    readonly profile: string;
    readonly key: string;
    readonly same: string;
    readonly none: string;
    readonly more: (count: number) => string;
    readonly notCompared: { readonly unknown: (facts: string) => string; readonly redacted: (facts: string) => string; readonly hidden: (names: string) => string };
  };
  readonly request: { readonly title: string; readonly lead: string; readonly copy: string; readonly copied: string };
  readonly errors: Readonly<Record<Extract<ErrorCode, 'leak'>, string>>;
}

export const reportsEn: ReportTexts = {
  save: {
    title: 'Save the report',
    lead: 'For your IT or for support. Nothing is sent: you get a file.',
    note: 'What happened? (optional)',
    noteHint: 'For example: the client says "network request timeout" after the password.',
    since: 'Since when?',
    sinceHint: 'For example: Monday, after the move.',
    form: 'Form',
    forms: {
      bundle: { name: 'Bundle for support', hint: 'One zip: the report, a page for people, and what every command said. The best choice when somebody else looks for the cause.' },
      html: { name: 'Page (HTML)', hint: 'One file for any browser, phone or printer. It loads nothing and runs no script.' },
      pdf: { name: 'PDF', hint: 'The same page, for mail and archives.' },
      markdown: { name: 'Text (Markdown)', hint: 'To paste into a ticket.' },
      json: { name: 'Data (JSON)', hint: 'Complete, for scripts; can be opened here again.' },
    },
    privacy: 'Private values',
    redact: 'Replace private values',
    redactHint: 'Names, addresses and paths of your network become pseudonyms. The addresses of the service stay, so that support can read it.',
    notRedacted: 'The file will hold addresses, names and paths of this computer. It is marked as not redacted.',
    redactedBefore: 'Private values were replaced when this report was saved first.',
    button: 'Save …',
    cancel: 'Cancel',
    close: 'Done',
    saved: (name) => `Saved: ${name}`,
    leak: (detail) => `Nothing was written: the last look found a private value that a rule had missed (${detail}). Please tell support about it.`,
  },
  preview: {
    title: 'What will be saved',
    making: 'Making the preview …',
    size: (size) => `${size} kB`,
    replaced: 'Replaced by pseudonyms',
    nothingReplaced: 'There was nothing private to replace.',
    keepsValues: 'Not redacted: private values stay in it.',
    file: 'File',
    cut: '… cut here; the file holds all of it.',
    asPage: 'See it as it will look',
    copy: 'Copy the text',
    copied: 'Copied',
    noText: 'This form is a page. Open it in a window of its own to see what will be saved.',
  },
  opened: {
    lead: (name, date) => `${name}: a saved report of ${date}. It says how it was then, perhaps on another computer.`,
    version: (version) => `made by VPC Doctor ${version}`,
    judgeAgain: 'Judge again with today\'s rules',
    asSaved: 'Back to what was saved',
    judged: 'Judged again with today\'s rules, from the facts in the file. Nothing was contacted.',
    sameVerdict: 'Today\'s rules say the same as the saved report.',
    otherLanguage: 'Its words are in another language. Judge it again to read it in yours.',
    note: 'What the user wrote',
    since: (when) => `Since: ${when}`,
    tooLarge: (name) => `${name} is too large to be opened here. The command line can: vpc-doctor report.`,
  },
  compare: {
    button: 'Compare with a report',
    title: 'What differs',
    close: 'Close the comparison',
    earlier: 'Earlier',
    later: 'Later',
    saved: 'As saved',
    today: 'With today\'s rules',
    explained: 'What may explain it',
    explains: (title, facts) => `${title} Changed with it: ${facts}.`,
    unexplained: (title) => `${title} No difference that can be seen here explains it, so the change is further away.`,
    findings: 'Findings',
    change: { come: 'new', gone: 'gone', stays: 'still there' },
    finding: 'Finding',
    what: 'What',
    facts: 'This computer and its network',
    moreFacts: { hosts: 'Hosts file', nameRules: 'Name resolution rules', filters: 'Packet filters', routers: 'Routers on the way', packetSizes: 'Packet sizes', certificates: 'Certificates', client: 'Workspace client' },
    checks: 'Checks',
    check: 'Check',
    reason: 'Reason',
    profile: 'Profile',
    key: 'Key',
    same: 'No difference.',
    none: 'not run',
    more: (count) => (count === 1 ? 'and one more check' : `and ${count} more checks`),
    notCompared: {
      unknown: (facts) => `Not compared, since one side does not know it: ${facts}.`,
      redacted: (facts) => `Not compared, since pseudonyms mean nothing outside their own report: ${facts}.`,
      hidden: (names) => `Hidden by pseudonyms, too: ${names}.`,
    },
  },
  request: {
    title: 'Request to the network team',
    lead: 'What the network must let through, with addresses, ports and directions. Copy it into a ticket or a mail.',
    copy: 'Copy the request',
    copied: 'Copied',
  },
  errors: { leak: 'Nothing was written: a private value was found in the finished file.' },
};

export const reportsZhCN: ReportTexts = {
  save: {
    title: '保存报告',
    lead: '供公司 IT 或技术支持使用。不会发送任何内容，只会得到一个文件。',
    note: '发生了什么？（可不填）',
    noteHint: '例如：输入密码后，客户端提示“网络请求超时”。',
    since: '从什么时候开始？',
    sinceHint: '例如：周一办公室搬迁之后。',
    form: '格式',
    forms: {
      bundle: { name: '技术支持包', hint: '一个 zip 文件：报告、便于阅读的网页，以及每条命令的输出。需要他人查找原因时的最佳选择。' },
      html: { name: '网页（HTML）', hint: '单个文件，可在任何浏览器、手机上查看，也可打印。不加载任何内容，也不运行脚本。' },
      pdf: { name: 'PDF', hint: '同样的网页，便于邮寄和存档。' },
      markdown: { name: '文本（Markdown）', hint: '便于粘贴到工单。' },
      json: { name: '数据（JSON）', hint: '内容完整，供脚本使用，也可以在此再次打开。' },
    },
    privacy: '隐私信息',
    redact: '替换隐私信息',
    redactHint: '您网络中的名称、地址和路径会替换为代号；服务自身的地址保留，便于技术支持阅读。',
    notRedacted: '文件将包含这台电脑的地址、名称和路径，并标明未脱敏。',
    redactedBefore: '这份报告在首次保存时已经替换了隐私信息。',
    button: '保存……',
    cancel: '取消',
    close: '完成',
    saved: (name) => `已保存：${name}`,
    leak: (detail) => `没有写入任何内容：最后检查时发现规则遗漏了一个隐私信息（${detail}）。请将此情况告知技术支持。`,
  },
  preview: {
    title: '将保存的内容',
    making: '正在生成预览……',
    size: (size) => `${size} kB`,
    replaced: '已替换为代号',
    nothingReplaced: '没有需要替换的隐私信息。',
    keepsValues: '未脱敏：其中保留隐私信息。',
    file: '文件',
    cut: '……此处已截断，文件中是完整内容。',
    asPage: '查看最终效果',
    copy: '复制文本',
    copied: '已复制',
    noText: '这种格式是网页。请在单独的窗口中查看将保存的内容。',
  },
  opened: {
    lead: (name, date) => `${name}：${date} 保存的报告。它反映的是当时的情况，也可能来自另一台电脑。`,
    version: (version) => `由 VPC Doctor ${version} 生成`,
    judgeAgain: '用现在的规则重新判定',
    asSaved: '返回保存时的内容',
    judged: '已根据文件中的事实用现在的规则重新判定，没有访问任何对象。',
    sameVerdict: '现在的规则得出的结论与保存的报告相同。',
    otherLanguage: '报告使用的是另一种语言。重新判定后即可用您的语言阅读。',
    note: '用户的说明',
    since: (when) => `开始时间：${when}`,
    tooLarge: (name) => `${name} 太大，无法在此打开。请使用命令行：vpc-doctor report。`,
  },
  compare: {
    button: '与另一份报告对比',
    title: '差异',
    close: '关闭对比',
    earlier: '较早',
    later: '较晚',
    saved: '保存时',
    today: '按现在的规则',
    explained: '可能的解释',
    explains: (title, facts) => `${title}同时发生变化的有：${facts}。`,
    unexplained: (title) => `${title}此处可见的差异都无法解释它，说明变化发生在更远的地方。`,
    findings: '发现的问题',
    change: { come: '新出现', gone: '已消失', stays: '仍然存在' },
    finding: '问题',
    what: '变化',
    facts: '这台电脑及其网络',
    moreFacts: { hosts: 'hosts 文件', nameRules: '名称解析规则', filters: '数据包过滤规则', routers: '途经的路由器', packetSizes: '数据包大小', certificates: '证书', client: '无影客户端' },
    checks: '检测项',
    check: '检测项',
    reason: '说明',
    profile: '配置文件',
    key: '配置项',
    same: '没有差异。',
    none: '未执行',
    more: (count) => `另有 ${count} 项`,
    notCompared: {
      unknown: (facts) => `未对比（其中一方不知道）：${facts}。`,
      redacted: (facts) => `未对比（代号只在各自的报告中有意义）：${facts}。`,
      hidden: (names) => `同样被代号隐藏：${names}。`,
    },
  },
  request: {
    title: '给网络团队的申请',
    lead: '网络必须放行的内容，包括地址、端口和方向。可以复制到工单或邮件中。',
    copy: '复制申请',
    copied: '已复制',
  },
  errors: { leak: '没有写入任何内容：在生成的文件中发现了隐私信息。' },
};
