import type { CheckNames, CheckTexts } from '../../advice/check-text.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes as people say them; clocks are off by minutes, by whole hours, or by years. */
function span(offsetMinutes: number): string {
  const minutes = Math.abs(offsetMinutes);
  if (minutes < 2 * HOUR) return `${minutes} 分钟`;
  return minutes < 2 * DAY ? `${Math.round(minutes / HOUR)} 小时` : `${Math.round(minutes / DAY)} 天`;
}

export const names: CheckNames<'workstation.clock'> = {
  check: '系统时间',
  findings: {
    'workstation.clock-skew': '系统时间不准',
  },
};

export const texts: CheckTexts<'workstation.clock'> = {
  findings: {
    'workstation.clock-skew': {
      title: ({ offsetMinutes }) => `本机时间${offsetMinutes > 0 ? '快' : '慢'}了 ${span(offsetMinutes)}。`,
      why: ({ offsetMinutes }) =>
        `API 应答中的时间与本机相差 ${span(offsetMinutes)}。时间不一致会导致证书校验和签名请求失败。`,
      actions: {
        automatic: '在日期和时间设置中打开“自动设置时间”，并检查时区。',
        'sync-windows': '立即同步时间。',
        'sync-macos': '立即同步时间。',
        'sync-linux': '开启时间同步。',
      },
      explain: {
        meaning: '本机时间偏差过大，证书会显得无效，签名请求会被拒绝。',
        detection:
          '取自已证实来自 API 的应答中的 Date 头，并扣除半个往返时间：偏差 5 分钟起为警告，15 分钟起为错误。',
        confusedWith: '证书过期（api.certificate-expired）：时间不准时现象相同。仅时区不对不影响。',
      },
    },
  },
  reasons: {
    'clock-no-reference': () => '没有收到带时间的应答，无法比对系统时间。',
    'clock-right': ({ seconds }) => `系统时间准确（相差 ${seconds} 秒）。`,
  },
  symptoms: {},
};
