import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';

export const names: CheckNames<'workstation.client'> = {
  check: '无影客户端',
  findings: {
    'workstation.client-missing': '未找到无影客户端',
  },
};

export const texts: CheckTexts<'workstation.client'> = {
  findings: {
    'workstation.client-missing': {
      title: () => '本机未找到无影云电脑客户端。',
      why: () => '客户端的安装位置没有公开文档，因此也可能已经安装。',
      actions: { install: '如果确实没有安装，请从公司的软件中心或厂商页面安装客户端。' },
      explain: {
        meaning: '已安装的程序中没有发现适用于 Windows 或 macOS 的无影客户端。',
        detection: 'Windows 读取已安装程序列表，macOS 查找客户端的 bundle id。仅作提示。',
        confusedWith: '解压即用、没有经过安装的客户端，本检查项无法发现。',
      },
    },
  },
  reasons: {
    'client-not-for-linux': () => '仅 Windows 和 macOS 的无影客户端支持通过“企业专网（VPC）”登录。',
    'client-installed': ({ name, version }) => `已安装 ${name} ${version}。`.replace(/ +/g, ' '),
  },
  symptoms: {},
};
