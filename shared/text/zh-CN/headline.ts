import { listOf } from '../list.ts';
import type { HeadlineTexts } from '../headline.ts';

export const zhCN: HeadlineTexts = {
  ready: (warnings) =>
    warnings === 0
      ? '可以登录：本机能够以“阿里云 VPC”连接类型登录无影云电脑。'
      : `可以登录，但有 ${warnings} 项警告：本机可以登录，不过仍有问题需要处理。`,
  notReady: (firstCause, others) => `还不能登录：${firstCause}${others === 0 ? '' : `另有 ${others} 项原因也需要处理。`}`,
  inconclusive: (open) =>
    open.length === 0
      ? '无法得出结论：已检查的各项没有发现故障，但尚未证明可以登录。'
      : `无法得出结论：没有发现确凿的故障，但以下检查项无法判断：${listOf('zh-CN', open)}。`,
  cancelled: '无法得出结论：检测在完成之前被取消。',
  partial: '所选检查项均已通过；其余检查项未执行，因此不对能否登录下结论。',
  logOn: '启动无影云电脑客户端，在登录页依次选择“更多 → 连接类型 → 阿里云 VPC”，然后登录。',
  gates:
    '如果仍然无法登录，问题不在网络。请云管理员确认：办公网络是否允许通过 VPC 接入（DesktopAccessType 为 VPC 或 Any），以及来源 IP 白名单策略是否未包含当前网络。',
  noComputers: '未检测云电脑：配置文件中没有列出。可用 --target 指定，或写入配置文件。',
  inconclusiveNext: '请查看下方“未知”检查项的说明，排除妨碍检测的因素后重新检测。',
};
