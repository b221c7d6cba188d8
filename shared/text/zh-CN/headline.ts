import { listOf } from '../list.ts';
import type { HeadlineTexts } from '../contract/headline.ts';

export const zhCN: HeadlineTexts = {
  proven: '可以登录：通过“企业专网（VPC）”登录所需的各项可用。',
  ready: (warnings, computers) =>
    (warnings === 0
      ? '可以登录：通过“企业专网（VPC）”登录所需的各项均正常。'
      : `可以登录，但有 ${warnings} 项警告：登录所需的各项可用，不过仍有问题需要处理。`) +
    (computers ? '' : '未检测云电脑。'),
  notReady: (firstCause, others) =>
    `暂时无法登录。${firstCause}${others === 0 ? '' : `另有 ${others} 项原因也需要处理。`}`,
  inconclusive: (open) =>
    open.length === 0
      ? '无法得出结论：已检查的各项没有发现故障，但尚未证明可以登录。'
      : `无法得出结论：未发现明确故障，但以下检查项无法判断：${listOf('zh-CN', open)}。`,
  cancelled: '无法得出结论：检测在完成之前被取消。',
  partial: '所选检查项均已通过；其余检查项未执行，因此不对能否登录下结论。',
  logOn: '启动无影云电脑客户端，在登录页依次选择“更多 → 连接类型 → 企业专网（VPC）”，然后登录。',
  gates:
    '如果仍然无法登录，最可能与两项云端设置有关，它们无法通过网络检测看到。请云管理员确认：办公网络是否允许通过 VPC 接入（DesktopAccessType 为 VPC 或 Any），以及来源 IP 白名单策略是否未包含当前网络。',
  noComputers:
    '未检测云电脑，因为配置文件中没有列出。如需一并检测，请将云电脑写入配置文件（命令行：--target）。',
  inconclusiveNext: '“全部检查项”中列出了每个未知项的原因。请排除妨碍检测的因素，然后重新检测。',
};
