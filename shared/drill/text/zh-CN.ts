import type { DrillTexts } from './table.ts';
import { findings } from './zh-CN-findings.ts';
import { bound, duration, mechanisms, step } from './zh-CN-numbers.ts';

export const zhCN: DrillTexts = {
  labelled: (label, said) => `${label}：${said}`,
  aside: (said) => `（${said}）`,
  second: '秒',
  findings,
  service: ({ method, address, port, host, label }) => {
    const who = label === '' ? (address ?? host) : `${label}（${address ?? host}）`;
    switch (method) {
      case 'dns-udp':
        return `DNS ${who}（UDP）`;
      case 'dns-tcp':
        return `DNS ${who}（TCP）`;
      case 'system-name':
        return `系统方式解析 ${host}`.trimEnd();
      case 'api-new':
        return `到 API 的新连接（${who}:${port}）`;
      case 'api-standing':
        return `到 API 的保持连接（${who}:${port}）`;
      case 'ping':
        return `Ping ${who}`;
      case 'tcp':
        return `到 ${who} 端口 ${port} 的连接`;
    }
  },
  networks: {
    'cloud-services': '云服务',
    office: '办公网络',
    company: '公司 DNS',
    control: '本地网络',
  },
  outcomes: {
    answered: '有应答',
    late: '应答较晚',
    lost: '无应答',
    refused: '被拒绝',
    unreachable: '不可达',
    unknown: '未知',
  },
  phases: { baseline: '之前', failover: '切换', standby: '备用链路', failback: '回切', end: '之后' },
  states: {
    passed: '通过',
    partly: '通过，有警告',
    failed: '未通过',
    inconclusive: '无法得出结论',
    watched: '已监视',
  },
  endings: {
    finished: '正常结束',
    interrupted: '由用户结束',
    killed: '中断：程序被结束',
    disk: '中断：记录无法继续写入',
  },
  over: { active: '主用链路', standby: '备用链路', both: '两条链路', unknown: '未知' },
  against: { within: '在限度内', beyond: '超出', unknown: '未知' },
  headline: (state, first, outages) => {
    switch (state) {
      case 'passed':
        return `通过：${first}`;
      case 'partly':
        return `通过，但有警告：${first}`;
      case 'failed':
        return `未通过：${first}`;
      case 'inconclusive':
        return `无法得出结论：${first}`;
      case 'watched':
        return outages === 0 ? '已监视：没有中断。' : `已监视：中断 ${outages} 次。`;
    }
  },
  mechanisms,
  bound,
  step,
  duration,
  rules: [
    '查询以交给系统的时刻为发送时刻。中断开始于最后一个有应答的查询与第一个无应答的查询之间，结束同理；所列时刻取其中点，误差（±）为该间隔的一半。',
    '连续两个查询无应答即为中断；单个查询无应答，只有当另一项服务同时也有丢失时才算中断。如果一直有零星丢包，则需要更多。',
    '同一服务相隔不到 0.5 秒的中断合并为一次。',
    'ping 和数据报的应答重复、较晚或乱序都不算中断。没有按时建立的连接算作丢失：能成功的只会是一秒后的重发。',
    '电脑睡眠或程序停顿期间没有得到的应答算作未知，不算中断。',
  ],
  labels: {
    title: '切换演练',
    watchTitle: '监视',
    tested: '监视的内容',
    by: '执行人',
    clock: '时钟',
    clockAbout: '所有时间均取自本机的单调时钟；系统时间只用于标明开始时刻。',
    marks: '标记',
    markOff: '切断主用链路',
    markOn: '接通主用链路',
    byUser: '由用户标记',
    byTool: '由采样得出',
    outages: '中断',
    noOutages: '没有。',
    service: '服务',
    phase: '阶段',
    began: '开始',
    lasted: '持续',
    stillOut: '结束时仍未恢复',
    bound: '限度',
    boundTable: '厂商给出的限度',
    boundTableAbout: '配置文件没有写明切换的设置（键 failover），因此没有比较。常见的限度如下：',
    path: '路径',
    before: '之前',
    during: '备用链路阶段',
    after: '之后',
    noHop: '无应答',
    findings: '结论',
    whatToDo: '处理方法',
    who: '由谁处理',
    rules: '中断的判定规则',
    signatures: '签字',
    check: '备用链路上的完整检测',
    together: '同时中断的服务',
    unseen: '未观察到',
  },
};
